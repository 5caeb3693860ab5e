import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { at, tinyCity } from '../../tests/access/tinyCity.ts';
import { buildGrid } from './grid.ts';
import { unsettledMask } from './mask.ts';
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
