export const MIN_CLASSES = 2;
export const MAX_CLASSES = 9;
export const DEFAULT_CLASSES = 5;

/** Multiples of a standard that make n classes; the standard itself is always one of the bounds. */
const MULTIPLES: Readonly<Record<number, readonly number[]>> = {
  2: [1],
  3: [1, 2],
  4: [0.5, 1, 2],
  5: [0.5, 1, 1.5, 2],
  6: [0.5, 1, 1.5, 2, 3],
  7: [0.5, 1, 1.5, 2, 3, 4],
  8: [0.25, 0.5, 1, 1.5, 2, 3, 4],
  9: [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4],
};

/** Inner bounds of n classes (2-9) around a standard above 0. */
export const multiplesOf = (standard: number, n: number): readonly number[] =>
  MULTIPLES[n]!.map((factor) => factor * standard);

/** The different numbers among `values`, ascending. */
export const distinctSorted = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b);

/**
 * Sample quantile of type 7 (Hyndman & Fan 1996), the default of R and NumPy: linear between the
 * two order statistics around (count - 1) p. `sorted` is ascending and not empty, p is 0-1.
 */
export function quantileR7(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const low = Math.floor(place);
  const below = sorted[low]!;
  const above = sorted[Math.min(low + 1, sorted.length - 1)]!;
  return below + (above - below) * (place - low);
}
