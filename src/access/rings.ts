import { ClipType, FillRule, PointInPolygonResult, booleanOp, pointInPolygon } from 'clipper2-ts';
import type { Path64, Paths64, Point64 } from 'clipper2-ts';

/** A polygon on the lattice: its outline counter-clockwise, its holes clockwise. */
export interface RingPolygon {
  readonly outline: Path64;
  readonly holes: readonly Path64[];
}

/** A vertex this near to an edge, in lattice steps, is taken to lie on it. */
const NEAR = 0.75;

/** How often vertices and edges are brought together; once nearly always does. */
const ROUNDS = 3;

/**
 * Valid polygons from what clipper leaves. Clipper rounds each crossing to the lattice, after which
 * an outline may touch itself, or reach over another edge by less than a step; both are invalid in
 * GeoJSON. So, as in snap rounding (Hobby 1999), edges are led through the vertices that lie on
 * them; then rings are parted wherever they pass a vertex twice.
 *
 * @param paths as clipper gives them: outlines counter-clockwise, holes clockwise. @param least area of a ring to keep, in square steps.
 */
export function validPolygons(paths: Paths64, least: number): RingPolygon[] {
  let clean = paths;
  for (let round = 0; round < ROUNDS; round++) {
    const snapped = throughVertices(clean);
    if (sizeOf(snapped) === sizeOf(clean)) break;
    clean = booleanOp(ClipType.Union, snapped, null, FillRule.NonZero);
  }
  const loops = throughVertices(clean)
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

const sizeOf = (paths: Paths64) => paths.reduce((sum, path) => sum + path.length, 0);

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

/** The paths, with each edge led through the vertices that lie on it. */
function throughVertices(paths: Paths64): Paths64 {
  const vertices = paths.flat().sort((a, b) => a.x - b.x);
  return paths.map((path) =>
    path.flatMap((a, i) => [a, ...onEdge(vertices, a, path[(i + 1) % path.length]!)]),
  );
}

/** Vertices on the edge from a to b, in order, each once. */
function onEdge(vertices: readonly Point64[], a: Point64, b: Point64): Point64[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  const east = Math.max(a.x, b.x) + 1;
  const found: { along: number; vertex: Point64 }[] = [];
  for (let i = firstFrom(vertices, Math.min(a.x, b.x) - 1); i < vertices.length; i++) {
    const vertex = vertices[i]!;
    if (vertex.x > east) break;
    const [px, py] = [vertex.x - a.x, vertex.y - a.y];
    const along = (px * dx + py * dy) / length;
    if (along <= 0 || along >= length || Math.abs(px * dy - py * dx) > NEAR * length) continue;
    if (!same(vertex, a) && !same(vertex, b)) found.push({ along, vertex });
  }
  found.sort((p, q) => p.along - q.along);
  return found
    .map(({ vertex }) => vertex)
    .filter((vertex, i, all) => i === 0 || !same(vertex, all[i - 1]!));
}

/** Index of the first vertex at or east of x. */
function firstFrom(vertices: readonly Point64[], x: number): number {
  let [low, high] = [0, vertices.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (vertices[middle]!.x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

const same = (a: Point64, b: Point64) => a.x === b.x && a.y === b.y;

/** A ring that passes some vertex twice, as loops that do not. */
function partAtRepeats(path: Path64): Paths64 {
  const loops: Paths64 = [];
  const trail: Path64 = [];
  const seen = new Map<string, number>();
  for (const point of path) {
    const key = `${point.x} ${point.y}`;
    const since = seen.get(key);
    if (since === undefined) {
      seen.set(key, trail.push(point) - 1);
      continue;
    }
    const loop = trail.splice(since + 1);
    for (const { x, y } of loop) seen.delete(`${x} ${y}`);
    loops.push([point, ...loop]);
  }
  return [...loops, trail].filter((loop) => loop.length > 2);
}

const contains = (outer: Path64, inner: Path64): boolean =>
  inner.every((point) => pointInPolygon(point, outer) !== PointInPolygonResult.IsOutside);
