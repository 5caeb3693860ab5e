import { kinks, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingsOf } from './crossings.ts';
import { EdgeIndex } from './edges.ts';

const closed = (points: [number, number][]) => [...points, points[0]!];
const firstCrossing = (rings: Parameters<typeof meetingsOf>[0]) => meetingsOf(rings).crossing;

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

  it('finds the same crossing among many edges as among few', () => {
    // A ring with a bow tie in it, drawn by its corners and by thousands of points on its edges.
    const corners = closed([
      [0, 0],
      [5, 0],
      [5, 4],
      [3, 3],
      [3, 4],
      [5, 3],
      [6, 5],
      [0, 6],
    ]);
    const drawn = (pieces: number) =>
      corners.flatMap(([x, y], i): [number, number][] => {
        const [toX, toY] = corners[i + 1] ?? [x, y];
        return Array.from({ length: i + 1 < corners.length ? pieces : 1 }, (_, k) => [
          x + ((toX - x) * k) / pieces,
          y + ((toY - y) * k) / pieces,
        ]);
      });
    const few = firstCrossing([drawn(1)])!;
    const many = firstCrossing([drawn(999)])!;
    expect(few).toEqual([expect.closeTo(4, 9), expect.closeTo(3.5, 9)]);
    expect(many).toEqual([expect.closeTo(few[0]!, 9), expect.closeTo(few[1]!, 9)]);
  });

  it('ends soon on a comb, whose edges all reach from west to east', () => {
    const teeth = 40_000;
    const comb = Array.from({ length: teeth }, (_, i): [number, number] => [i % 2, i / teeth]);
    expect(firstCrossing([[...comb, [-1, 1], [-1, 0], comb[0]!]])).toBeNull();
  });

  it('knows whether anything touches, as a look at each corner by itself does (property)', () => {
    // Few places, so that corners meet corners and edges; repeated corners make no edge.
    const coordinate = fc.integer({ min: 0, max: 4 });
    const ring = fc
      .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 8 })
      // A ring that is one point all over has no edge at all, and is refused for that.
      .filter((points) => points.some(([x, y]) => x !== points[0]![0] || y !== points[0]![1]));
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 2 }), (list) => {
        const rings = list.map(closed);
        const { crossing, touching } = meetingsOf(rings);
        fc.pre(crossing === null);
        const edges = new EdgeIndex(rings.map((one) => [one]));
        seen.add(touching);
        expect(touching).toBe(rings.flat().some((point) => edges.isTouched(point)));
      }),
      { numRuns: 3000 },
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it('knows it among many edges as well', () => {
    const circle = (n: number, r: number): [number, number][] =>
      Array.from({ length: n }, (_, i) => [
        r * Math.cos((2 * Math.PI * i) / n),
        r * Math.sin((2 * Math.PI * i) / n),
      ]);
    const round = circle(5000, 1);
    expect(meetingsOf([closed(round)])).toEqual({ crossing: null, touching: false });
    // A tooth that ends in the corner opposite.
    const tip = round[2500]!;
    expect(meetingsOf([closed([...round, tip])]).touching).toBe(true);
  });
});
