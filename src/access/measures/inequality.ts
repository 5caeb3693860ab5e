/** A value of one group of people; `null` is unknown, and so is its group. */
export interface Weighted {
  readonly value: number | null;
  /** People; never negative. */
  readonly weight: number;
}

/** A point of the Lorenz curve: the share of the sum that the lowest share of people has. */
export interface LorenzPoint {
  readonly people: number;
  readonly value: number;
}

export interface GiniResult {
  /** 0 all equal, towards 1 all with one; `null` where the mean is 0 or nobody counts. */
  readonly gini: number | null;
  /** From (0, 0) to (1, 1), lowest value first; empty where `gini` is `null`. */
  readonly lorenz: readonly LorenzPoint[];
  /** How many groups have a value, and how many were left out because theirs is unknown. */
  readonly counted: number;
  readonly leftOut: number;
}

interface Known {
  readonly value: number;
  readonly weight: number;
}

/** @throws RangeError when a value or a weight is negative or not a finite number. */
function known<T extends Weighted>(items: readonly T[]): (T & Known)[] {
  items.forEach(({ value, weight }, i) => {
    const fine = (x: number) => Number.isFinite(x) && x >= 0;
    if (fine(weight) && (value === null || fine(value))) return;
    throw new RangeError(
      `Inequality needs values and weights of 0 or more; item ${i} has value ${value}, weight ${weight}.`,
    );
  });
  return items.filter((item): item is T & Known => item.value !== null);
}

/** Groups without people change no share. */
const populated = <T extends Known>(items: readonly T[]): T[] =>
  items.filter(({ weight }) => weight > 0);

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/**
 * Weighted Gini coefficient and Lorenz curve: groups in ascending order of value,
 * G = 1 - sum p_k (L_{k-1} + L_k) with L_0 = 0, p the share of people and L the running share of
 * the sum (trapezium rule under the curve; e.g. Lerman & Yitzhaki 1989).
 *
 * @throws RangeError when a value or a weight is negative or not a finite number.
 */
export function gini(items: readonly Weighted[]): GiniResult {
  const all = known(items);
  const sorted = populated(all).sort((a, b) => a.value - b.value);
  const people = sumOf(sorted, ({ weight }) => weight);
  const total = sumOf(sorted, ({ value, weight }) => value * weight);
  const counts = { counted: all.length, leftOut: items.length - all.length };
  if (!(people > 0 && total > 0)) return { gini: null, lorenz: [], ...counts };

  const lorenz: LorenzPoint[] = [{ people: 0, value: 0 }];
  let [reached, had, area] = [0, 0, 0];
  for (const { value, weight } of sorted) {
    const before = had / total;
    reached += weight;
    had += value * weight;
    area += (weight / people) * (before + had / total);
    lorenz.push({ people: reached / people, value: had / total });
  }
  // Rounding leaves an equal distribution a hair off 0; no distribution has less.
  const equal = sorted[0]!.value === sorted.at(-1)!.value;
  return { gini: equal ? 0 : Math.max(0, 1 - area), lorenz, ...counts };
}

/** A value that belongs to a group: a kelurahan of a kecamatan. */
export interface Grouped extends Weighted {
  readonly group: string;
}

export interface TheilGroup {
  readonly group: string;
  /** Share of the people and share of the sum. */
  readonly people: number;
  readonly value: number;
  /** Theil T inside the group; 0 where its mean is 0. */
  readonly theil: number;
}

export interface TheilResult {
  /** `between + within`; `null` where the mean is 0 or nobody counts. */
  readonly theil: number | null;
  readonly between: number | null;
  readonly within: number | null;
  readonly groups: readonly TheilGroup[];
  readonly counted: number;
  readonly leftOut: number;
}

/** s ln(s / p), with 0 ln 0 = 0. */
const term = (s: number, p: number): number => (s > 0 ? s * Math.log(s / p) : 0);

/**
 * Theil T, split: with s_i the share of the sum and p_i of the people,
 * T = sum s_i ln(s_i / p_i) = sum_g S_g ln(S_g / Q_g) + sum_g S_g T_g, the first sum between groups
 * and the second within them (Theil 1967; Shorrocks 1980).
 *
 * @returns groups in the order in which they first appear.
 * @throws RangeError when a value or a weight is negative or not a finite number.
 */
export function theil(items: readonly Grouped[]): TheilResult {
  const given = known(items);
  const all = populated(given);
  const people = sumOf(all, ({ weight }) => weight);
  const total = sumOf(all, ({ value, weight }) => value * weight);
  const counts = { counted: given.length, leftOut: items.length - given.length };
  if (!(people > 0 && total > 0)) {
    return { theil: null, between: null, within: null, groups: [], ...counts };
  }
  const names = [...new Set(all.map(({ group }) => group))];
  const groups = names.map((group): TheilGroup => {
    const members = all.filter((item) => item.group === group);
    const own = sumOf(members, ({ weight }) => weight);
    const sum = sumOf(members, ({ value, weight }) => value * weight);
    const inside = sumOf(members, ({ value, weight }) =>
      term((value * weight) / sum, weight / own),
    );
    const equal = members.every(({ value }) => value === members[0]!.value);
    return {
      group,
      people: own / people,
      value: sum / total,
      theil: sum > 0 && !equal ? Math.max(0, inside) : 0,
    };
  });
  const equal = all.every(({ value }) => value === all[0]!.value);
  const between = equal
    ? 0
    : Math.max(
        0,
        sumOf(groups, (g) => term(g.value, g.people)),
      );
  const within = sumOf(groups, (g) => g.value * g.theil);
  return { theil: between + within, between, within, groups, ...counts };
}
