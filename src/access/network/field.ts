import type { Field } from '../field.ts';
import type { Grid } from '../grid.ts';
import type { Place } from '../places.ts';
import type { Graph } from './graph.ts';
import type { Snapper, SnappedRows } from './snap.ts';
import { findWays, type Found, type Seed } from './ways.ts';

/** What a way can lead to: a point, or a kelurahan with its middle point. */
export type Goal = Pick<Place, 'x' | 'y' | 'area'>;

/** A grid laid over a network. */
export interface JoinedGrid {
  readonly grid: Grid;
  readonly graph: Graph;
  readonly snapper: Snapper;
  readonly rows: SnappedRows;
}

/**
 * The distance field of some places over the network: for every grid row the straight last metres
 * to the street, the shortest way along the streets, and the straight last metres to the place.
 * A row from which no place can be reached has distance `Infinity` and nearest -1.
 *
 * A facility that is known by its kelurahan alone can stand wherever a row of that kelurahan joins
 * the same connected piece of the network as its middle point (see {@link seedsOf}).
 */
export function computeNetworkField(joined: JoinedGrid, places: readonly Goal[]): Field {
  const { grid, graph, rows } = joined;
  const seeds = places.flatMap((place, index) => seedsOf(joined, place, index));
  const ways = findWays(graph, seeds, 'to');
  const field = {
    distance: new Float32Array(grid.size).fill(Infinity),
    nearest: new Int32Array(grid.size).fill(-1),
    tileMax: new Float32Array(grid.tiles.reach.length),
  };
  const found: Found = { distance: Infinity, place: -1 };
  for (let row = 0; row < grid.size; row++) {
    if (rows.edge[row]! < 0) continue;
    ways.at(rows.edge[row]!, rows.along[row]!, found);
    if (found.place < 0) continue;
    field.distance[row] = found.distance + rows.offset[row]!;
    field.nearest[row] = found.place;
  }
  places.forEach((place, index) => {
    if (place.area?.mode === 'best') reachInside(joined, field, place, index);
  });
  for (let tile = 0; tile < grid.tiles.reach.length; tile++) {
    let max = 0;
    for (let row = grid.tiles.start[tile]!; row < grid.tiles.start[tile + 1]!; row++) {
      max = Math.max(max, field.distance[row]!);
    }
    field.tileMax[tile] = max;
  }
  return field;
}

/** Rows of a kelurahan where a facility of it may stand: on the piece its middle point is on. */
export function possibleRows(
  { grid, graph, snapper, rows }: JoinedGrid,
  place: Goal,
  unit: number,
) {
  const middle = snapper.snap(place.x, place.y);
  const possible: number[] = [];
  if (!middle) return { middle, possible };
  const piece = graph.component[middle.edge];
  for (let row = grid.unitStart[unit]!; row < grid.unitStart[unit + 1]!; row++) {
    if (rows.edge[row]! >= 0 && graph.component[rows.edge[row]!] === piece) possible.push(row);
  }
  return { middle, possible };
}

/**
 * Where the ways to a place end. A place that cannot be joined to the network has no seeds.
 *
 * For a kelurahan `best` ends in every row in which the facility may stand. `worst` is a bound: by
 * the triangle inequality no such row is further away than the middle point and the longest way
 * from there to one of them.
 */
export function seedsOf(joined: JoinedGrid, place: Goal, index: number): Seed[] {
  const { graph, snapper, rows } = joined;
  if (!place.area) {
    const point = snapper.snap(place.x, place.y);
    return point ? [{ ...point, place: index }] : [];
  }
  const { middle, possible } = possibleRows(joined, place, place.area.unit);
  if (!middle) return [];
  if (place.area.mode === 'best') {
    const ends = possible.map((row) => ({
      edge: rows.edge[row]!,
      along: rows.along[row]!,
      offset: rows.offset[row]!,
      place: index,
    }));
    // The middle point is one of the rows; it counts even where rounding put it elsewhere.
    return [...ends, { ...middle, place: index }];
  }
  const ways = findWays(graph, [{ ...middle, offset: 0, place: index }], 'from');
  const found: Found = { distance: Infinity, place: -1 };
  let farthest = middle.offset;
  for (const row of possible) {
    ways.at(rows.edge[row]!, rows.along[row]!, found);
    farthest = Math.max(farthest, found.distance + rows.offset[row]!);
  }
  return farthest < Infinity ? [{ ...middle, offset: farthest, place: index }] : [];
}

/** Where a facility may stand in the row itself, there is no way to walk. */
function reachInside(joined: JoinedGrid, field: Field, place: Goal, index: number): void {
  const { distance, nearest } = field;
  for (const row of possibleRows(joined, place, place.area!.unit).possible) {
    if (distance[row] === 0 && nearest[row]! < index) continue;
    distance[row] = 0;
    nearest[row] = index;
  }
}
