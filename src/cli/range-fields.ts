import type { AreaRanges } from '../access/ensemble/types.ts';
import { publishedName, RANGED_FIELDS } from '../access/published.ts';
import type { CoverageRow } from '../access/types.ts';
import { bothEnds, ends } from './ranges.ts';

/** Ranges of the figures of an area. */
export type FigureRanges = AreaRanges['figures'];

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
