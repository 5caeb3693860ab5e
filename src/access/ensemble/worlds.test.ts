import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleOf, totalsOf } from '../../../tests/access/drawnCity.ts';
import { at, UNITS } from '../../../tests/access/tinyCity.ts';
import {
  alternatives,
  grown,
  rangesOf,
  settled,
  uncertainCity,
  type TinyRangesOptions,
} from '../../../tests/access/tinyRanges.ts';
import { densityLookup, settlementShape } from '../weights.ts';
import { createWorlds } from './worlds.ts';

function worldsOf(options: TinyRangesOptions, base: '2025' | '2010' = '2025') {
  const made = rangesOf(options);
  return { ...made, worlds: createWorlds(made.context.grid, made.city, base) };
}
const world = (settlement: number, totals: number) => ({ settlement, totals });
const sum = (list: ArrayLike<number | null>) =>
  Array.from(list).reduce<number>((total, n) => total + (n ?? 0), 0);

describe('totals of a world', () => {
  const population = [1000, 2000, 3000, 4000, 5000, 6000];
  const people2010 = [100, 100, 100, 200, 200, 300];
  const { worlds } = worldsOf({ population, people2010, alternatives });

  it('are those of the base, the shares of 2010 grown to its sum, or between', () => {
    expect(worlds.totals(world(0, 0))).toEqual(population);
    expect(worlds.totals(world(0, 1))).toEqual(people2010.map((people) => 21 * people));
    expect(worlds.totals(world(0, 2))).toEqual(
      population.map((people, i) => (people + 21 * people2010[i]!) / 2),
    );
  });

  it('keep what a kelurahan has of which either is not known, and share out the others', () => {
    const known = [1000, null, 3000, 4000, 5000, 6000];
    const before = [100, 100, null, 200, 200, 300];
    const { worlds: some } = worldsOf({ population: known, people2010: before, alternatives });
    expect(some.totals(world(0, 1))).toEqual([2000, null, 3000, 4000, 4000, 6000]);
    const { worlds: none } = worldsOf({
      population: known,
      people2010: Array<null>(UNITS).fill(null),
      alternatives,
    });
    expect(none.totals(world(0, 1))).toEqual(known);
    const { worlds: empty } = worldsOf({
      population,
      people2010: Array<number>(UNITS).fill(0),
      alternatives,
    });
    expect(empty.totals(world(0, 1))).toEqual(population);
  });

  it('add up to those of the city in every world, and so do the people placed', () => {
    fc.assert(
      fc.property(uncertainCity, (options) => {
        const { worlds: found, city, context } = worldsOf(options);
        const all = sum(city.kelurahan.map((one) => one.population['2025']));
        city.alternatives.totals.forEach((_, t) => {
          const totals = found.totals(world(0, t));
          expect(sum(totals)).toBeCloseTo(all, 6);
          totals.forEach((total, unit) => {
            expect(total).toBeCloseTo(totalsOf(city, '2025', t)[unit]!, 6);
          });
          city.alternatives.settlement.forEach((__, s) => {
            const people = found.people(world(s, t));
            const { unitStart } = context.grid;
            totals.forEach((total, unit) => {
              const here = sum(people.subarray(unitStart[unit], unitStart[unit + 1]));
              expect(Math.abs(here - total!)).toBeLessThanOrEqual(1e-5 * total! + 1e-9);
            });
          });
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('people of a world', () => {
  const box = [...at(-1, -1), ...at(0.15, 2)] as unknown as [number, number, number, number];
  const named = {
    settlement: [
      settled('shown'),
      settled('even', { weights: 'even' }),
      settled('box', { emptyBox: box }),
    ],
    totals: [grown('now', 0)],
  };
  const { worlds, context, city } = worldsOf({
    alternatives: named,
    density: [9, 1, 4, 2, 8, 1, 1, 7],
    unsettled: [0.4, 0, 0.6, 1],
  });

  it('are spread as each alternative says, and as shown in the first', () => {
    named.settlement.forEach((_, s) => {
      const exact = peopleOf(context, s, totalsOf(city, '2025', 0));
      const found = worlds.people(world(s, 0));
      expect(found).toEqual(Float32Array.from(exact));
      if (s === 0) expect(exact).toEqual(context.people('2025'));
    });
    const [shown, even, boxed] = named.settlement.map((_, s) => worlds.people(world(s, 0)));
    expect(even).not.toEqual(shown);
    expect(boxed).not.toEqual(shown);
    expect(worlds.people(world(1, 0))).toBe(even);
  });
});

describe('places of a world', () => {
  const { worlds, context, city } = worldsOf({ alternatives, unsettled: [0, 0, 1, 0.2] });
  const { grid } = context;
  const densityAt = densityLookup(city.density, city.info.densityStep);
  const rowsOf = (unit: number) =>
    new Map(
      Array.from({ length: grid.unitStart[unit + 1]! - grid.unitStart[unit]! }, (_, i) => {
        const row = grid.unitStart[unit]! + i;
        return [`${grid.x[row]} ${grid.y[row]}`, i];
      }),
    );

  it('are met as often as there is land on which people may live', () => {
    city.alternatives.settlement.forEach((spread, s) => {
      for (const unit of [0, 4]) {
        const { land } = settlementShape(grid, city, densityAt, spread)(unit);
        const all = sum(land);
        const rows = rowsOf(unit);
        const met = new Float64Array(land.length);
        const n = 20_000;
        for (let k = 0; k < n; k++) {
          const [x, y] = worlds.place(world(s, 0), unit, (k + 0.5) / n);
          met[rows.get(`${x} ${y}`)!]! += 1;
        }
        land.forEach((m2, i) => {
          expect(Math.abs(met[i]! - (n * m2) / all)).toBeLessThanOrEqual(1 + 1e-6);
          if (m2 === 0) expect(met[i]).toBe(0);
        });
      }
    });
  });

  it('do not hang on how many people there are, and begin and end on land', () => {
    for (let unit = 0; unit < UNITS; unit++) {
      const spread = city.alternatives.settlement[2]!;
      const { land } = settlementShape(grid, city, densityAt, spread)(unit);
      for (const part of [0, 0.3, 1 - 2 ** -33]) {
        const place = worlds.place(world(2, 0), unit, part);
        expect(worlds.place(world(2, 2), unit, part)).toEqual(place);
        const row = rowsOf(unit).get(`${place[0]} ${place[1]}`)!;
        expect(land[row]).toBeGreaterThan(0);
        // Nothing on either side of it.
        if (part === 0) expect(land.subarray(0, row).every((m2) => m2 === 0)).toBe(true);
        if (part > 0.9) expect(land.subarray(row + 1).every((m2) => m2 === 0)).toBe(true);
      }
    }
    const { land } = settlementShape(grid, city, densityAt)(0);
    expect(land[0]).toBe(0);
  });
});
