import { area, featureCollection, intersect, multiPolygon, polygon, union } from '@turf/turf';
import {
  ClipType,
  EndType,
  FillRule,
  JoinType,
  areaPaths,
  areaPathsD,
  booleanOp,
  booleanOpD,
  inflatePaths,
  isPositive,
  type Path64,
  type Paths64,
  type PathsD,
} from 'clipper2-ts';
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

/** Millimetres on a plane about a place, by geographiclib; outlines one way round, holes the other. */
function inMillimetres([lon0, lat0]: Position): (shape: MultiPolygon) => Paths64 {
  const { WGS84 } = geodesic.Geodesic;
  const east = WGS84.Inverse(lat0!, lon0! - 0.01, lat0!, lon0! + 0.01).s12! / 0.02;
  const north = WGS84.Inverse(lat0! - 0.01, lon0!, lat0! + 0.01, lon0!).s12! / 0.02;
  const path = (ring: readonly Position[]): Path64 =>
    ring.slice(1).map(([lon, lat]) => ({
      x: Math.round((lon! - lon0!) * east * 1000),
      y: Math.round((lat! - lat0!) * north * 1000),
    }));
  return ({ coordinates }) =>
    coordinates.flatMap((rings) =>
      rings.map(path).map((ring, i) => (isPositive(ring) === (i === 0) ? ring : ring.reverse())),
    );
}

/** How far an arc may be from its circle, millimetres. */
const ARC_MM = 50;

/** Share of each shape within a radius of some areas, 0 of which is inside, percent, by clipper. */
export function sharesWithin(
  shapes: readonly MultiPolygon[],
  areas: readonly MultiPolygon[],
  radius_m: number,
): number[] {
  const corners = shapes.flatMap(({ coordinates }) => coordinates.flat(2));
  const middle = [0, 1].map((axis) => {
    const values = corners.map((corner) => corner[axis]!);
    return (Math.min(...values) + Math.max(...values)) / 2;
  });
  const toPaths = inMillimetres(middle);
  const united = booleanOp(ClipType.Union, areas.flatMap(toPaths), null, FillRule.NonZero);
  const within =
    radius_m > 0
      ? inflatePaths(united, 1000 * radius_m, JoinType.Round, EndType.Polygon, 2, ARC_MM)
      : united;
  return shapes.map((shape) => {
    const whole = toPaths(shape);
    const covered = booleanOp(ClipType.Intersection, whole, within, FillRule.NonZero);
    return (100 * areaPaths(covered)) / areaPaths(whole);
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
