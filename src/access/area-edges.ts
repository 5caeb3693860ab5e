import type { Place } from './places.ts';
import { boxOf, type Metres } from './plane.ts';

/** Numbers of an edge: start x and y, vector x and y, 1 / length squared. */
const STRIDE = 5;

/** Edges of areas, metres in the plane, each with the index of its area. */
export interface Edges {
  readonly numbers: Float64Array;
  readonly owner: Int32Array;
}

/** The edges of places that are areas; those without length are left out. */
export function edgesOfPlaces(places: readonly Place[]): Edges {
  const numbers: number[] = [];
  const owner: number[] = [];
  places.forEach(({ area }, place) => {
    for (const ring of area?.polygons.flat() ?? []) {
      ring.forEach(([bx, by], i) => {
        const [ax, ay] = ring.at(i - 1)!;
        const [dx, dy] = [bx - ax, by - ay];
        if (dx === 0 && dy === 0) return;
        numbers.push(ax, ay, dx, dy, 1 / (dx * dx + dy * dy));
        owner.push(place);
      });
    }
  });
  return { numbers: Float64Array.from(numbers), owner: Int32Array.from(owner) };
}

/** Edges in a run: fewer runs are looked through for a tile, and more edges for a row. */
const RUN = 8;

/** Rounding of middles and reaches, metres. */
const SLACK_M = 1e-3;

/** Edges of one area that follow each other, and the disk around them. */
interface Runs {
  /** First edge of each run, and one past the last of the last. */
  readonly start: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly reach: Float64Array;
}

function runsOf({ numbers, owner }: Edges): Runs {
  const [start, x, y, reach]: number[][] = [[], [], [], []];
  for (let first = 0, end = 0; first < owner.length; first = end) {
    const ends: Metres[] = [];
    for (; end < owner.length && end < first + RUN && owner[end] === owner[first]; end++) {
      const at = end * STRIDE;
      const [ax, ay] = [numbers[at]!, numbers[at + 1]!];
      ends.push([ax, ay], [ax + numbers[at + 2]!, ay + numbers[at + 3]!]);
    }
    const [west, south, east, north] = boxOf(ends);
    start!.push(first);
    x!.push((west + east) / 2);
    y!.push((south + north) / 2);
    reach!.push(Math.hypot(east - west, north - south) / 2);
  }
  start!.push(owner.length);
  return {
    start: Int32Array.from(start!),
    x: Float64Array.from(x!),
    y: Float64Array.from(y!),
    reach: Float64Array.from(reach!),
  };
}

/**
 * The nearest of many edges, for points that are asked for one beside the other. Runs of edges that
 * can hold the nearest somewhere in a disk are, by the triangle inequality, no farther from its
 * middle than the nearest of all can be plus twice the radius: a search is narrowed to a large disk,
 * then focused on small ones inside it, and there looks only as far as it must.
 */
export class EdgeSearch {
  /** Of the point last asked for: metres to the nearest edge, and the area it belongs to. */
  distance = Infinity;
  owner = -1;
  /** Runs left for the large disk, and for the small one, which are in order of distance. */
  #wide: Int32Array;
  #near: Int32Array = new Int32Array(0);
  /** How near each run may be to the middle of the disk last looked at. */
  readonly #least: Float64Array;
  #x = 0;
  #y = 0;
  readonly #edges: Edges;
  readonly #runs: Runs;
  readonly #all: Int32Array;

  constructor(edges: Edges) {
    this.#edges = edges;
    this.#runs = runsOf(edges);
    this.#all = Int32Array.from(this.#runs.x, (_, run) => run);
    this.#wide = this.#all;
    this.#least = new Float64Array(this.#all.length);
  }

  narrow(x: number, y: number, radius: number): void {
    this.#wide = this.#within(this.#all, x, y, radius);
  }

  /** @returns whether any edge may be at most so many metres from somewhere in the disk. */
  focus(x: number, y: number, radius: number, limit: number): boolean {
    const near = this.#within(this.#wide, x, y, radius);
    if (!near.some((run) => this.#least[run]! - radius <= limit + SLACK_M)) return false;
    this.#near = near.sort((a, b) => this.#least[a]! - this.#least[b]! || a - b);
    [this.#x, this.#y] = [x, y];
    return true;
  }

  /** Looks for the nearest edge of a point in the disk; of equal ones that of the first area. */
  seek(x: number, y: number): void {
    const { owner } = this.#edges;
    const runs = this.#runs;
    const off = Math.sqrt((x - this.#x) ** 2 + (y - this.#y) ** 2) + SLACK_M;
    let [square, distance, found] = [Infinity, Infinity, -1];
    for (const run of this.#near) {
      if (this.#least[run]! - off > distance) break;
      const [dx, dy] = [x - runs.x[run]!, y - runs.y[run]!];
      const far = distance + runs.reach[run]! + SLACK_M;
      if (dx * dx + dy * dy > far * far) continue;
      for (let edge = runs.start[run]!; edge < runs.start[run + 1]!; edge++) {
        const here = this.#square(edge, x, y);
        if (here < square || (here === square && owner[edge]! < owner[found]!)) {
          [square, found] = [here, edge];
        }
      }
      distance = Math.sqrt(square);
    }
    this.distance = distance;
    this.owner = owner[found]!;
  }

  #within(among: Int32Array, x: number, y: number, radius: number): Int32Array {
    const runs = this.#runs;
    let limit = Infinity;
    for (const run of among) {
      const metres = Math.sqrt((x - runs.x[run]!) ** 2 + (y - runs.y[run]!) ** 2);
      this.#least[run] = metres - runs.reach[run]!;
      if (metres + runs.reach[run]! < limit) limit = metres + runs.reach[run]!;
    }
    limit += 2 * radius + SLACK_M;
    return among.filter((run) => this.#least[run]! <= limit);
  }

  /** Square of the distance from a point to an edge. */
  #square(edge: number, x: number, y: number): number {
    const { numbers } = this.#edges;
    const at = edge * STRIDE;
    const px = x - numbers[at]!;
    const py = y - numbers[at + 1]!;
    const dx = numbers[at + 2]!;
    const dy = numbers[at + 3]!;
    const along = (px * dx + py * dy) * numbers[at + 4]!;
    const t = along > 0 ? (along < 1 ? along : 1) : 0;
    const ox = px - t * dx;
    const oy = py - t * dy;
    return ox * ox + oy * oy;
  }
}
