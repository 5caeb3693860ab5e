import Flatbush from 'flatbush';
import type { MultiPolygon, Position } from 'geojson';
import type { Plane } from '../access/plane.ts';
import type { LonLat } from '../city/model.ts';

type Ring = readonly Position[];
type Visit = (at: number, group: number) => void;

/** Edges of a ring; a point that is repeated at once makes none. */
const countOf = (ring: Ring) =>
  ring.reduce((sum, [x, y], i) => {
    const before = ring[i - 1];
    return !before || (before[0] === x && before[1] === y) ? sum : sum + 1;
  }, 0);

/** So few edges are looked at one by one: a tree would cost more than it saves. */
const FEW = 32;

/** What is nearer touches: a tenth of a millimetre, in degrees. */
export const TOUCH = 1e-9;

/**
 * The edges of groups of closed rings, found by place: what encloses a point, what a point touches,
 * how far the nearest edge is, each in about the logarithm of the number of edges.
 */
export class EdgeIndex {
  private readonly ends: Float64Array;
  private readonly groups: Int32Array;
  private readonly tree: Flatbush | null;

  /** @param groups closed rings in degrees; each group's number is its place in the list. */
  constructor(groups: readonly (readonly Ring[])[]) {
    const count = groups.flat().reduce((sum, ring) => sum + countOf(ring), 0);
    this.ends = new Float64Array(count * 4);
    this.groups = new Int32Array(count);
    this.tree = count > FEW ? new Flatbush(count) : null;
    let edge = 0;
    groups.forEach((rings, group) => {
      for (const ring of rings) {
        for (let i = 1; i < ring.length; i++) {
          const [ax, ay] = ring[i - 1]! as [number, number];
          const [bx, by] = ring[i]! as [number, number];
          if (ax === bx && ay === by) continue;
          this.ends.set([ax, ay, bx, by], edge * 4);
          this.groups[edge] = group;
          this.tree?.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
          edge++;
        }
      }
    });
    this.tree?.finish();
  }

  /** Number of edges. */
  get size(): number {
    return this.groups.length;
  }

  static ofPolygons(areas: readonly MultiPolygon[]): EdgeIndex {
    return new EdgeIndex(areas.map(({ coordinates }) => coordinates.flat()));
  }

  /** Calls `visit` with the place in `ends` of each edge whose box meets a box. */
  private search(west: number, south: number, east: number, north: number, visit: Visit): void {
    if (this.tree) {
      this.tree.search(west, south, east, north, (edge) => {
        visit(edge * 4, this.groups[edge]!);
        return false;
      });
      return;
    }
    const { ends } = this;
    for (let at = 0; at < ends.length; at += 4) {
      const [ax, ay, bx, by] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
      if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) continue;
      if (Math.max(ay, by) < south || Math.min(ay, by) > north) continue;
      visit(at, this.groups[at / 4]!);
    }
  }

  /**
   * The groups that enclose a point by the even-odd rule (a ray to the east crosses their edges an
   * odd number of times); on an edge either answer may come.
   */
  around([x, y]: LonLat): number[] {
    const { ends } = this;
    const odd = new Set<number>();
    this.search(x, y, Infinity, y, (at, group) => {
      const [ax, ay, bx, by] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) {
        if (!odd.delete(group)) odd.add(group);
      }
    });
    return [...odd];
  }

  /** Whether more meets at a vertex of a ring than the two edges that end there. */
  isTouched([x, y]: LonLat): boolean {
    const { ends } = this;
    let ending = 0;
    let passing = false;
    this.search(x - TOUCH, y - TOUCH, x + TOUCH, y + TOUCH, (at) => {
      const [ax, ay, bx, by] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
      if ((ax === x && ay === y) || (bx === x && by === y)) {
        ending++;
        return;
      }
      const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
      passing ||= Math.abs(cross) <= TOUCH * Math.hypot(bx - ax, by - ay);
    });
    return passing || ending > 2;
  }

  /**
   * Metres from a point to the nearest edge of some groups, in a plane; infinite when they have
   * none within `most` metres.
   */
  metresTo(plane: Plane, point: LonLat, isMeant: (group: number) => boolean, most: number): number {
    const [x, y] = point;
    let nearest = Infinity;
    // A small box first: most points are near an edge or far from all.
    for (let reach = Math.min(100, most); ; reach = Math.min(reach * 8, most)) {
      const [dx, dy] = [reach / plane.kx, reach / plane.ky];
      this.search(x - dx, y - dy, x + dx, y + dy, (at, group) => {
        if (isMeant(group)) nearest = Math.min(nearest, this.metres(plane, at, x, y));
      });
      if (nearest <= reach || reach >= most) return nearest <= most ? nearest : Infinity;
    }
  }

  /** The groups of which an edge comes within some metres of a point. */
  near(plane: Plane, [x, y]: LonLat, reach: number): ReadonlySet<number> {
    const found = new Set<number>();
    const [dx, dy] = [reach / plane.kx, reach / plane.ky];
    this.search(x - dx, y - dy, x + dx, y + dy, (at, group) => {
      if (this.metres(plane, at, x, y) <= reach) found.add(group);
    });
    return found;
  }

  private metres(plane: Plane, at: number, x: number, y: number): number {
    const ax = (this.ends[at]! - x) * plane.kx;
    const ay = (this.ends[at + 1]! - y) * plane.ky;
    const dx = (this.ends[at + 2]! - x) * plane.kx - ax;
    const dy = (this.ends[at + 3]! - y) * plane.ky - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
    return Math.hypot(ax + along * dx, ay + along * dy);
  }
}
