import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { Allowance, Land } from './land-samples.ts';

type Box = readonly [west: number, south: number, width: number, height: number];

const ringOf = ([west, south, width, height]: Box) => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
  [west, south],
];
const boxes = (...parts: readonly Box[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: parts.map((part) => [ringOf(part)]),
});

/** Shares of the first shape in others. */
function sharesOf(shape: MultiPolygon, others: readonly MultiPolygon[], points = 2500) {
  const shares = new Land([shape], points).sharesIn(0, new Land(others, points), new Allowance());
  return { together: shares!.together, of: [...shares!.of] };
}

describe('shares of land', () => {
  const unit = boxes([110, 0, 0.02, 0.02]);

  it('are those of the overlap, within one percent', () => {
    const place = fc.double({ min: -0.02, max: 0.02, noNaN: true });
    const size = fc.double({ min: 0.001, max: 0.04, noNaN: true });
    fc.assert(
      fc.property(place, place, size, size, (east, north, width, height) => {
        const { together } = sharesOf(unit, [boxes([110 + east, north, width, height])], 10_000);
        const along = (from: number, long: number) =>
          Math.max(0, Math.min(0.02, from + long) - Math.max(0, from)) / 0.02;
        // One row or column of a hundred may fall on either side of each edge.
        const off = Math.abs(together - along(east, width) * along(north, height));
        expect(off).toBeLessThan(0.0201);
      }),
    );
  });

  it('tell land that two have once, and each of the two', () => {
    const { together, of } = sharesOf(unit, [
      boxes([110, 0, 0.01, 0.02]),
      boxes([110.005, 0, 0.01, 0.02]),
      boxes([110.02, 0, 0.01, 0.02]),
    ]);
    expect(together).toBeCloseTo(0.75, 1);
    expect(of.map(([at]) => at).sort()).toEqual([0, 1]);
  });

  it('see a part of a hectare beside one of the size of a city', () => {
    const shape = boxes([110, 0, 0.1, 0.1], [111, 1, 0.001, 0.001]);
    const { of } = sharesOf(shape, [boxes([110.9, 0.9, 1, 1])]);
    expect(of).toEqual([[0, expect.closeTo(0.0001, 6)]]);
  });

  it('see a band across its box', () => {
    const band: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [110, 0],
            [110.1, 0.1],
            [110.0998, 0.1],
            [110, 0.0002],
            [110, 0],
          ],
        ],
      ],
    };
    expect(sharesOf(band, [boxes([110, 0, 0.05, 0.05])]).together).toBeCloseTo(0.5, 1);
  });

  it('take holes off', () => {
    const ring: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[ringOf([110, 0, 0.02, 0.02]), ringOf([110.005, 0.005, 0.01, 0.01]).reverse()]],
    };
    expect(sharesOf(unit, [ring]).together).toBeCloseTo(0.75, 1);
    expect(sharesOf(ring, [boxes([110.005, 0.005, 0.01, 0.01])]).together).toBe(0);
  });

  it('are told of others than itself within one layer', () => {
    const land = new Land([unit, boxes([110, 0, 0.02, 0.01])], 2500);
    expect([...land.sharesIn(0, land, new Allowance())!.of]).toEqual([[1, expect.closeTo(0.5, 1)]]);
  });

  it('of nothing are none', () => {
    expect(sharesOf(unit, [])).toEqual({ together: 0, of: [] });
    expect(sharesOf(boxes(), [unit])).toEqual({ together: 0, of: [] });
  });

  it('are not told once the allowance is used up', () => {
    const land = new Land([unit], 2500);
    const allowance = new Allowance(4000);
    expect(land.sharesIn(0, new Land([], 1), allowance)).not.toBeNull();
    expect(land.sharesIn(0, new Land([], 1), allowance)).toBeNull();
  });
});
