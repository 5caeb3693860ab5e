import type { Field } from '../../field.ts';
import type { Grid } from '../../grid.ts';
import { coveredShare } from '../shortfall.ts';
import type { Column, Problem } from './problem.ts';

/** What new sites are for: people within a radius, or short ways. */
export type Objective =
  { readonly kind: 'covering'; readonly radius_m: number } | { readonly kind: 'p-median' };

/** A candidate site, metres in the plane. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Grid rows that a new site can serve better, tile by tile. */
interface Demand {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly people: Float64Array;
  /** Covered share, or distance in metres, before any new site. */
  readonly before: Float32Array;
  readonly start: Int32Array;
  /** Index of each tile in the grid's tiles. */
  readonly tile: Int32Array;
}

/** Entries of columns that are kept; further ones are computed each time they are asked for. */
const KEPT = 12e6;

/** Covered shares are kept as Float32: less than its rounding is no addition. */
const NOISE = 1e-6;

/**
 * The choice of sites over the grid. With covered shares as in the whole engine, the value of some
 * sites is the people covered with them less the people covered now.
 *
 * @param field of the facilities that exist. @param people per grid row.
 * @param spots candidates in the order of their codes.
 */
export function gridProblem(
  grid: Grid,
  field: Field,
  people: Float64Array,
  spots: readonly Spot[],
  objective: Objective,
): Problem {
  const demand = demandOf(grid, field, people, objective);
  const columnOf = columnMaker(grid, field, demand, objective);
  const kept = new Map<number, Column>();
  let entries = 0;
  return {
    weight: demand.people,
    candidates: spots.length,
    column(candidate) {
      const known = kept.get(candidate);
      if (known) return known;
      const column = columnOf(spots[candidate]!);
      if (entries + column.row.length > KEPT) return column;
      entries += column.row.length;
      const copy = { row: column.row.slice(), value: column.value.slice() };
      kept.set(candidate, copy);
      return copy;
    },
  };
}

function demandOf(grid: Grid, field: Field, people: Float64Array, objective: Objective): Demand {
  const covering = objective.kind === 'covering';
  const before = new Float32Array(grid.size);
  const rows = new Int32Array(grid.size);
  const [start, tile]: [number[], number[]] = [[], []];
  let count = 0;
  for (let t = 0; t < grid.tiles.reach.length; t++) {
    const first = count;
    for (let row = grid.tiles.start[t]!; row < grid.tiles.start[t + 1]!; row++) {
      if (people[row] === 0) continue;
      const d = field.distance[row]!;
      const now = covering ? coveredShare(d, objective.radius_m, grid.frame.cell) : d;
      if (covering && now === 1) continue;
      before[count] = now;
      rows[count++] = row;
    }
    if (count === first) continue;
    start.push(first);
    tile.push(t);
  }
  start.push(count);
  const pick = rows.subarray(0, count);
  return {
    x: Float32Array.from(pick, (row) => grid.x[row]!),
    y: Float32Array.from(pick, (row) => grid.y[row]!),
    people: Float64Array.from(pick, (row) => people[row]!),
    before: before.slice(0, count),
    start: Int32Array.from(start),
    tile: Int32Array.from(tile),
  };
}

/** Columns that share one scratch memory. */
function columnMaker(
  grid: Grid,
  field: Field,
  demand: Demand,
  objective: Objective,
): (spot: Spot) => Column {
  const { x, y, before, start, tile } = demand;
  const { cell } = grid.frame;
  const radius = objective.kind === 'covering' ? objective.radius_m : null;
  const rows = new Int32Array(x.length);
  const values = new Float32Array(x.length);
  return (spot) => {
    let count = 0;
    for (let k = 0; k < tile.length; k++) {
      const t = tile[k]!;
      const [dx, dy] = [grid.tiles.x[t]! - spot.x, grid.tiles.y[t]! - spot.y];
      const nearest = Math.sqrt(dx * dx + dy * dy) - grid.tiles.reach[t]! - 1e-3;
      if (nearest > (radius === null ? field.tileMax[t]! : radius + cell / 2)) continue;
      for (let i = start[k]!; i < start[k + 1]!; i++) {
        const [ex, ey] = [x[i]! - spot.x, y[i]! - spot.y];
        // Rounded as in the field, so that a site where a facility stands adds nothing.
        const d = Math.fround(Math.sqrt(ex * ex + ey * ey));
        const more = radius === null ? before[i]! - d : coveredShare(d, radius, cell) - before[i]!;
        if (more <= NOISE) continue;
        rows[count] = i;
        values[count++] = more;
      }
    }
    return { row: rows.subarray(0, count), value: values.subarray(0, count) };
  };
}

/**
 * People covered now and with some new sites, or - for the p-median - people times metres. This
 * is what is reported: summed over every row with people, without any of the shortcuts above.
 */
export function evaluate(
  grid: Grid,
  field: Field,
  people: Float64Array,
  sites: readonly Spot[],
  radius_m: number | null,
): { before: Tally; after: Tally } {
  const [before, after] = [newTally(), newTally()];
  for (let row = 0; row < grid.size; row++) {
    const weight = people[row]!;
    if (weight === 0) continue;
    const old = field.distance[row]!;
    let d = old;
    for (const { x, y } of sites) {
      const [dx, dy] = [grid.x[row]! - x, grid.y[row]! - y];
      d = Math.min(d, Math.fround(Math.sqrt(dx * dx + dy * dy)));
    }
    count(before, weight, old, radius_m, grid.frame.cell);
    count(after, weight, d, radius_m, grid.frame.cell);
  }
  return { before, after };
}

/** Sums over people: all of them, those covered, and their distances. */
export interface Tally {
  people: number;
  covered: number;
  metres: number;
}

const newTally = (): Tally => ({ people: 0, covered: 0, metres: 0 });

function count(
  tally: Tally,
  weight: number,
  distance: number,
  radius_m: number | null,
  cell: number,
): void {
  tally.people += weight;
  tally.metres += weight * distance;
  if (radius_m !== null) tally.covered += weight * coveredShare(distance, radius_m, cell);
}
