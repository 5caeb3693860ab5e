import {
  area as turfArea,
  booleanValid,
  buffer,
  difference,
  featureCollection,
  polygon,
} from '@turf/turf';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import type { Feature, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { between } from '../../tests/access/areas.ts';
import { tinyCity } from '../../tests/access/tinyCity.ts';
import { bufferFeatures, circleRing, reachPaths } from './buffers.ts';
import { pathArea } from './lattice.ts';
import type { Place } from './places.ts';
import { createPlane, projectPolygons, ringArea, type Metres } from './plane.ts';
import { createSphere } from './sphere.ts';
import { distanceToFarthest, distanceToPolygons } from './polygon.ts';

const { shapes } = tinyCity();
const plane = createPlane([110, -7, 110.03, -6.98]);
const measured = { plane, sphere: createSphere(plane) };
const point = (x: number, y: number, id = 'a'): Place => ({
  id,
  name: 'A',
  precision: 'exact',
  x,
  y,
  area: null,
});

function areaPlace(mode: 'best' | 'worst'): Place {
  const polygons = projectPolygons(plane, shapes.kelurahan[0]!);
  const distance = mode === 'best' ? distanceToPolygons(polygons) : distanceToFarthest(polygons);
  return { ...point(0, 0), area: { mode, unit: 0, distance, polygons } };
}

/** Area of a ring on the ellipsoid, m2, counter-clockwise positive, by geographiclib. */
function geodesicArea(ring: readonly Position[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of ring.slice(1)) polygon.AddPoint(lat!, lon!);
  return polygon.Compute(false, true).area!;
}

describe('circleRing', () => {
  const radius = fc.double({ min: 100, max: 10_000, noNaN: true });
  const centre = fc.tuple(
    fc.double({ min: -9000, max: 9000, noNaN: true }),
    fc.double({ min: -9000, max: 9000, noNaN: true }),
  );

  it('has 64 vertices, closed, counter-clockwise, 6 decimals, and the area of its circle', () => {
    fc.assert(
      fc.property(centre, radius, (middle, r) => {
        const ring = circleRing(measured, middle, r);
        expect(ring).toHaveLength(65);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const value of ring.flat()) expect(Number(value.toFixed(6))).toBe(value);
        const area = geodesicArea(ring);
        // Rounding to 0.1 m on each vertex moves the area of a small circle a little.
        expect(Math.abs(area / (Math.PI * r * r) - 1)).toBeLessThan(0.3 / r + 1e-5);
      }),
    );
  });

  it('runs within 0.2% of the radius, measured on the geodesic', () => {
    const [lon, lat] = plane.unproject([0, 0]);
    for (const [x, y] of circleRing(measured, [0, 0], 3000)) {
      const { s12 } = geodesic.Geodesic.WGS84.Inverse(lat, lon, y!, x!);
      expect(Math.abs(s12! / 3000 - 1)).toBeLessThan(0.002);
    }
  });

  it('would lose 0.16% of the area with its vertices on the circle, as a plain 64-gon does', () => {
    const plain = Array.from({ length: 64 }, (_, k): Metres => {
      const angle = (2 * Math.PI * k) / 64;
      return [Math.cos(angle), Math.sin(angle)];
    });
    expect(ringArea(plain) / Math.PI).toBeCloseTo(0.9983944, 7);
  });
});

describe('reachPaths', () => {
  it.each(['best', 'worst'] as const)(
    'at %s holds what lies within the radius, and no more',
    (mode) => {
      const place = areaPlace(mode);
      const radius = mode === 'best' ? 300 : 1500;
      const [path] = reachPaths(measured, place, radius);
      const ring = path!.map(({ x, y }): Metres => plane.project([x / 1e6, y / 1e6]));
      expect(pathArea(plane, path!)).toBeGreaterThan(0);
      for (const [x, y] of ring) {
        expect(Math.abs(place.area!.distance(x, y) - radius)).toBeLessThan(0.005 * radius);
      }
    },
  );

  it('at worst is empty when no place is within the radius of all of the kelurahan', () => {
    expect(reachPaths(measured, areaPlace('worst'), 200)).toEqual([]);
  });
});

describe('an area moved outwards', () => {
  /** Metres on the plane as degrees about (0, 0), where turf's sphere is flat. */
  const onSphere = ([x, y]: Metres): Position => [x / SPHERE_M, y / SPHERE_M];
  const SPHERE_M = (6_371_008.8 * Math.PI) / 180;
  const rough = Array.from({ length: 24 }, () => between(300, 900));

  it('is what turf.buffer draws, also where nooks are left out', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.tuple(...rough), between(50, 1500), (radii, radius) => {
        const corners = radii.map((r, k): Metres => {
          const angle = (2 * Math.PI * k) / radii.length;
          return [r * Math.cos(angle), r * Math.sin(angle)];
        });
        const ring = [...corners, corners[0]!];
        const area = { mode: 'inside' as const, unit: -1, distance: distanceToPolygons([[ring]]) };
        const place = { ...point(0, 0), area: { ...area, polygons: [[ring]] } };
        const [path] = reachPaths(measured, place, radius);
        const ours = path!.map(({ x, y }) => onSphere(plane.project([x / 1e6, y / 1e6])));
        const theirs = buffer(polygon([ring.map(onSphere)]), radius, {
          units: 'meters',
          steps: 32,
        });
        const drawn = polygon([[...ours, ours[0]!]]);
        const apart = difference(featureCollection([drawn, theirs as Feature<Polygon>]));
        const missed = difference(featureCollection([theirs as Feature<Polygon>, drawn]));
        const whole = turfArea(theirs!);
        expect((apart ? turfArea(apart) : 0) / whole).toBeLessThan(0.002);
        expect((missed ? turfArea(missed) : 0) / whole).toBeLessThan(0.002);
      }),
      { numRuns: 25 },
    );
  });
});

describe('bufferFeatures', () => {
  it('gives a valid polygon a facility, in order, with what it is', () => {
    const { features } = bufferFeatures(measured, [point(0, 0, 'a'), point(500, 0, 'b')], 800);
    expect(features.map(({ properties }) => properties)).toEqual([
      { id: 'a', name: 'A', radius_m: 800, precision: 'exact' },
      { id: 'b', name: 'A', radius_m: 800, precision: 'exact' },
    ]);
    for (const feature of features) expect(booleanValid(feature)).toBe(true);
  });

  it('draws the kelurahan moved out at best, and nothing where nothing is sure at worst', () => {
    const [grown] = bufferFeatures(measured, [areaPlace('best')], 300).features;
    const ring = grown!.geometry.coordinates[0]!.map((p): Metres => plane.project(p));
    const own = Math.abs(ringArea(projectPolygons(plane, shapes.kelurahan[0]!)[0]![0]!));
    // A convex polygon grown by r gains perimeter x r + pi r^2 (Steiner's formula).
    const corners = projectPolygons(plane, shapes.kelurahan[0]!)[0]![0]!.slice(1);
    const perimeter = corners.reduce((sum, [x, y], i) => {
      const [px, py] = corners.at(i - 1)!;
      return sum + Math.hypot(x - px, y - py);
    }, 0);
    const steiner = own + perimeter * 300 + Math.PI * 300 ** 2;
    expect(ringArea(ring) / steiner).toBeCloseTo(1, 3);
    expect(bufferFeatures(measured, [areaPlace('worst')], 200).features).toEqual([]);
  });
});
