import type { MultiPolygon } from 'geojson';
import type { City, CityShapes, Facility, LonLat, Service } from '../city/model.ts';
import type { Bounds, Plane, PlaneRings } from './plane.ts';
import { boundsOf, boxOf } from './plane.ts';
import type { Trip } from './network/network.ts';
import type { Districts, Place } from './places.ts';
import { facilitiesOf, placeFacility } from './places.ts';
import { convexHull, isInside } from './polygon.ts';
import type { LocalSphere } from './sphere.ts';
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
      return near && isInside(shape, [lon, lat]);
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

/** How a city is measured. */
export interface Surveyed {
  readonly plane: Plane;
  readonly sphere: LocalSphere;
  readonly districts: Districts;
}

/** A facility with its place and how far it is. */
interface Candidate {
  readonly facility: Facility;
  readonly place: Place;
  /** To the middle point where only the kelurahan is known, metres. */
  readonly distance: number;
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
  shapes: Pick<CityShapes, 'kelurahan'>,
  { plane, sphere, districts }: Surveyed,
  service: Service,
  query: NearestQuery,
  trip: Trip | null,
): NearestRow[] {
  const kind = query.kind !== null && service.kindFilter.includes(query.kind) ? query.kind : null;
  const ownership = service.ownershipFilter ? query.ownership : null;
  const { walking } = city.info;
  const [x, y] = plane.project(query.at);
  const placeAt = ({ point }: Facility, place: Place): LonLat =>
    point ?? plane.unproject([place.x, place.y]);
  const names = new Map(city.kelurahan.map(({ code, name }) => [code, name]));
  const known = facilitiesOf(city, service, { ...query, kind, ownership });
  // Where a plant or a standpipe stands within its kelurahan tells nobody how far water is.
  const facilities = service.measures === 'status' ? known.filter(({ point }) => point) : known;
  const unitOf = ({ point, kelurahan }: Facility) =>
    point || !kelurahan ? undefined : districts.unitOf.get(kelurahan);
  const nearest = pick(facilities, query.count, {
    least(facility) {
      const unit = unitOf(facility);
      return trip || unit === undefined ? 0 : distanceToBox(districts.polygons(unit), x, y);
    },
    at(facility) {
      const place = placeFacility({ plane }, districts, facility, 'middle');
      if (!place) return null;
      const distance = trip ? trip.to(place) : sphere.distance(query.at, placeAt(facility, place));
      return distance < Infinity ? { facility, place, distance } : null;
    },
  });
  return nearest.map(({ facility, place, distance }): NearestRow => {
    const unit = unitOf(facility);
    const [least, most] =
      unit === undefined
        ? [distance, distance]
        : (trip?.bounds(place, unit) ??
          straightBounds(sphere, query.at, shapes.kelurahan[unit]!, distance));
    const [lon, lat] = placeAt(facility, place);
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

/** For rounding of middle points, which are kept as Float32: metres. */
const SLACK_M = 1;
/** How much the plane, in which boxes are looked at, may differ from the sphere, as a share. */
const SLACK = 0.01;

/**
 * The nearest `count` facilities, equally near ones by id. The middle point of a kelurahan is dear,
 * so facilities that cannot be near enough even in the nearest corner of theirs are not placed.
 *
 * @param ask `least`: what a facility's distance is not below; `at`: its place, `null` without one.
 */
function pick(
  facilities: readonly Facility[],
  count: number,
  ask: {
    readonly least: (facility: Facility) => number;
    readonly at: (facility: Facility) => Candidate | null;
  },
): Candidate[] {
  const nearest: Candidate[] = [];
  const join = (found: Candidate | null) => {
    if (!found) return;
    const at = nearest.findIndex((other) => comesBefore(found, other));
    nearest.splice(at < 0 ? nearest.length : at, 0, found);
    if (nearest.length > count) nearest.pop();
  };
  const sure = facilities.filter(({ point }) => point).map(ask.at);
  nearest.push(...sure.filter((found) => found !== null));
  nearest.sort((a, b) => (comesBefore(a, b) ? -1 : 1)).splice(count);
  const vague = facilities
    .filter(({ point }) => !point)
    .map((facility) => ({ facility, least: ask.least(facility) }))
    .sort((a, b) => a.least - b.least);
  for (const { facility, least } of vague) {
    const last = nearest[count - 1];
    if (last && least * (1 - SLACK) > last.distance + SLACK_M) break;
    join(ask.at(facility));
  }
  return nearest;
}

const comesBefore = (a: Candidate, b: Candidate): boolean =>
  a.distance < b.distance || (a.distance === b.distance && a.place.id < b.place.id);

/** Distance to the bounding box of polygons, 0 inside it. */
function distanceToBox(polygons: readonly PlaneRings[], x: number, y: number): number {
  const [west, south, east, north] = boxOf(polygons.flatMap(([outer]) => outer ?? []));
  return Math.hypot(Math.max(0, west - x, x - east), Math.max(0, south - y, y - north));
}

/**
 * Nearest and farthest that something in an area can be: of corners the farthest is one of the
 * convex hull. What is known to be in it lies between the two.
 */
export function straightBounds(
  sphere: LocalSphere,
  from: LonLat,
  { coordinates }: MultiPolygon,
  known: number,
): readonly [least: number, most: number] {
  const corners = convexHull(coordinates.flatMap(([outer]) => outer as [number, number][]));
  const farthest = Math.max(...corners.map((corner) => sphere.distance(from, corner)));
  return [
    Math.min(known, sphere.toPolygons(from, coordinates).distance_m),
    Math.max(known, farthest),
  ];
}

/** Metres as they are written: to a tenth. */
export const metres = (value: number): number => Math.round(value * 10) / 10;
