import { ClipType, FillRule, booleanOp, isPositive, type Path64, type Paths64 } from 'clipper2-ts';
import type { MultiPolygon, Position } from 'geojson';
import type { Plane } from './plane.ts';
import { doubleArea, validPolygons } from './rings.ts';

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
export const pathArea = (plane: Plane, path: Path64): number =>
  (doubleArea(path) / 2) * stepArea(plane);

/** Area of a square lattice step, m2. */
const stepArea = (plane: Plane): number => (plane.kx * plane.ky) / LATTICE ** 2;

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
  const paths = booleanOp(type, subject, clip, FillRule.NonZero);
  const polygons = validPolygons(paths, CRUMB_M2 / stepArea(plane));
  const rings = polygons.map(({ outline, holes }) => [outline, ...holes]);
  return {
    geometry: { type: 'MultiPolygon', coordinates: rings.map((parts) => parts.map(toRing)) },
    area_m2: rings.flat().reduce((sum, path) => sum + pathArea(plane, path), 0),
  };
}

/** A closed ring in degrees. */
function toRing(path: Path64): Position[] {
  const ring = path.map(({ x, y }): Position => [x / LATTICE, y / LATTICE]);
  return [...ring, ring[0]!];
}
