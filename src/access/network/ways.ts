import FlatQueue from 'flatqueue';
import type { Graph } from './graph.ts';

/** A place on an edge, with the metres that are walked off the network to reach it. */
export interface Seed {
  readonly edge: number;
  readonly along: number;
  readonly offset: number;
  /** Which place it belongs to; of two at the same distance the lower one is nearest. */
  readonly place: number;
}

/** A distance and the place it leads to; `Infinity` and -1 where there is no way. */
export interface Found {
  distance: number;
  place: number;
}

/** Shortest ways between every point of the network and the nearest of some seeds. */
export interface Ways {
  /** The way at a point of an edge, written into `found`. */
  at(edge: number, along: number, found: Found): void;
}

/** Places `to` which people walk, or `from` which they come. They differ only by one-ways. */
export type Direction = 'to' | 'from';

/**
 * The seeds of one edge in order along it. `ahead[i]` is the shortest way from the i-th to any at
 * or beyond it, `behind[i]` to any at or before it, along this edge alone.
 */
interface Stops {
  readonly along: readonly number[];
  readonly ahead: readonly Found[];
  readonly behind: readonly Found[];
}

const nearer = (distance: number, place: number, than: Found) =>
  distance < than.distance || (distance === than.distance && place < than.place);

function stopsOf(seeds: readonly Seed[]): Stops {
  const sorted = [...seeds].sort((a, b) => a.along - b.along);
  const sweep = (order: readonly Seed[]) => {
    let [last, at]: [Found, number] = [{ distance: Infinity, place: -1 }, 0];
    return order.map(({ along, offset, place }) => {
      const here = { distance: offset, place };
      const passed = { ...last, distance: last.distance + Math.abs(along - at) };
      last = nearer(passed.distance, passed.place, here) ? passed : here;
      at = along;
      return last;
    });
  };
  return {
    along: sorted.map(({ along }) => along),
    ahead: sweep([...sorted].reverse()).reverse(),
    behind: sweep(sorted),
  };
}

/** How many of some ascending numbers are below a limit, or not above it. */
function countUpTo(values: readonly number[], limit: number, inclusive: boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < limit || (inclusive && values[middle] === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupByEdge(seeds: readonly Seed[]): Map<number, Seed[]> {
  const groups = new Map<number, Seed[]>();
  for (const seed of seeds) {
    const group = groups.get(seed.edge);
    if (group) group.push(seed);
    else groups.set(seed.edge, [seed]);
  }
  return groups;
}

function take(found: Found, distance: number, place: number): void {
  if (!nearer(distance, place, found)) return;
  found.distance = distance;
  found.place = place;
}

/**
 * Multi-source shortest paths (Dijkstra 1959, with a binary heap). For ways *to* places the edges
 * are walked backwards from them.
 */
export function findWays(graph: Graph, seeds: readonly Seed[], direction: Direction): Ways {
  const { from, to, length, incident, incidentStart } = graph;
  // Walking an edge onward leads towards its end in the direction asked for.
  const onward = direction === 'to' ? graph.forward : graph.backward;
  const back = direction === 'to' ? graph.backward : graph.forward;
  const distance = new Float64Array(graph.nodes).fill(Infinity);
  const label = new Int32Array(graph.nodes).fill(-1);
  const queue = new FlatQueue();
  const offer = (node: number, metres: number, place: number) => {
    if (!(metres < distance[node]! || (metres === distance[node]! && place < label[node]!))) return;
    distance[node] = metres;
    label[node] = place;
    queue.push(node, metres);
  };

  for (const { edge, along, offset, place } of seeds) {
    // At a node one has left the edge, so its one-way no longer binds.
    if (along === 0) offer(from[edge]!, offset, place);
    if (along === length[edge]) offer(to[edge]!, offset, place);
  }
  const stops = new Map([...groupByEdge(seeds)].map(([edge, list]) => [edge, stopsOf(list)]));
  for (const [edge, { along, ahead, behind }] of stops) {
    const [first, last] = [ahead[0]!, behind.at(-1)!];
    if (onward[edge]) offer(from[edge]!, first.distance + along[0]!, first.place);
    const rest = length[edge]! - along.at(-1)!;
    if (back[edge]) offer(to[edge]!, last.distance + rest, last.place);
  }
  while (queue.length > 0) {
    const metres = queue.peekValue()!;
    const node = queue.pop()!;
    if (metres > distance[node]!) continue;
    for (let i = incidentStart[node]!; i < incidentStart[node + 1]!; i++) {
      const edge = incident[i]!;
      const reached = metres + length[edge]!;
      if (to[edge] === node && onward[edge]) offer(from[edge]!, reached, label[node]!);
      if (from[edge] === node && back[edge]) offer(to[edge]!, reached, label[node]!);
    }
  }

  return {
    at(edge, along, found) {
      found.distance = Infinity;
      found.place = -1;
      const [a, b] = [from[edge]!, to[edge]!];
      if (back[edge] || along === 0) take(found, distance[a]! + along, label[a]!);
      if (onward[edge] || along === length[edge]) {
        take(found, distance[b]! + length[edge]! - along, label[b]!);
      }
      const own = stops.get(edge);
      if (!own) return;
      // A seed at this very point is reached whichever way the edge may be walked.
      const next = countUpTo(own.along, along, false);
      const last = countUpTo(own.along, along, true) - 1;
      const [ahead, behind] = [own.ahead[next], own.behind[last]];
      if (onward[edge] && ahead) {
        take(found, ahead.distance + own.along[next]! - along, ahead.place);
      }
      if (back[edge] && behind) {
        take(found, behind.distance + along - own.along[last]!, behind.place);
      }
    },
  };
}
