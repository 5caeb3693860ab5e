import { describe, expect, it } from 'vitest';
import { citiesOf, expectRange } from '../../../tests/access/drawnCity.ts';
import { blocks } from '../../../tests/access/streets.ts';
import { at, codeOf, facility, query, UNITS } from '../../../tests/access/tinyCity.ts';
import { alternatives, hollow, rangesOf } from '../../../tests/access/tinyRanges.ts';
import { refusal } from '../../../tests/access/tinyEngine.ts';
import { answerCatchment } from '../measures/answers/catchment.ts';
import { gridCatchment, PER_PEOPLE } from '../measures/catchment.ts';
import { DECAYS } from '../measures/decay.ts';
import type { CatchmentQuery } from '../measures/types.ts';
import { placesOf } from '../places.ts';
import { accessTable, catchmentRanges } from './catchment-ranges.ts';
import { finish } from './engine.ts';
import { SHOWN } from './ensemble.ts';

const FEW = { draws: 20, seed: 1 };
const facilities = [
  facility('p', { point: at(0.2, 0.2), capacity: 3 }),
  facility('q', { point: at(0.9, 0.7), capacity: 1 }),
  hollow('a', 1, { capacity: 2 }),
  hollow('b', 4, { capacity: 5 }),
  facility('beyond', { point: null, kelurahan: codeOf(5), insideCity: false, capacity: 9 }),
];
const options = { facilities, alternatives, density: [5, 1, 1, 2, 9, 1, 1, 3] };
const ask = (given: Partial<CatchmentQuery> = {}): CatchmentQuery => ({
  // No multiple of the cells, on which many rows would be exactly so far.
  ...query({ radius_m: 911 }),
  decay: 'gaussian',
  ...given,
});

describe('ranges of floating catchment', () => {
  const { lender, context } = rangesOf(options);
  const cities = citiesOf(lender, [query()], FEW);

  it.each(DECAYS)('are those of the ordinary answers where each draw is true: %s', (decay) => {
    const said = cities.map((there) => answerCatchment(there, ask({ decay })).rows);
    const found = finish(catchmentRanges(lender, ask({ decay }), FEW));
    expect(found).toHaveLength(UNITS);
    found.forEach(({ code, access_per_10000 }, unit) => {
      expect(code).toBe(codeOf(unit));
      expectRange(
        access_per_10000,
        said.map((rows) => rows[unit]!.access_per_10000),
        1e-5,
      );
    });
    expect(found.some(({ access_per_10000: r }) => r!.high > r!.low + 0.1)).toBe(true);
  });

  it('hand out in every draw what facilities with anybody in reach have', () => {
    for (const decay of DECAYS) {
      const table = finish(accessTable(lender, ask({ decay, radius_m: 311 }), FEW));
      cities.forEach((there, draw) => {
        const inside = { ...ask(), border: 'exclude' } as const;
        const places = placesOf(
          there.grid,
          there.districts,
          there.city,
          there.city.services[0]!,
          inside,
        );
        const supply = places.map(({ id }) => facilities.find((one) => one.id === id)!.capacity!);
        const { ratio } = gridCatchment(there.grid, there.people('2025'), places, supply, {
          decay,
          radius_m: 311,
        });
        const all = supply.reduce((sum, s, j) => sum + (ratio[j] === null ? 0 : s), 0);
        const given = there.city.kelurahan.reduce(
          (sum, { population }, unit) => sum + table(draw, unit) * population['2025']!,
          0,
        );
        expect(given / PER_PEOPLE).toBeCloseTo(all, 4);
      });
    }
  });

  it('show what the answer says, and are worked out once for two measures', () => {
    const table = finish(accessTable(lender, ask(), FEW));
    answerCatchment(context, ask()).rows.forEach(({ access_per_10000 }, unit) => {
      expect(table(SHOWN, unit)).toBeCloseTo(access_per_10000!, 5);
    });
    expect(finish(accessTable(lender, ask(), FEW))).toBe(table);
    expect(finish(accessTable(lender, ask({ radius_m: 912 }), FEW))).not.toBe(table);
    expect(finish(accessTable(lender, ask({ decay: 'linear' }), FEW))).not.toBe(table);
  });

  it.each(['best', 'worst', 'exact'] as const)(
    'draw no places with locations at their %s',
    (mode) => {
      const asked = ask({ locations: mode });
      const table = finish(accessTable(lender, asked, FEW));
      answerCatchment(context, asked).rows.forEach(({ access_per_10000 }, unit) => {
        expect(table(SHOWN, unit)).toBeCloseTo(access_per_10000!, 5);
      });
      expect(new Set(cities.map((_, draw) => table(draw, 0))).size).toBeLessThanOrEqual(9);
    },
  );

  it('are unknown of a kelurahan without people or without a figure', () => {
    const { lender: some } = rangesOf({
      ...options,
      population: [1000, null, 0, 4000, 5000, 6000],
      people2010: [],
    });
    const found = finish(catchmentRanges(some, ask(), FEW));
    expect(found.map(({ access_per_10000 }) => access_per_10000 === null)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('go along streets', () => {
    const { lender: streets } = rangesOf({ ...options, network: { streets: blocks } });
    const along = ask({ metric: 'network', radius_m: 1511 });
    const said = citiesOf(streets, [query({ metric: 'network' })], FEW).map(
      (there) => answerCatchment(there, along).rows,
    );
    finish(catchmentRanges(streets, along, FEW)).forEach(({ access_per_10000 }, unit) => {
      expectRange(
        access_per_10000,
        said.map((rows) => rows[unit]!.access_per_10000),
        1e-5,
      );
    });
  });

  it('are refused as the answer is', () => {
    const { lender: none } = rangesOf({ facilities: [facilities.at(-1)!], alternatives });
    expect(refusal(() => finish(catchmentRanges(none, ask(), FEW)))).toBe('no-facilities');
    expect(refusal(() => finish(catchmentRanges(lender, ask({ radius_m: 0 }), FEW)))).toBe(
      'bad-radius',
    );
  });
});
