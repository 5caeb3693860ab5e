import Flatbush from 'flatbush';
import type { Grid } from '../grid.ts';
import type { Graph } from './graph.ts';

/** Where a place joins the network: a point of an edge, and the straight last metres to it. */
export interface Snap {
  readonly edge: number;
  /** Metres along the edge. */
  readonly along: number;
  readonly offset: number;
}

/** The same for every row of the grid; `edge` is -1 where no street is near enough. */
export interface SnappedRows {
  readonly edge: Int32Array;
  /** Not rounded: a point beyond the end of its edge would be nearer than nothing. */
  readonly along: Float64Array;
  readonly offset: Float32Array;
}

export interface Snapper {
  /** `null` when the nearest street is too far away. */
  snap(x: number, y: number): Snap | null;
  rows(grid: Pick<Grid, 'size' | 'x' | 'y'>): SnappedRows;
}

/** So that rounding of the box cannot hide a segment that is exactly as far as the best one. */
const SLACK_M = 1e-6;

/**
 * Joins places to the nearest point of the nearest street, of several at the same distance to the
 * one that comes first.
 *
 * Only the nearest counts, even if a street a little further away led to a facility sooner: who
 * lives on one bank of a river does not step across it.
 *
 * @param max_m straight last metres that are walked at most.
 */
export function createSnapper({ segments }: Graph, max_m: number): Snapper {
  const { x: sx, y: sy, dx, dy, length } = segments;
  const index = length.length > 0 ? new Flatbush(length.length) : null;
  length.forEach((_, i) => {
    const [ex, ey] = [sx[i]! + dx[i]!, sy[i]! + dy[i]!];
    index?.add(
      Math.min(sx[i]!, ex),
      Math.min(sy[i]!, ey),
      Math.max(sx[i]!, ex),
      Math.max(sy[i]!, ey),
    );
  });
  index?.finish();

  let [px, py, best, bestSquare, bestShare] = [0, 0, -1, Infinity, 0];
  const consider = (i: number): false => {
    const [ox, oy] = [px - sx[i]!, py - sy[i]!];
    const share = (ox * dx[i]! + oy * dy[i]!) / (length[i]! * length[i]!);
    const t = share > 0 ? (share < 1 ? share : 1) : 0;
    const [rx, ry] = [ox - t * dx[i]!, oy - t * dy[i]!];
    const square = rx * rx + ry * ry;
    if (square < bestSquare || (square === bestSquare && i < best)) {
      [best, bestSquare, bestShare] = [i, square, t];
    }
    return false;
  };
  /** @param guess a segment that may be near, so that the search need not go far; -1: none. */
  const find = (x: number, y: number, guess: number): boolean => {
    [px, py, best, bestSquare] = [x, y, -1, Infinity];
    if (guess >= 0) consider(guess);
    const reach = Math.min(max_m, Math.sqrt(bestSquare)) + SLACK_M;
    index?.search(x - reach, y - reach, x + reach, y + reach, consider);
    return bestSquare <= max_m * max_m;
  };
  const along = () => segments.along[best]! + bestShare * length[best]!;

  return {
    snap: (x, y) =>
      find(x, y, -1)
        ? { edge: segments.edge[best]!, along: along(), offset: Math.sqrt(bestSquare) }
        : null,
    rows(grid) {
      const rows = {
        edge: new Int32Array(grid.size).fill(-1),
        along: new Float64Array(grid.size),
        offset: new Float32Array(grid.size),
      };
      let guess = -1;
      for (let row = 0; row < grid.size; row++) {
        const found = find(grid.x[row]!, grid.y[row]!, guess);
        guess = best;
        if (!found) continue;
        rows.edge[row] = segments.edge[best]!;
        rows.along[row] = along();
        rows.offset[row] = Math.sqrt(bestSquare);
      }
      return rows;
    },
  };
}
