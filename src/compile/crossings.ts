import Flatbush from 'flatbush';
import type { Position } from 'geojson';

/** So many edges are swept; of more, edges that are near each other are found by an index. */
const SWEPT = 2000;

/** Edges from the west to the east by their western ends. */
class Edges {
  readonly count: number;
  /** Ends of each edge: ax, ay, bx, by. */
  readonly ends: Float64Array;
  /** Box of each edge: west, south, east, north. */
  readonly box: Float64Array;

  constructor(rings: readonly (readonly Position[])[]) {
    const edges = rings.flatMap((ring) =>
      ring.slice(1).map((b, i) => ({ a: ring[i]!, b, west: Math.min(ring[i]![0]!, b[0]!) })),
    );
    edges.sort((p, q) => p.west - q.west);
    this.count = edges.length;
    this.ends = new Float64Array(4 * edges.length);
    this.box = new Float64Array(4 * edges.length);
    edges.forEach(({ a, b, west }, i) => {
      const [ax, ay] = a as [number, number];
      const [bx, by] = b as [number, number];
      this.ends.set([ax, ay, bx, by], 4 * i);
      this.box.set([west, Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)], 4 * i);
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
}

/**
 * The first place where the rings of one polygon cross themselves or each other, from the west, or
 * `null`. Rings that only touch in a point are allowed: surveyed parcels do.
 */
export function firstCrossing(rings: readonly (readonly Position[])[]): Position | null {
  const edges = new Edges(rings);
  return edges.count > SWEPT ? byIndex(edges) : bySweep(edges);
}

/** Compares each edge with those west of it that reach as far. */
function bySweep(edges: Edges): Position | null {
  const { box, count } = edges;
  const open = new Int32Array(count);
  let opened = 0;
  for (let edge = 0; edge < count; edge++) {
    const west = box[4 * edge]!;
    const south = box[4 * edge + 1]!;
    const north = box[4 * edge + 3]!;
    let kept = 0;
    for (let k = 0; k < opened; k++) {
      const other = open[k]!;
      if (box[4 * other + 2]! >= west) open[kept++] = other;
    }
    opened = kept;
    for (let k = 0; k < opened; k++) {
      const other = open[k]!;
      if (box[4 * other + 1]! > north || box[4 * other + 3]! < south) continue;
      const found = edges.crossing(edge, other);
      if (found) return found;
    }
    open[opened++] = edge;
  }
  return null;
}

/** Compares each edge with those west of it whose box it meets, wherever they begin. */
function byIndex(edges: Edges): Position | null {
  const { box, count } = edges;
  const index = new Flatbush(count);
  for (let i = 0; i < 4 * count; i += 4) index.add(box[i]!, box[i + 1]!, box[i + 2]!, box[i + 3]!);
  index.finish();
  for (let edge = 0; edge < count; edge++) {
    const [west, south, east, north] = box.subarray(4 * edge, 4 * edge + 4);
    const crossed = index.search(
      west!,
      south!,
      east!,
      north!,
      (other) => other < edge && edges.crossing(edge, other) !== null,
    );
    if (crossed.length > 0) {
      return edges.crossing(
        edge,
        crossed.reduce((first, other) => Math.min(first, other)),
      );
    }
  }
  return null;
}
