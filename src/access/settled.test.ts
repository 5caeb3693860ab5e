import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCity, UNITS } from '../../tests/access/tinyCity.ts';
import { buildGrid } from './grid.ts';
import { pathArea, toPaths } from './lattice.ts';
import { settledPaths } from './settled.ts';

const sum = (values: Float64Array, from: number, to: number) =>
  values.subarray(from, to).reduce((a, b) => a + b, 0);

describe('settledPaths', () => {
  it('draws the open area of the grid within 0.3% of the land, in every kelurahan', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, d) => {
        const box = [Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)] as const;
        const { shapes, mask } = tinyCity({ cell_m: 25, unsettled: box });
        const grid = buildGrid(shapes.kelurahan, 25, mask);
        for (let unit = 0; unit < UNITS; unit++) {
          const paths = settledPaths(grid, unit, shapes.kelurahan[unit]!, mask);
          const drawn = paths.reduce((area, path) => area + pathArea(grid.plane, path), 0);
          const [start, end] = [grid.unitStart[unit]!, grid.unitStart[unit + 1]!];
          const land = sum(grid.land, start, end);
          const difference = Math.abs(drawn - sum(grid.open, start, end)) / land;
          expect(difference).toBeLessThan(0.003);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is the whole kelurahan where nothing is masked, or there is no mask', () => {
    const { shapes, mask } = tinyCity();
    const grid = buildGrid(shapes.kelurahan, 50, mask);
    const whole = toPaths(shapes.kelurahan[3]!);
    expect(settledPaths(grid, 3, shapes.kelurahan[3]!, mask)).toEqual(whole);
    expect(settledPaths(grid, 3, shapes.kelurahan[3]!, null)).toEqual(whole);
  });

  it('is the whole kelurahan, too, where everything is masked: its people stand somewhere', () => {
    const { shapes, mask } = tinyCity({ unsettled: [-0.1, -0.1, 1.1, 1.1] });
    const grid = buildGrid(shapes.kelurahan, 50, mask);
    const whole = toPaths(shapes.kelurahan[1]!);
    expect(settledPaths(grid, 1, shapes.kelurahan[1]!, mask)).toEqual(whole);
  });
});
