import { ClipType } from 'clipper2-ts';
import type { MultiPolygon } from 'geojson';
import type { Mask } from '../city/model.ts';
import { cityFrame } from './grid.ts';
import { combine, toPaths } from './lattice.ts';
import { projectPolygons } from './plane.ts';
import { rasterise, type Cover, type Frame } from './raster.ts';

/**
 * The unsettled share of the city's land in each cell, rounded to 1/255; 0 where there is no land.
 *
 * A share of the land, not of the whole cell: the unsettled layer may end at the city's border or
 * run on beyond it, and in a border cell neither must change what is counted as settled inside.
 *
 * @param unsettled polygons; where they overlap, land counts once.
 */
export function unsettledMask(
  kelurahan: readonly MultiPolygon[],
  unsettled: readonly MultiPolygon[],
  cell_m: number,
): Mask {
  const { plane, frame } = cityFrame(kelurahan, cell_m);
  const land = new Float64Array(frame.columns * frame.rows);
  for (const shape of kelurahan)
    addCover(land, rasterise(projectPolygons(plane, shape), frame), frame);
  const inside = combine(
    plane,
    ClipType.Intersection,
    unsettled.flatMap(toPaths),
    kelurahan.flatMap(toPaths),
  );
  const masked = new Float64Array(land.length);
  addCover(masked, rasterise(projectPolygons(plane, inside.geometry), frame), frame);
  const share = Uint8Array.from(land, (area, cell) =>
    area > 0 ? Math.round(255 * Math.min(1, masked[cell]! / area)) : 0,
  );
  return { columns: frame.columns, rows: frame.rows, share };
}

/** Adds the shares of a cover to the cells of its frame. */
function addCover(cells: Float64Array, cover: Cover, frame: Frame): void {
  for (let row = 0; row < cover.rows; row++) {
    const from = (cover.row0 + row) * frame.columns + cover.column0;
    for (let column = 0; column < cover.columns; column++) {
      cells[from + column]! += cover.share[row * cover.columns + column]!;
    }
  }
}
