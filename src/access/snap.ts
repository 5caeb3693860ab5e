import type { Paths64, Point64 } from 'clipper2-ts';

/** A vertex this near to an edge, in lattice steps, is taken to lie on it. */
const NEAR = 1;

/** Rounds at most; one or two nearly always do. */
const ROUNDS = 8;

export const same = (a: Point64, b: Point64): boolean => a.x === b.x && a.y === b.y;

/**
 * Rings on a lattice whose edges meet only in common vertices: each edge is led through the
 * vertices that lie on it or less than a step away, and through a new vertex wherever it crosses
 * another edge. Iterated snap rounding, after J. D. Hobby, "Practical segment intersection with
 * finite precision output" (1999).
 */
export function snap(paths: Paths64): Paths64 {
  let snapped = paths;
  for (let round = 0; round < ROUNDS; round++) {
    const before = sizeOf(snapped);
    const vertices = [...snapped.flat(), ...crossings(snapped)].sort((a, b) => a.x - b.x);
    snapped = snapped.map((path) =>
      path.flatMap((a, i) => [a, ...onEdge(vertices, a, path[(i + 1) % path.length]!)]),
    );
    if (sizeOf(snapped) === before) break;
  }
  return snapped;
}

const sizeOf = (paths: Paths64) => paths.reduce((sum, path) => sum + path.length, 0);

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

/** The lattice points nearest to where edges cross inside both of them. */
function crossings(paths: Paths64): Point64[] {
  const edges = paths
    .flatMap((path) => path.map((a, i) => westFirst(a, path[(i + 1) % path.length]!)))
    .sort(([a], [b]) => a.x - b.x);
  const found: Point64[] = [];
  edges.forEach((edge, i) => {
    for (let j = i + 1; j < edges.length && edges[j]![0].x < edge[1].x; j++) {
      const point = crossing(edge, edges[j]!);
      if (point) found.push(point);
    }
  });
  return found;
}

type Edge = readonly [west: Point64, east: Point64];

const westFirst = (a: Point64, b: Point64): Edge => (a.x <= b.x ? [a, b] : [b, a]);

const cross = (a: Point64, b: Point64, c: Point64) =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

function crossing([a, b]: Edge, [c, d]: Edge): Point64 | null {
  if (Math.max(a.y, b.y) <= Math.min(c.y, d.y) || Math.max(c.y, d.y) <= Math.min(a.y, b.y)) {
    return null;
  }
  const [atC, atD] = [cross(a, b, c), cross(a, b, d)];
  if (atC * atD >= 0 || cross(c, d, a) * cross(c, d, b) >= 0) return null;
  const t = atC / (atC - atD);
  return { x: Math.round(c.x + t * (d.x - c.x)), y: Math.round(c.y + t * (d.y - c.y)) };
}
