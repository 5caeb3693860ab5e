import { ranks, type Direction } from '../measures/ranks.ts';
import { rangeOf, type Range } from './ranges.ts';

/** One figure over an ensemble; NaN where it is not known. */
export interface Series {
  /** In what is shown. */
  readonly shown: number;
  readonly draws: Float64Array;
}

/** A series, figure by figure. @param at `SHOWN`, then every draw. */
export function series(draws: number, at: (draw: number) => number): Series {
  return { shown: at(-1), draws: Float64Array.from({ length: draws }, (_, draw) => at(draw)) };
}

/**
 * The range of a figure that is known better where it is shown: what counting in bins puts wrong is
 * taken off at both ends, so that a figure which no draw changes has itself for a range.
 *
 * @param exact the figure as shown; `null` has no range. @param decimals it is written with.
 */
export function rangeAbout(
  exact: number | null,
  { shown, draws }: Series,
  decimals: number,
): Range | null {
  const range = exact === null ? null : rangeOf(draws);
  if (!range || exact === null || Number.isNaN(shown)) return null;
  const at = (value: number) => rounded(Math.max(0, value + exact - shown), decimals);
  return { low: at(range.low), high: at(range.high) };
}

const rounded = (value: number, decimals: number) =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;

/**
 * Ranks of areas in every draw, the worst first; equal values share the smaller number, and an
 * unknown value has none (NaN) and takes no place.
 *
 * @param decimals that values are told apart by.
 */
export function rankSeries(
  areas: readonly Series[],
  direction: Direction,
  decimals: number,
): Series[] {
  const draws = areas[0]?.draws.length ?? 0;
  const told = (value: number) => (Number.isNaN(value) ? null : rounded(value, decimals));
  const at = (values: readonly number[]) =>
    ranks(values.map(told), direction).map((rank) => rank ?? Number.NaN);
  const shown = at(areas.map((area) => area.shown));
  const found = areas.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    at(areas.map((area) => area.draws[draw]!)).forEach((rank, area) => {
      found[area]![draw] = rank;
    });
  }
  return found.map((of, area) => ({ shown: shown[area]!, draws: of }));
}
