/** The middle 90% of the draws: what nine of ten computations give. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Share of the draws that a range leaves out on each side. */
const TAIL = 0.05;

/**
 * From the 5th to the 95th percentile, both values that were drawn (inverse of the distribution, type
 * 1 of Hyndman & Fan 1996), so that a value which every twentieth draw has lies in the range. `null`
 * when some draw has none.
 */
export function rangeOf(values: ArrayLike<number>): Range | null {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  // NaN, an unknown value, sorts last.
  if (n === 0 || Number.isNaN(sorted[n - 1]!)) return null;
  return { low: sorted[Math.ceil(TAIL * n) - 1]!, high: sorted[Math.ceil((1 - TAIL) * n) - 1]! };
}
