import type { RangedField } from './ensemble/types.ts';
import type { CoverageRow } from './types.ts';

/**
 * Figures of a row and how they are called where the service is only reported: within reach of a
 * report is not served, so they never stand under the published names.
 */
export const REPORTED_FIELDS = {
  covered_area_km2: 'reported_reach_area_km2',
  covered_area_pct: 'reported_reach_area_pct',
  covered_population: 'reported_reach_population',
  covered_population_pct: 'reported_reach_population_pct',
  unserved_population: 'reported_beyond_population',
  distance_mean_m: 'reported_distance_mean_m',
  distance_median_m: 'reported_distance_median_m',
  distance_p90_m: 'reported_distance_p90_m',
  nearest_facility: 'nearest_reported',
} as const satisfies Partial<Record<keyof CoverageRow, string>>;

export type ReportedField = (typeof REPORTED_FIELDS)[keyof typeof REPORTED_FIELDS];

/** A row as it is written: with figures under both names, one of which is `null`. */
export type PublishedRow<R extends CoverageRow> = R &
  Partial<Readonly<Record<ReportedField, number | string | null>>>;

const NAMES = Object.entries(REPORTED_FIELDS) as [keyof typeof REPORTED_FIELDS, ReportedField][];

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

/** The name that a figure is published under. */
export const publishedName = (field: string, basis: CoverageRow['basis'] | null): string =>
  basis === 'reported' && field in REPORTED_FIELDS
    ? REPORTED_FIELDS[field as keyof typeof REPORTED_FIELDS]
    : field;

/** The row of a reported service with its figures under their own names; any other as it is. */
export function asPublished<R extends CoverageRow>(row: R): PublishedRow<R> {
  if (row.basis !== 'reported') return row;
  return {
    ...row,
    ...Object.fromEntries(NAMES.map(([field]) => [field, null])),
    ...Object.fromEntries(NAMES.map(([field, name]) => [name, row[field]])),
  };
}
