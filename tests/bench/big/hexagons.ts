import type { Position } from 'geojson';
import { createPlane, type Metres, type Plane } from '../../../src/access/plane.ts';
import { random } from '../../access/realCity.ts';

/** Where the made-up city lies: in the sea, so that nobody takes it for a place. */
const MIDDLE: readonly [number, number] = [104, -9];

/** Side of a hexagon before the lattice is bent, metres: 3.95 km2 a kelurahan. */
const SIDE_M = 1233;

/** Borders are broken until no piece is longer than this, metres. */
const PIECE_M = 48;

/**
 * A border stays between two lines that rise from its ends at this angle, and the borders that
 * meet in a corner stand further apart: so however it wiggles it crosses no other.
 */
const SPREAD = (25 * Math.PI) / 180;

/** By how much each further breaking of a border is flatter than the one before. */
const CALMER = 0.65;

/** A hexagon of the lattice: column counts half widths, row counts half sides. */
export interface Hexagon {
  readonly column: number;
  readonly row: number;
  /** Middle, metres in the plane. */
  readonly middle: Metres;
  /** Distance from the middle of the city, as a share of its radius. */
  readonly out: number;
  /** Closed ring in degrees, counter-clockwise; equal vertex for vertex with its neighbours'. */
  readonly ring: readonly Position[];
}

export interface Lattice {
  readonly plane: Plane;
  /** Radius of the city, metres. */
  readonly radius_m: number;
  /** The hexagons of the city. */
  readonly inside: readonly Hexagon[];
  /** Two rows of hexagons round them. */
  readonly around: readonly Hexagon[];
}

type Corner = readonly [column: number, row: number];

/** Corners of a hexagon as steps from its middle, counter-clockwise. */
const CORNERS: readonly Corner[] = [
  [1, -1],
  [1, 1],
  [0, 2],
  [-1, 1],
  [-1, -1],
  [0, -2],
];

/** A seed for something that has a place in the lattice. */
const seedOf = (seed: number, ...parts: readonly number[]): number =>
  parts.reduce((hash, part) => Math.imul(hash ^ (part + 0x9e37), 0x85ebca6b) ^ (hash >>> 13), seed);

/**
 * A round city of so many hexagons with wiggly, shared borders, smaller towards its middle.
 *
 * @param count of hexagons. @param seed the same seed gives the same city.
 */
export function hexagonLattice(count: number, seed: number): Lattice {
  const plane = createPlane([...MIDDLE, ...MIDDLE]);
  const size_m2 = 1.5 * Math.sqrt(3) * SIDE_M ** 2;
  const radius_m = Math.sqrt((count * size_m2) / Math.PI);
  const straight = ([column, row]: Corner): Metres => [
    (column * Math.sqrt(3) * SIDE_M) / 2,
    (row * SIDE_M) / 2,
  ];
  const bent = ([x, y]: Metres): Metres => {
    const factor = 0.6 + 0.4 * (Math.hypot(x, y) / radius_m);
    return [x * factor, y * factor];
  };
  const corner = (at: Corner): Metres => {
    const next = random(seedOf(seed, ...at));
    const [x, y] = straight(at);
    const moved = () => (next() - 0.5) * 0.22 * SIDE_M;
    return bent([x + moved(), y + moved()]);
  };
  const border = borders(corner, plane, seed);
  const hexagon = (middle: Corner): Hexagon => {
    const corners = CORNERS.map(([column, row]): Corner => [middle[0] + column, middle[1] + row]);
    const ring = corners.flatMap((from, i) =>
      border(from, corners[(i + 1) % corners.length]!).slice(0, -1),
    );
    return {
      column: middle[0],
      row: middle[1],
      middle: bent(straight(middle)),
      out: Math.hypot(...straight(middle)) / radius_m,
      ring: [...ring, ring[0]!],
    };
  };
  const middles = middlesBy((at) => Math.hypot(...straight(at)), radius_m + 5 * SIDE_M);
  const inside = middles.slice(0, count);
  const edge = Math.hypot(...straight(inside.at(-1)!)) + 3 * SIDE_M;
  const around = middles.slice(count).filter((at) => Math.hypot(...straight(at)) <= edge);
  return { plane, radius_m, inside: inside.map(hexagon), around: around.map(hexagon) };
}

/** Middles of all hexagons within a distance of the origin, the nearest first. */
function middlesBy(distance: (middle: Corner) => number, most_m: number): Corner[] {
  const reach = Math.ceil((2 * most_m) / SIDE_M);
  const middles: Corner[] = [];
  for (let row = -3 * reach; row <= 3 * reach; row += 3) {
    const odd = Math.abs(row / 3) % 2;
    for (let column = -2 * reach + odd; column <= 2 * reach; column += 2) {
      if (distance([column, row]) <= most_m) middles.push([column, row]);
    }
  }
  return middles
    .map((at) => ({ at, metres: distance(at) }))
    .sort((a, b) => a.metres - b.metres || a.at[1] - b.at[1] || a.at[0] - b.at[0])
    .map(({ at }) => at);
}

/** The wiggly border between two corners; the same points from whichever side it is asked for. */
function borders(corner: (at: Corner) => Metres, plane: Plane, seed: number) {
  const known = new Map<string, Position[]>();
  const degrees = (point: Metres): Position =>
    plane.unproject(point).map((value) => Number(value.toFixed(6)));
  return (from: Corner, to: Corner): readonly Position[] => {
    const forward = from[1] < to[1] || (from[1] === to[1] && from[0] < to[0]);
    const [a, b] = forward ? [from, to] : [to, from];
    const key = `${a} ${b}`;
    let points = known.get(key);
    if (!points) {
      const next = random(seedOf(seed, ...a, ...b));
      const [start, end] = [corner(a), corner(b)];
      points = [start, ...broken(start, end, (1 - CALMER) * SPREAD, next), end].map(degrees);
      known.set(key, points);
    }
    return forward ? points : points.toReversed();
  };
}

/** Points between two ends: the middle moved sideways, and so again with each half. */
function broken(a: Metres, b: Metres, angle: number, next: () => number): Metres[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  if (Math.hypot(dx, dy) <= PIECE_M) return [];
  const side = next() < 0.5 ? -1 : 1;
  const shift = (side * (0.3 + 0.7 * next()) * Math.tan(angle)) / 2;
  const middle: Metres = [(a[0] + b[0]) / 2 - shift * dy, (a[1] + b[1]) / 2 + shift * dx];
  const flatter = angle * CALMER;
  return [...broken(a, middle, flatter, next), middle, ...broken(middle, b, flatter, next)];
}
