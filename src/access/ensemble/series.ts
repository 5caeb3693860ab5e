import type { Direction } from '../measures/ranks.ts';
import { rangeOf, type Range } from './ranges.ts';

/** One figure over an ensemble; NaN where it is not known. */
export interface Series {
  /** In what is shown. */
  readonly shown: number;
  readonly draws: Float64Array;
}

/** A series, figure by figure. @param at `SHOWN`, then every draw. */
export function series(draws: number, at: (draw: number) => number): Series {
  const values = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) values[draw] = at(draw);
  return { shown: at(-1), draws: values };
}

const rounded = (value: number, decimals: number) =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;

/** Of the last decimal: two figures that are no farther apart are written alike. */
const ALIKE = 0.499;

/**
 * A series of a figure that is known better where it is shown: what counting in bins puts wrong there
 * is taken off all draws, but no more of it than makes the two read alike. So a figure which no draw
 * changes is as published in all of them, and one that was right stays as it is.
 *
 * @param exact the figure as published; `null` has no series. @param decimals it is written with.
 * @param most that it can be: in all draws, or in each.
 */
export function aligned(
  { shown, draws }: Series,
  exact: number | null,
  decimals: number,
  most: number | Float64Array = Infinity,
): Series {
  if (exact === null) return { shown: Number.NaN, draws: draws.map(() => Number.NaN) };
  const slack = ALIKE / 10 ** decimals;
  const off = Math.min(exact + slack, Math.max(exact - slack, shown)) - shown;
  const at = (value: number, limit: number) => Math.min(limit, Math.max(0, value + off));
  return {
    shown: shown + off,
    draws: draws.map((value, draw) => at(value, typeof most === 'number' ? most : most[draw]!)),
  };
}

/** The range of a figure, as it is written. */
export function writtenRange(draws: ArrayLike<number>, decimals: number): Range | null {
  const range = rangeOf(draws);
  return range && { low: rounded(range.low, decimals), high: rounded(range.high, decimals) };
}

/**
 * Ranks of areas in every draw as `ranks` gives them: the worst first, equal values share the smaller
 * number, and an unknown value has none (NaN) and takes no place.
 *
 * @param decimals that values are told apart by.
 */
export function rankSeries(
  areas: readonly Series[],
  direction: Direction,
  decimals: number,
): Series[] {
  const draws = areas[0]?.draws.length ?? 0;
  const worse = direction === 'higher_is_worse' ? -1 : 1;
  const [told, sorted] = [new Float64Array(areas.length), new Float64Array(areas.length)];
  const found = areas.map(() => ({ shown: Number.NaN, draws: new Float64Array(draws) }));
  for (let draw = -1; draw < draws; draw++) {
    areas.forEach((area, i) => {
      told[i] = worse * rounded(draw < 0 ? area.shown : area.draws[draw]!, decimals);
    });
    sorted.set(told);
    // NaN sorts last, where nothing is looked for.
    sorted.sort();
    found.forEach((rank, i) => {
      const place = Number.isNaN(told[i]!) ? Number.NaN : 1 + firstOf(sorted, told[i]!);
      if (draw < 0) rank.shown = place;
      else rank.draws[draw] = place;
    });
  }
  return found;
}

/** Where a value that is in a sorted list stands in it first. */
function firstOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
