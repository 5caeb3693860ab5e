import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonsFlaw } from './rings.ts';

type Point = [number, number];
type Ring = Point[];

const doubleArea = (ring: Ring) =>
  ring.reduce((sum, [x, y], i) => {
    const [a, b] = ring[Math.max(0, i - 1)]!;
    return sum + a * y - x * b;
  }, 0);

/** How often rings go around a point, counter-clockwise counted up. */
function winding(rings: readonly Ring[], [x, y]: Point): number {
  return rings.reduce((sum, ring) => {
    return ring.reduce((count, [bx, by], i) => {
      if (i === 0) return count;
      const [ax, ay] = ring[i - 1]!;
      if (ay <= y === by <= y || ax + ((y - ay) / (by - ay)) * (bx - ax) <= x) return count;
      return count + (by > ay ? 1 : -1);
    }, sum);
  }, 0);
}

/** Rings between the points of a small board meet themselves and each other all the time. */
const SIZE = 5;
const corner = fc.tuple(fc.nat({ max: SIZE }), fc.nat({ max: SIZE }));
const ring = fc
  .array(corner, { minLength: 3, maxLength: 8 })
  .map((points): Ring => [...points, points[0]!]);
const turned = (points: Ring, positive: boolean): Ring =>
  doubleArea(points) > 0 === positive ? points : [...points].reverse();
const polygon = fc
  .array(ring, { minLength: 1, maxLength: 3 })
  .map((rings) => rings.map((points, i) => turned(points, i === 0)));

const inDegrees = (polygons: readonly (readonly Ring[])[]) =>
  polygons.map((rings) =>
    rings.map((points) => points.map(([x, y]) => [110 + x * 0.001, y * 0.001])),
  );

describe('polygonsFlaw', () => {
  it('finds one just where something is enclosed other than once', () => {
    const parts = fc.oneof(
      polygon.map((rings) => [rings]),
      fc
        .array(ring, { minLength: 2, maxLength: 3 })
        .map((outlines) => outlines.map((points) => [turned(points, true)])),
    );
    fc.assert(
      fc.property(parts, (polygons) => {
        const flaw = polygonsFlaw(inDegrees(polygons), null);
        const isOfLand = /menindih|di luar/.test(flaw?.problem ?? '');
        if (flaw && !isOfLand) return;
        let isOff = false;
        for (let x = 0.0137; x < SIZE; x += 0.093) {
          for (let y = 0.0171; y < SIZE; y += 0.087) {
            const count = winding(polygons.flat(), [x, y]);
            isOff ||= count !== 0 && count !== 1;
          }
        }
        // Parts that just cross share too little for the points looked at.
        if (flaw?.problem !== 'dua bagian saling menindih') expect(isOfLand).toBe(isOff);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what would take minutes to compare', () => {
    const teeth = Array.from({ length: 40_000 }, (_, i): Point => [i % 2 ? 110 : 110.01, i * 1e-7]);
    const comb = [...teeth.reverse(), [110.02, 0] as Point, [110.02, 0.004] as Point];
    expect(polygonsFlaw([[[...comb, comb[0]!]]], null)!.problem).toBe(
      'garis batas terlalu rumit untuk diperiksa',
    );
    const round = (count: number): Ring =>
      Array.from({ length: count + 1 }, (_, i) => {
        const angle = (2 * Math.PI * (i % count)) / count;
        return [110 + 0.01 * Math.cos(angle), 0.01 * Math.sin(angle)];
      });
    expect(polygonsFlaw([[round(50_000)]], null)).toBeNull();
  });
});
