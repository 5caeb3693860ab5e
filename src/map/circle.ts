import { circle } from '@turf/turf';
import type { Polygon } from 'geojson';
import type { LonLat } from '../city/model.ts';

/** The circle of so many metres around a place, to be looked at: on the sphere, within 0.6%. */
export const circleAround = (at: LonLat, radius_m: number): Polygon =>
  circle([at[0], at[1]], radius_m, { units: 'meters', steps: 64 }).geometry;
