import type { MultiPolygon } from 'geojson';
import type { Mask } from '../city/model.ts';
import { cityFrame, requireFit, type Frame, type Ground } from './frame.ts';
import type { Plane } from './plane.ts';
import { projectPolygons } from './plane.ts';
import type { Window } from './raster.ts';
import { rasterise, Scratch } from './raster.ts';
import { RowTable } from './rows.ts';

/** A run of grid rows that lie close together. */
export interface Tiles {
  /** First row of each tile, and one past the last of the last tile. */
  readonly start: Int32Array;
  /** The unit its rows belong to. */
  readonly unit: Int32Array;
  /** Middle of the tile's rows, metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** No row of the tile is further from its middle than this, metres. */
  readonly reach: Float64Array;
}

/**
 * The city as a table: one row for each pair of a kelurahan (a *unit*) and a cell it touches, so a
 * border cell has a row for each side. Rows run unit by unit, and inside a unit tile by tile.
 *
 * `x`, `y` is the centroid of the unit's land in the cell, not the centre of the cell: for the
 * sliver of a border cell that is where its land and people are, and the distance from there is
 * the better one. For whole cells the two are the same.
 */
export interface Grid {
  readonly plane: Plane;
  readonly frame: Frame;
  readonly units: number;
  readonly size: number;
  /** First row of each unit, and one past the last. */
  readonly unitStart: Int32Array;
  /** Metres in the plane. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index of the frame's cell, row by row from the south-west. */
  readonly cell: Int32Array;
  /** Land of the unit in the cell, m2. */
  readonly land: Float64Array;
  /** Land that is not masked as unsettled, m2. */
  readonly open: Float64Array;
  readonly tiles: Tiles;
}

/** A mask whose shares are worked out when they are needed. */
export interface MaskInParts extends Mask {
  /** Makes sure that the shares of these cells are known; others may be 0 still. */
  fill(cells: Window): void;
}

/**
 * Lays the grid over the kelurahan. Land of a row is exact; its open part takes the cell's mask
 * share to hold for each side of a border.
 *
 * @param mask unsettled share per cell of the same frame; `null`: nothing is masked.
 * @throws RangeError when the mask has another number of cells than the frame.
 */
export const buildGrid = (
  kelurahan: readonly MultiPolygon[],
  cell_m: number,
  mask: Mask | MaskInParts | null,
): Grid => layGrid(cityFrame(kelurahan, cell_m), kelurahan, mask);

/**
 * The same on the ground of a city for some of its kelurahan alone, which become units 0, 1, ...:
 * their rows are those that they have in the grid of all.
 */
export function layGrid(
  { plane, frame }: Ground,
  kelurahan: readonly MultiPolygon[],
  mask: Mask | MaskInParts | null,
): Grid {
  requireFit(frame, mask);
  const scratch = new Scratch();
  const expected = kelurahan.reduce((n, shape) => n + expectedRows(shape, plane, frame.cell), 0);
  const table = new RowTable(frame, mask, expected);
  const unitStart = new Int32Array(kelurahan.length + 1);
  kelurahan.forEach((shape, unit) => {
    const cover = rasterise(projectPolygons(plane, shape), frame, scratch);
    if (mask && 'fill' in mask) mask.fill(cover);
    table.add(unit, cover);
    unitStart[unit + 1] = table.size;
  });
  return { plane, frame, units: kelurahan.length, unitStart, ...table.finish() };
}

/** About how many rows a kelurahan has, rather too many: its whole cells, and those its edges touch. */
function expectedRows({ coordinates }: MultiPolygon, plane: Plane, cell: number): number {
  let rows = 0;
  for (const ring of coordinates.flat()) {
    let twice = 0;
    for (let a = ring.length - 1, b = 0; b < ring.length; a = b, b++) {
      const [dx, dy] = [ring[b]![0]! - ring[a]![0]!, ring[b]![1]! - ring[a]![1]!];
      twice += (ring[a]![0]! - ring[0]![0]!) * dy - (ring[a]![1]! - ring[0]![1]!) * dx;
      rows += (Math.abs(dx) * plane.kx + Math.abs(dy) * plane.ky) / cell + 3;
    }
    rows += (Math.abs(twice) * plane.kx * plane.ky) / (2 * cell ** 2);
  }
  return Math.ceil(rows);
}
