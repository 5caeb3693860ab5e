import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCity, UNITS } from '../../tests/access/tinyCity.ts';
import { buildGrid } from './grid.ts';
import { pathArea, toPaths } from './lattice.ts';
import { settledPaths } from './settled.ts';

const sum = (values: Float64Array, from: number, to: number) =>
  values.subarray(from, to).reduce((a, b) => a + b, 0);

describe('settledPaths', () => {
  it('draws the open area of the grid within 0.1% of the land, in every kelurahan', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    // A city is 3.3 by 2.2 km: strips down to two metres, narrower than a cell, as canals are.
    const thin = fc.double({ min: 0.0006, max: 0.02, noNaN: true });
    const box = fc
      .tuple(share, share, fc.oneof(share, thin), fc.oneof(share, thin))
      .map(([x, y, width, height]) => [x, y, x + width, y + height] as const);
    fc.assert(
      fc.property(box, (unsettled) => {
        const { shapes, mask } = tinyCity({ cell_m: 25, unsettled });
        const grid = buildGrid(shapes.kelurahan, 25, mask);
        for (let unit = 0; unit < UNITS; unit++) {
          const paths = settledPaths(grid, unit, shapes.kelurahan[unit]!, mask);
          const drawn = paths.reduce((area, path) => area + pathArea(grid.plane, path), 0);
          const [start, end] = [grid.unitStart[unit]!, grid.unitStart[unit + 1]!];
          const land = sum(grid.land, start, end);
          const open = sum(grid.open, start, end);
          const difference = Math.abs(drawn - open) / land;
          // Where all is masked all is drawn, see below.
          if (open > 0) expect(difference).toBeLessThan(0.001);
        }
      }),
      {
        numRuns: 60,
        // Over two columns of cells in equal shares: a line by shares alone takes both or none.
        examples: [
          [[0.8809652239084245, 0.08422713279724121, 0.8837992929220201, 0.5844003468751908]],
        ],
      },
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
