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
