import type { Frame } from './frame.ts';
import type { Metres, PlaneRings } from './plane.ts';
import { ringArea } from './plane.ts';

/**
 * Exact cover of polygons over a window of a frame; arrays run row by row from the south-west. They
 * hold until their scratch memory is used again.
 */
export interface Cover {
  readonly column0: number;
  readonly row0: number;
  readonly columns: number;
  readonly rows: number;
  /** Covered share of each cell, 0-1. */
  readonly share: Float64Array;
  /** Centroid of the covered part, metres in the plane; 0 where nothing is covered. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Shares below this are rounding noise of the running sum: a square of under 3 cm at 25 m. */
const NOISE = 1e-6;

/**
 * How much of each cell polygons cover, exact up to rounding, with the centroid of the covered
 * part. Polygons must not overlap one another; what lies outside the frame is left out.
 *
 * Method: signed-area accumulation, as font rasterisers do it (R. Levien, "Inside the fastest font
 * renderer in the world", 2016), extended by the first moments. Each edge adds, to the cells it
 * crosses, the area between itself and the cell's right side, and to all cells further right the
 * full strip; a running sum along each row then yields cover and moments.
 *
 * @param scratch memory to use again; the cover of the last call with it is lost.
 */
export function rasterise(
  polygons: readonly PlaneRings[],
  frame: Frame,
  scratch = new Scratch(),
): Cover {
  const window = windowOf(polygons, frame);
  const sums = new Sums(window.columns, window.rows, scratch);
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      // Upward edges count negative: what lies right of an upward edge is outside a
      // counter-clockwise ring. Holes turn the other way round, whatever way they were drawn.
      const sign = ringArea(ring) > 0 === (i === 0) ? -1 : 1;
      for (let a = ring.length - 1, b = 0; b < ring.length; a = b, b++) {
        addEdge(sums, toCells(ring[a]!, frame, window), toCells(ring[b]!, frame, window), sign);
      }
    });
  }
  return sums.finish(frame, window);
}

/** Cells of a frame: its first column and row, and how many of each. */
export interface Window {
  readonly column0: number;
  readonly row0: number;
  readonly columns: number;
  readonly rows: number;
}

/** The cells that polygons can touch. */
export function windowOf(polygons: readonly PlaneRings[], frame: Frame): Window {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of polygons) {
    for (const [x, y] of rings[0] ?? []) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const clamp = (value: number, high: number) => Math.min(Math.max(value, 0), high);
  const column0 = clamp(Math.floor((west - frame.x0) / frame.cell), frame.columns);
  const row0 = clamp(Math.floor((south - frame.y0) / frame.cell), frame.rows);
  const column1 = clamp(Math.ceil((east - frame.x0) / frame.cell), frame.columns);
  const row1 = clamp(Math.ceil((north - frame.y0) / frame.cell), frame.rows);
  return {
    column0,
    row0,
    columns: Math.max(0, column1 - column0),
    rows: Math.max(0, row1 - row0),
  };
}

const toCells = ([x, y]: Metres, frame: Frame, window: Window): Metres => [
  (x - frame.x0) / frame.cell - window.column0,
  (y - frame.y0) / frame.cell - window.row0,
];

/** Memory for covers, which grows with the largest of them: five numbers a cell. */
export class Scratch {
  private memory = new Float64Array(0);

  /** Five arrays of `length` zeros. */
  take(length: number): Float64Array[] {
    if (this.memory.length < 5 * length) this.memory = new Float64Array(5 * length);
    else this.memory.fill(0, 0, 5 * length);
    return [0, 1, 2, 3, 4].map((k) => this.memory.subarray(k * length, (k + 1) * length));
  }
}

/** Running sums over a window, in units of one cell. */
class Sums {
  /** Own part of each cell: area and first moments about the cell's south-west corner. */
  readonly area: Float64Array;
  readonly momentX: Float64Array;
  readonly momentY: Float64Array;
  /** What every cell to the right gains: height of the strip and its moment in y. */
  readonly strip: Float64Array;
  readonly stripY: Float64Array;

  constructor(
    readonly columns: number,
    readonly rows: number,
    scratch: Scratch,
  ) {
    const [area, momentX, momentY, strip, stripY] = scratch.take(columns * rows);
    this.area = area!;
    this.momentX = momentX!;
    this.momentY = momentY!;
    this.strip = strip!;
    this.stripY = stripY!;
  }

  /** Turns the sums into shares and centroids, in place. */
  finish(frame: Frame, window: Window): Cover {
    for (let row = 0; row < this.rows; row++) {
      let strip = 0;
      let stripY = 0;
      for (let column = 0; column < this.columns; column++) {
        const i = row * this.columns + column;
        const area = this.area[i]! + strip;
        const mx = this.momentX[i]! + strip / 2;
        const my = this.momentY[i]! + stripY;
        strip += this.strip[i]!;
        stripY += this.stripY[i]!;
        const covered = area > NOISE;
        this.area[i] = covered ? Math.min(1, area) : 0;
        this.momentX[i] = covered
          ? frame.x0 + (window.column0 + column + mx / area) * frame.cell
          : 0;
        this.momentY[i] = covered ? frame.y0 + (window.row0 + row + my / area) * frame.cell : 0;
      }
    }
    return { ...window, share: this.area, x: this.momentX, y: this.momentY };
  }
}

/** Cuts an edge at the window's sides and at every grid line it crosses, and adds the pieces. */
function addEdge(sums: Sums, a: Metres, b: Metres, sign: number): void {
  if (a[1] === b[1]) return;
  const up = b[1] > a[1];
  const [x0, y0] = up ? a : b;
  const [x1, y1] = up ? b : a;
  const weight = up ? sign : -sign;
  const slope = (x1 - x0) / (y1 - y0);
  const first = Math.max(0, Math.floor(y0));
  const last = Math.min(sums.rows, Math.ceil(y1));
  for (let row = first; row < last; row++) {
    const low = Math.max(y0, row);
    const high = Math.min(y1, row + 1);
    if (high <= low) continue;
    const [from, to] = [x0 + (low - y0) * slope, x0 + (high - y0) * slope];
    addRow(sums, row, from, low - row, to, high - row, weight);
  }
}

/** One edge inside one row; y is relative to the row's bottom, x to the window's west side. */
function addRow(
  sums: Sums,
  row: number,
  xa: number,
  ya: number,
  xb: number,
  yb: number,
  weight: number,
): void {
  const east = xa <= xb;
  const x0 = east ? xa : xb;
  const y0 = east ? ya : yb;
  const x1 = east ? xb : xa;
  const y1 = east ? yb : ya;
  let x = x0;
  let y = y0;
  while (x < x1) {
    const column = Math.floor(x);
    const next = x < 0 ? Math.min(0, x1) : Math.min(column + 1, x1);
    const yNext = next === x1 ? y1 : y0 + ((next - x0) / (x1 - x0)) * (y1 - y0);
    addPiece(sums, row, x, y, next, yNext, weight);
    x = next;
    y = yNext;
  }
  if (x0 === x1) addPiece(sums, row, x0, y0, x1, y1, weight);
}

/** A piece of an edge inside one cell: the trapezoid to its right, with its first moments. */
function addPiece(
  sums: Sums,
  row: number,
  xa: number,
  ya: number,
  xb: number,
  yb: number,
  weight: number,
): void {
  const middle = (xa + xb) / 2;
  if (middle >= sums.columns) return;
  const column = Math.max(0, Math.floor(middle));
  const i = row * sums.columns + column;
  const a = Math.max(0, xa - column);
  const b = Math.max(0, xb - column);
  const strip = Math.abs(yb - ya) * weight;
  sums.area[i]! += strip * (1 - (a + b) / 2);
  sums.momentX[i]! += (strip * (1 - (a * a + a * b + b * b) / 3)) / 2;
  sums.momentY[i]! += strip * ((ya + yb) / 2 - (2 * a * ya + a * yb + b * ya + 2 * b * yb) / 6);
  sums.strip[i]! += strip;
  sums.stripY[i]! += (strip * (ya + yb)) / 2;
}
