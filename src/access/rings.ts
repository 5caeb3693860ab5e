import { PointInPolygonResult, pointInPolygon } from 'clipper2-ts';
import type { Path64, Paths64, Point64 } from 'clipper2-ts';
import { snap } from './snap.ts';

/** A polygon on the lattice: its outline counter-clockwise, its holes clockwise. */
export interface RingPolygon {
  readonly outline: Path64;
  readonly holes: readonly Path64[];
}

/**
 * Valid polygons from what clipper leaves. Clipper rounds each crossing to the lattice, after which
 * an outline may touch itself, or reach over another edge by less than a step; both are invalid in
 * GeoJSON. So edges are led through the vertices that lie on them (snap.ts), what then runs to and fro is taken out, and the edges are put together again as rings that
 * pass no vertex twice. (A second pass of clipper instead can fail to end on such input.)
 *
 * @param paths as clipper gives them: outlines counter-clockwise, holes clockwise.
 * @param least area of a ring to keep, in square steps.
 */
export function validPolygons(paths: Paths64, least: number): RingPolygon[] {
  const { vertices, rings } = numbered(snap(paths));
  const loops = trace(netEdges(rings, vertices.length), vertices)
    .flatMap(partAtRepeats)
    .map((ring) => ring.map((vertex) => vertices[vertex]!))
    .map((path) => ({ path, area: doubleArea(path) / 2 }))
    .filter(({ area }) => Math.abs(area) >= least);
  const outlines = loops.filter(({ area }) => area > 0).sort((a, b) => a.area - b.area);
  const holesOf = new Map(outlines.map(({ path }) => [path, [] as Path64[]]));
  for (const { path: hole, area } of loops) {
    if (area > 0) continue;
    const around = outlines.find((outer) => outer.area > -area && contains(outer.path, hole));
    if (around) holesOf.get(around.path)!.push(hole);
  }
  return outlines.map(({ path }) => ({ outline: path, holes: holesOf.get(path)! }));
}

/** Twice the signed area, about the first point: raw lattice values would lose digits. */
export function doubleArea(path: Path64): number {
  let twice = 0;
  const { x: x0, y: y0 } = path[0]!;
  for (let i = 0, j = path.length - 1; i < path.length; j = i, i++) {
    const [a, b] = [path[j]!, path[i]!];
    twice += (a.x - x0) * (b.y - y0) - (b.x - x0) * (a.y - y0);
  }
  return twice;
}

/** A ring as indices of vertices. */
type Ring = number[];

/**
 * Rings whose equal points have one number. Column and row from the south-west corner make one
 * whole number, exact as long as the rings span less than 90 degrees.
 */
function numbered(paths: Paths64): { vertices: Point64[]; rings: Ring[] } {
  let [west, south, north] = [Infinity, Infinity, -Infinity];
  for (const { x, y } of paths.flat()) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const known = new Map<number, number>();
  const vertices: Point64[] = [];
  const rings = paths.map((path) =>
    path.map((point) => {
      const key = (point.x - west) * (north - south + 1) + (point.y - south);
      const number = known.get(key) ?? vertices.push(point) - 1;
      known.set(key, number);
      return number;
    }),
  );
  return { vertices, rings };
}

interface Edge {
  readonly from: number;
  readonly to: number;
  used: boolean;
}

/** The edges of the rings without those that another runs back along. */
function netEdges(rings: readonly Ring[], vertices: number): Edge[] {
  const waiting = new Map<number, Edge[]>();
  for (const ring of rings) {
    ring.forEach((from, i) => {
      const to = ring[(i + 1) % ring.length]!;
      if (from === to || waiting.get(to * vertices + from)?.pop()) return;
      const key = from * vertices + to;
      const edge = { from, to, used: false };
      const same = waiting.get(key);
      if (same) same.push(edge);
      else waiting.set(key, [edge]);
    });
  }
  return [...waiting.values()].flat();
}

/**
 * Edges put together as closed rings. Where several leave a vertex, the ring goes on along the
 * next one clockwise from where it came: the land lies to its left, and rings never cross there.
 */
function trace(edges: readonly Edge[], vertices: readonly Point64[]): Ring[] {
  const leaving = vertices.map((): Edge[] => []);
  for (const edge of edges) leaving[edge.from]!.push(edge);
  return edges.flatMap((start) => {
    const ring: Ring = [];
    for (let edge = start; !edge.used;) {
      edge.used = true;
      ring.push(edge.from);
      const [from, to] = [vertices[edge.from]!, vertices[edge.to]!];
      const open = leaving[edge.to]!.filter((next) => !next.used || next === start);
      edge = open.reduce((best, next) =>
        clockwise(from, to, vertices[next.to]!) < clockwise(from, to, vertices[best.to]!)
          ? next
          : best,
      );
    }
    return ring.length > 0 ? [ring] : [];
  });
}

/** Angle at `at` from the direction of `back` clockwise to that of `on`, 0 up to a full turn. */
function clockwise(back: Point64, at: Point64, on: Point64): number {
  const turn = Math.atan2(back.y - at.y, back.x - at.x) - Math.atan2(on.y - at.y, on.x - at.x);
  return turn < 0 ? turn + 2 * Math.PI : turn;
}

/** A ring that passes some vertex twice, as loops that do not. */
function partAtRepeats(ring: Ring): Ring[] {
  const loops: Ring[] = [];
  const trail: Ring = [];
  const seen = new Map<number, number>();
  for (const vertex of ring) {
    const since = seen.get(vertex);
    if (since === undefined) {
      seen.set(vertex, trail.push(vertex) - 1);
      continue;
    }
    const loop = trail.splice(since + 1);
    for (const passed of loop) seen.delete(passed);
    loops.push([vertex, ...loop]);
  }
  return [...loops, trail].filter((loop) => loop.length > 2);
}

const contains = (outer: Path64, inner: Path64): boolean =>
  inner.every((point) => pointInPolygon(point, outer) !== PointInPolygonResult.IsOutside);
