import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCity, UNITS } from '../../tests/access/tinyCity.ts';
import { buildGrid } from './grid.ts';
import { densityLookup, settlementShape, spreadPeople } from './weights.ts';

const totals = fc.array(fc.integer({ min: 0, max: 60_000 }), {
  minLength: UNITS,
  maxLength: UNITS,
});
const density = fc.array(
  fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e4, noNaN: true })),
  {
    maxLength: 24,
  },
);
const box = fc.tuple(
  fc.double({ min: 0, max: 0.4, noNaN: true }),
  fc.double({ min: 0, max: 0.4, noNaN: true }),
  fc.double({ min: 0.5, max: 1, noNaN: true }),
  fc.double({ min: 0.5, max: 1, noNaN: true }),
);

function spread(
  values: readonly number[],
  people: readonly (number | null)[],
  unsettled: readonly [number, number, number, number],
  cap: number,
) {
  const { city, shapes, mask } = tinyCity({ density: values, unsettled });
  const grid = buildGrid(shapes.kelurahan, 50, mask);
  const weights = spreadPeople(grid, settlementShape(grid, city), people, cap);
  const rows = (unit: number) => [grid.unitStart[unit]!, grid.unitStart[unit + 1]!] as const;
  const sum = (array: Float64Array, unit: number) =>
    array.subarray(...rows(unit)).reduce((a, b) => a + b, 0);
  return { grid, weights, sum };
}

describe('spreadPeople', () => {
  it('adds up to the total of every kelurahan, whatever the raster, the mask and the cap', () => {
    fc.assert(
      fc.property(density, totals, box, fc.constantFrom(500, 5_000, 40_000), (d, t, b, cap) => {
        const { weights, sum } = spread(d, t, b, cap);
        t.forEach((total, unit) => {
          expect(Math.abs(sum(weights, unit) - total)).toBeLessThan(1e-6 * (total + 1));
        });
        expect(weights.every((weight) => weight >= 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is nowhere denser than the cap as long as people fit under it', () => {
    fc.assert(
      fc.property(density, totals, box, (d, t, b) => {
        const cap = 8_000;
        const { grid, weights, sum } = spread(d, t, b, cap);
        t.forEach((total, unit) => {
          const open = sum(grid.open, unit);
          fc.pre(open > 0);
          if (total > (cap * open) / 1e6) return;
          for (let row = grid.unitStart[unit]!; row < grid.unitStart[unit + 1]!; row++) {
            expect(weights[row]!).toBeLessThanOrEqual((cap / 1e6) * grid.open[row]! * (1 + 1e-9));
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  it('puts nobody on masked land while there is other land', () => {
    const { grid, weights } = spread(
      Array(24).fill(7),
      Array(UNITS).fill(900),
      [0, 0, 0.3, 1],
      500,
    );
    grid.open.forEach((open, row) => {
      if (open === 0) expect(weights[row]).toBe(0);
    });
    expect(grid.open.some((open) => open === 0)).toBe(true);
  });

  it('follows the raster below the cap: twice the density, twice the people per area', () => {
    const halves = Array.from({ length: 24 }, (_, i) => (i % 6 < 3 ? 1 : 2));
    const { grid, weights } = spread(halves, Array(UNITS).fill(1000), [0, 0, 0, 0], 40_000);
    const middle = (grid.unitStart[1]! + grid.unitStart[2]!) >> 1;
    expect(middle).toBeGreaterThan(0);
    const perArea = new Set<number>();
    for (let row = grid.unitStart[1]!; row < grid.unitStart[2]!; row++) {
      perArea.add(Number((weights[row]! / grid.open[row]!).toPrecision(6)));
    }
    const [low, high] = [...perArea].sort((a, b) => a - b);
    expect(perArea.size).toBe(2);
    expect(high! / low!).toBeCloseTo(2, 5);
  });

  it('spreads evenly over open land where the raster has nobody', () => {
    const { grid, weights, sum } = spread([], Array(UNITS).fill(1000), [0, 0, 0.1, 1], 40_000);
    const perOpen = 1000 / sum(grid.open, 0);
    for (let row = 0; row < grid.unitStart[1]!; row++) {
      expect(weights[row]).toBeCloseTo(grid.open[row]! * perOpen, 9);
    }
  });

  it('spreads evenly over all land where everything is masked', () => {
    const { grid, weights, sum } = spread(
      Array(24).fill(1),
      Array(UNITS).fill(1000),
      [-0.1, -0.1, 1.1, 1.1],
      40_000,
    );
    const perLand = 1000 / sum(grid.land, 2);
    for (let row = grid.unitStart[2]!; row < grid.unitStart[3]!; row++) {
      expect(weights[row]).toBeCloseTo(grid.land[row]! * perLand, 9);
    }
  });

  it('leaves a kelurahan without a figure at 0', () => {
    const { weights, sum } = spread(Array(24).fill(1), [null, 10], [0, 0, 0, 0], 40_000);
    expect(sum(weights, 0)).toBe(0);
    expect(sum(weights, 1)).toBeCloseTo(10, 9);
  });
});

describe('densityLookup', () => {
  const look = densityLookup(
    [
      { lon: 10.5, lat: -2.5, value: 3 },
      { lon: 12.5, lat: -3.5, value: 8 },
    ],
    { lon: 1, lat: 0.5 },
  );

  it('takes the cell whose centre is nearest', () => {
    expect(look(10.05, -2.7)).toBe(3);
    expect(look(12.9, -3.3)).toBe(8);
  });

  it('is 0 where there is no cell', () => {
    expect(look(11.1, -2.5)).toBe(0);
    expect(densityLookup([], { lon: 1, lat: 1 })(0, 0)).toBe(0);
  });
});
