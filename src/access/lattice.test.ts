import { ClipType } from 'clipper2-ts';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createSphere } from './sphere.ts';
import { circleRing } from './buffers.ts';
import { combine, pathArea, subtract, toPath, toPaths } from './lattice.ts';
import { createPlane, ringArea, type Metres } from './plane.ts';

const plane = createPlane([106.1, -6.2, 106.2, -6.1]);
const measured = { plane, sphere: createSphere(plane) };
const ringOf = (corners: readonly Metres[]): Position[] => {
  const ring = corners.map((corner) => plane.unproject(corner));
  return [...ring, ring[0]!];
};
const box = (west: number, south: number, east: number, north: number) =>
  ringOf([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);
const multi = (...polygons: Position[][][]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons,
});

describe('combine', () => {
  it('unites two circles of radius r at distance r to 5.0548156 r^2', () => {
    const r = 1000;
    const circles = [circleRing(measured, [0, 0], r), circleRing(measured, [r, 0], r)].map(toPath);
    const united = combine(plane, ClipType.Union, circles, []).area_m2 / r ** 2;
    const common = combine(plane, ClipType.Intersection, [circles[0]!], [circles[1]!]);
    expect(Math.abs(united / 5.054815608570829 - 1)).toBeLessThan(0.001);
    expect(Math.abs(common.area_m2 / r ** 2 / 1.228369698608757 - 1)).toBeLessThan(0.003);
    expect(united + common.area_m2 / r ** 2).toBeCloseTo(2 * Math.PI, 3);
  });
});

describe('subtract', () => {
  it('keeps holes, and islands in holes, with outlines counter-clockwise and holes clockwise', () => {
    const lake = multi([box(200, 200, 800, 800), box(400, 400, 600, 600)]);
    const { geometry, area_m2 } = subtract(
      plane,
      toPaths(multi([box(0, 0, 1000, 1000)])),
      toPaths(lake),
    );
    expect(geometry.coordinates.map((rings) => rings.length).sort()).toEqual([1, 2]);
    for (const rings of geometry.coordinates) {
      rings.forEach((ring, i) => {
        expect(ring[0]).toEqual(ring.at(-1));
        expect(ringArea(ring.map((p) => plane.project(p))) > 0).toBe(i === 0);
      });
    }
    expect(area_m2 / 680_000).toBeCloseTo(1, 3);
  });

  it('reads rings that wind the wrong way', () => {
    const ring = box(0, 0, 1000, 1000).reverse();
    const hole = box(200, 200, 800, 800);
    const { area_m2 } = subtract(plane, toPaths(multi([ring, hole])), []);
    expect(area_m2 / 640_000).toBeCloseTo(1, 3);
  });

  it('drops crumbs and fills pinholes of less than 50 m2', () => {
    const land = toPaths(multi([box(0, 0, 1000, 1000)]));
    const strip = toPaths(multi([box(-1, 0.04, 1001, 1000.5)]));
    expect(subtract(plane, land, strip)).toMatchObject({ area_m2: 0 });
    const pinhole = toPaths(multi([box(500, 500, 506, 506)]));
    expect(subtract(plane, land, pinhole).geometry.coordinates[0]).toHaveLength(1);
  });

  it('gives coordinates of at most 6 decimals', () => {
    const { geometry } = subtract(plane, toPaths(multi([box(0, 0, 1000, 1000)])), [
      toPath(circleRing(measured, [700, 650], 333)),
    ]);
    for (const value of geometry.coordinates.flat(3)) expect(Number(value.toFixed(6))).toBe(value);
  });
});

describe('pathArea', () => {
  it('keeps its digits far from the equator and the first meridian', () => {
    const [west, south] = plane.unproject([0, 0]);
    const path = toPath([
      [west, south],
      [west + 0.00001, south],
      [west + 0.00001, south + 0.00001],
      [west, south + 0.00001],
    ]);
    expect(pathArea(plane, path)).toBeCloseTo((plane.kx * plane.ky) / 1e10, 6);
  });
});
