import type { Classes } from './breaks.ts';

/** How numbers of one measure are written; `unit` brings its own space (" jiwa", "%"). */
export interface UnitFormat {
  readonly number: (value: number) => string;
  readonly unit: string;
}

export interface LegendRow {
  readonly colour: string;
  /** Lower bound, not in the class (but for the first); `null` where the class is open below. */
  readonly from: number | null;
  /** Upper bound, in the class; `null` where the class is open above. */
  readonly to: number | null;
  readonly label: string;
  /** How many areas are in it. */
  readonly count: number;
}

/** `least` is the lowest edge: where nothing can lie below 0, "at most 0" is 0. */
function labelOf(
  from: number | null,
  to: number | null,
  least: number,
  { number, unit }: UnitFormat,
): string {
  if (from === null && to === 0 && least === 0) return `${number(0)}${unit}`;
  if (from === null) return `≤ ${number(to ?? 0)}${unit}`;
  if (to === null) return `> ${number(from)}${unit}`;
  const low = number(from);
  const high = number(to);
  return low === high ? `${high}${unit}` : `${low}–${high}${unit}`;
}

/**
 * One row per class, lowest first, with `colours[i]` for class i. Labels read "0–500 jiwa",
 * "> 4.000 jiwa", "≤ 1.500 m"; a class of one value reads as that value.
 */
export function legendRows(
  classes: Classes,
  colours: readonly string[],
  format: UnitFormat,
): readonly LegendRow[] {
  const { breaks, counts, open } = classes;
  const last = counts.length - 1;
  return counts.map((count, i) => {
    const from = open && i === 0 ? null : breaks[i]!;
    const to = open && i === last ? null : breaks[i + 1]!;
    return {
      colour: colours[i] ?? '',
      from,
      to,
      label: labelOf(from, to, breaks[0]!, format),
      count,
    };
  });
}
