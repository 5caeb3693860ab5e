import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Metres } from './plane.ts';
import { convexHull, distanceToFarthest, distanceToPolygons, isInside } from './polygon.ts';

const SQUARE: Metres[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
const HOLE: Metres[] = [
  [4, 4],
  [6, 4],
  [6, 6],
  [4, 6],
];
const coordinate = fc.double({ min: -30, max: 30, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 20 });

describe('isInside', () => {
  const closed = (ring: readonly Metres[]): Position[] => [...ring, ring[0]!].map((p) => [...p]);
  // Small whole numbers: many points lie on corners, on edges and level with corners.
  const whole = fc.integer({ min: 0, max: 6 });
  const polygon = fc
    .tuple(
      fc.array(fc.tuple(whole, whole), { minLength: 3, maxLength: 7 }),
      fc.array(fc.tuple(whole, whole), { minLength: 3, maxLength: 5 }),
    )
    .map((rings) => rings.map(closed));

  it('agrees with turf, on edges and corners as well', () => {
    fc.assert(
      fc.property(polygon, whole, whole, fc.boolean(), (rings, x, y, between) => {
        const [px, py] = between ? [x + 0.5, y] : [x, y];
        const [outer] = rings;
        const one: MultiPolygon = { type: 'MultiPolygon', coordinates: [[outer!]] };
        expect(isInside(one, [px, py])).toBe(booleanPointInPolygon([px, py], one));
      }),
      { numRuns: 2000 },
    );
  });

  it('is outside in a hole and inside in a further part', () => {
    const far = SQUARE.map(([x, y]): Metres => [x + 100, y]);
    const parts: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[closed(SQUARE), closed(HOLE)], [closed(far)]],
    };
    expect(
      [
        [2, 2],
        [5, 5],
        [105, 5],
        [50, 5],
        [4, 5],
        [10, 10],
      ].map(([x, y]) => isInside(parts, [x!, y!])),
    ).toEqual([true, false, true, false, true, true]);
    expect(isInside(parts, [NaN, 5])).toBe(false);
  });
});

describe('distanceToPolygons', () => {
  const distance = distanceToPolygons([[SQUARE, HOLE]]);

  it.each([
    ['inside', 2, 2, 0],
    ['beside an edge', 13, 5, 3],
    ['off a corner', 13, 14, 5],
    ['in a hole', 5, 5, 1],
  ])('%s', (_, x, y, expected) => {
    expect(distance(x, y)).toBeCloseTo(expected, 12);
  });

  it('takes the nearest of several parts, and closed rings too', () => {
    const far: Metres[] = SQUARE.map(([x, y]): Metres => [x + 100, y]);
    expect(distanceToPolygons([[SQUARE], [[...far, far[0]!]]])(92, 5)).toBeCloseTo(8, 12);
  });

  it('agrees with turf on a plane', () => {
    // Thousandths of a degree at the equator: turf's sphere is flat there.
    const scale = 1e-3;
    const ring = [...SQUARE, SQUARE[0]!].map(([x, y]) => [x * scale, y * scale]);
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const place = [x * scale, y * scale];
        const inside = booleanPointInPolygon(place, { type: 'Polygon', coordinates: [ring] });
        const line = { type: 'LineString' as const, coordinates: ring };
        const degrees = pointToLineDistance(place, line, { units: 'degrees', method: 'planar' });
        const expected = inside ? 0 : degrees / scale;
        expect(Math.abs(distanceToPolygons([[SQUARE]])(x, y) - expected)).toBeLessThan(0.001);
      }),
    );
  });
});

describe('distanceToFarthest', () => {
  it('is the distance to the farthest vertex', () => {
    fc.assert(
      fc.property(points, coordinate, coordinate, (ring, x, y) => {
        const expected = Math.max(...ring.map(([px, py]) => Math.hypot(px - x, py - y)));
        expect(distanceToFarthest([[ring]])(x, y)).toBeCloseTo(expected, 9);
      }),
    );
  });
});

describe('convexHull', () => {
  it('keeps the corners, counter-clockwise, and nothing else', () => {
    expect(convexHull([...HOLE, [5, 0], ...SQUARE, [0, 0]])).toEqual(SQUARE);
  });
});
