import type { Draws, Range, RangedField } from '../access/ensemble/types.ts';
import { REPORTED_FIELDS } from '../access/published.ts';
import type { CoverageRow } from '../access/types.ts';
import type { Args } from './args.ts';
import { readDraws, readSeed } from './values.ts';
import { number } from './table.ts';

/** `--draws` and `--seed`; `null` where no ranges are asked for. */
export function askedDraws(args: Args): Draws | null {
  const draws = readDraws(args.required('draws'));
  const seed = readSeed(args.required('seed'));
  return draws === 0 ? null : { draws, seed };
}

/** For `--meta`. */
export const drawParameters = (draws: Draws | null) => ({
  draws: draws?.draws ?? 0,
  seed: draws?.seed ?? null,
});

/** Figures that have a range, in the order they are published in. */
export const RANGED_FIELDS = [
  'population',
  'covered_area_km2',
  'covered_area_pct',
  'covered_population',
  'covered_population_pct',
  'unserved_population',
  'distance_mean_m',
  'distance_median_m',
  'distance_p90_m',
] as const satisfies readonly RangedField[];

/** Both ends of the range of a field: `x_low` and `x_high`. */
export const bothEnds = (field: string): readonly [string, string] => [
  `${field}_low`,
  `${field}_high`,
];

/** A range as two fields; `null` where there is none. */
export function ends(
  field: string,
  range: Range | null | undefined,
): Readonly<Record<string, number | null>> {
  const [low, high] = bothEnds(field);
  return { [low]: range?.low ?? null, [high]: range?.high ?? null };
}

/** The name that a figure is published under, beside a service that is only reported. */
const publishedName = (field: RangedField, reported: boolean): string =>
  reported && field in REPORTED_FIELDS
    ? REPORTED_FIELDS[field as keyof typeof REPORTED_FIELDS]
    : field;

/** Names of all ends of a row, in order. */
export const rangeFields = (reported: boolean): string[] =>
  RANGED_FIELDS.flatMap((field) => bothEnds(publishedName(field, reported)));

/** All ranges of a row as fields; `figures` `null` where none were asked for. */
export function rangesOfRow(
  { basis }: Pick<CoverageRow, 'basis'>,
  figures: Readonly<Record<RangedField, Range | null>> | null,
): Readonly<Record<string, number | null>> {
  const reported = basis === 'reported';
  return Object.assign(
    {},
    ...RANGED_FIELDS.map((field) => ends(publishedName(field, reported), figures?.[field])),
  ) as Readonly<Record<string, number | null>>;
}

/** A range as a person reads it: "51.797–81.283", or one number where both ends are written alike. */
export function writtenRange(range: Range | null | undefined, decimals = 0): string {
  if (!range) return number(null);
  const [low, high] = [number(range.low, decimals), number(range.high, decimals)];
  return low === high ? low : `${low}–${high}`;
}

/** What a range means, a line above a table. */
export const rangeCaption = (draws: Draws | null): string =>
  draws === null
    ? ''
    : `Rentang: hasil 9 dari 10 perhitungan (${number(draws.draws)} perhitungan, benih ${String(draws.seed)}), masing-masing dengan letak fasilitas dan penduduk lain yang mungkin; lihat akses doubt.\n`;
