import type { Oneway, Street } from '../../src/city/streets.ts';
import { buildGrid } from '../../src/access/grid.ts';
import type { Place } from '../../src/access/places.ts';
import type { Metres } from '../../src/access/plane.ts';
import { tinyCity } from './tinyCity.ts';

const { shapes, mask } = tinyCity();

/** Rows of 50 m over the tiny city: 3.3 by 2.2 km about the origin of its plane. */
export const grid = buildGrid(shapes.kelurahan, 50, mask);

/** A street through points in metres east and north of the middle of the tiny city. */
export const street = (points: readonly Metres[], oneway: Oneway = 'no'): Street => ({
  lines: [points.map((point) => grid.plane.unproject(point))],
  oneway,
});

export const place = (x: number, y: number): Place => ({
  id: `${x} ${y}`,
  name: '',
  precision: 'exact',
  x,
  y,
  area: null,
});

const steps = (from: number, to: number, step: number) =>
  Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);

/** Streets every 500 m both ways, which meet at every crossing: 7 by 5 crossings. */
export const BLOCK_M = 500;
const xs = steps(-1500, 1500, BLOCK_M);
const ys = steps(-1000, 1000, BLOCK_M);
export const blocks: readonly Street[] = [
  ...ys.map((y) => street(xs.map((x): Metres => [x, y]))),
  ...xs.map((x) => street(ys.map((y): Metres => [x, y]))),
];

/** A street on each bank of a river 200 m wide, and one bridge 1,000 m east of the middle. */
export const river: readonly Street[] = [
  street([
    [-1500, 100],
    [1000, 100],
    [1500, 100],
  ]),
  street([
    [-1500, -100],
    [1000, -100],
    [1500, -100],
  ]),
  street([
    [1000, 100],
    [1000, -100],
  ]),
];

/** A street in the west and one in the east, 2 km apart: two pieces. */
export const island: readonly Street[] = [
  street([
    [-1500, 0],
    [-1000, 0],
  ]),
  street([
    [1000, 0],
    [1500, 0],
  ]),
];
