import type { AreaRanges, RangedField } from '../access/ensemble/types.ts';
import { publishedName } from '../access/published.ts';
import type { CoverageRow } from '../access/types.ts';
import { bothEnds, ends } from './ranges.ts';

/** Ranges of the figures of an area. */
export type FigureRanges = AreaRanges['figures'];

/** Figures that have a range, in the order they are published in. */
const RANGED_FIELDS = [
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

/** Names of both ends of every range of a row, in order. */
export const rangeFields = (reported: boolean): string[] =>
  RANGED_FIELDS.flatMap((field) => bothEnds(publishedName(field, reported ? 'reported' : null)));

/** A row as it is written, field by field. */
export type Written = Readonly<Record<string, unknown>>;

/** Both ends of all ranges of a row; `null` where none were asked for. */
export function endsOf(
  { basis }: Pick<CoverageRow, 'basis'>,
  ranges: FigureRanges | null,
): Readonly<Record<string, number | null>> {
  return Object.assign(
    {},
    ...RANGED_FIELDS.map((field) => ends(publishedName(field, basis), ranges?.[field])),
  ) as Readonly<Record<string, number | null>>;
}
