import type { MultiPolygon } from 'geojson';
import type { Mask } from '../city/model.ts';
import type { Plane } from './plane.ts';
import { boundsOf, createPlane, projectPolygons } from './plane.ts';
import type { Cover, Frame } from './raster.ts';
import { gridFrame, rasterise } from './raster.ts';

/** Cells per side of a tile: small enough that few facilities can be nearest inside one. */
const TILE = 16;

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

/** The plane and frame of a city: the compiler's mask is drawn on this frame. */
export function cityFrame(
  kelurahan: readonly MultiPolygon[],
  cell_m: number,
): { plane: Plane; frame: Frame } {
  const bounds = boundsOf(kelurahan);
  const plane = createPlane(bounds);
  return { plane, frame: gridFrame(plane, bounds, cell_m) };
}

/**
 * Lays the grid over the kelurahan. Land of a row is exact; its open part takes the cell's mask
 * share to hold for each side of a border.
 *
 * @param mask unsettled share per cell of the same frame; `null`: nothing is masked.
 * @throws RangeError when the mask has another number of cells than the frame.
 */
export function buildGrid(
  kelurahan: readonly MultiPolygon[],
  cell_m: number,
  mask: Mask | null,
): Grid {
  const { plane, frame } = cityFrame(kelurahan, cell_m);
  if (mask && (mask.columns !== frame.columns || mask.rows !== frame.rows)) {
    throw new RangeError(
      `The unsettled mask has ${mask.columns} x ${mask.rows} cells, the grid of these boundaries ` +
        `${frame.columns} x ${frame.rows}: compile the bundle again.`,
    );
  }
  const covers = kelurahan.map((shape) => rasterise(projectPolygons(plane, shape), frame));
  const size = covers.reduce((n, { share }) => n + share.reduce((m, s) => m + +(s > 0), 0), 0);
  const table = {
    x: new Float32Array(size),
    y: new Float32Array(size),
    cell: new Int32Array(size),
    land: new Float64Array(size),
    open: new Float64Array(size),
  };
  const unitStart = new Int32Array(covers.length + 1);
  const tileStart: number[] = [];
  const tileUnit: number[] = [];
  let row = 0;
  covers.forEach((cover, unit) => {
    for (const cells of tilesOf(cover)) {
      tileStart.push(row);
      tileUnit.push(unit);
      for (const i of cells) fillRow(table, row++, i, cover, frame, mask);
    }
    unitStart[unit + 1] = row;
  });
  tileStart.push(row);
  const tiles = measureTiles(tileStart, tileUnit, table);
  return { plane, frame, units: covers.length, size, unitStart, ...table, tiles };
}

type Table = Pick<Grid, 'x' | 'y' | 'cell' | 'land' | 'open'>;

function fillRow(
  table: Table,
  row: number,
  i: number,
  cover: Cover,
  frame: Frame,
  mask: Mask | null,
): void {
  const column = cover.column0 + (i % cover.columns);
  const line = cover.row0 + Math.floor(i / cover.columns);
  const cell = line * frame.columns + column;
  const land = cover.share[i]! * frame.cell ** 2;
  table.x[row] = cover.x[i]!;
  table.y[row] = cover.y[i]!;
  table.cell[row] = cell;
  table.land[row] = land;
  table.open[row] = land * (1 - (mask?.share[cell] ?? 0) / 255);
}

/** Cells of a cover that hold land, as lists of window indices, one list a non-empty tile. */
function* tilesOf(cover: Cover): Generator<number[]> {
  const { columns, rows, column0, row0, share } = cover;
  const first = (offset: number) => -(offset % TILE);
  for (let top = first(row0); top < rows; top += TILE) {
    for (let left = first(column0); left < columns; left += TILE) {
      const cells: number[] = [];
      for (let r = Math.max(0, top); r < Math.min(rows, top + TILE); r++) {
        for (let c = Math.max(0, left); c < Math.min(columns, left + TILE); c++) {
          if (share[r * columns + c]! > 0) cells.push(r * columns + c);
        }
      }
      if (cells.length > 0) yield cells;
    }
  }
}

function measureTiles(
  starts: readonly number[],
  units: readonly number[],
  { x, y }: Pick<Grid, 'x' | 'y'>,
): Tiles {
  const n = starts.length - 1;
  const tiles = {
    start: Int32Array.from(starts),
    unit: Int32Array.from(units),
    x: new Float64Array(n),
    y: new Float64Array(n),
    reach: new Float64Array(n),
  };
  for (let t = 0; t < n; t++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let row = starts[t]!; row < starts[t + 1]!; row++) {
      west = Math.min(west, x[row]!);
      east = Math.max(east, x[row]!);
      south = Math.min(south, y[row]!);
      north = Math.max(north, y[row]!);
    }
    tiles.x[t] = (west + east) / 2;
    tiles.y[t] = (south + north) / 2;
    tiles.reach[t] = Math.hypot(east - west, north - south) / 2;
  }
  return tiles;
}
