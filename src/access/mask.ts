import type { MultiPolygon } from 'geojson';
import type { Mask } from '../city/model.ts';
import { cityFrame, type Frame, type Ground } from './frame.ts';
import type { MaskInParts } from './grid.ts';
import { cutNearby, cutWhole, type Cutter } from './mask-cut.ts';
import { rasterise, Scratch, type Cover, type Window } from './raster.ts';

/**
 * Points that are cut in one piece. Cutting takes longer than in proportion to the points. But where
 * two borders run along each other its rounding to the lattice (0.1 m) hangs on all other points, too:
 * what is small enough is not parted, so that the figures of a city stay as they are to the last digit.
 */
const ONE_PIECE = 60_000;

/** Side of the pieces of a larger city, cells. */
const PIECE = 128;

/** A cell with a share of land above this is all land: the rest is rounding. */
const ALL_LAND = 1 - 1e-6;

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
  return wholeMask(maskInParts(kelurahan, unsettled, cell_m));
}

/** All shares of a mask. */
export function wholeMask({ columns, rows, share, fill }: MaskInParts): Mask {
  fill({ column0: 0, row0: 0, columns, rows });
  return { columns, rows, share };
}

/**
 * The same, piece by piece: only what a question needs is cut.
 *
 * @param most points that are cut in one piece.
 */
export function maskInParts(
  kelurahan: readonly MultiPolygon[],
  unsettled: readonly MultiPolygon[],
  cell_m: number,
  most = ONE_PIECE,
): MaskInParts {
  const ground = cityFrame(kelurahan, cell_m);
  const { columns, rows } = ground.frame;
  const share = new Uint8Array(columns * rows);
  const whole = pointsOf(kelurahan) + pointsOf(unsettled) <= most;
  const side = whole ? Math.max(columns, rows) : PIECE;
  const cutter = (whole ? cutWhole : cutNearby)(ground.plane, kelurahan, unsettled);
  const scratch = new Scratch();
  const done = new Set<string>();
  return {
    columns,
    rows,
    share,
    fill(window) {
      if (unsettled.length === 0) return;
      for (const [column0, row0] of piecesOf(window, side)) {
        if (done.has(`${column0} ${row0}`)) continue;
        done.add(`${column0} ${row0}`);
        const size = {
          columns: Math.min(side, columns - column0),
          rows: Math.min(side, rows - row0),
        };
        fillPiece(share, ground, { column0, row0, ...size }, cutter, scratch);
      }
    },
  };
}

const pointsOf = (shapes: readonly MultiPolygon[]): number =>
  shapes.reduce(
    (sum, { coordinates }) => coordinates.flat().reduce((n, ring) => n + ring.length, sum),
    0,
  );

/** First column and row of the pieces that a window lies in. */
function* piecesOf(
  { column0, row0, columns, rows }: Window,
  side: number,
): Generator<readonly [column: number, row: number]> {
  for (let row = row0 - (row0 % side); row < row0 + rows; row += side) {
    for (let column = column0 - (column0 % side); column < column0 + columns; column += side) {
      yield [column, row];
    }
  }
}

/** Works out the shares of a piece. */
function fillPiece(
  share: Uint8Array,
  { plane, frame }: Ground,
  piece: Window,
  cutter: Cutter,
  scratch: Scratch,
): void {
  const [x0, y0] = [frame.x0 + piece.column0 * frame.cell, frame.y0 + piece.row0 * frame.cell];
  const own: Frame = { x0, y0, columns: piece.columns, rows: piece.rows, cell: frame.cell };
  const far = [x0 + own.columns * own.cell, y0 + own.rows * own.cell] as const;
  const cut = cutter([...plane.unproject([x0, y0]), ...plane.unproject(far)]);
  if (!cut) return;
  const land = new Float64Array(own.columns * own.rows);
  for (const polygons of cut.land) addCover(land, rasterise(polygons, own, scratch), own);
  const masked = new Float64Array(land.length);
  const bare = cut.masked(land.every((covered) => covered > ALL_LAND));
  addCover(masked, rasterise(bare, own, scratch), own);
  for (let row = 0; row < own.rows; row++) {
    const to = (piece.row0 + row) * frame.columns + piece.column0;
    const from = row * own.columns;
    for (let column = 0; column < own.columns; column++) {
      const all = land[from + column]!;
      if (all > 0) {
        share[to + column] = Math.round(255 * Math.min(1, masked[from + column]! / all));
      }
    }
  }
}

/** Adds the shares of a cover to the cells of its frame. */
function addCover(cells: Float64Array, cover: Cover, frame: Frame): void {
  for (let row = 0; row < cover.rows; row++) {
    const to = (cover.row0 + row) * frame.columns + cover.column0;
    const from = row * cover.columns;
    for (let column = 0; column < cover.columns; column++) {
      cells[to + column]! += cover.share[from + column]!;
    }
  }
}
