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

/** Metres from every grid row to a site; `Infinity` where no way leads to it. */
export type DistancesTo<S extends Spot = Spot> = (spot: S) => Float32Array;

/** Grid rows that a new site can serve better, tile by tile. */
interface Demand {
  /** Row of the grid, and its point. */
  readonly row: Int32Array;
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
 * @param along distances that are no straight lines. People from whom no way leads anywhere today
 *   have no distance that could become shorter: they count in covering, not in the p-median.
 */
export function gridProblem<S extends Spot>(
  grid: Grid,
  field: Pick<Field, 'distance' | 'tileMax'>,
  people: Float64Array | Float32Array,
  spots: readonly S[],
  objective: Objective,
  along: DistancesTo<S> | null = null,
): Problem {
  const demand = demandOf(grid, field, people, objective);
  const columnOf = along
    ? fieldColumns(grid, demand, objective, along)
    : straightColumns(grid, field, demand, objective);
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

function demandOf(
  grid: Grid,
  field: Pick<Field, 'distance'>,
  people: Float64Array | Float32Array,
  objective: Objective,
): Demand {
  const radius = objective.kind === 'covering' ? objective.radius_m : null;
  const rows = new Int32Array(grid.size);
  const x = new Float32Array(grid.size);
  const y = new Float32Array(grid.size);
  const weight = new Float64Array(grid.size);
  const before = new Float32Array(grid.size);
  const [start, tile]: [number[], number[]] = [[], []];
  let count = 0;
  for (let t = 0; t < grid.tiles.reach.length; t++) {
    const first = count;
    for (let row = grid.tiles.start[t]!; row < grid.tiles.start[t + 1]!; row++) {
      if (people[row] === 0) continue;
      const d = radius === null ? Math.max(0, field.distance[row]!) : field.distance[row]!;
      const now = radius === null ? d : coveredShare(d, radius, grid.frame.cell);
      if (radius === null ? now === Infinity : now === 1) continue;
      rows[count] = row;
      x[count] = grid.x[row]!;
      y[count] = grid.y[row]!;
      weight[count] = people[row]!;
      before[count++] = now;
    }
    if (count === first) continue;
    start.push(first);
    tile.push(t);
  }
  start.push(count);
  return {
    row: rows.subarray(0, count),
    x: x.subarray(0, count),
    y: y.subarray(0, count),
    people: weight.slice(0, count),
    before: before.subarray(0, count),
    start: Int32Array.from(start),
    tile: Int32Array.from(tile),
  };
}

/** Columns that share one scratch memory. */
function straightColumns(
  grid: Grid,
  field: Pick<Field, 'distance' | 'tileMax'>,
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

function fieldColumns<S extends Spot>(
  grid: Grid,
  demand: Demand,
  objective: Objective,
  along: DistancesTo<S>,
): (spot: S) => Column {
  const radius = objective.kind === 'covering' ? objective.radius_m : null;
  return (spot) => {
    const distance = along(spot);
    const [row, value]: [number[], number[]] = [[], []];
    demand.before.forEach((before, i) => {
      const d = distance[demand.row[i]!]!;
      const more =
        radius === null
          ? before - Math.max(0, d)
          : coveredShare(d, radius, grid.frame.cell) - before;
      if (more <= NOISE) return;
      row.push(i);
      value.push(more);
    });
    return { row: Int32Array.from(row), value: Float32Array.from(value) };
  };
}
