/** The middle 90% of the draws: what nine of ten computations give. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Share of the draws that a range leaves out on each side. */
const TAIL = 0.05;

/**
 * From the 5th to the 95th percentile, both values that were drawn (the inverse of the distribution,
 * type 1 of Hyndman & Fan 1996, from below and from above alike), so that a value which every twentieth
 * draw has lies in the range, and what falls where another figure rises ranges over the same draws.
 * `null` when some draw has none.
 */
export const rangeOf = (values: ArrayLike<number>): Range | null =>
  rangeOfSorted(new Float64Array(values).sort());

/** The same of values in ascending order, NaN last. */
export function rangeOfSorted(sorted: Float64Array): Range | null {
  const n = sorted.length;
  if (n === 0 || Number.isNaN(sorted[n - 1]!)) return null;
  const beyond = Math.ceil(TAIL * n);
  return { low: sorted[beyond - 1]!, high: sorted[n - beyond]! };
}
