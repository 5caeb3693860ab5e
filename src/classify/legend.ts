import type { Classes } from './breaks.ts';

/** How numbers of one measure are written; `unit` brings its own space (" jiwa", "%"). */
export interface UnitFormat {
  readonly number: (value: number) => string;
  readonly unit: string;
  /** Decimals that are written: values are put into classes as they are read, not finer. */
  readonly decimals: number;
  /** A value as it is written, where that is more than rounding: "<0,1%" is not 0. */
  readonly written?: (value: number) => number;
}

export interface LegendRow {
  readonly colour: string;
  /** Whether its areas have a dashed edge. */
  readonly dashed?: boolean;
  /** Lower bound, not in the class (but for the first); `null` where the class is open below. */
  readonly from: number | null;
  /** Upper bound, in the class; `null` where the class is open above. */
  readonly to: number | null;
  readonly label: string;
  /** How many areas are in it. */
  readonly count: number;
}

/** Rounding of sums like 0.1 + 0.2, in steps of the last decimal. */
const NOISE = 1e-9;

/** A value as it is written with so many decimals. */
export const asWritten = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;

/** The largest number with so many decimals that is not above a bound. */
const within = (bound: number, decimals: number): number =>
  Math.floor(bound * 10 ** decimals + NOISE) / 10 ** decimals;

/** `least` is the lowest edge: where nothing can lie below 0, "at most 0" is 0. */
function labelOf(
  from: number | null,
  to: number | null,
  { least, first }: { readonly least: number; readonly first: boolean },
  { number, unit, decimals }: UnitFormat,
): string {
  const top = to === null ? null : within(to, decimals);
  if (from === null && top === 0 && least === 0) return `${number(0)}${unit}`;
  if (from === null) return `≤ ${number(top ?? 0)}${unit}`;
  if (top === null) return `> ${number(within(from, decimals))}${unit}`;
  // The class before holds its upper bound, so this one begins with the next number there is.
  const next = asWritten(within(from, decimals) + 10 ** -decimals, decimals);
  const low = number(first ? asWritten(from, decimals) : Math.min(next, top));
  const high = number(top);
  return low === high ? `${high}${unit}` : `${low}–${high}${unit}`;
}

/**
 * One row per class, lowest first, with `colours[i]` for class i. Labels read "0–500 jiwa",
 * "501–2.434 jiwa", "> 4.000 jiwa", "≤ 1.500 m": each number that can be written is in one class
 * only; a class of one value reads as that value.
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
      label: labelOf(from, to, { least: breaks[0]!, first: i === 0 }, format),
      count,
    };
  });
}
