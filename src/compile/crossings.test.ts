import { kinks, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCrossing } from './crossings.ts';

const closed = (points: [number, number][]) => [...points, points[0]!];

describe('firstCrossing', () => {
  it('finds the crossing of a bow tie', () => {
    expect(
      firstCrossing([
        closed([
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
        ]),
      ]),
    ).toEqual([1, 1]);
  });

  it('lets a square, a touching corner and a hole be', () => {
    const square = closed([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ]);
    expect(firstCrossing([square])).toBeNull();
    expect(
      firstCrossing([
        square,
        closed([
          [1, 1],
          [1, 2],
          [2, 1],
        ]),
      ]),
    ).toBeNull();
    expect(
      firstCrossing([
        closed([
          [0, 0],
          [2, 0],
          [1, 1],
          [2, 2],
          [0, 2],
          [1, 1],
        ]),
      ]),
    ).toBeNull();
  });

  it('finds a hole that leaves its ring', () => {
    const square = closed([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ]);
    expect(
      firstCrossing([
        square,
        closed([
          [3, 1],
          [3, 2],
          [6, 1.5],
        ]),
      ]),
    ).not.toBeNull();
  });

  it('agrees with turf.kinks on random rings in general position', () => {
    // Unbiased, so that no point lies on another edge: whether that crosses is a matter of taste.
    const coordinate = fc.noBias(fc.integer({ min: 0, max: 1_000_000 }));
    const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(ring, (points) => {
        const xs = new Set(points.map(([x]) => x));
        const ys = new Set(points.map(([, y]) => y));
        fc.pre(xs.size === points.length && ys.size === points.length);
        const crossed = kinks(polygon([closed(points)])).features.length > 0;
        expect(firstCrossing([closed(points)]) !== null).toBe(crossed);
      }),
    );
  });

  it('checks 20,000 edges in well under a second', () => {
    const circle = Array.from({ length: 20_000 }, (_, i): [number, number] => {
      const angle = (i / 20_000) * 2 * Math.PI;
      return [Math.cos(angle), Math.sin(angle)];
    });
    const began = performance.now();
    expect(firstCrossing([closed(circle)])).toBeNull();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
