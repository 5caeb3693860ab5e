import type { LonLat } from '../../city/model.ts';
import type { Street } from '../../city/streets.ts';
import type { Metres, Plane } from '../plane.ts';

/** The straight pieces of all edges, in order along each edge; metres in the plane. */
export interface Segments {
  readonly edge: Int32Array;
  /** Where it begins, and the vector to where it ends. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly length: Float64Array;
  /** Metres along the edge at which it begins. */
  readonly along: Float64Array;
}

/** Streets as a graph: nodes are ends and shared vertices, edges the lines between two nodes. */
export interface Graph {
  readonly nodes: number;
  readonly edges: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Metres. */
  readonly length: Float64Array;
  /** 1 where one may go from `from` to `to`, and the other way. */
  readonly forward: Uint8Array;
  readonly backward: Uint8Array;
  /** Edges that meet at node n: `incident` from `incidentStart[n]` up to `incidentStart[n + 1]`. */
  readonly incidentStart: Int32Array;
  readonly incident: Int32Array;
  /** The connected piece an edge belongs to, whatever the one-ways: 0 up to `components` - 1. */
  readonly component: Int32Array;
  readonly components: number;
  readonly segments: Segments;
}

/** Lines, each without a vertex twice in a row, as ids of vertices. */
interface Noded {
  readonly lines: readonly { readonly ids: readonly number[]; readonly street: Street }[];
  readonly points: readonly Metres[];
  /** Node number of a vertex; -1 where a line only bends. */
  readonly node: Int32Array;
  readonly nodes: number;
}

/**
 * The graph of the streets one may walk along. Lines are joined only where they have a vertex with
 * equal coordinates: lines that cross without one pass over each other, as on a bridge.
 */
export function buildGraph(plane: Plane, streets: readonly Street[]): Graph {
  const { lines, points, node, nodes } = nodeLines(plane, streets);
  const table = new EdgeTable(points);
  for (const { ids, street } of lines) {
    const forward = street.oneway !== '-1';
    const backward = street.oneway !== 'yes';
    let start = 0;
    for (let end = 1; end < ids.length; end++) {
      const [a, b] = [node[ids[start]!]!, node[ids[end]!]!];
      if (b < 0) continue;
      table.add(a, b, ids.slice(start, end + 1), forward, backward);
      start = end;
    }
  }
  const edges = table.columns();
  return { nodes, ...edges, ...incidence(nodes, edges), ...connectedPieces(nodes, edges) };
}

/** Edges and their straight pieces while they are collected. */
class EdgeTable {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly length: number[] = [];
  private readonly forward: number[] = [];
  private readonly backward: number[] = [];
  /** Edge, x, y, dx, dy, length, along: one row a piece. */
  private readonly pieces: (readonly [number, number, number, number, number, number, number])[] =
    [];
  /** Number of each edge by its vertices. */
  private readonly known = new Map<string, number>();

  constructor(private readonly points: readonly Metres[]) {}

  add(from: number, to: number, ids: readonly number[], forward: boolean, backward: boolean): void {
    if (this.open(ids, forward, backward)) return;
    if (this.open([...ids].reverse(), backward, forward)) return;
    this.known.set(ids.join(' '), this.from.length);
    let along = 0;
    for (let i = 1; i < ids.length; i++) {
      const [ax, ay] = this.points[ids[i - 1]!]!;
      const [bx, by] = this.points[ids[i]!]!;
      const length = Math.hypot(bx - ax, by - ay);
      this.pieces.push([this.from.length, ax, ay, bx - ax, by - ay, length, along]);
      along += length;
    }
    this.from.push(from);
    this.to.push(to);
    this.length.push(along);
    this.forward.push(+forward);
    this.backward.push(+backward);
  }

  /** A street that is drawn twice is one: else who lives on one would walk round to the other. */
  private open(ids: readonly number[], forward: boolean, backward: boolean): boolean {
    const edge = this.known.get(ids.join(' '));
    if (edge === undefined) return false;
    this.forward[edge]! |= +forward;
    this.backward[edge]! |= +backward;
    return true;
  }

  columns() {
    const column = (k: 1 | 2 | 3 | 4 | 5 | 6) =>
      Float64Array.from(this.pieces, (piece) => piece[k]);
    return {
      edges: this.from.length,
      from: Int32Array.from(this.from),
      to: Int32Array.from(this.to),
      length: Float64Array.from(this.length),
      forward: Uint8Array.from(this.forward),
      backward: Uint8Array.from(this.backward),
      segments: {
        edge: Int32Array.from(this.pieces, ([edge]) => edge),
        x: column(1),
        y: column(2),
        dx: column(3),
        dy: column(4),
        length: column(5),
        along: column(6),
      },
    };
  }
}

function nodeLines(plane: Plane, streets: readonly Street[]): Noded {
  const known = new Map<string, number>();
  const points: Metres[] = [];
  const uses: number[] = [];
  const idOf = (point: LonLat) => {
    const key = `${point[0]} ${point[1]}`;
    let id = known.get(key);
    if (id === undefined) {
      id = points.length;
      known.set(key, id);
      points.push(plane.project(point));
      uses.push(0);
    }
    return id;
  };
  const lines = streets
    .flatMap((street) => street.lines.map((line) => ({ ids: line.map(idOf), street })))
    .map(({ ids, street }) => ({ ids: ids.filter((id, i) => id !== ids[i - 1]), street }))
    .filter(({ ids }) => ids.length > 1);
  for (const { ids } of lines) {
    ids.forEach((id, i) => (uses[id]! += i === 0 || i === ids.length - 1 ? 2 : 1));
  }
  let nodes = 0;
  return { lines, points, node: Int32Array.from(uses, (n) => (n > 1 ? nodes++ : -1)), nodes };
}

type Ends = Pick<Graph, 'from' | 'to'>;

function incidence(nodes: number, { from, to }: Ends): Pick<Graph, 'incidentStart' | 'incident'> {
  const incidentStart = new Int32Array(nodes + 1);
  for (const node of [...from, ...to]) incidentStart[node + 1]! += 1;
  for (let node = 0; node < nodes; node++) incidentStart[node + 1]! += incidentStart[node]!;
  const next = incidentStart.slice();
  const incident = new Int32Array(2 * from.length);
  for (let edge = 0; edge < from.length; edge++) {
    incident[next[from[edge]!]!++] = edge;
    incident[next[to[edge]!]!++] = edge;
  }
  return { incidentStart, incident };
}

/** Union-find with path halving; pieces are numbered in the order of their first edge. */
function connectedPieces(
  nodes: number,
  { from, to }: Ends,
): Pick<Graph, 'component' | 'components'> {
  const parent = Int32Array.from({ length: nodes }, (_, node) => node);
  const root = (start: number) => {
    let node = start;
    while (parent[node] !== node) node = parent[node] = parent[parent[node]!]!;
    return node;
  };
  from.forEach((node, edge) => (parent[root(to[edge]!)] = root(node)));
  const number = new Map<number, number>();
  const component = from.map((node) => {
    const piece = number.get(root(node)) ?? number.size;
    number.set(root(node), piece);
    return piece;
  });
  return { component, components: number.size };
}
