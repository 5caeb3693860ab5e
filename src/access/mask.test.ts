import type { MultiPolygon } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, tinyCity } from '../../tests/access/tinyCity.ts';
import { buildGrid } from './grid.ts';
import { maskInParts, unsettledMask, wholeMask } from './mask.ts';
import { polygonsArea, projectPolygons } from './plane.ts';

const { shapes } = tinyCity();
const box = (west: number, south: number, east: number, north: number): MultiPolygon => {
  const ring = [
    at(west, south),
    at(east, south),
    at(east, north),
    at(west, north),
    at(west, south),
  ];
  return { type: 'MultiPolygon', coordinates: [[ring.map((point) => [...point])]] };
};

/** Open share of all land. */
function openShare(unsettled: readonly MultiPolygon[]): number {
  const grid = buildGrid(shapes.kelurahan, 50, unsettledMask(shapes.kelurahan, unsettled, 50));
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  return sum(grid.open) / sum(grid.land);
}

describe('unsettledMask', () => {
  it('is on the frame of the grid', () => {
    const { frame } = buildGrid(shapes.kelurahan, 50, null);
    const mask = unsettledMask(shapes.kelurahan, [], 50);
    expect([mask.columns, mask.rows]).toEqual([frame.columns, frame.rows]);
    expect(mask.share).toHaveLength(frame.columns * frame.rows);
  });

  it('takes off the same land whether the layer ends at the border or runs on beyond it', () => {
    expect(openShare([box(0, 0, 0.5, 1)])).toBeCloseTo(0.5, 3);
    expect(openShare([box(-0.5, -0.5, 0.5, 1.5)])).toBeCloseTo(0.5, 3);
    expect(openShare([box(-1, -1, 2, 2)])).toBe(0);
  });

  it('counts land once where polygons overlap', () => {
    const once = openShare([box(0.2, 0.2, 0.6, 0.6)]);
    expect(openShare([box(0.2, 0.2, 0.5, 0.6), box(0.4, 0.2, 0.6, 0.6)])).toBeCloseTo(once, 3);
  });

  it('leaves holes settled', () => {
    const outer = box(0.1, 0.1, 0.9, 0.9);
    const hole = box(0.3, 0.3, 0.7, 0.7).coordinates[0]![0]!.toReversed();
    const ring: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[outer.coordinates[0]![0]!, hole]],
    };
    const { plane } = buildGrid(shapes.kelurahan, 50, null);
    const whole = shapes.kelurahan.reduce(
      (sum, shape) => sum + polygonsArea(projectPolygons(plane, shape)),
      0,
    );
    const masked = polygonsArea(projectPolygons(plane, ring));
    expect(openShare([ring])).toBeCloseTo(1 - masked / whole, 3);
  });
});

describe('maskInParts', () => {
  /** Small cells, so that the city has 332 x 222 of them: six pieces. */
  const CELL_M = 10;
  const grid = buildGrid(shapes.kelurahan, CELL_M, null);
  const land = new Float64Array(grid.frame.columns * grid.frame.rows);
  grid.cell.forEach((cell, row) => (land[cell]! += grid.land[row]!));
  const parts = (unsettled: readonly MultiPolygon[]) =>
    maskInParts(shapes.kelurahan, unsettled, CELL_M, 0);
  const edge = fc.double({ min: -0.3, max: 1.3, noNaN: true });
  const boxes = fc.array(
    fc
      .tuple(edge, edge, edge, edge)
      .map(([a, b, c, d]) => box(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d))),
    { minLength: 1, maxLength: 6 },
  );
  const window = fc
    .tuple(
      fc.nat(331),
      fc.nat(221),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([column0, row0, columns, rows]) => ({
      column0,
      row0,
      columns: Math.min(columns, grid.frame.columns - column0),
      rows: Math.min(rows, grid.frame.rows - row0),
    }));

  it('is the mask that is cut in one piece, to what the lattice rounds', () => {
    fc.assert(
      fc.property(boxes, (unsettled) => {
        const whole = unsettledMask(shapes.kelurahan, unsettled, CELL_M);
        const { share } = wholeMask(parts(unsettled));
        // A tenth of a metre along both sides of a cell, and half a step of 1/255.
        const most = 0.1 * 2 * CELL_M + CELL_M ** 2 / 255;
        const worst = land.reduce((sum, area, cell) => {
          return Math.max(sum, (Math.abs(share[cell]! - whole.share[cell]!) / 255) * area);
        }, 0);
        expect(worst).toBeLessThan(most);
      }),
      { numRuns: 25 },
    );
  });

  it('knows the cells that were asked for, whichever were before', () => {
    fc.assert(
      fc.property(boxes, fc.array(window, { minLength: 1, maxLength: 4 }), (unsettled, windows) => {
        const { share } = wholeMask(parts(unsettled));
        const some = parts(unsettled);
        for (const cells of windows) {
          some.fill(cells);
          for (let row = cells.row0; row < cells.row0 + cells.rows; row++) {
            const from = row * some.columns + cells.column0;
            expect(some.share.subarray(from, from + cells.columns)).toEqual(
              share.subarray(from, from + cells.columns),
            );
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps crumbs, which are not drawn but counted', () => {
    // 6 x 6 m in the middle of the city, on no border.
    const crumb = box(0.4, 0.3, 0.4 + 6 / 3315, 0.3 + 6 / 2212);
    const bare = (mask: { share: Uint8Array }) =>
      mask.share.reduce((sum, value, cell) => sum + (value / 255) * land[cell]!, 0);
    expect(bare(wholeMask(parts([crumb])))).toBeCloseTo(36, -0.5);
    expect(bare(unsettledMask(shapes.kelurahan, [crumb], CELL_M))).toBe(0);
  });

  it('asks for nothing where nothing is unsettled', () => {
    const none = parts([]);
    none.fill({ column0: 0, row0: 0, columns: 0, rows: 0 });
    expect(wholeMask(none).share.every((value) => value === 0)).toBe(true);
  });
});
