import type { MultiPolygon } from 'geojson';
import type { LonLat } from '../city/model.ts';
import type { Metres, PlaneRings } from './plane.ts';

/**
 * Whether a point lies in polygons, by the even-odd rule over all rings; one on an edge does. In
 * degrees as they stand: nothing is rounded on the way.
 */
export function isInside({ coordinates }: MultiPolygon, [x, y]: LonLat): boolean {
  let inside = false;
  for (const ring of coordinates.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i++) {
      const [ax, ay] = ring[j] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      if (y < Math.min(ay, by) || y > Math.max(ay, by)) continue;
      // Twice the area of the triangle: 0 on the line, and its sign tells the side.
      const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
      if (side === 0 && x >= Math.min(ax, bx) && x <= Math.max(ax, bx)) return true;
      if (ay > y !== by > y && (by > ay ? side > 0 : side < 0)) inside = !inside;
    }
  }
  return inside;
}

/** Distance in metres from a point of the plane to a fixed shape. */
export type DistanceTo = (x: number, y: number) => number;

/** Distance to the nearest point of polygons: 0 inside them (even-odd rule over all rings). */
export function distanceToPolygons(polygons: readonly PlaneRings[]): DistanceTo {
  const edges = edgesOf(polygons);
  return (x, y) => {
    let nearest = Infinity;
    let inside = false;
    for (let e = 0; e < edges.length; e += 6) {
      const ay = edges[e + 1]!;
      const px = x - edges[e]!;
      const py = y - ay;
      const dx = edges[e + 2]!;
      const dy = edges[e + 3]!;
      // Both ends are compared as they are, not as differences: two edges that meet must agree on
      // which side of their common end the point lies.
      if (ay > y !== edges[e + 4]! > y && px < (py / dy) * dx) inside = !inside;
      const along = (px * dx + py * dy) * edges[e + 5]!;
      const t = along > 0 ? (along < 1 ? along : 1) : 0;
      const ox = px - t * dx;
      const oy = py - t * dy;
      const square = ox * ox + oy * oy;
      if (square < nearest) nearest = square;
    }
    return inside ? 0 : Math.sqrt(nearest);
  };
}

/** Distance to the farthest point of polygons: always a vertex of their convex hull. */
export function distanceToFarthest(polygons: readonly PlaneRings[]): DistanceTo {
  const hull = convexHull(polygons.flatMap((rings) => rings[0] ?? []));
  return (x, y) => {
    let farthest = 0;
    for (const [hx, hy] of hull) {
      const square = (x - hx) ** 2 + (y - hy) ** 2;
      if (square > farthest) farthest = square;
    }
    return Math.sqrt(farthest);
  };
}

/** Convex hull, counter-clockwise, by the monotone chain (A. M. Andrew, 1979). */
export function convexHull(points: readonly Metres[]): Metres[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (ordered: readonly Metres[]) => {
    const hull: Metres[] = [];
    for (const point of ordered) {
      while (hull.length > 1 && !turnsLeft(hull.at(-2)!, hull.at(-1)!, point)) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

const turnsLeft = (a: Metres, b: Metres, c: Metres): boolean =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;

/** Edges that are not points: start x and y, vector x and y, end y, 1 / length squared. */
function edgesOf(polygons: readonly PlaneRings[]): Float64Array {
  const edges: number[] = [];
  for (const ring of polygons.flat()) {
    ring.forEach(([bx, by], i) => {
      const [ax, ay] = ring.at(i - 1)!;
      const [dx, dy] = [bx - ax, by - ay];
      if (dx !== 0 || dy !== 0) edges.push(ax, ay, dx, dy, by, 1 / (dx * dx + dy * dy));
    });
  }
  return Float64Array.from(edges);
}
