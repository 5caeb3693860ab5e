import { rankRanges } from '../../access/measures/ranks.ts';
import type { CoverageRow } from '../../access/types.ts';
import type { Measure } from '../../state/app.svelte.ts';

/** One area in the order of need. */
export interface Ranked {
  readonly row: CoverageRow;
  /** 1 = worst; equal values share a rank; `null` where nothing is known. */
  readonly rank: number | null;
  /** Lowest and highest rank over what is not certain; equal to `rank` where all is certain. */
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | null;
  /** The same area with places at their best and at their worst; `null` where all is certain. */
  readonly best: CoverageRow | null;
  readonly worst: CoverageRow | null;
}

/** The value an area is judged by; larger is worse for each measure. */
export function valueOf(row: CoverageRow, measure: Measure): number | null {
  // A status has no order: then the farthest come first.
  if (measure === 'status') return row.distance_mean_m;
  if (measure === 'people') return row.unserved_population;
  if (measure === 'distance') return row.distance_mean_m;
  return row.covered_population_pct === null ? null : 100 - row.covered_population_pct;
}

/** Rows of the same areas with places at their worst and at their best. */
export interface BoundRows {
  readonly worst: readonly CoverageRow[];
  readonly best: readonly CoverageRow[];
}

/** Worst first; areas without a value come last, in code order. */
export function rankRows(
  rows: readonly CoverageRow[],
  measure: Measure,
  bounds: BoundRows | null = null,
): readonly Ranked[] {
  const valuesOf = (list: readonly CoverageRow[]) => list.map((row) => valueOf(row, measure));
  const ranges = rankRanges(
    valuesOf(rows),
    bounds ? [valuesOf(bounds.worst), valuesOf(bounds.best)] : [],
    'higher_is_worse',
  );
  return rows
    .map((row, index): Ranked => {
      const { rank, low, high } = ranges[index]!;
      const [best, worst] = [bounds?.best[index] ?? null, bounds?.worst[index] ?? null];
      return { row, rank, low, high, value: valueOf(row, measure), best, worst };
    })
    .sort(
      (a, b) =>
        (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.row.code.localeCompare(b.row.code),
    );
}
