import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { TOUCH } from './edges.ts';

/** So many edges are swept; of more, edges that are near each other are found by an index. */
const SWEPT = 2000;

/** How the edges of some rings meet, apart from where one ends and the next one of its ring begins. */
export interface Meetings {
  /** The first place, from the west, where one crosses another; touching does not count. */
  readonly crossing: Position | null;
  /** Whether anything touches. Not looked for any more once something crosses. */
  readonly touching: boolean;
}

/** Edges from the west to the east by their western ends; a point that is repeated makes none. */
class Edges {
  readonly count: number;
  /** Ends of each edge: ax, ay, bx, by. */
  readonly ends: Float64Array;
  /** Box of each edge: west, south, east, north. */
  readonly box: Float64Array;
  /** Place of each edge among those of all rings in their order, and of the one after it. */
  private readonly place: Uint32Array;
  private readonly next: Uint32Array;

  constructor(rings: readonly (readonly Position[])[]) {
    const most = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
    const along = new Float64Array(4 * most);
    const next = new Uint32Array(most);
    let count = 0;
    for (const ring of rings) {
      const first = count;
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = ring[i - 1] as [number, number];
        const [bx, by] = ring[i] as [number, number];
        if (ax === bx && ay === by) continue;
        along.set([ax, ay, bx, by], 4 * count);
        next[count] = ++count;
      }
      if (count > first) next[count - 1] = first;
    }
    const west = (edge: number) => Math.min(along[4 * edge]!, along[4 * edge + 2]!);
    this.place = Uint32Array.from({ length: count }, (_, i) => i).sort((p, q) => west(p) - west(q));
    this.next = this.place.map((edge) => next[edge]!);
    this.count = count;
    this.ends = new Float64Array(4 * count);
    this.box = new Float64Array(4 * count);
    this.place.forEach((edge, i) => {
      const [ax, ay] = [along[4 * edge]!, along[4 * edge + 1]!];
      const [bx, by] = [along[4 * edge + 2]!, along[4 * edge + 3]!];
      this.ends.set([ax, ay, bx, by], 4 * i);
      this.box.set([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)], 4 * i);
    });
  }

  /** Twice the signed area of edge i and a point; its sign tells on which side the point lies. */
  private side(i: number, x: number, y: number): number {
    const { ends } = this;
    const ax = ends[4 * i]!;
    const ay = ends[4 * i + 1]!;
    return (ends[4 * i + 2]! - ax) * (y - ay) - (ends[4 * i + 3]! - ay) * (x - ax);
  }

  /** Where two edges cross, each strictly inside the other; touching ends do not count. */
  crossing(p: number, q: number): Position | null {
    const { ends } = this;
    const ax = ends[4 * p]!;
    const ay = ends[4 * p + 1]!;
    const bx = ends[4 * p + 2]!;
    const by = ends[4 * p + 3]!;
    const pa = this.side(q, ax, ay);
    const pb = this.side(q, bx, by);
    if (pa * pb >= 0) return null;
    const qa = this.side(p, ends[4 * q]!, ends[4 * q + 1]!);
    if (qa * this.side(p, ends[4 * q + 2]!, ends[4 * q + 3]!) >= 0) return null;
    const t = pa / (pa - pb);
    return [ax + t * (bx - ax), ay + t * (by - ay)];
  }

  /** Whether two edges that do not cross meet anywhere but where one goes on as the other. */
  touching(p: number, q: number): boolean {
    const [a, b, c, d] = [4 * p, 4 * p + 2, 4 * q, 4 * q + 2] as const;
    const joinedAtB = this.next[p] === this.place[q] && this.same(b, c);
    const joinedAtA = this.next[q] === this.place[p] && this.same(a, d);
    if (this.same(a, c) || this.same(b, d)) return true;
    if ((this.same(b, c) && !joinedAtB) || (this.same(a, d) && !joinedAtA)) return true;
    return (
      (!joinedAtA && this.near(a, q)) ||
      (!joinedAtB && this.near(b, q)) ||
      (!joinedAtB && this.near(c, p)) ||
      (!joinedAtA && this.near(d, p))
    );
  }

  /** Whether two ends, by their places in `ends`, are the same point. */
  private same(m: number, n: number): boolean {
    return this.ends[m] === this.ends[n] && this.ends[m + 1] === this.ends[n + 1];
  }

  /** Whether an end, by its place in `ends`, lies on an edge. */
  private near(end: number, edge: number): boolean {
    const { ends, box } = this;
    const x = ends[end]!;
    const y = ends[end + 1]!;
    if (x < box[4 * edge]! - TOUCH || x > box[4 * edge + 2]! + TOUCH) return false;
    if (y < box[4 * edge + 1]! - TOUCH || y > box[4 * edge + 3]! + TOUCH) return false;
    const dx = ends[4 * edge + 2]! - ends[4 * edge]!;
    const dy = ends[4 * edge + 3]! - ends[4 * edge + 1]!;
    return Math.abs(this.side(edge, x, y)) <= TOUCH * Math.hypot(dx, dy);
  }
}

/**
 * How rings of one polygon meet themselves and each other. Rings that only touch in a point may be
 * right: surveyed parcels do.
 */
export function meetingsOf(rings: readonly (readonly Position[])[]): Meetings {
  const edges = new Edges(rings);
  return edges.count > SWEPT ? byIndex(edges) : bySweep(edges);
}

/** Compares each edge with those west of it that reach as far. */
function bySweep(edges: Edges): Meetings {
  const { box, count } = edges;
  const open = new Int32Array(count);
  let opened = 0;
  let touching = false;
  for (let edge = 0; edge < count; edge++) {
    const west = box[4 * edge]! - TOUCH;
    const south = box[4 * edge + 1]! - TOUCH;
    const north = box[4 * edge + 3]! + TOUCH;
    let kept = 0;
    for (let k = 0; k < opened; k++) {
      const other = open[k]!;
      if (box[4 * other + 2]! >= west) open[kept++] = other;
    }
    opened = kept;
    for (let k = 0; k < opened; k++) {
      const other = open[k]!;
      if (box[4 * other + 1]! > north || box[4 * other + 3]! < south) continue;
      const crossing = edges.crossing(edge, other);
      if (crossing) return { crossing, touching };
      touching ||= edges.touching(edge, other);
    }
    open[opened++] = edge;
  }
  return { crossing: null, touching };
}

/** Compares each edge with those west of it whose box it meets, wherever they begin. */
function byIndex(edges: Edges): Meetings {
  const { box, count } = edges;
  const index = new Flatbush(count);
  for (let i = 0; i < 4 * count; i += 4) index.add(box[i]!, box[i + 1]!, box[i + 2]!, box[i + 3]!);
  index.finish();
  let touching = false;
  for (let edge = 0; edge < count; edge++) {
    const crossed = index.search(
      box[4 * edge]! - TOUCH,
      box[4 * edge + 1]! - TOUCH,
      box[4 * edge + 2]! + TOUCH,
      box[4 * edge + 3]! + TOUCH,
      (other) => {
        if (other >= edge) return false;
        if (edges.crossing(edge, other)) return true;
        touching ||= edges.touching(edge, other);
        return false;
      },
    );
    if (crossed.length > 0) {
      const first = crossed.reduce((least, other) => Math.min(least, other));
      return { crossing: edges.crossing(edge, first), touching };
    }
  }
  return { crossing: null, touching };
}
