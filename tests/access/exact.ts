import { area, featureCollection, intersect, multiPolygon, polygon, union } from '@turf/turf';
import { ClipType, FillRule, areaPathsD, booleanOpD, type PathsD } from 'clipper2-ts';
import geodesic from 'geographiclib-geodesic';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../src/city/model.ts';

/**
 * Coverage by exact polygons, to check the field against. Nothing here comes from the engine: the
 * circles are geodesic ones, and shares of an area are the same in degrees as in metres.
 */
const VERTICES = 64;
const STEP = (2 * Math.PI) / VERTICES;

/** A polygon of 64 vertices of the circle's own area, by geographiclib. */
function circle([lon, lat]: LonLat, radius_m: number): Position[] {
  const reach = radius_m * Math.sqrt(STEP / Math.sin(STEP));
  const ring = Array.from({ length: VERTICES }, (_, k): Position => {
    const end = geodesic.Geodesic.WGS84.Direct(lat, lon, (-360 * k) / VERTICES, reach);
    return [end.lon2!, end.lat2!];
  });
  return [...ring, ring[0]!];
}

/** Small numbers with all digits for clipper, which rounds to a few decimals. */
const toPath = (ring: readonly Position[], [lon0, lat0]: Position) =>
  ring.map(([lon, lat]) => ({ x: (lon! - lon0!) * 1e4, y: (lat! - lat0!) * 1e4 }));

/** Share of each shape within a radius of some points, percent, by clipper. */
export function sharesByClipper(
  shapes: readonly MultiPolygon[],
  points: readonly LonLat[],
  radius_m: number,
): number[] {
  const origin = shapes[0]!.coordinates[0]![0]![0]!;
  const circles = points.map((point) => toPath(circle(point, radius_m), origin));
  const united = booleanOpD(ClipType.Union, circles, null, FillRule.NonZero, 4);
  return shapes.map((shape) => {
    const whole: PathsD = shape.coordinates.flat().map((ring) => toPath(ring, origin));
    const covered = booleanOpD(ClipType.Intersection, whole, united, FillRule.NonZero, 4);
    return (100 * areaPathsD(covered)) / areaPathsD(whole);
  });
}

/** The same by turf. */
export function sharesByTurf(
  shapes: readonly MultiPolygon[],
  points: readonly LonLat[],
  radius_m: number,
): number[] {
  const united = union(
    featureCollection(points.map((point) => polygon([circle(point, radius_m)]))),
  );
  return shapes.map((shape) => {
    const whole = multiPolygon(shape.coordinates);
    const covered = intersect(featureCollection<Polygon | MultiPolygon>([whole, united!]));
    return covered ? (100 * area(covered)) / area(whole) : 0;
  });
}

/** Largest and mean difference, percentage points. */
export function differences(a: readonly number[], b: readonly number[]) {
  const points = a.map((value, i) => Math.abs(value - b[i]!));
  return {
    worst: Math.max(...points),
    mean: points.reduce((sum, value) => sum + value, 0) / points.length,
  };
}
