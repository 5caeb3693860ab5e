// Single packages of turf: all of it takes a quarter of a second to read, which every command would wait.
import { circle } from '@turf/circle';
import { distance } from '@turf/distance';
import { multiLineString } from '@turf/helpers';
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import type { Position } from 'geojson';
import type { LonLat } from '../city/model.ts';
import { isInside } from './polygon.ts';
import type { Plane } from './plane.ts';

/** Radius of turf's sphere, metres (IUGG mean radius of the WGS84 ellipsoid). */
const RADIUS_M = 6_371_008.8;
const DEGREE_M = (RADIUS_M * Math.PI) / 180;

const METRES = { units: 'meters' } as const;

/** A place on the edge of an area, and how far it is. */
export interface NearestEdge {
  /** Metres; 0 for a point inside. */
  readonly distance_m: number;
  /** The nearest point of the edge; the point itself where that lies inside. */
  readonly at: LonLat;
}

/** Distances and circles of turf, true on the WGS84 ellipsoid about one place. */
export interface LocalSphere {
  /** Metres between two places, by `turf.distance`. */
  distance(a: LonLat, b: LonLat): number;
  /** Distance to polygons, by `turf.nearestPointOnLine` over their edges. */
  toPolygons(from: LonLat, polygons: readonly (readonly (readonly Position[])[])[]): NearestEdge;
  /** A closed ring of so many vertices, counter-clockwise from north, by `turf.circle`. */
  circle(centre: LonLat, radius_m: number, vertices: number): Position[];
}

/**
 * Turf computes on a sphere, on which at 6 degrees south a way to the north is 0.55% too long and one
 * to the east 0.12% too short. So places are handed to it in other coordinates: their differences
 * in longitude and latitude from the middle of the city are stretched so that a degree of either is
 * as long on turf's sphere as on the ellipsoid. That meridians converge stays as it is, so this is
 * within 0.1% of the geodesic over a city also at high latitudes (tested), where the plane is not.
 *
 * @param plane of the city: its two factors are those of the ellipsoid at its middle.
 */
export function createSphere({ origin, kx, ky }: Plane): LocalSphere {
  const [lon0, lat0] = origin;
  const x = kx / (DEGREE_M * Math.cos((lat0 * Math.PI) / 180));
  const y = ky / DEGREE_M;
  const to = ([lon, lat]: Readonly<Position> | LonLat): [number, number] => [
    (lon! - lon0) * x,
    lat0 + (lat! - lat0) * y,
  ];
  const from = ([lon, lat]: Readonly<Position>): [number, number] => [
    lon0 + lon! / x,
    lat0 + (lat! - lat0) / y,
  ];
  return {
    distance: (a, b) => distance(to(a), to(b), METRES),
    toPolygons(point, polygons) {
      const coordinates = polygons.flat().map((ring) => ring.map(to));
      if (isInside({ type: 'MultiPolygon', coordinates: [coordinates] }, to(point))) {
        return { distance_m: 0, at: point };
      }
      const nearest = nearestPointOnLine(multiLineString(coordinates), to(point), METRES);
      return {
        distance_m: nearest.properties.pointDistance,
        at: from(nearest.geometry.coordinates),
      };
    },
    circle: (centre, radius_m, vertices) =>
      circle(to(centre), radius_m, { ...METRES, steps: vertices }).geometry.coordinates[0]!.map(
        from,
      ),
  };
}
