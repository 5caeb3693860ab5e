/** A vertex with whole-number coordinates. */
interface Vertex {
  readonly x: number;
  readonly y: number;
}
type Ring = readonly Vertex[];
type Edge = readonly [Vertex, Vertex];

const side = (a: Vertex, b: Vertex, c: Vertex) =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

const crosses = ([a, b]: Edge, [c, d]: Edge) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** Whether a vertex lies on an edge, between its ends. */
const liesOn = (p: Vertex, [a, b]: Edge) =>
  side(a, b, p) === 0 && (p.x - a.x) * (p.x - b.x) + (p.y - a.y) * (p.y - b.y) < 0;

/**
 * What readers of GeoJSON reject in the rings of a geometry, tried pair by pair: edges that cross,
 * and rings that meet themselves. Rings without their closing point.
 */
export function faultsOf(rings: readonly Ring[]): string[] {
  const edges = rings.flatMap((ring, r) =>
    ring.map((a, i) => ({ edge: [a, ring[(i + 1) % ring.length]!] as Edge, r })),
  );
  const faults = rings
    .filter((ring) => new Set(ring.map(({ x, y }) => `${x} ${y}`)).size < ring.length)
    .map(() => 'a ring passes a vertex twice');
  edges.forEach(({ edge, r }, i) => {
    for (const { edge: other, r: ring } of edges.slice(i + 1)) {
      if (crosses(edge, other)) faults.push('edges cross');
      if (r === ring && (liesOn(edge[0], other) || liesOn(other[0], edge))) {
        faults.push('a ring touches itself');
      }
    }
  });
  return faults;
}
