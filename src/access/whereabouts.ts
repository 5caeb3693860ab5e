import type { CityShapes, LonLat } from '../city/model.ts';
import { boundsOf, createPlane, projectPolygons } from './plane.ts';
import { distanceToPolygons } from './polygon.ts';

/** Where a point of a person's own list lies. */
export interface Whereabouts {
  readonly inside: boolean;
  /** Metres from the city's border; 0 inside. */
  readonly outside_m: number;
  /** In the water; `false` also where the map of the surroundings does not reach. */
  readonly sea: boolean;
}

/** How far off the coast a point may lie, metres: the coastline is simplified, jetties are not on it. */
const SHORE_M = 25;

/**
 * Tells where points lie by the city's border and the coast of its surroundings.
 *
 * @param shapes `land` is all land around the city; its bounding box is how far the map reaches.
 * @param inside whether a point counts as inside the city, as the engine decides it.
 */
export function createWhereabouts(
  shapes: Pick<CityShapes, 'city' | 'land'>,
  inside: (point: LonLat) => boolean,
): (point: LonLat) => Whereabouts {
  const plane = createPlane(boundsOf([shapes.city]));
  const toCity = distanceToPolygons(projectPolygons(plane, shapes.city));
  const toLand = distanceToPolygons(projectPolygons(plane, shapes.land));
  const [west, south, east, north] = boundsOf([shapes.land]);
  return (point) => {
    if (inside(point)) return { inside: true, outside_m: 0, sea: false };
    const [lon, lat] = point;
    const [x, y] = plane.project(point);
    const mapped = lon >= west && lon <= east && lat >= south && lat <= north;
    return { inside: false, outside_m: toCity(x, y), sea: mapped && toLand(x, y) > SHORE_M };
  };
}
