import CheapRuler from 'cheap-ruler';
import type { MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../city/model.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Metres east (x) and north (y) of the plane's origin. */
export type Metres = readonly [x: number, y: number];

/** A polygon's rings in the plane: the first outside, the others holes. */
export type PlaneRings = readonly (readonly Metres[])[];

/**
 * A flat local metric on WGS84: one metre per degree of longitude and one per degree of latitude,
 * both at the middle latitude of the bounds. Straight lines stay straight, so polygons can be
 * clipped and measured in it.
 *
 * Across a city at low latitude its distances are within 0.1% of the geodesic (tested), where a
 * sphere is up to 0.6% off and not the same in all directions.
 */
export interface Plane {
  /** Centre of the bounds, degrees: the point (0, 0) of the plane. */
  readonly origin: LonLat;
  /** Metres per degree of longitude and of latitude. */
  readonly kx: number;
  readonly ky: number;
  project(point: Readonly<Position> | LonLat): Metres;
  unproject(point: Metres): [lon: number, lat: number];
  /** Straight-line distance of two lon/lat points, metres. */
  distance(a: LonLat, b: LonLat): number;
  /** Direction from a to b, degrees clockwise from north, 0 up to 360. */
  bearing(a: LonLat, b: LonLat): number;
}

/**
 * The plane of a city.
 *
 * @param bounds of its land, degrees. Source of the two factors: radii of curvature of the WGS84
 *   ellipsoid (prime vertical and meridian), as in `cheap-ruler`.
 */
export function createPlane(bounds: Bounds): Plane {
  const origin: LonLat = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  const ruler = new CheapRuler(origin[1], 'meters');
  const kx = ruler.distance([0, origin[1]], [1, origin[1]]);
  const ky = ruler.distance([0, origin[1]], [0, origin[1] + 1]);
  return {
    origin,
    kx,
    ky,
    project: ([lon, lat]) => [(lon! - origin[0]) * kx, (lat! - origin[1]) * ky],
    unproject: ([x, y]) => [origin[0] + x / kx, origin[1] + y / ky],
    distance: (a, b) => Math.hypot((b[0] - a[0]) * kx, (b[1] - a[1]) * ky),
    bearing: (a, b) => {
      const degrees = (Math.atan2((b[0] - a[0]) * kx, (b[1] - a[1]) * ky) * 180) / Math.PI;
      return (degrees + 360) % 360;
    },
  };
}

/** Bounds of several geometries. Empty input gives an inverted, infinite box. */
export function boundsOf(geometries: Iterable<MultiPolygon>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    for (const [outer] of geometry.coordinates) {
      for (const point of outer ?? []) {
        west = Math.min(west, point[0]!);
        east = Math.max(east, point[0]!);
        south = Math.min(south, point[1]!);
        north = Math.max(north, point[1]!);
      }
    }
  }
  return [west, south, east, north];
}

/** West, south, east, north of points of the plane, metres; an inverted, infinite box of none. */
export function boxOf(points: Iterable<Metres>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** The polygons of a geometry, in metres of the plane. */
export function projectPolygons(plane: Plane, geometry: MultiPolygon): PlaneRings[] {
  return geometry.coordinates.map((rings) =>
    rings.map((ring) => ring.map((point) => plane.project(point))),
  );
}

/** Signed area of a ring in m2 (shoelace formula): positive when counter-clockwise. */
export function ringArea(ring: readonly Metres[]): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i++) {
    const [ax, ay] = ring[j]!;
    const [bx, by] = ring[i]!;
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

/** Area of polygons in m2, holes taken off, whatever way their rings wind. */
export function polygonsArea(polygons: readonly PlaneRings[]): number {
  let area = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      area += (i === 0 ? 1 : -1) * Math.abs(ringArea(ring));
    });
  }
  return area;
}
