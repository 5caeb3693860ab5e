import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaAt, between, multi, off } from '../../tests/access/areas.ts';
import type { LonLat } from '../city/model.ts';
import { createPlane } from './plane.ts';
import { createSphere } from './sphere.ts';

const WGS84 = geodesic.Geodesic.WGS84;

/** Metres on the ellipsoid. */
const exact = (a: Readonly<Position> | LonLat, b: Readonly<Position> | LonLat) =>
  WGS84.Inverse(a[1]!, a[0]!, b[1]!, b[0]!).s12!;

/** Half the side of a large city, metres. */
const HALF_M = 15_000;

const along = (a: Position, b: Position, t: number): LonLat => [
  a[0]! + t * (b[0]! - a[0]!),
  a[1]! + t * (b[1]! - a[1]!),
];

/**
 * Turf's edges are great circles, which an edge of 4.7 km, the longest here, leaves by 0.75 m at 60
 * degrees (length^2 x tan(latitude) / 8 R).
 */
const SAG_M = 1;

/** Metres to the nearest of many samples of the edges, closer together about the best of them. */
function sampled(from: LonLat, { coordinates }: MultiPolygon): number {
  let least = Infinity;
  for (const ring of coordinates.flat()) {
    ring.slice(1).forEach((b, i) => {
      let [middle, step] = [0.5, 0.5 / 16];
      for (let round = 0; round < 3; round++) {
        let [best, at] = [Infinity, middle];
        for (let k = -16; k <= 16; k++) {
          const t = Math.min(1, Math.max(0, middle + k * step));
          const metres = exact(from, along(ring[i]!, b, t));
          if (metres < best) [best, at] = [metres, t];
        }
        least = Math.min(least, best);
        [middle, step] = [at, step / 16];
      }
    });
  }
  return least;
}

describe.each([
  ['6 degrees south', [106.15, -6.1]],
  ['60 degrees north', [24.9, 60]],
  ['60 degrees south', [-45, -60]],
] as const)('a city at %s', (_, middle) => {
  const [west, south] = off(middle, -HALF_M, -HALF_M);
  const [east, north] = off(middle, HALF_M, HALF_M);
  const sphere = createSphere(createPlane([west, south, east, north]));
  const place: fc.Arbitrary<LonLat> = fc.tuple(between(west, east), between(south, north));

  it('has distances within 0.1% of the geodesic', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const metres = exact(a, b);
        expect(Math.abs(sphere.distance(a, b) - metres)).toBeLessThanOrEqual(1e-3 * metres + 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it('has circles whose vertices are at the radius, counter-clockwise from north', () => {
    fc.assert(
      fc.property(place, between(1, 10_000), fc.integer({ min: 3, max: 96 }), (a, r, vertices) => {
        const ring = sphere.circle(a, r, vertices);
        expect(ring).toHaveLength(vertices + 1);
        expect(ring.at(-1)).toEqual(ring[0]);
        ring.slice(1).forEach((vertex, i) => {
          expect(Math.abs(exact(a, vertex) / r - 1)).toBeLessThan(1e-3);
          const { azi1 } = WGS84.Inverse(a[1], a[0], vertex[1]!, vertex[0]!);
          const turned = azi1! + (360 * (i + 1)) / vertices;
          expect(Math.abs(((turned + 540) % 360) - 180)).toBeLessThan(0.1);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('finds how far polygons are, and where their nearest edge is', () => {
    fc.assert(
      fc.property(
        fc.array(areaAt(place, [50, 4000]), { minLength: 1, maxLength: 2 }),
        place,
        (areas, from) => {
          const shape = multi(...areas.flatMap(({ coordinates }) => coordinates));
          const { distance_m, at } = sphere.toPolygons(from, shape.coordinates);
          const parts = areas.filter((area) => booleanPointInPolygon([...from], area)).length;
          fc.pre(parts < 2);
          if (parts === 1) {
            expect(distance_m).toBe(0);
            expect(at).toEqual(from);
            return;
          }
          const metres = sampled(from, shape);
          expect(Math.abs(distance_m - metres)).toBeLessThan(1e-3 * metres + SAG_M);
          expect(Math.abs(exact(from, at) - metres)).toBeLessThan(1e-3 * metres + SAG_M);
          expect(sampled(at, shape)).toBeLessThan(SAG_M);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts a hole as outside and an island in it as inside', () => {
    const around = (half_m: number): Position[] =>
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
        [-1, -1],
      ].map(([x, y]) => [...off(middle, x! * half_m, y! * half_m)]);
    const shape = multi([around(3000), around(2000).reverse()], [around(1000)]);
    const told = (x: number) => sphere.toPolygons(off(middle, x, 0), shape.coordinates);
    expect(told(0)).toEqual({ distance_m: 0, at: off(middle, 0, 0) });
    expect(told(2500)).toEqual({ distance_m: 0, at: off(middle, 2500, 0) });
    for (const [x, edge] of [
      [1400, 1000],
      [1600, 2000],
      [3700, 3000],
    ] as const) {
      const to = exact(off(middle, x, 0), off(middle, edge, 0));
      expect(Math.abs(told(x).distance_m - to)).toBeLessThan(1e-3 * to + SAG_M);
      expect(exact(told(x).at, off(middle, edge, 0))).toBeLessThan(3);
    }
  });
});
