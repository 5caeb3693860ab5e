import { distance as turfDistance } from '@turf/turf';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../city/model.ts';
import { boundsOf, createPlane, polygonsArea, ringArea, type Bounds } from './plane.ts';

const BOUNDS: Bounds = [106.05, -6.22, 106.28, -5.98];
const plane = createPlane(BOUNDS);
const WGS84 = geodesic.Geodesic.WGS84;

const point = fc.tuple(
  fc.double({ min: BOUNDS[0], max: BOUNDS[2], noNaN: true }),
  fc.double({ min: BOUNDS[1], max: BOUNDS[3], noNaN: true }),
);
const geodesicDistance = (a: LonLat, b: LonLat) => WGS84.Inverse(a[1], a[0], b[1], b[0]).s12!;

describe('createPlane', () => {
  it('is within 0.1% of the geodesic everywhere in a city', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const exact = geodesicDistance(a, b);
        expect(Math.abs(plane.distance(a, b) - exact)).toBeLessThanOrEqual(0.001 * exact + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  it('is within 0.6% of the sphere that turf measures on', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const sphere = turfDistance([...a], [...b], { units: 'meters' });
        expect(Math.abs(plane.distance(a, b) - sphere)).toBeLessThanOrEqual(0.006 * sphere + 1e-3);
      }),
    );
  });

  it('gives the metres per 0.01 degree of WGS84 at 106.15 E, 6.12 S', () => {
    const here = createPlane([106.15, -6.12, 106.15, -6.12]);
    expect(here.kx / 100).toBeCloseTo(1106.8926882, 3);
    expect(here.ky / 100).toBeCloseTo(1105.8689707, 3);
  });

  it('brings a point back to where it was', () => {
    fc.assert(
      fc.property(point, (p) => {
        const [lon, lat] = plane.unproject(plane.project(p));
        expect(lon).toBeCloseTo(p[0], 10);
        expect(lat).toBeCloseTo(p[1], 10);
      }),
    );
  });

  it.each([
    ['north', [106.1, -6.0], 0],
    ['east', [106.2, -6.1], 90],
    ['south', [106.1, -6.2], 180],
    ['west', [106.06, -6.1], 270],
  ] as const)('says %s as degrees clockwise from north', (_, to, degrees) => {
    expect(plane.bearing([106.1, -6.1], to)).toBeCloseTo(degrees, 6);
  });
});

describe('areas', () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const;

  it('counts counter-clockwise as positive', () => {
    expect(ringArea(square)).toBe(100);
    expect(ringArea(square.toReversed())).toBe(-100);
  });

  it('takes holes off, whatever way the rings wind', () => {
    const hole = [
      [2, 2],
      [4, 2],
      [4, 5],
    ] as const;
    for (const outer of [square, square.toReversed()]) {
      for (const inner of [hole, hole.toReversed()]) {
        expect(polygonsArea([[outer, inner]])).toBe(97);
      }
    }
  });

  it('is within 0.2% of the geodesic area of a kelurahan-sized polygon', () => {
    const ring: LonLat[] = [
      [106.06, -6.21],
      [106.09, -6.2],
      [106.08, -6.17],
      [106.055, -6.18],
    ];
    const polygon = WGS84.Polygon(false);
    for (const [lon, lat] of ring) polygon.AddPoint(lat, lon);
    const exact = Math.abs(polygon.Compute(false, true).area!);
    const flat = ringArea(ring.map((p) => plane.project(p)));
    expect(Math.abs(flat / exact - 1)).toBeLessThan(0.002);
  });
});

describe('boundsOf', () => {
  it('spans all parts of all geometries', () => {
    const part = (lon: number, lat: number) => [
      [
        [lon, lat],
        [lon + 1, lat],
        [lon, lat + 1],
        [lon, lat],
      ],
    ];
    expect(
      boundsOf([
        { type: 'MultiPolygon', coordinates: [part(5, 5), part(-3, 7)] },
        { type: 'MultiPolygon', coordinates: [part(0, -9)] },
      ]),
    ).toEqual([-3, -9, 6, 8]);
  });
});
