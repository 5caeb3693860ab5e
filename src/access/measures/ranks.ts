/** Place in an order of worst first: 1 is the worst; equal values share the smaller number. */
export interface RankRange {
  /** By the value shown; `null` where that is unknown. */
  readonly rank: number | null;
  /** Smallest and largest rank over all the ways to see it, `rank` among them. */
  readonly low: number | null;
  readonly high: number | null;
}

export type Direction = 'higher_is_worse' | 'lower_is_worse';

/**
 * Standard competition ranks ("1 2 2 4"), the worst first; unknown values have none and take no
 * place.
 */
export function ranks(values: readonly (number | null)[], direction: Direction): (number | null)[] {
  const sign = direction === 'higher_is_worse' ? -1 : 1;
  const sorted = values.filter((value) => value !== null).sort((a, b) => sign * (a - b));
  const first = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i + 1);
  });
  return values.map((value) => (value === null ? null : first.get(value)!));
}

/**
 * Ranks as ranges: where facilities are known only by their kelurahan, the order depends on where
 * in it they are thought to be (docs/methods.md, "Where a facility is"), so each area has a lowest
 * and a highest rank over the three location modes.
 *
 * @param shown values of the mode that is shown. @param others values of the other modes, in step.
 * @throws RangeError when the lists differ in length.
 */
export function rankRanges(
  shown: readonly (number | null)[],
  others: readonly (readonly (number | null)[])[],
  direction: Direction,
): RankRange[] {
  if (others.some(({ length }) => length !== shown.length)) {
    throw new RangeError('Ranks need one value an area in every mode.');
  }
  const all = [shown, ...others].map((values) => ranks(values, direction));
  return shown.map((_, area) => {
    const seen = all.map((mode) => mode[area]!).filter((rank) => rank !== null);
    const rank = all[0]![area]!;
    if (rank === null) return { rank, low: null, high: null };
    return { rank, low: Math.min(...seen), high: Math.max(...seen) };
  });
}
