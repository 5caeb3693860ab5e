import type { City, Facility, Precision, Service } from '../city/model.ts';
import { areaBasis, reportedRecords } from '../city/service-areas.ts';
import { boxOf, type Metres, type PlaneRings } from './plane.ts';
import type { Grid } from './grid.ts';
import type { DistanceTo } from './polygon.ts';
import { distanceToFarthest, distanceToPolygons } from './polygon.ts';
import type { FacilityQuery, LocationMode } from './types.ts';

/**
 * A facility as the distance field sees it: a point, or the kelurahan it stands somewhere in; or an
 * area in which there is service.
 */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly precision: Precision;
  /** Metres in the plane: the point, the middle point of its kelurahan, or the middle of an area. */
  readonly x: number;
  readonly y: number;
  /** The area it counts as; `null` for a point. */
  readonly area: Area | null;
}

/**
 * A kelurahan as a place: as near as its nearest point, or as far as its farthest. Or an area of
 * service (`inside`), which is as near as its nearest point: places of one question are areas of
 * service all or none.
 */
export interface Area {
  readonly mode: 'best' | 'worst' | 'inside';
  /** The kelurahan that it is; -1 for an area with a border of its own. */
  readonly unit: number;
  readonly distance: DistanceTo;
  readonly polygons: readonly PlaneRings[];
}

/** What is needed to give a facility that is known by its kelurahan alone a place. */
export interface Districts {
  /** Unit index by kelurahan code. */
  readonly unitOf: ReadonlyMap<string, number>;
  /** Polygons of a unit in the plane. */
  polygons(unit: number): readonly PlaneRings[];
  /** Middle point of a unit, metres in the plane; see middle.ts. */
  middle(unit: number): Metres;
  /** Whether a point of the plane lies in the city. */
  inside(x: number, y: number): boolean;
  /** Service areas that the city's operators have mapped, in the plane. */
  areas(): readonly (readonly PlaneRings[])[];
}

/** Distance from a point of the plane to a place, metres. */
export function distanceTo(place: Place, x: number, y: number): number {
  if (place.area) return place.area.distance(x, y);
  const [dx, dy] = [place.x - x, place.y - y];
  // Several times faster than Math.hypot, and nothing here can overflow.
  return Math.sqrt(dx * dx + dy * dy);
}

/** Whether a facility counts at all: open as far as known, and known to be somewhere. */
export const counts = (facility: Facility): boolean =>
  (facility.status === 'operating' || facility.status === 'unknown') &&
  facility.precision !== 'unlocated';

/** Facilities of a service that a query asks for, before they are given a place. */
export function facilitiesOf(
  city: City,
  service: Service,
  query: Pick<FacilityQuery, 'border' | 'ownership' | 'kind' | 'locations'>,
): Facility[] {
  return city.facilities.filter(
    (facility) =>
      service.kinds.includes(facility.kind) &&
      counts(facility) &&
      (query.kind === null || facility.kind === query.kind) &&
      (query.ownership === null || facility.ownership === query.ownership) &&
      (query.border === 'include' || facility.insideCity) &&
      (query.locations !== 'exact' || facility.precision !== 'kelurahan'),
  );
}

/**
 * The place of a facility; see "Where a facility is" in docs/methods.md. `null` when neither its
 * point nor its kelurahan is known.
 */
export function placeFacility(
  grid: Pick<Grid, 'plane'>,
  districts: Districts,
  facility: Facility,
  mode: LocationMode,
): Place | null {
  const { id, name, precision } = facility;
  if (facility.point) {
    const [x, y] = grid.plane.project(facility.point);
    return { id, name, precision, x, y, area: null };
  }
  const unit = facility.kelurahan === null ? undefined : districts.unitOf.get(facility.kelurahan);
  if (unit === undefined) return null;
  const [x, y] = districts.middle(unit);
  const area =
    mode === 'best' || mode === 'worst' ? areaOf(mode, unit, districts.polygons(unit)) : null;
  return { id, name, precision, x, y, area };
}

const areaOf = (mode: Area['mode'], unit: number, polygons: readonly PlaneRings[]): Area => ({
  mode,
  unit,
  distance: mode === 'worst' ? distanceToFarthest(polygons) : distanceToPolygons(polygons),
  polygons,
});

/**
 * The areas of a service: as mapped, or the kelurahan in which it is reported.
 *
 * @param planned whether kelurahan count in which it is only planned.
 */
export function serviceAreas(
  city: City,
  service: Service,
  districts: Districts,
  planned: boolean,
): Place[] {
  const basis = areaBasis(city, service);
  if (basis === 'mapped') {
    return districts.areas().map((polygons, i): Place => {
      const { id, name } = city.serviceAreas[i]!;
      return {
        id,
        name,
        precision: 'exact',
        ...middleOf(polygons),
        area: areaOf('inside', -1, polygons),
      };
    });
  }
  if (basis === null) return [];
  return reportedRecords(city, planned).map(({ kelurahan }) => {
    const unit = districts.unitOf.get(kelurahan)!;
    return kelurahanArea(districts, unit, kelurahan, city.kelurahan[unit]!.name);
  });
}

/** A whole kelurahan as an area of service. */
export function kelurahanArea(districts: Districts, unit: number, id: string, name: string): Place {
  const polygons = districts.polygons(unit);
  return {
    id,
    name,
    precision: 'kelurahan',
    ...middleOf(polygons),
    area: areaOf('inside', unit, polygons),
  };
}

/** Middle of the box around polygons. */
function middleOf(polygons: readonly PlaneRings[]): { x: number; y: number } {
  const [west, south, east, north] = boxOf(polygons.flatMap(([outer]) => outer ?? []));
  return { x: (west + east) / 2, y: (south + north) / 2 };
}

/**
 * Places of a query in the order of their ids, so that the order of a list changes nothing. Which
 * facilities of a list of one's own lie in the city is told by the boundaries alone.
 */
export function placesOf(
  grid: Pick<Grid, 'plane'>,
  districts: Districts,
  city: City,
  service: Service | null,
  query: FacilityQuery,
): Place[] {
  const places = query.own
    ? query.own
        .map(({ id, name, point }): Place => {
          const [x, y] = grid.plane.project(point);
          return { id, name, precision: 'exact', x, y, area: null };
        })
        .filter(({ x, y }) => query.border === 'include' || districts.inside(x, y))
    : service?.measures === 'status'
      ? serviceAreas(city, service, districts, query.planned ?? false)
      : service
        ? facilitiesOf(city, service, query)
            .map((facility) => placeFacility(grid, districts, facility, query.locations))
            .filter((place) => place !== null)
        : [];
  return places.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.x - b.x || a.y - b.y));
}
