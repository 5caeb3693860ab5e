import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS, tinyCity } from '../../tests/access/tinyCity.ts';
import { addFacility, computeField } from './field.ts';
import { buildGrid } from './grid.ts';
import { distanceTo, type Place } from './places.ts';
import { projectPolygons } from './plane.ts';
import { distanceToFarthest, distanceToPolygons } from './polygon.ts';

const { shapes, mask } = tinyCity({ cell_m: 40 });
const grid = buildGrid(shapes.kelurahan, 40, mask);

const pointPlace = fc
  .tuple(
    fc.double({ min: -4000, max: 4000, noNaN: true }),
    fc.double({ min: -3000, max: 3000, noNaN: true }),
  )
  .map(([x, y]): Place => ({ id: 'p', name: '', precision: 'exact', x, y, area: null }));

const areaPlace = fc
  .tuple(fc.nat(UNITS - 1), fc.constantFrom('best', 'worst'))
  .map(([unit, mode]): Place => {
    const polygons = projectPolygons(grid.plane, shapes.kelurahan[unit]!);
    const distance = mode === 'best' ? distanceToPolygons(polygons) : distanceToFarthest(polygons);
    const area = { mode, unit, distance, polygons } as const;
    return { id: 'a', name: '', precision: 'kelurahan', x: 0, y: 0, area };
  });

const places = fc.array(fc.oneof({ weight: 4, arbitrary: pointPlace }, areaPlace), {
  minLength: 1,
  maxLength: 30,
});

/** Many places in one spot: equal, or some centimetres to some hundreds of metres apart. */
const crowd = fc
  .record({
    middle: pointPlace,
    count: fc.integer({ min: 2, max: 120 }),
    wide: fc.constantFrom(0, 1e-9, 0.02, 1, 60, 900),
    turn: fc.double({ min: 0.1, max: 3, noNaN: true }),
  })
  .map(({ middle, count, wide, turn }) =>
    Array.from({ length: count }, (_, i): Place => {
      const angle = i * turn;
      const away = (wide * (i % 7)) / 7;
      return {
        ...middle,
        x: middle.x + away * Math.cos(angle),
        y: middle.y + away * Math.sin(angle),
      };
    }),
  );

/** The field of points, by trying every one of them in every row. */
function everywhere(list: readonly Place[]) {
  const distance = new Float32Array(grid.size).fill(Infinity);
  const nearest = new Int32Array(grid.size);
  for (let row = 0; row < grid.size; row++) {
    list.forEach((place, index) => {
      const d = Math.fround(distanceTo(place, grid.x[row]!, grid.y[row]!));
      if (d >= distance[row]!) return;
      distance[row] = d;
      nearest[row] = index;
    });
  }
  return { distance, nearest };
}

describe('computeField', () => {
  it('is the brute-force minimum over all places, in every row', () => {
    fc.assert(
      fc.property(places, (list) => {
        const field = computeField(grid, list);
        for (let row = 0; row < grid.size; row++) {
          const [x, y] = [grid.x[row]!, grid.y[row]!];
          const all = list.map((place) => distanceTo(place, x, y));
          const least = Math.min(...all);
          // Float32: a twenty-millionth of some kilometres.
          if (Math.abs(field.distance[row]! - least) > 0.001) {
            expect(field.distance[row]).toBeCloseTo(least, 3);
          }
          expect(all[field.nearest[row]!]! - least).toBeLessThan(0.001);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names the first of two places at the same point', () => {
    const place: Place = { id: 'p', name: '', precision: 'exact', x: 5, y: 5, area: null };
    expect(new Set(computeField(grid, [place, { ...place, id: 'q' }]).nearest)).toEqual(
      new Set([0]),
    );
  });

  it('is the same to the last bit when every place is tried everywhere, crowds and all', () => {
    fc.assert(
      fc.property(fc.array(crowd, { minLength: 1, maxLength: 3 }), fc.array(pointPlace), (a, b) => {
        const list = [...a.flat(), ...b];
        const expected = everywhere(list);
        const { distance, nearest } = computeField(grid, list);
        expect(
          Buffer.compare(Buffer.from(distance.buffer), Buffer.from(expected.distance.buffer)),
        ).toBe(0);
        expect(
          Buffer.compare(Buffer.from(nearest.buffer), Buffer.from(expected.nearest.buffer)),
        ).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['best', 'worst'] as const)(
    'names the first of several known by the same kelurahan alone, at %s',
    (mode) => {
      const polygons = projectPolygons(grid.plane, shapes.kelurahan[2]!);
      const distance =
        mode === 'best' ? distanceToPolygons(polygons) : distanceToFarthest(polygons);
      const area = { mode, unit: 2, distance, polygons } as const;
      const one: Place = { id: 'a', name: '', precision: 'kelurahan', x: 0, y: 0, area };
      const again: Place = { ...one, id: 'b', area: { ...area } };
      const other: Place = { ...one, id: 'c', x: -900, y: 200, area: null };
      const list = [other, one, again, one, { ...other, id: 'd' }];
      const field = computeField(grid, list);
      expect(field).toEqual(computeField(grid, [other, one]));
      expect(new Set(field.nearest)).toEqual(new Set([0, 1]));
    },
  );
});

describe('addFacility', () => {
  it('gives the field of all places, and leaves the old one as it was', () => {
    fc.assert(
      fc.property(places, fc.oneof(pointPlace, areaPlace), (list, added) => {
        const before = computeField(grid, list);
        const copy = before.distance.slice();
        const after = addFacility(grid, before, added, list.length);
        expect(after).toEqual(computeField(grid, [...list, added]));
        expect(before.distance).toEqual(copy);
      }),
      { numRuns: 40 },
    );
  });
});
