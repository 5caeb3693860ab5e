import {
  ClipType,
  FillRule,
  PolyTree64,
  booleanOpWithPolyTree,
  isPositive,
  type Path64,
  type Paths64,
  type PolyPath64,
} from 'clipper2-ts';
import type { MultiPolygon, Position } from 'geojson';
import type { Plane } from './plane.ts';

/**
 * Exact polygon operations happen on whole millionths of a degree. That is the precision of the
 * GeoJSON we write (6 decimals, 0.11 m), so what clipper leaves valid is not rounded afterwards,
 * and a degree lattice is a stretched plane: straight lines and ratios of areas are the same.
 */
export const LATTICE = 1e6;

/** A polygon smaller than this is a crumb of two nearly equal lines, not land: m2. */
const CRUMB_M2 = 50;

/** A ring as a lattice path; a closing point does no harm. */
export const toPath = (ring: readonly Position[]): Path64 =>
  ring.map(([lon, lat]) => ({ x: Math.round(lon! * LATTICE), y: Math.round(lat! * LATTICE) }));

/** Polygons as lattice paths, turned so that the non-zero rule holds: holes against outlines. */
export const toPaths = (geometry: MultiPolygon): Paths64 =>
  geometry.coordinates.flatMap((rings) =>
    rings.map((ring, i) => {
      const path = toPath(ring);
      return isPositive(path) === (i === 0) ? path : path.reverse();
    }),
  );

/** Signed area of a path in m2, positive when counter-clockwise. */
export function pathArea(plane: Plane, path: Path64): number {
  let twice = 0;
  // About the first point: products of raw lattice values would lose digits.
  const { x: x0, y: y0 } = path[0]!;
  for (let i = 0, j = path.length - 1; i < path.length; j = i, i++) {
    const [a, b] = [path[j]!, path[i]!];
    twice += (a.x - x0) * (b.y - y0) - (b.x - x0) * (a.y - y0);
  }
  return ((twice / 2) * plane.kx * plane.ky) / LATTICE ** 2;
}

/** Valid RFC 7946 polygons, and their area in the plane. */
export interface Piece {
  readonly geometry: MultiPolygon;
  readonly area_m2: number;
}

/** Land of `subject` that is not in `clip`; see {@link combine}. */
export const subtract = (plane: Plane, subject: Paths64, clip: Paths64): Piece =>
  combine(plane, ClipType.Difference, subject, clip);

/**
 * Two sets of polygons combined; crumbs are dropped.
 *
 * @param subject, clip paths on the lattice, inside by the non-zero rule.
 */
export function combine(plane: Plane, type: ClipType, subject: Paths64, clip: Paths64): Piece {
  const tree = new PolyTree64();
  booleanOpWithPolyTree(type, subject, clip, tree, FillRule.NonZero);
  const coordinates: Position[][][] = [];
  let area_m2 = 0;
  const visit = (outer: PolyPath64) => {
    const rings = [outer];
    for (let i = 0; i < outer.count; i++) {
      const hole = outer.child(i);
      rings.push(hole);
      for (let j = 0; j < hole.count; j++) visit(hole.child(j));
    }
    const kept = rings.filter(({ poly }) => Math.abs(pathArea(plane, poly ?? [])) >= CRUMB_M2);
    if (kept[0] !== outer) return;
    coordinates.push(kept.map(({ poly }, i) => toRing(plane, poly!, i === 0)));
    kept.forEach(({ poly }, i) => {
      area_m2 += (i === 0 ? 1 : -1) * Math.abs(pathArea(plane, poly!));
    });
  };
  for (let i = 0; i < tree.count; i++) visit(tree.child(i));
  return { geometry: { type: 'MultiPolygon', coordinates }, area_m2 };
}

/** A closed ring in degrees: counter-clockwise for an outline, clockwise for a hole. */
function toRing(plane: Plane, path: Path64, outline: boolean): Position[] {
  const ring = path.map(({ x, y }): Position => [x / LATTICE, y / LATTICE]);
  if (pathArea(plane, path) > 0 !== outline) ring.reverse();
  return [...ring, ring[0]!];
}
