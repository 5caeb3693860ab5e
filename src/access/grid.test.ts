import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, tinyCity, UNITS } from '../../tests/access/tinyCity.ts';
import { cityFrame } from './frame.ts';
import { buildGrid, layGrid } from './grid.ts';
import { polygonsArea, projectPolygons } from './plane.ts';

const shift = fc.tuple(
  fc.double({ min: -0.4, max: 0.4, noNaN: true }),
  fc.double({ min: -0.4, max: 0.4, noNaN: true }),
);

describe('buildGrid', () => {
  it('shares out all land of every kelurahan, wherever its borders run', () => {
    fc.assert(
      fc.property(shift, (corners) => {
        const { shapes } = tinyCity({ shift: corners });
        const grid = buildGrid(shapes.kelurahan, 50, null);
        for (let unit = 0; unit < UNITS; unit++) {
          const rows = grid.land.subarray(grid.unitStart[unit], grid.unitStart[unit + 1]);
          const area = polygonsArea(projectPolygons(grid.plane, shapes.kelurahan[unit]!));
          expect(rows.reduce((a, b) => a + b, 0) / area).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives a border cell a row for each side, at the centroid of the side', () => {
    const { shapes } = tinyCity();
    const grid = buildGrid(shapes.kelurahan, 50, null);
    const rowsOf = new Map<number, number[]>();
    grid.cell.forEach((cell, row) => rowsOf.set(cell, [...(rowsOf.get(cell) ?? []), row]));
    const shared = [...rowsOf.values()].filter((rows) => rows.length > 1);
    expect(shared.length).toBeGreaterThan(50);
    for (const rows of shared) {
      const land = rows.reduce((sum, row) => sum + grid.land[row]!, 0);
      expect(land).toBeLessThanOrEqual(2500 + 1e-6);
      const x = rows.reduce((sum, row) => sum + grid.land[row]! * grid.x[row]!, 0) / land;
      const column = grid.cell[rows[0]!]! % grid.frame.columns;
      const middle = grid.frame.x0 + (column + 0.5) * 50;
      if (land > 2499.999) expect(x).toBeCloseTo(middle, 2);
    }
  });

  it('keeps rows of a tile within its reach, and each row in one tile of its unit', () => {
    const { shapes } = tinyCity({ cell_m: 30 });
    const grid = buildGrid(shapes.kelurahan, 30, null);
    const { tiles } = grid;
    expect(tiles.start[0]).toBe(0);
    expect(tiles.start.at(-1)).toBe(grid.size);
    for (let tile = 0; tile < tiles.reach.length; tile++) {
      for (let row = tiles.start[tile]!; row < tiles.start[tile + 1]!; row++) {
        const far = Math.hypot(grid.x[row]! - tiles.x[tile]!, grid.y[row]! - tiles.y[tile]!);
        expect(far).toBeLessThanOrEqual(tiles.reach[tile]! + 1e-6);
        expect(row).toBeGreaterThanOrEqual(grid.unitStart[tiles.unit[tile]!]!);
        expect(row).toBeLessThan(grid.unitStart[tiles.unit[tile]! + 1]!);
      }
    }
  });

  it('takes masked land off the open land', () => {
    const { shapes, mask } = tinyCity({ unsettled: [0, 0, 0.5, 1] });
    const grid = buildGrid(shapes.kelurahan, 50, mask);
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(sum(grid.open) / sum(grid.land)).toBeCloseTo(0.5, 3);
    const [x] = grid.plane.project(at(0.25, 0.5));
    grid.x.forEach((value, row) => {
      if (value < x) expect(grid.open[row]).toBe(0);
    });
  });

  it('refuses a mask made for other boundaries', () => {
    const { shapes } = tinyCity();
    const mask = { columns: 3, rows: 2, share: new Uint8Array(6) };
    expect(() => buildGrid(shapes.kelurahan, 50, mask)).toThrow(/3 x 2 cells.*compile/);
  });

  it('has the same frame for the same shapes', () => {
    const { shapes } = tinyCity();
    const { frame } = cityFrame(shapes.kelurahan, 50);
    expect(buildGrid(shapes.kelurahan, 50, null).frame).toEqual(frame);
  });
});

describe('layGrid', () => {
  it('has the rows of some kelurahan as they are in the grid of all', () => {
    const { shapes, mask } = tinyCity({ unsettled: [0.2, 0.1, 0.7, 0.8], shift: [0.3, 0.1] });
    const all = buildGrid(shapes.kelurahan, 50, mask);
    const some = layGrid(
      cityFrame(shapes.kelurahan, 50),
      [4, 1].map((i) => shapes.kelurahan[i]!),
      mask,
    );
    expect(some.units).toBe(2);
    [4, 1].forEach((unit, i) => {
      for (const column of ['x', 'y', 'cell', 'land', 'open'] as const) {
        const rows = some[column].subarray(some.unitStart[i], some.unitStart[i + 1]);
        expect(rows).toEqual(all[column].subarray(all.unitStart[unit], all.unitStart[unit + 1]));
      }
    });
  });

  it('makes room for more rows than a shape promises', () => {
    // A figure of eight has no area on balance, so that hardly any rows are expected.
    const ring = [at(0, 0), at(1, 1), at(1, 0), at(0, 1), at(0, 0)].map((point) => [...point]);
    const eight = { type: 'MultiPolygon' as const, coordinates: [[ring]] };
    const { shapes } = tinyCity();
    const ground = cityFrame(shapes.kelurahan, 10);
    const { size, land } = layGrid(ground, [shapes.kelurahan[0]!, eight, eight], null);
    const once = layGrid(ground, [shapes.kelurahan[0]!, eight], null);
    const first = layGrid(ground, [shapes.kelurahan[0]!], null);
    expect(once.size).toBeGreaterThan(10_000);
    expect(size).toBe(2 * once.size - first.size);
    expect(land.subarray(once.size)).toEqual(once.land.subarray(first.size));
  });
});
