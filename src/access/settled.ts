import {
  ClipType,
  EndType,
  FillRule,
  JoinType,
  booleanOp,
  inflatePaths,
  simplifyPaths,
  type Paths64,
} from 'clipper2-ts';
import type { MultiPolygon } from 'geojson';
import type { Mask } from '../city/model.ts';
import { maskOutline, type CellBox } from './contour.ts';
import type { Grid } from './grid.ts';
import { LATTICE, pathArea, subtract, toPath, toPaths } from './lattice.ts';
import { boundsOf } from './plane.ts';

/** Points of the mask's outline that move it by less than this are left out, metres. */
const SMOOTH_M = 1;

/** Difference from the grid that is good enough, as a share of the unit's land. */
const GOOD = 2e-4;

/** Levels tried at most; three or four are enough in practice. */
const TRIES = 20;

/** Doublings and halvings of the way a line is moved, down to centimetres. */
const HALVINGS = 14;

/**
 * The settled land of a unit as lattice paths: its polygon without the masked land.
 *
 * The masked land is traced from the mask, which the page and the command line both have, so both
 * draw the same gaps. A line at half a cell's share loses strips narrower than a cell, in some
 * units more of one side than of the other; so the level is moved (regula falsi) until the drawn
 * area is the one the grid counts. The line itself moves by a few metres. Where cells side by side
 * have the same share, as along a strip that lies over two columns, a line at that level leaps over
 * them: there the line below it is moved inwards instead. A unit without any other land is drawn
 * whole: its people stand on all of it, see weights.ts.
 */
export function settledPaths(
  grid: Grid,
  unit: number,
  shape: MultiPolygon,
  mask: Mask | null,
): Paths64 {
  const whole = toPaths(shape);
  const [start, end] = [grid.unitStart[unit]!, grid.unitStart[unit + 1]!];
  const land = sum(grid.land.subarray(start, end));
  const open = sum(grid.open.subarray(start, end));
  if (!mask || open === land || open === 0) return whole;
  const box = boxOf(grid, shape);
  const cut = (masked: Paths64) => {
    const paths = booleanOp(ClipType.Difference, whole, masked, FillRule.NonZero);
    const area_m2 = paths.reduce((total, path) => total + pathArea(grid.plane, path), 0);
    return { paths, excess: (area_m2 - open) / land };
  };
  const cutAt = (level: number) => cut(outlineAt(grid, mask, box, level));
  // Level 0 masks all land of touched cells, 255 none: the area drawn rises with the level.
  let [low, high] = [
    { level: 0.5, excess: -open / land },
    { level: 254.5, excess: 1 - open / land },
  ];
  let level = 127.5;
  let best = cutAt(level);
  for (let tries = 1, now = best; tries < TRIES && Math.abs(best.excess) > GOOD; tries++) {
    // Halving the weight of the end that stays keeps it from staying for ever (Illinois rule).
    if (now.excess < 0) {
      low = { level, excess: now.excess };
      high = { ...high, excess: high.excess / 2 };
    } else {
      high = { level, excess: now.excess };
      low = { ...low, excess: low.excess / 2 };
    }
    level = low.level + ((high.level - low.level) * -low.excess) / (high.excess - low.excess);
    now = cutAt(level);
    if (Math.abs(now.excess) < Math.abs(best.excess)) best = now;
  }
  if (Math.abs(best.excess) > GOOD) {
    const masked = outlineAt(grid, mask, box, low.level);
    best = movedIn(best, grid, (line) => cut(line(masked)));
  }
  return toPaths(subtract(grid.plane, best.paths, []).geometry);
}

interface Cut {
  readonly paths: Paths64;
  /** How much more of the unit's land it draws than the grid counts, as a share. */
  readonly excess: number;
}

/**
 * The best of cuts along a line that masks too much, moved inwards by more or less.
 *
 * @param best the best so far. @param cutAlong the cut for a way to move the line.
 */
function movedIn(
  best: Cut,
  { plane, frame }: Grid,
  cutAlong: (move: (line: Paths64) => Paths64) => Cut,
): Cut {
  const isMore = (metres: number): boolean => {
    const by = (-metres / plane.kx) * LATTICE;
    const now = cutAlong((line) => inflatePaths(line, by, JoinType.Miter, EndType.Polygon));
    if (Math.abs(now.excess) < Math.abs(best.excess)) best = now;
    return now.excess < 0;
  };
  let [less, more] = [frame.cell, 0];
  for (let i = 0; i < HALVINGS && isMore(less); i++) [more, less] = [less, less * 2];
  for (let i = 0; i < HALVINGS && Math.abs(best.excess) > GOOD; i++) {
    const middle = (more + less) / 2;
    if (isMore(middle)) more = middle;
    else less = middle;
  }
  return best;
}

/** The cells a unit touches and one more on each side. */
function boxOf({ plane, frame }: Grid, shape: MultiPolygon): CellBox {
  const [west, south, east, north] = boundsOf([shape]);
  const cellOf = ([x, y]: readonly [number, number]) =>
    [Math.floor((x - frame.x0) / frame.cell), Math.floor((y - frame.y0) / frame.cell)] as const;
  const [column0, row0] = cellOf(plane.project([west, south]));
  const [column1, row1] = cellOf(plane.project([east, north]));
  return { column0: column0 - 1, row0: row0 - 1, column1: column1 + 2, row1: row1 + 2 };
}

function outlineAt({ plane, frame }: Grid, mask: Mask, box: CellBox, level: number): Paths64 {
  const rings = maskOutline(mask, frame, box, level);
  const paths = rings.map((ring) => toPath(ring.map((point) => plane.unproject(point))));
  return simplifyPaths(paths, (SMOOTH_M / plane.kx) * LATTICE, true);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
