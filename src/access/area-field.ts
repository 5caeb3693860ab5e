import { EdgeSearch, edgesOfPlaces } from './area-edges.ts';
import { unitDisks } from './candidates.ts';
import type { Field } from './field.ts';
import type { Grid } from './grid.ts';
import type { Place } from './places.ts';
import { rasterise } from './raster.ts';

/** Of each grid row the share of its land that lies in some area, 0-1. */
export type SharesInside = (grid: Grid, places: readonly Place[]) => Float32Array;

/** Rows with less than this inside, or less than this outside, are whole: lattice rounding. */
const TRIFLE = 1e-3;

/**
 * The distance field of service areas: the distance to the nearest edge outside them, and inside
 * them, where the distance is 0, half a cell below it. A row that an edge crosses has the distance
 * between -cell/2 and cell/2 at which `covered(d, 0)` is exactly the share of its land inside, so
 * that a radius of 0 covers what lies inside and nothing else. Whoever adds distances up takes what
 * is below 0 as 0.
 *
 * @param places areas, at least one. @param inside shares by their exact polygons; areas that are
 *   whole kelurahan need none, their rows are known. @param upTo per tile, metres: rows of tiles that
 *   are farther from every area everywhere are left at `Infinity`.
 */
export function computeAreaField(
  grid: Grid,
  places: readonly Place[],
  inside: SharesInside | null,
  upTo: Float32Array | null = null,
): Field {
  const share = sharesOf(grid, places, inside);
  const field: Field = {
    distance: new Float32Array(grid.size),
    nearest: ownersInside(grid, places, share),
    tileMax: new Float32Array(grid.tiles.reach.length),
  };
  const half = grid.frame.cell / 2;
  for (let row = 0; row < grid.size; row++) {
    const part = share[row]!;
    field.distance[row] = part > 0 ? half * (1 - 2 * part) : Infinity;
  }
  outside(grid, places, field, upTo);
  return field;
}

function sharesOf(grid: Grid, places: readonly Place[], inside: SharesInside | null) {
  const drawn = places.filter(({ area }) => area!.unit < 0);
  if (drawn.length > 0 && !inside)
    throw new Error('Areas with borders of their own need an overlay.');
  const share = drawn.length > 0 ? inside!(grid, drawn) : new Float32Array(grid.size);
  for (let row = 0; row < grid.size; row++) {
    if (share[row]! < TRIFLE) share[row] = 0;
    else if (share[row]! > 1 - TRIFLE) share[row] = 1;
  }
  for (const { area } of places) {
    if (area!.unit < 0) continue;
    share.fill(1, grid.unitStart[area!.unit], grid.unitStart[area!.unit + 1]);
  }
  return share;
}

/** The area that a row lies in, of several the one that has most of its cell; -1 outside all. */
function ownersInside(grid: Grid, places: readonly Place[], share: Float32Array): Int32Array {
  const { columns, rows } = grid.frame;
  const owner = new Int32Array(columns * rows).fill(-1);
  const most = new Float32Array(columns * rows);
  places.forEach(({ area }, place) => {
    if (area!.unit >= 0) return;
    const cover = rasterise(area!.polygons, grid.frame);
    cover.share.forEach((part, i) => {
      const cell =
        (cover.row0 + Math.floor(i / cover.columns)) * columns +
        cover.column0 +
        (i % cover.columns);
      if (part <= most[cell]!) return;
      most[cell] = part;
      owner[cell] = place;
    });
  });
  const nearest = new Int32Array(grid.size).fill(-1);
  for (let row = 0; row < grid.size; row++) {
    if (share[row]! > 0) nearest[row] = owner[grid.cell[row]!]!;
  }
  places.forEach(({ area }, place) => {
    if (area!.unit < 0) return;
    for (let row = grid.unitStart[area!.unit]!; row < grid.unitStart[area!.unit + 1]!; row++) {
      if (nearest[row]! < 0) nearest[row] = place;
    }
  });
  return nearest;
}

/**
 * Distances of the rows outside. None is nearer than half a cell: it would count as partly inside,
 * which its share has shown that it is not.
 */
function outside(
  grid: Grid,
  places: readonly Place[],
  field: Field,
  upTo: Float32Array | null,
): void {
  const { distance, nearest, tileMax } = field;
  const search = new EdgeSearch(edgesOfPlaces(places));
  const half = grid.frame.cell / 2;
  const { x, y, reach, start } = grid.tiles;
  for (const unit of unitDisks(grid)) {
    search.narrow(unit.x, unit.y, unit.reach);
    for (let tile = unit.first; tile < unit.end; tile++) {
      let max = -Infinity;
      let near: boolean | null = null;
      for (let row = start[tile]!; row < start[tile + 1]!; row++) {
        if (distance[row] === Infinity || nearest[row]! < 0) {
          near ??= search.focus(x[tile]!, y[tile]!, reach[tile]!, upTo ? upTo[tile]! : Infinity);
        }
        if (near && (distance[row] === Infinity || nearest[row]! < 0)) {
          search.seek(grid.x[row]!, grid.y[row]!);
          nearest[row] = search.owner;
          if (distance[row] === Infinity) distance[row] = Math.max(half, search.distance);
        }
        if (distance[row]! > max) max = distance[row]!;
      }
      tileMax[tile] = max;
    }
  }
}
