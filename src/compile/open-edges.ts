import type { Path64, Paths64 } from 'clipper2-ts';
import type { MultiPolygon, Position } from 'geojson';
import type { Plane } from '../access/plane.ts';
import { snap } from '../access/snap.ts';

/** Steps of the lattice to a metre: a tenth is about what six decimals of a degree are. */
export const STEPS = 10;

/** Larger than any coordinate of a city, in steps, and small enough for two of them in a number. */
export const SPAN = 2 ** 25;

/** A ring as a path on the lattice of a plane, without its closing point. */
export const toLattice = (plane: Plane, ring: readonly Position[]): Path64 =>
  ring.slice(1).map((point) => {
    const [x, y] = plane.project(point);
    return { x: Math.round(x * STEPS), y: Math.round(y * STEPS) };
  });

/** Numbers for the vertices of a lattice, the same for the same place. */
class Vertices {
  private readonly numbers = new Map<number, number>();
  readonly points: Path64 = [];

  numberOf(point: Path64[number]): number {
    const key = (point.x + SPAN) * 2 * SPAN + point.y + SPAN;
    let found = this.numbers.get(key);
    if (found === undefined) {
      found = this.points.push(point) - 1;
      this.numbers.set(key, found);
    }
    return found;
  }
}

/**
 * Paths without edges that go there and back, also where one side passes vertices of the other:
 * edges are led through all vertices on them first. Clipper loses its way in such spikes.
 */
export const cleanPaths = (paths: Paths64): Paths64 => netPaths(snap(netPaths(paths)));

/** Edges by the vertex they leave, without those that another runs back along. */
function netEdges(paths: Paths64, vertices: Vertices): Map<number, number[]> {
  const open = new Map<number, number>();
  const keyOf = (from: number, to: number) => from * SPAN + to;
  for (const path of paths) {
    const numbers = path.map((point) => vertices.numberOf(point));
    numbers.forEach((to, i) => {
      const from = numbers.at(i - 1)!;
      if (from === to) return;
      const back = open.get(keyOf(to, from)) ?? 0;
      if (back > 1) open.set(keyOf(to, from), back - 1);
      else if (back === 1) open.delete(keyOf(to, from));
      else open.set(keyOf(from, to), (open.get(keyOf(from, to)) ?? 0) + 1);
    });
  }
  const leaving = new Map<number, number[]>();
  for (const [key, count] of open) {
    const from = Math.floor(key / SPAN);
    const onward = leaving.get(from) ?? [];
    for (let i = 0; i < count; i++) onward.push(key % SPAN);
    leaving.set(from, onward);
  }
  return leaving;
}

/**
 * The edges of paths that no other runs back along, put together as closed paths that pass no
 * vertex twice (clipper loses its way in paths that do). What they enclose, and how often, is what
 * the paths enclose: an edge there and back again adds nothing to any winding number.
 *
 * @param paths closed paths on a lattice, no coordinate beyond {@link SPAN}.
 */
function netPaths(paths: Paths64): Paths64 {
  const vertices = new Vertices();
  const leaving = netEdges(paths, vertices);
  const loops: Paths64 = [];
  for (const [start, onward] of leaving) {
    while (onward.length > 0) {
      // As many edges come to each vertex as leave it, so any walk along them comes back.
      const trail = [start];
      const places = new Map([[start, 0]]);
      do {
        const next = leaving.get(trail.at(-1)!)!.pop()!;
        const since = places.get(next);
        if (since === undefined) {
          places.set(next, trail.push(next) - 1);
        } else {
          const loop = trail.splice(since + 1);
          for (const vertex of loop) places.delete(vertex);
          loops.push([next, ...loop].map((vertex) => vertices.points[vertex]!));
        }
      } while (trail.length > 1);
    }
  }
  return loops;
}

/**
 * The edges of areas that no other area runs back along. A shared border, equal vertex for vertex,
 * is gone: of areas that fit each other only the outside is left.
 *
 * @param shapes valid polygons, outlines counter-clockwise.
 */
export const openEdges = (plane: Plane, shapes: readonly MultiPolygon[]): Paths64 =>
  cleanPaths(
    shapes.flatMap(({ coordinates }) => coordinates.flat().map((ring) => toLattice(plane, ring))),
  );
