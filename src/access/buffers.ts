import {
  ClipType,
  EndType,
  FillRule,
  JoinType,
  booleanOp,
  inflatePaths,
  type Paths64,
} from 'clipper2-ts';
import type { Feature, Polygon, Position } from 'geojson';
import { subtract, toPath } from './lattice.ts';
import type { Metres, Plane } from './plane.ts';
import type { Place } from './places.ts';
import { convexHull } from './polygon.ts';
import type { BufferCollection, BufferProperties } from './types.ts';

/** Vertices of a circle. */
const VERTICES = 64;
const STEP = (2 * Math.PI) / VERTICES;

/**
 * A regular n-gon of circumradius R has the area n/2 R^2 sin(2 pi / n): drawn this much wider it
 * has exactly the area of its circle, half a thousandth inside it at most.
 */
const WIDER = Math.sqrt(STEP / Math.sin(STEP));

const degrees = (value: number) => Math.round(value * 1e6) / 1e6;

/**
 * A circle as a closed ring, counter-clockwise, 6 decimals, of the circle's own area in the plane.
 *
 * @param centre metres in the plane.
 */
export function circleRing(plane: Plane, centre: Metres, radius_m: number): Position[] {
  const ring = Array.from({ length: VERTICES }, (_, k): Position => {
    const x = centre[0] + radius_m * WIDER * Math.cos(k * STEP);
    const y = centre[1] + radius_m * WIDER * Math.sin(k * STEP);
    const [lon, lat] = plane.unproject([x, y]);
    return [degrees(lon), degrees(lat)];
  });
  return [...ring, ring[0]!];
}

/**
 * Everything within a radius of a place, as lattice paths: a circle round a point; for an area at
 * best its outline moved out by the radius, at worst what lies within the radius of all of it.
 */
export function reachPaths(plane: Plane, place: Place, radius_m: number): Paths64 {
  if (!place.area) return [toPath(circleRing(plane, [place.x, place.y], radius_m))];
  if (place.area.mode === 'best') return grownPaths(plane, place.area.polygons.flat(), radius_m);
  const hull = convexHull(place.area.polygons.flatMap((rings) => rings[0] ?? []));
  return hull
    .map((corner) => [toPath(circleRing(plane, corner, radius_m))])
    .reduce((common, circle) => booleanOp(ClipType.Intersection, common, circle, FillRule.NonZero));
}

/** Rings moved outwards. In centimetres of the plane, where a metre is as long in all directions. */
function grownPaths(
  plane: Plane,
  rings: readonly (readonly Metres[])[],
  radius_m: number,
): Paths64 {
  const path = rings.map((ring) =>
    ring.map(([x, y]) => ({ x: Math.round(x * 100), y: Math.round(y * 100) })),
  );
  const arcTolerance = 100 * radius_m * (1 - Math.cos(STEP / 2));
  const grown = inflatePaths(
    path,
    100 * radius_m,
    JoinType.Round,
    EndType.Polygon,
    2,
    arcTolerance,
  );
  return grown.map((ring) => toPath(ring.map(({ x, y }) => plane.unproject([x / 100, y / 100]))));
}

/**
 * Buffers of places: circles of 64 vertices. A facility known by its kelurahan alone is drawn
 * about the middle point, or in the modes `best` and `worst` as the area that is counted then:
 * one feature for each of its parts, none where there is no such area.
 */
export function bufferFeatures(
  plane: Plane,
  places: readonly Place[],
  radius_m: number,
): BufferCollection {
  const features = places.flatMap((place) => {
    const { id, name, precision } = place;
    return outlines(plane, place, radius_m).map(
      (coordinates): Feature<Polygon, BufferProperties> => ({
        type: 'Feature',
        properties: { id, name, radius_m, precision },
        geometry: { type: 'Polygon', coordinates },
      }),
    );
  });
  return { type: 'FeatureCollection', features };
}

function outlines(plane: Plane, place: Place, radius_m: number): Position[][][] {
  if (!place.area) return [[circleRing(plane, [place.x, place.y], radius_m)]];
  return subtract(plane, reachPaths(plane, place, radius_m), []).geometry.coordinates;
}
