import type { MultiPolygon } from 'geojson';
import type { CityShapes, Service } from '../city/model.ts';
import { boundsOf, createPlane, type Bounds } from './plane.ts';

/**
 * Why facilities across the city's border may be missing from an area's figures: `no-list`: none
 * is known there; `list-ends`: those that are known do not reach as far as its people go.
 */
export type EdgeGap = 'no-list' | 'list-ends';

/** Units that share a vertex with a neighbouring region: the boundaries are one topology. */
export function borderUnits({ kelurahan, neighbours }: CityShapes): readonly boolean[] {
  const outside = new Set(
    neighbours.flatMap(({ geometry }) => geometry.coordinates.flat(2).map(String)),
  );
  return kelurahan.map(({ coordinates }) =>
    coordinates.flat(2).some((point) => outside.has(String(point))),
  );
}

/** Whether everything within a distance of a geometry lies inside a box of degrees. */
function reachesPast(geometry: MultiPolygon, box: Bounds, distance_m: number): boolean {
  const bounds = boundsOf([geometry]);
  const plane = createPlane(bounds);
  const [left, bottom] = plane.project([bounds[0], bounds[1]]);
  const [right, top] = plane.project([bounds[2], bounds[3]]);
  const [west, south] = plane.unproject([left - distance_m, bottom - distance_m]);
  const [east, north] = plane.unproject([right + distance_m, top + distance_m]);
  return west < box[0] || south < box[1] || east > box[2] || north > box[3];
}

/**
 * What the figures of a kelurahan at the border may miss; `null` where nothing across the border
 * could change them.
 *
 * @param borders whether it touches a neighbouring region.
 * @param row its 90th percentile distance, metres, and the people beyond the threshold.
 * @param box inside which facilities across the border were collected.
 */
export function edgeGap(
  geometry: MultiPolygon,
  borders: boolean,
  row: { readonly distance_p90_m: number | null; readonly unserved_population: number | null },
  service: Pick<Service, 'borderKnown'>,
  box: Bounds | null,
): EdgeGap | null {
  if (!borders || row.distance_p90_m === null) return null;
  if (service.borderKnown && box) {
    return reachesPast(geometry, box, row.distance_p90_m) ? 'list-ends' : null;
  }
  // With everybody within reach a facility across the border would change nothing that matters.
  return (row.unserved_population ?? 0) >= 0.5 ? 'no-list' : null;
}
