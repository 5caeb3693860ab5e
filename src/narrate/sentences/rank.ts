import type { Lang } from '../lang.ts';

export interface Rank {
  /** 1 for the highest value; equal values share the better place (1, 2, 2, 4). */
  readonly place: number;
  /** How many values are known. */
  readonly of: number;
}

/** Place of `value` among `values`, highest first; `null` where it is not known. */
export function rankFromTop(
  value: number | null | undefined,
  values: readonly (number | null | undefined)[],
): Rank | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  const known = values.filter((v): v is number => typeof v === 'number' && Number.isFinite(v));
  return { place: 1 + known.filter((v) => v > value).length, of: known.length };
}

const SUFFIX: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ENGLISH = new Intl.PluralRules('en', { type: 'ordinal' });

/** "ke-3" or "3rd". */
export const ordinal = (place: number, lang: Lang): string =>
  lang === 'id' ? `ke-${place}` : `${place}${SUFFIX[ENGLISH.select(place)] ?? 'th'}`;
