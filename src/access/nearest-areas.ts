import type { City, CityShapes, LonLat, Service, WaterStatus } from '../city/model.ts';
import { areaBasis, reportedRecords, type AreaBasis } from '../city/service-areas.ts';
import { metres, straightBounds, type Locate, type Surveyed } from './nearest.ts';
import { isInside } from './polygon.ts';
import type { NearestQuery, NearestRow } from './types.ts';

/** An area of service in degrees. */
interface ShapedArea {
  readonly id: string;
  readonly name: string;
  readonly kelurahan: string | null;
  readonly status?: WaterStatus;
  readonly geometry: CityShapes['city'];
}

function areasOf(
  city: City,
  shapes: CityShapes,
  { districts }: Surveyed,
  basis: AreaBasis,
  planned: boolean,
): ShapedArea[] {
  if (basis === 'mapped') {
    return city.serviceAreas.map(({ id, name }, i) => ({
      id,
      name,
      kelurahan: null,
      geometry: shapes.serviceAreas[i]!,
    }));
  }
  return reportedRecords(city, planned).map(({ kelurahan, status }) => {
    const unit = districts.unitOf.get(kelurahan)!;
    const { name } = city.kelurahan[unit]!;
    return { id: kelurahan, name, kelurahan: name, status, geometry: shapes.kelurahan[unit]! };
  });
}

/**
 * The nearest areas of a service, nearest first, equally near ones by id; several are at 0 where
 * they overlap. Nobody walks to a pipe, so there is no time. A reported area is a kelurahan
 * somewhere in which there is service, so the farthest point of it is told, too.
 */
export function nearestAreas(
  city: City,
  shapes: CityShapes,
  surveyed: Surveyed,
  locate: Locate,
  service: Service,
  { at, count, planned = false }: NearestQuery,
): NearestRow[] {
  const basis = areaBasis(city, service);
  if (!basis) return [];
  const { sphere, plane } = surveyed;
  return areasOf(city, shapes, surveyed, basis, planned)
    .map((area) => ({ area, edge: sphere.toPolygons(at, area.geometry.coordinates) }))
    .sort((a, b) => a.edge.distance_m - b.edge.distance_m || (a.area.id < b.area.id ? -1 : 1))
    .slice(0, count)
    .map(({ area, edge }): NearestRow => {
      const { distance_m } = edge;
      const [, most] =
        basis === 'reported'
          ? straightBounds(sphere, at, area.geometry, distance_m)
          : [distance_m, distance_m];
      return {
        service: service.id,
        id: area.id,
        name: area.name,
        distance_m: metres(distance_m),
        distance_min_m: metres(distance_m),
        distance_max_m: metres(most),
        walk_minutes: null,
        bearing_deg: distance_m === 0 ? null : bearing(plane.bearing(at, edge.at)),
        precision: basis === 'mapped' ? 'exact' : 'kelurahan',
        kelurahan: area.kelurahan,
        inside_city: basis === 'reported' || reachesCity(city, area.geometry, locate),
        lon: degrees(edge.at[0]),
        lat: degrees(edge.at[1]),
        basis,
        ...(area.status && { status: area.status }),
      };
    });
}

/** Whether some of an area lies in the city, wherever one looks at it from. */
const reachesCity = (city: City, area: ShapedArea['geometry'], locate: Locate): boolean =>
  area.coordinates.flat(2).some(([lon, lat]) => locate([lon!, lat!]) >= 0) ||
  city.kelurahan.some(({ label }) => isInside(area, label));

const bearing = (value: number): number => (Math.round(value * 10) / 10) % 360;
const degrees = (value: LonLat[number]): number => Math.round(value * 1e6) / 1e6;
