import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import type { LonLat, Precision } from '../city/model.ts';

/** How far outside its area a point may lie, metres: borders are indicative, points are measured. */
export const TOLERANCE_M: Readonly<Record<Extract<Precision, 'exact' | 'approximate'>, number>> = {
  exact: 25,
  approximate: 1000,
};

/** Metres from a point to an area: 0 inside. On the sphere, within 0.6%: enough for a tolerance. */
export function metresOutside([lon, lat]: LonLat, area: MultiPolygon): number {
  const point = [lon, lat];
  if (booleanPointInPolygon(point, area)) return 0;
  return pointToPolygonDistance(point, area, { units: 'meters' });
}

/** Metres from a point inside an area to its border; 0 outside. */
export function metresInside([lon, lat]: LonLat, area: MultiPolygon): number {
  const point = [lon, lat];
  if (!booleanPointInPolygon(point, area)) return 0;
  return -pointToPolygonDistance(point, area, { units: 'meters' });
}
