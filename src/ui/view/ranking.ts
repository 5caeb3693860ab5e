import type { CoverageRow } from '../../access/types.ts';
import type { Measure } from '../../state/app.svelte.ts';

/** One area in the order of need. */
export interface Ranked {
  readonly row: CoverageRow;
  /** 1 = worst; equal values share a rank; `null` where nothing is known. */
  readonly rank: number | null;
  readonly value: number | null;
}

/** The value an area is judged by; larger is worse for each measure. */
export function valueOf(row: CoverageRow, measure: Measure): number | null {
  if (measure === 'people') return row.unserved_population;
  if (measure === 'distance') return row.distance_mean_m;
  return row.covered_population_pct === null ? null : 100 - row.covered_population_pct;
}

/** Worst first; areas without a value come last, in code order. */
export function rankRows(rows: readonly CoverageRow[], measure: Measure): readonly Ranked[] {
  const valued = rows.map((row) => ({ row, value: valueOf(row, measure) }));
  const sorted = valued.toSorted(
    (a, b) =>
      (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.row.code.localeCompare(b.row.code),
  );
  let rank = 0;
  return sorted.map(({ row, value }, index) => {
    if (value === null) return { row, value, rank: null };
    if (index === 0 || sorted[index - 1]!.value !== value) rank = index + 1;
    return { row, value, rank };
  });
}
