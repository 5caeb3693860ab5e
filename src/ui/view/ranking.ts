import type { AreaRanges, Range, RankedField } from '../../access/ensemble/types.ts';
import { ranks } from '../../access/measures/ranks.ts';
import type { CoverageRow } from '../../access/types.ts';
import type { Measure } from '../../state/app.svelte.ts';

/** One area in the order of need. */
export interface Ranked {
  readonly row: CoverageRow;
  /** 1 = worst; equal values share a rank; `null` where nothing is known. */
  readonly rank: number | null;
  /** Ranks that nine of ten draws give; `null` as long as they are not known. */
  readonly places: Range | null;
  readonly value: number | null;
  /** What nine of ten draws give for the area; `null` as long as it is not known. */
  readonly ranges: AreaRanges | null;
}

/** The value an area is judged by; larger is worse for each measure. */
export function valueOf(row: CoverageRow, measure: Measure): number | null {
  // A status has no order: then the farthest come first.
  if (measure === 'status') return row.distance_mean_m;
  if (measure === 'people') return row.unserved_population;
  if (measure === 'distance') return row.distance_mean_m;
  return row.covered_population_pct === null ? null : 100 - row.covered_population_pct;
}

const RANKED: Readonly<Record<Measure, RankedField>> = {
  people: 'unserved_population',
  share: 'covered_population_pct',
  distance: 'distance_mean_m',
  status: 'distance_mean_m',
};

/**
 * Worst first; areas without a value come last, in code order.
 *
 * @param ranges in step with the rows; `null` as long as they are not known.
 */
export function rankRows(
  rows: readonly CoverageRow[],
  measure: Measure,
  ranges: readonly AreaRanges[] | null = null,
): readonly Ranked[] {
  const values = rows.map((row) => valueOf(row, measure));
  const places = ranks(values, 'higher_is_worse');
  return rows
    .map((row, index): Ranked => {
      const area = ranges?.[index] ?? null;
      return {
        row,
        rank: places[index]!,
        places: area?.ranks[RANKED[measure]] ?? null,
        value: values[index]!,
        ranges: area,
      };
    })
    .sort(
      (a, b) =>
        (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.row.code.localeCompare(b.row.code),
    );
}
