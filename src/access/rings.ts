import { PointInPolygonResult, pointInPolygon } from 'clipper2-ts';
import type { Path64, Paths64, Point64 } from 'clipper2-ts';
import { same, snap } from './snap.ts';

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
  const loops = trace(netEdges(snap(paths)))
    .flatMap(partAtRepeats)
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

const keyOf = ({ x, y }: Point64) => `${x} ${y}`;

interface Edge {
  readonly from: Point64;
  readonly to: Point64;
  used: boolean;
}

/** The edges of the paths without those that another runs back along. */
function netEdges(paths: Paths64): Edge[] {
  const waiting = new Map<string, Edge[]>();
  for (const path of paths) {
    path.forEach((from, i) => {
      const to = path[(i + 1) % path.length]!;
      if (same(from, to) || waiting.get(`${keyOf(to)} ${keyOf(from)}`)?.pop()) return;
      const key = `${keyOf(from)} ${keyOf(to)}`;
      const edge = { from, to, used: false };
      waiting.set(key, [...(waiting.get(key) ?? []), edge]);
    });
  }
  return [...waiting.values()].flat();
}

/**
 * Edges put together as closed rings. Where several leave a vertex, the ring goes on along the
 * next one clockwise from where it came: the land lies to its left, and rings never cross there.
 */
function trace(edges: readonly Edge[]): Paths64 {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = keyOf(edge.from);
    leaving.set(key, [...(leaving.get(key) ?? []), edge]);
  }
  return edges.flatMap((start) => {
    const ring: Path64 = [];
    for (let edge = start; !edge.used;) {
      edge.used = true;
      ring.push(edge.from);
      const { from, to } = edge;
      const open = leaving.get(keyOf(to))!.filter((next) => !next.used || next === start);
      edge = open.reduce((best, next) =>
        clockwise(from, to, next.to) < clockwise(from, to, best.to) ? next : best,
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
function partAtRepeats(path: Path64): Paths64 {
  const loops: Paths64 = [];
  const trail: Path64 = [];
  const seen = new Map<string, number>();
  for (const point of path) {
    const since = seen.get(keyOf(point));
    if (since === undefined) {
      seen.set(keyOf(point), trail.push(point) - 1);
      continue;
    }
    const loop = trail.splice(since + 1);
    for (const passed of loop) seen.delete(keyOf(passed));
    loops.push([point, ...loop]);
  }
  return [...loops, trail].filter((loop) => loop.length > 2);
}

const contains = (outer: Path64, inner: Path64): boolean =>
  inner.every((point) => pointInPolygon(point, outer) !== PointInPolygonResult.IsOutside);
