import { REPORTED_FIELDS, type PublishedRow, type ReportedField } from '../access/published.ts';
import type { CoverageRow } from '../access/types.ts';
import { rangeFields, type FigureRanges } from './range-fields.ts';

/** Fields of an area that every answer about coverage has, in the order they are published in. */
export const AREA_FIELDS = [
  'code',
  'name',
  'kecamatan',
  'area_km2',
  'covered_area_km2',
  'covered_area_pct',
  'population',
  'covered_population',
  'covered_population_pct',
  'unserved_population',
  'distance_mean_m',
  'distance_median_m',
  'distance_p90_m',
  'nearest_facility',
] as const satisfies readonly (keyof CoverageRow)[];

/** Fields of a row of coverage. The name came last, so that no field before it has moved. */
export const COVERAGE_FIELDS = [...AREA_FIELDS, 'nearest_facility_name'] as const;

/** What a service that reaches people by areas has more: status, basis, and figures of reports. */
export const AREA_SERVICE_FIELDS = ['status', 'basis'] as const;
export const REPORT_FIELDS = Object.values(REPORTED_FIELDS);

/**
 * A row as measured: a service with a reported status says `null` where there is no report, all but
 * that have the name of what is nearest beside its id.
 */
export type MeasuredRow = Omit<PublishedRow<CoverageRow>, 'status'> & {
  readonly status?: string | null;
  readonly nearest_facility_name?: string | null;
  readonly nearest_reported_name?: string | null;
  readonly ranges: FigureRanges | null;
};

/** Fields of a row that are numbers. */
export type Numeric =
  | {
      [K in keyof CoverageRow]-?: CoverageRow[K] extends number | null ? K : never;
    }[keyof CoverageRow]
  | Exclude<ReportedField, 'nearest_reported'>;

/** What an answer about coverage has to say, by what is known of the service. */
export type Shape = 'status' | 'reported' | 'mapped' | 'network' | 'straight';

const FIELDS: Readonly<Record<Shape, readonly string[]>> = {
  status: [...AREA_FIELDS, 'status'],
  reported: [...AREA_FIELDS, ...AREA_SERVICE_FIELDS, ...REPORT_FIELDS, 'nearest_reported_name'],
  mapped: [...COVERAGE_FIELDS, ...AREA_SERVICE_FIELDS],
  network: [...COVERAGE_FIELDS, 'unreachable_population'],
  straight: COVERAGE_FIELDS,
};

/** All fields of a row, in order; a status has no figures, so no ranges. */
export const fieldsOf = (shape: Shape): readonly string[] =>
  shape === 'status' ? FIELDS.status : [...FIELDS[shape], ...rangeFields(shape === 'reported')];
