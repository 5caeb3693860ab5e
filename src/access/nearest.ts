import { booleanPointInPolygon } from '@turf/turf';
import type { City, CityShapes, LonLat, Service } from '../city/model.ts';
import type { Grid } from './grid.ts';
import type { Bounds, PlaneRings } from './plane.ts';
import { boundsOf } from './plane.ts';
import type { Trip } from './network/network.ts';
import type { Districts } from './places.ts';
import { facilitiesOf, placeFacility } from './places.ts';
import { distanceToFarthest, distanceToPolygons } from './polygon.ts';
import type { NearestQuery, NearestRow } from './types.ts';

/** Unit index of the kelurahan at a point, -1 outside the city. */
export type Locate = (point: LonLat) => number;

/** Point-in-polygon search over the kelurahan; of a shared border the first one answers. */
export function createLocate(shapes: Pick<CityShapes, 'kelurahan'>): Locate {
  const bounds = shapes.kelurahan.map((shape): Bounds => boundsOf([shape]));
  return ([lon, lat]) =>
    shapes.kelurahan.findIndex((shape, unit) => {
      const [west, south, east, north] = bounds[unit]!;
      const near = lon >= west && lon <= east && lat >= south && lat <= north;
      return near && booleanPointInPolygon([lon, lat], shape);
    });
}

/**
 * Estimated minutes on foot: distance x detour factor at walking speed, rounded to
 * `roundTo_min` and never less than that; see "Distance and area" in docs/methods.md.
 */
export function walkMinutes(distance_m: number, walking: City['info']['walking']): number {
  const minutes = (distance_m * walking.detour * 60) / (walking.kmh * 1000);
  return Math.max(1, Math.round(minutes / walking.roundTo_min)) * walking.roundTo_min;
}

/**
 * The nearest facilities of one service, nearest first.
 *
 * A filter the service does not have (ownership of a puskesmas, SMK among the SD) leaves it as it
 * is: the question is asked of several services at once.
 *
 * @param trip ways along streets, which need no detour factor and lead to some facilities only;
 *   `null`: straight lines.
 */
export function nearestOf(
  city: City,
  grid: Grid,
  districts: Districts,
  service: Service,
  query: NearestQuery,
  trip: Trip | null,
): NearestRow[] {
  const kind = query.kind !== null && service.kindFilter.includes(query.kind) ? query.kind : null;
  const ownership = service.ownershipFilter ? query.ownership : null;
  const { plane } = grid;
  const { walking } = city.info;
  const [x, y] = plane.project(query.at);
  const names = new Map(city.kelurahan.map(({ code, name }) => [code, name]));
  const candidates = facilitiesOf(city, service, { ...query, kind, ownership })
    .flatMap((facility) => {
      const place = placeFacility(grid, districts, facility, 'middle');
      if (!place) return [];
      const distance = trip ? trip.to(place) : Math.hypot(place.x - x, place.y - y);
      return distance < Infinity ? [{ facility, place, distance }] : [];
    })
    .sort((a, b) => a.distance - b.distance || (a.place.id < b.place.id ? -1 : 1));
  return candidates.slice(0, query.count).map(({ facility, place, distance }): NearestRow => {
    const unit =
      facility.point || !facility.kelurahan ? undefined : districts.unitOf.get(facility.kelurahan);
    const [least, most] =
      unit === undefined
        ? [distance, distance]
        : (trip?.bounds(place, unit) ?? straightBounds(districts.polygons[unit]!, x, y));
    const [lon, lat] = facility.point ?? plane.unproject([place.x, place.y]);
    return {
      service: service.id,
      id: facility.id,
      name: facility.name,
      distance_m: metres(distance),
      distance_min_m: metres(least),
      distance_max_m: metres(most),
      walk_minutes: walkMinutes(distance, trip ? { ...walking, detour: 1 } : walking),
      bearing_deg: (Math.round(plane.bearing(query.at, [lon, lat]) * 10) / 10) % 360,
      precision: facility.precision,
      kelurahan: facility.kelurahan === null ? null : (names.get(facility.kelurahan) ?? null),
      inside_city: facility.insideCity,
      lon: Math.round(lon * 1e6) / 1e6,
      lat: Math.round(lat * 1e6) / 1e6,
    };
  });
}

const straightBounds = (area: readonly PlaneRings[], x: number, y: number) =>
  [distanceToPolygons(area)(x, y), distanceToFarthest(area)(x, y)] as const;

const metres = (value: number): number => Math.round(value * 10) / 10;
