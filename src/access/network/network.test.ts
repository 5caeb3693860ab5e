import { describe, expect, it } from 'vitest';
import { blocks, grid, island, place, river, street } from '../../../tests/access/streets.ts';
import type { Street } from '../../city/streets.ts';
import { refusal } from '../../../tests/access/tinyEngine.ts';
import { UNITS, tinyCity } from '../../../tests/access/tinyCity.ts';
import { projectPolygons } from '../plane.ts';
import { distanceToFarthest, distanceToPolygons } from '../polygon.ts';
import type { Place } from '../places.ts';
import { createNetwork, MAX_SNAP_M } from './network.ts';

const { shapes } = tinyCity();
const rows = Array.from({ length: grid.size }, (_, row) => row);
const networkOf = (streets: readonly Street[], maxSnap_m?: number) =>
  createNetwork(grid, { streets, ...(maxSnap_m !== undefined && { maxSnap_m }) });

/** One person in every row. */
const people = new Float64Array(grid.size).fill(1);

describe('a place without a street', () => {
  const streets = [
    street([
      [-1500, 0],
      [-1000, 0],
    ]),
  ];
  const [near, far] = [place(-1000, 400), place(1000, 0)];

  it('is reached by nobody, and leaves the others as they are', () => {
    const along = networkOf(streets);
    const alone = along.field([near]);
    const both = along.field([far, near]);
    expect(both.distance).toEqual(alone.distance);
    expect(new Set(both.nearest)).toEqual(new Set([-1, 1]));
    expect(along.trip(-1200, 0).to(far)).toBe(Infinity);
    expect(new Set(along.distancesTo(far))).toEqual(new Set([Infinity]));
  });

  it('ends a question in words where it is the only one', () => {
    const along = networkOf(streets);
    expect(refusal(() => along.field([far]))).toBe('not-measurable');
    expect(() => along.field([far])).toThrow(
      /^Tidak satu pun fasilitas berada dalam 500 m dari jalan/,
    );
    expect(refusal(() => along.trip(1000, 0))).toBe('not-measurable');
    expect(() => along.trip(1000, 0)).toThrow(/^Titik ini lebih dari 500 m dari jalan/);
  });

  it('can be given longer last metres', () => {
    expect(networkOf(streets, 3000).trip(-1000, 0).to(far)).toBeCloseTo(2000, 6);
  });

  it.each([
    ['an empty network', []],
    [
      'a network of another town',
      [
        street([
          [90_000, 0],
          [91_000, 0],
        ]),
      ],
    ],
  ])('is what every place is on %s', (_name, elsewhere) => {
    const along = networkOf(elsewhere);
    expect(refusal(() => along.field([place(0, 0)]))).toBe('not-measurable');
    expect(refusal(() => along.trip(0, 0))).toBe('not-measurable');
  });
});

describe('the report', () => {
  it('tells length, pieces, and what could be snapped and reached', () => {
    const along = networkOf(island);
    const places = [place(-1250, 100), place(0, 0), place(-1250, 501)];
    const field = along.field(places);
    const within = (middle: number) =>
      rows.filter((row) => {
        const dx = Math.max(0, Math.abs(grid.x[row]! - middle) - 250);
        return Math.hypot(dx, grid.y[row]!) <= MAX_SNAP_M;
      }).length;
    const [west, east] = [within(-1250), within(1250)];
    expect(along.report(places, field, people)).toEqual({
      length_km: 1,
      components: 2,
      main_component_pct: 50,
      max_snap_m: 500,
      facilities: 3,
      facilities_snapped: 1,
      facilities_snapped_pct: 33.3333,
      population_snapped_pct: expect.closeTo((100 * (west + east)) / grid.size, 3) as number,
      population_reached_pct: expect.closeTo((100 * west) / grid.size, 3) as number,
    });
  });

  it('says null of shares of nothing', () => {
    const along = networkOf(blocks);
    const field = along.field([place(0, 0)]);
    expect(along.report([], field, new Float64Array(grid.size))).toMatchObject({
      facilities_snapped_pct: null,
      population_snapped_pct: null,
      population_reached_pct: null,
    });
    expect(networkOf([]).report([], field, people)).toMatchObject({
      length_km: 0,
      components: 0,
      main_component_pct: null,
      population_snapped_pct: 0,
    });
  });
});

describe('a facility known by its kelurahan', () => {
  const unit = UNITS - 1;
  const polygons = projectPolygons(grid.plane, shapes.kelurahan[unit]!);
  const area = (mode: 'best' | 'worst'): Place['area'] => ({
    mode,
    unit,
    distance: mode === 'best' ? distanceToPolygons(polygons) : distanceToFarthest(polygons),
    polygons,
  });
  const inside = rows.slice(grid.unitStart[unit], grid.unitStart[unit + 1]);
  const middle = place(1150, 550);
  const fieldIn = (streets: readonly Street[], mode: 'best' | 'worst') =>
    networkOf(streets, 2000).field([{ ...middle, area: area(mode) }]);

  it.each([
    ['blocks', blocks],
    ['a river', river],
  ])('is as near as its nearest row and as far as its farthest at most, over %s', (_, streets) => {
    const along = networkOf(streets, 2000);
    const [best, worst] = (['best', 'worst'] as const).map((mode) =>
      along.distancesTo({ ...middle, area: area(mode) }),
    );
    const between = along.distancesTo(middle);
    for (const row of rows.filter((_row, i) => i % 97 === 0)) {
      const [nearest, farthest] = along.trip(grid.x[row]!, grid.y[row]!).bounds(middle, unit);
      if (!inside.includes(row)) expect(Math.abs(best![row]! - nearest)).toBeLessThan(0.01);
      expect(worst![row]!).toBeGreaterThanOrEqual(farthest - 0.01);
      expect(best![row]!).toBeLessThanOrEqual(between[row]! + 0.01);
      expect(worst![row]!).toBeGreaterThanOrEqual(between[row]! - 0.01);
    }
  });

  it('is in the row itself at best', () => {
    const { distance } = fieldIn(blocks, 'best');
    expect(new Set(inside.map((row) => distance[row]))).toEqual(new Set([0]));
  });

  it('may stand only on the piece that its middle point is on', () => {
    const half = UNITS - 2;
    const goal = { ...place(100, 500), area: { ...area('best')!, unit: half } };
    const distance = networkOf(island, 2000).distancesTo(goal);
    const across = rows.slice(grid.unitStart[half], grid.unitStart[half + 1]);
    const sides = [
      across.filter((row) => grid.x[row]! < -1),
      across.filter((row) => grid.x[row]! > 1),
    ];
    expect(sides.map((side) => new Set(side.map((row) => distance[row])))).toEqual([
      new Set([Infinity]),
      new Set([0]),
    ]);
  });

  it('cannot be joined where its middle point cannot', () => {
    const lonely = { ...place(-3000, 0), area: area('best') };
    expect(refusal(() => networkOf(island).field([lonely]))).toBe('not-measurable');
  });
});
