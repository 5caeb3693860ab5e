import type { Mask } from '../city/model.ts';
import type { Frame } from './frame.ts';
import type { Metres } from './plane.ts';

/** A rectangle of cells of a frame: first column and row, and one past the last. */
export interface CellBox {
  readonly column0: number;
  readonly row0: number;
  readonly column1: number;
  readonly row1: number;
}

/**
 * Which sides of a square of four cell centres a line enters and leaves by, for each of the 16
 * cases of which corners are inside (1 south-west, 2 south-east, 4 north-east, 8 north-west). The
 * inside lies to the left, so outlines turn counter-clockwise and holes clockwise.
 */
const [BOTTOM, RIGHT, TOP, LEFT] = [0, 1, 2, 3] as const;
const CASES: readonly (readonly (readonly [from: number, to: number])[])[] = [
  [],
  [[BOTTOM, LEFT]],
  [[RIGHT, BOTTOM]],
  [[RIGHT, LEFT]],
  [[TOP, RIGHT]],
  [
    [BOTTOM, LEFT],
    [TOP, RIGHT],
  ],
  [[TOP, BOTTOM]],
  [[TOP, LEFT]],
  [[LEFT, TOP]],
  [[BOTTOM, TOP]],
  [
    [RIGHT, BOTTOM],
    [LEFT, TOP],
  ],
  [[RIGHT, TOP]],
  [[LEFT, RIGHT]],
  [[BOTTOM, RIGHT]],
  [[LEFT, BOTTOM]],
  [],
];

/**
 * Outline of the masked land inside a box of cells, by marching squares with linear interpolation.
 * Because a share is an area, the line at one half (127.5) runs within a few metres of the border
 * the mask was made from, without the steps of the cells. Outside the box counts as unmasked, so
 * the rings are closed; draw the box a cell larger than what is to be cut.
 *
 * @param level share (0-255) above which land counts as masked; not a whole number.
 * @returns rings in metres of the plane, not closed; outlines counter-clockwise, holes clockwise.
 */
export function maskOutline(mask: Mask, frame: Frame, box: CellBox, level: number): Metres[][] {
  const width = box.column1 - box.column0 + 2;
  const height = box.row1 - box.row0 + 2;
  const value = new Uint8Array(width * height);
  for (let row = Math.max(0, box.row0); row < Math.min(mask.rows, box.row1); row++) {
    for (
      let column = Math.max(0, box.column0);
      column < Math.min(mask.columns, box.column1);
      column++
    ) {
      value[(row - box.row0 + 1) * width + column - box.column0 + 1] =
        mask.share[row * mask.columns + column]!;
    }
  }
  const next = links(value, width, height, level);
  const place = (edge: number): Metres => {
    const i = edge >> 1;
    const upright = edge & 1;
    const [a, b] = [value[i]!, value[upright ? i + width : i + 1]!];
    const t = (level - a) / (b - a);
    const column = box.column0 - 0.5 + (i % width) + (upright ? 0 : t);
    const row = box.row0 - 0.5 + Math.floor(i / width) + (upright ? t : 0);
    return [frame.x0 + column * frame.cell, frame.y0 + row * frame.cell];
  };
  return [...rings(next)].map((ring) => ring.map(place));
}

/**
 * For each crossed side the side the line crosses next, -1 where nothing crosses. Side 2i runs
 * east from centre i, side 2i + 1 north.
 */
function links(value: Uint8Array, width: number, height: number, level: number): Int32Array {
  const next = new Int32Array(2 * width * height).fill(-1);
  const inside = (i: number) => (value[i]! > level ? 1 : 0);
  for (let row = 0; row < height - 1; row++) {
    for (let column = 0; column < width - 1; column++) {
      const i = row * width + column;
      const corners =
        inside(i) | (inside(i + 1) << 1) | (inside(i + width + 1) << 2) | (inside(i + width) << 3);
      const sides = [2 * i, 2 * (i + 1) + 1, 2 * (i + width), 2 * i + 1];
      for (const [from, to] of CASES[corners]!) next[sides[from]!] = sides[to]!;
    }
  }
  return next;
}

/** Follows the links round, each ring once; uses them up. */
function* rings(next: Int32Array): Generator<number[]> {
  for (let start = 0; start < next.length; start++) {
    const ring: number[] = [];
    for (let edge = start; next[edge]! >= 0;) {
      ring.push(edge);
      const following = next[edge]!;
      next[edge] = -1;
      edge = following;
    }
    if (ring.length > 0) yield ring;
  }
}
