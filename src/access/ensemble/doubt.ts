import type { FacilityId } from '../../city/ids.ts';
import { memo } from '../analysis.ts';
import type { Ensemble } from './ensemble.ts';
import { rangeOfSorted } from './ranges.ts';
import type { Series } from './series.ts';

/** Something that is not known: where a facility stands, where people live, how many they are. */
export type Unknown =
  | { readonly kind: 'place'; readonly facility: FacilityId }
  | { readonly kind: 'settlement' }
  | { readonly kind: 'totals' };

/** An unknown, with the group of like draws that each draw belongs to. */
export interface Factor {
  readonly unknown: Unknown;
  readonly group: Int32Array;
  readonly groups: number;
}

/** Parts of equal count that the draws of a place are parted into: to an eighth of its land. */
const PARTS = 8;

/** The unknowns that differ between the draws of an ensemble. */
export function factorsOf(ensemble: Ensemble): Factor[] {
  const { plan, vague } = ensemble.drawn;
  const draws = Array.from({ length: plan.draws }, (_, draw) => draw);
  const named = (kind: 'settlement' | 'totals'): Factor[] => {
    const group = Int32Array.from(draws, (draw) => ensemble.world(draw)[kind]);
    const groups = new Set(group).size;
    return groups > 1 ? [{ unknown: { kind }, group, groups: Math.max(...group) + 1 }] : [];
  };
  const places = vague.map(({ id }, j): Factor => {
    const at = draws.map((draw) => ensemble.places(draw).subarray(2 * j, 2 * j + 2));
    const unknown = { kind: 'place', facility: id as FacilityId } as const;
    return { unknown, group: partsOf(at), groups: PARTS };
  });
  return [...places, ...named('settlement'), ...named('totals')];
}

/** Points in parts of equal count, halved across the longer side again and again (a k-d tree). */
function partsOf(points: readonly Float64Array[]): Int32Array {
  const group = new Int32Array(points.length);
  const halve = (members: readonly number[], part: number, parts: number) => {
    if (parts === 1) {
      for (const member of members) group[member] = part;
      return;
    }
    const side = (axis: number) => {
      const values = members.map((member) => points[member]![axis]!);
      return Math.max(...values) - Math.min(...values);
    };
    const axis = side(0) >= side(1) ? 0 : 1;
    const sorted = members.toSorted((a, b) => points[a]![axis]! - points[b]![axis]! || a - b);
    const middle = sorted.length >> 1;
    halve(sorted.slice(0, middle), part, parts / 2);
    halve(sorted.slice(middle), part + parts / 2, parts / 2);
  };
  halve([...points.keys()], 0, PARTS);
  return group;
}

/**
 * Share of the variance of a figure that goes when an unknown becomes known, 0-1: the correlation
 * ratio Var(E[Y | X]) / Var(Y), the first-order index of Sobol' (1993), without what as many groups
 * would seem to explain by chance (epsilon squared: Kelley 1935). 0 where nothing varies.
 */
export function shareOf(values: ArrayLike<number>, { group, groups }: Factor): number {
  const n = values.length;
  const [count, sum] = [new Float64Array(groups), new Float64Array(groups)];
  let total = 0;
  for (let k = 0; k < n; k++) {
    count[group[k]!]! += 1;
    sum[group[k]!]! += values[k]!;
    total += values[k]!;
  }
  const mean = total / n;
  let [all, between, used] = [0, 0, 0];
  for (let k = 0; k < n; k++) all += (values[k]! - mean) ** 2;
  for (let g = 0; g < groups; g++) {
    if (count[g] === 0) continue;
    used += 1;
    between += count[g]! * (sum[g]! / count[g]! - mean) ** 2;
  }
  if (!(all > 1e-9 * Math.max(1, mean * mean) * n)) return 0;
  const within = (all - between) / Math.max(1, n - used);
  return Math.min(1, Math.max(0, (between - (used - 1) * within) / all));
}

/** Places from first to last that a rank may span to count as settled. */
export const SETTLED = 3;

/**
 * For each unknown how many more ranks are settled, on average over what it may turn out to be: their
 * range spans at most {@link SETTLED} places in the draws of one group. As many draws from all groups
 * give what is settled now, so that small groups do not seem to settle anything.
 */
export function ranksSettled(ranks: readonly Series[], factors: readonly Factor[]): number[] {
  // What spans few places in all draws does so in any of them.
  const open = ranks.filter(({ draws }) => !draws.some(Number.isNaN) && spanOf(draws) >= SETTLED);
  const mean = (parts: readonly (readonly number[])[]) =>
    parts.reduce((sum, draws) => sum + settledIn(open, draws) * draws.length, 0) /
    parts.reduce((sum, { length }) => sum + length, 0);
  const now = memo((sizes: string) => mean(runsOf(sizes.split(' ').map(Number))));
  return factors.map(({ group, groups }) => {
    const members = Array.from({ length: groups }, (): number[] => []);
    group.forEach((g, draw) => members[g]!.push(draw));
    const filled = members.filter(({ length }) => length > 1);
    if (filled.length === 0) return 0;
    return Math.max(0, mean(filled) - now(filled.map(({ length }) => length).join(' ')));
  });
}

/** Draws in runs of some lengths: they are in an order that nothing hangs on, so runs are mixed. */
function runsOf(sizes: readonly number[]): number[][] {
  let start = 0;
  return sizes.map((size) => {
    start += size;
    return Array.from({ length: size }, (_, i) => start - size + i);
  });
}

const spanOf = (draws: Float64Array): number =>
  draws.reduce((most, rank) => Math.max(most, rank), -Infinity) -
  draws.reduce((least, rank) => Math.min(least, rank), Infinity);

/** How many ranks are settled in some of the draws. */
function settledIn(ranks: readonly Series[], draws: readonly number[]): number {
  const some = new Float64Array(draws.length);
  let settled = 0;
  for (const rank of ranks) {
    for (let i = 0; i < some.length; i++) some[i] = rank.draws[draws[i]!]!;
    const { low, high } = rangeOfSorted(some.sort())!;
    if (high - low < SETTLED) settled += 1;
  }
  return settled;
}
