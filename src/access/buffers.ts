import {
  ClipType,
  EndType,
  FillRule,
  JoinType,
  booleanOp,
  inflatePaths,
  isPositive,
  type Path64,
  type Paths64,
  type Point64,
} from 'clipper2-ts';
import type { Feature, Polygon, Position } from 'geojson';
import type { AreaBasis } from '../city/service-areas.ts';
import { subtract, toPath } from './lattice.ts';
import type { Metres, Plane, PlaneRings } from './plane.ts';
import type { LocalSphere } from './sphere.ts';
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

/** How buffers are measured: the plane of the city, and turf's circles in it. */
export interface Measured {
  readonly plane: Plane;
  readonly sphere: LocalSphere;
}

/**
 * A circle as a closed ring, counter-clockwise, 6 decimals, of the circle's own area.
 *
 * @param centre metres in the plane.
 */
export function circleRing(
  { plane, sphere }: Measured,
  centre: Metres,
  radius_m: number,
): Position[] {
  const ring = sphere.circle(plane.unproject(centre), radius_m * WIDER, VERTICES);
  return ring.map(([lon, lat]) => [degrees(lon!), degrees(lat!)]);
}

/**
 * Everything within a radius of a place, as lattice paths: a circle round a point; for an area its
 * outline moved out by the radius, for a kelurahan at worst what lies within the radius of all of it.
 */
export function reachPaths(measured: Measured, place: Place, radius_m: number): Paths64 {
  const { plane } = measured;
  if (!place.area) return [toPath(circleRing(measured, [place.x, place.y], radius_m))];
  const { mode, polygons } = place.area;
  if (mode !== 'worst') return grownPaths(plane, polygons, radius_m);
  const hull = convexHull(polygons.flatMap((rings) => rings[0] ?? []));
  return hull
    .map((corner) => [toPath(circleRing(measured, corner, radius_m))])
    .reduce((common, circle) => booleanOp(ClipType.Intersection, common, circle, FillRule.NonZero));
}

/** What lies within a radius of a place. */
export type Reach = (place: Place, radius_m: number) => Paths64;

/** The same, which keeps the reach of areas at the radius last asked for: they are dear, and drawn twice. */
export function keptReach(measured: Measured): Reach {
  const kept = new Map<string, Paths64>();
  let radius = NaN;
  return (place, radius_m) => {
    if (!place.area) return reachPaths(measured, place, radius_m);
    if (radius !== radius_m) kept.clear();
    radius = radius_m;
    const key = `${place.area.mode} ${place.id}`;
    const paths = kept.get(key) ?? reachPaths(measured, place, radius_m);
    kept.set(key, paths);
    return paths;
  };
}

/**
 * Polygons moved outwards, in centimetres of the plane, where a metre is as long in all directions.
 * By clipper: `turf.buffer` takes 50 to 100 times as long (docs/decisions.md).
 */
function grownPaths(plane: Plane, polygons: readonly PlaneRings[], radius_m: number): Paths64 {
  const paths = polygons.flatMap((rings) =>
    rings.map((ring, i): Path64 => {
      const path = ring.map(([x, y]) => ({ x: Math.round(x * 100), y: Math.round(y * 100) }));
      return withoutNooks(isPositive(path) === (i === 0) ? path : path.reverse(), radius_m);
    }),
  );
  const arcTolerance = 100 * radius_m * (1 - Math.cos(STEP / 2));
  const grown =
    radius_m > 0
      ? inflatePaths(paths, 100 * radius_m, JoinType.Round, EndType.Polygon, 2, arcTolerance)
      : paths;
  return grown.map((ring) => toPath(ring.map(({ x, y }) => plane.unproject([x / 100, y / 100]))));
}

/** How far a buffer may be moved by what is left out of its outline, as a share of the radius. */
const NOOK = 5e-4;

/**
 * A path without corners that turn inwards and lie in a nook too narrow for a disk of the radius to
 * reach into: across a mouth of width w it reaches in by r - sqrt(r^2 - w^2 / 4), about w^2 / 8r.
 * An outline of many small bends is buffered in a fraction of the time.
 */
function withoutNooks(path: Path64, radius_m: number): Path64 {
  const mouth = 100 * radius_m * Math.sqrt(8 * NOOK);
  const kept: Path64 = [];
  for (const point of path) {
    while (kept.length > 1 && isNook(kept.at(-2)!, kept.at(-1)!, point, mouth)) kept.pop();
    kept.push(point);
  }
  return kept.length > 2 ? kept : path;
}

const isNook = (a: Point64, b: Point64, c: Point64, mouth: number): boolean =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) <= 0 &&
  (c.x - a.x) ** 2 + (c.y - a.y) ** 2 <= mouth ** 2;

/** `basis`: of service areas. `reach`: what is known of it already. */
interface BufferOptions {
  readonly basis?: AreaBasis | null;
  readonly reach?: Reach;
}

/**
 * Buffers of places: circles of 64 vertices. A facility known by its kelurahan alone is drawn
 * about the middle point, or in the modes `best` and `worst` as the area that is counted then:
 * one feature for each of its parts, none where there is no such area. So are areas of service.
 */
export function bufferFeatures(
  measured: Measured,
  places: readonly Place[],
  radius_m: number,
  { basis = null, reach = keptReach(measured) }: BufferOptions = {},
): BufferCollection {
  const features = places.flatMap((place) => {
    const { id, name, precision } = place;
    return outlines(measured, place, radius_m, reach).map(
      (coordinates): Feature<Polygon, BufferProperties> => ({
        type: 'Feature',
        properties: { id, name, radius_m, precision, ...(basis && { basis }) },
        geometry: { type: 'Polygon', coordinates },
      }),
    );
  });
  return { type: 'FeatureCollection', features };
}

function outlines(
  measured: Measured,
  place: Place,
  radius_m: number,
  reach: Reach,
): Position[][][] {
  if (!place.area) return [[circleRing(measured, [place.x, place.y], radius_m)]];
  return subtract(measured.plane, reach(place, radius_m), []).geometry.coordinates;
}
