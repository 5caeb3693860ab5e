import { forEachTile } from './candidates.ts';
import type { Grid } from './grid.ts';
import type { Area, Place } from './places.ts';
import { distanceTo } from './places.ts';
import type { DistanceTo } from './polygon.ts';

/** Distance of every grid row to the nearest place. */
export interface Field {
  /** Metres. */
  readonly distance: Float32Array;
  /** Index of that place; the lower one of two at the same distance. */
  readonly nearest: Int32Array;
  /** Largest distance in each tile of the grid. */
  readonly tileMax: Float32Array;
}

/**
 * The distance field of some places, exact to the rounding of Float32. Few places are tried for each
 * tile, see candidates.ts; equal ones cost nothing.
 *
 * @param places at least one.
 */
export function computeField(grid: Grid, places: readonly Place[]): Field {
  const field = {
    distance: new Float32Array(grid.size).fill(Infinity),
    nearest: new Int32Array(grid.size),
    tileMax: new Float32Array(grid.tiles.reach.length),
  };
  forEachTile(grid, places, { slack: 0, thin: true }, (tile, near) => {
    for (const index of near) lower(grid, field, tile, places[index]!, index);
  });
  return field;
}

/** new = min(old, distance to the place), over the rows of a tile. */
function lower(
  grid: Grid,
  { distance, nearest, tileMax }: Field,
  tile: number,
  place: Place,
  index: number,
): void {
  const start = grid.tiles.start[tile]!;
  const end = grid.tiles.start[tile + 1]!;
  const to = place.area ? toArea(grid, place.area, tile) : null;
  const { x, y } = grid;
  const { x: px, y: py } = place;
  let max = 0;
  for (let row = start; row < end; row++) {
    const dx = x[row]! - px;
    const dy = y[row]! - py;
    const d = Math.fround(to ? to(x[row]!, y[row]!) : Math.sqrt(dx * dx + dy * dy));
    if (d < distance[row]!) {
      distance[row] = d;
      nearest[row] = index;
    }
    if (distance[row]! > max) max = distance[row]!;
  }
  tileMax[tile] = max;
}

/** Distance to an area for the rows of a tile: without any search where they lie inside it. */
function toArea(grid: Grid, area: Area, tile: number): DistanceTo {
  const inside = area.mode === 'best' && grid.tiles.unit[tile] === area.unit;
  return inside ? () => 0 : area.distance;
}

/**
 * The field with one more place, which gets the next index; the old field is left as it is. Only
 * tiles that the new place can reach are visited.
 *
 * @param index of the new place: the number of places the field was made of.
 */
export function addFacility(grid: Grid, field: Field, place: Place, index: number): Field {
  const added = {
    distance: field.distance.slice(),
    nearest: field.nearest.slice(),
    tileMax: field.tileMax.slice(),
  };
  const { x, y, reach } = grid.tiles;
  for (let tile = 0; tile < reach.length; tile++) {
    if (distanceTo(place, x[tile]!, y[tile]!) - reach[tile]! > field.tileMax[tile]! + 1e-3)
      continue;
    lower(grid, added, tile, place, index);
  }
  return added;
}
