import { ClipType, FillRule, booleanOp, type Path64 } from 'clipper2-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../tests/access/faults.ts';
import { doubleArea, validPolygons, type RingPolygon } from './rings.ts';

const path = (...points: [x: number, y: number][]): Path64 => points.map(([x, y]) => ({ x, y }));
const faults = (polygons: readonly RingPolygon[]) =>
  faultsOf(polygons.flatMap(({ outline, holes }) => [outline, ...holes]));
const edgesOf = (ring: Path64) => ring.map((a, i) => [a, ring[(i + 1) % ring.length]!] as const);
const areaOf = (polygons: readonly RingPolygon[]) =>
  polygons
    .flatMap(({ outline, holes }) => [outline, ...holes])
    .reduce((sum, ring) => sum + doubleArea(ring) / 2, 0);

describe('validPolygons', () => {
  it('parts a ring that touches itself from outside into two polygons', () => {
    const ring = path([0, 0], [50, 50], [0, 100], [100, 100], [50, 50], [100, 0]);
    const polygons = validPolygons([ring.reverse()], 1);
    expect(polygons).toHaveLength(2);
    expect(faults(polygons)).toEqual([]);
    expect(areaOf(polygons)).toBe(5000);
  });

  it('parts a ring that touches itself from inside into an outline and a hole', () => {
    const ring = path([0, 0], [100, 0], [100, 100], [0, 100], [0, 0], [20, 60], [60, 20]);
    const [polygon, ...others] = validPolygons([ring], 1);
    expect(others).toEqual([]);
    expect(polygon!.holes).toHaveLength(1);
    expect(faults([polygon!])).toEqual([]);
  });

  it('leads an edge through a vertex that reaches over it by less than a step', () => {
    // The middle of the long edge is at (500, 0.5): the tip at (500, 0) lies half a step beyond.
    const polygons = validPolygons(
      [path([0, -1], [1000, 2], [1000, 300], [0, 300]), path([500, 0], [400, -200], [600, -200])],
      1,
    );
    expect(faults(polygons)).toEqual([]);
    const vertices = polygons.flatMap(({ outline }) => outline.map(({ x, y }) => `${x} ${y}`));
    expect(vertices).toContain('500 0');
  });

  it('gives each hole to the outline around it, and keeps islands in holes', () => {
    const square = (from: number, to: number) =>
      path([from, from], [to, from], [to, to], [from, to]);
    const polygons = validPolygons(
      [square(0, 100), square(10, 90).reverse(), square(20, 80), square(30, 40).reverse()],
      1,
    );
    expect(polygons.map(({ outline, holes }) => [outline.length, holes.length])).toEqual([
      [4, 1],
      [4, 1],
    ]);
    expect(areaOf(polygons)).toBe(100 ** 2 - 80 ** 2 + 60 ** 2 - 10 ** 2);
  });

  it('drops rings smaller than asked for', () => {
    const small = path([200, 0], [203, 0], [203, 3], [200, 3]);
    const hole = path([10, 10], [10, 12], [12, 12], [12, 10]);
    const [polygon, ...others] = validPolygons([path([0, 0], [100, 0], [0, 100]), small, hole], 10);
    expect(others).toEqual([]);
    expect(polygon!.holes).toEqual([]);
  });

  it('leaves nothing invalid of whatever clipper cuts on a coarse lattice', () => {
    const point = fc.record({ x: fc.nat(400), y: fc.nat(400) });
    const ring = fc.array(point, { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(ring, { minLength: 1, maxLength: 4 }),
        fc.array(ring),
        (some, others) => {
          const cut = booleanOp(ClipType.Difference, some, others, FillRule.NonZero);
          const polygons = validPolygons(cut, 4);
          expect(faults(polygons)).toEqual([]);
          const exact = cut.reduce((sum, part) => sum + doubleArea(part) / 2, 0);
          const length = cut
            .flatMap(edgesOf)
            .reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
          expect(Math.abs(areaOf(polygons) - exact)).toBeLessThanOrEqual(
            1.5 * length + 4 * cut.length,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
