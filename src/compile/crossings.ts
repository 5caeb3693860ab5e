import type { Position } from 'geojson';

interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function edgesOf(ring: readonly Position[]): Edge[] {
  return ring.slice(1).map((b, i) => {
    const [ax, ay] = ring[i]! as [number, number];
    const [bx, by] = b as [number, number];
    return {
      ax,
      ay,
      bx,
      by,
      west: Math.min(ax, bx),
      east: Math.max(ax, bx),
      south: Math.min(ay, by),
      north: Math.max(ay, by),
    };
  });
}

/** Twice the signed area of the triangle; its sign tells on which side of a-b the point lies. */
const side = ({ ax, ay, bx, by }: Edge, x: number, y: number) =>
  (bx - ax) * (y - ay) - (by - ay) * (x - ax);

/** Where two edges cross, each strictly inside the other; touching ends do not count. */
function crossing(p: Edge, q: Edge): Position | null {
  const pa = side(q, p.ax, p.ay);
  const pb = side(q, p.bx, p.by);
  if (pa * pb >= 0) return null;
  if (side(p, q.ax, q.ay) * side(p, q.bx, q.by) >= 0) return null;
  const t = pa / (pa - pb);
  return [p.ax + t * (p.bx - p.ax), p.ay + t * (p.by - p.ay)];
}

/**
 * The first place where the rings of one polygon cross themselves or each other, or `null`. Rings
 * that only touch in a point are allowed: surveyed parcels do.
 *
 * A sweep from west to east compares each edge only with those that reach as far: about n^1.5 steps
 * on real boundaries, where `turf.kinks` compares all pairs.
 */
export function firstCrossing(rings: readonly (readonly Position[])[]): Position | null {
  const edges = rings.flatMap(edgesOf).sort((p, q) => p.west - q.west);
  let open: Edge[] = [];
  for (const edge of edges) {
    open = open.filter(({ east }) => east >= edge.west);
    for (const other of open) {
      if (other.south > edge.north || other.north < edge.south) continue;
      const found = crossing(edge, other);
      if (found) return found;
    }
    open.push(edge);
  }
  return null;
}
