import { rounded } from '../coverage.ts';
import type { Field } from '../field.ts';
import type { JoinedGrid } from './field.ts';

/** How well a network bears a question: read it before the distances. Unknown is `null`. */
export interface NetworkReport {
  readonly length_km: number;
  /** Connected pieces, whatever the one-ways. */
  readonly components: number;
  /** Share of the length that the longest piece has, 0-100. */
  readonly main_component_pct: number | null;
  /** Straight last metres that are walked at most. */
  readonly max_snap_m: number;
  readonly facilities: number;
  /** Facilities that a way can lead to. */
  readonly facilities_snapped: number;
  readonly facilities_snapped_pct: number | null;
  /** Share of people who live near enough to a street, 0-100. */
  readonly population_snapped_pct: number | null;
  /** Share of people from whom a way leads to any of the facilities, 0-100. */
  readonly population_reached_pct: number | null;
}

/** What was asked of a network. */
interface Asked {
  readonly facilities: number;
  readonly facilities_snapped: number;
  readonly field: Field;
  /** Per grid row. */
  readonly people: Float64Array;
}

const percent = (part: number, whole: number): number | null =>
  whole > 0 ? rounded(Math.min(100, (100 * part) / whole), 4) : null;

/** Adds up the report of one question. */
export function networkReport(
  { graph, rows }: JoinedGrid,
  max_snap_m: number,
  { facilities, facilities_snapped, field, people }: Asked,
): NetworkReport {
  const lengths = new Float64Array(graph.components);
  graph.length.forEach((metres, edge) => (lengths[graph.component[edge]!]! += metres));
  const length = lengths.reduce((sum, metres) => sum + metres, 0);
  const longest = lengths.reduce((most, metres) => Math.max(most, metres), 0);
  let [total, snapped, reached] = [0, 0, 0];
  people.forEach((count, row) => {
    total += count;
    if (rows.edge[row]! >= 0) snapped += count;
    if (field.nearest[row]! >= 0) reached += count;
  });
  return {
    length_km: rounded(length / 1000, 3),
    components: graph.components,
    main_component_pct: percent(longest, length),
    max_snap_m,
    facilities,
    facilities_snapped,
    facilities_snapped_pct: percent(facilities_snapped, facilities),
    population_snapped_pct: percent(snapped, total),
    population_reached_pct: percent(reached, total),
  };
}
