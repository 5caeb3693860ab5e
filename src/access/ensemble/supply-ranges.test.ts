import { describe, expect, it } from 'vitest';
import { expectRange, totalsOf } from '../../../tests/access/drawnCity.ts';
import { codeOf, facility, service } from '../../../tests/access/tinyCity.ts';
import { refusal, sd } from '../../../tests/access/tinyEngine.ts';
import { alternatives, hollow, rangesOf } from '../../../tests/access/tinyRanges.ts';
import { kecamatanOf, type ServiceId } from '../../city/ids.ts';
import type { SupplyQuery } from '../measures/types.ts';
import { finish } from './engine.ts';
import { supplyRanges } from './supply-ranges.ts';

const FEW = { draws: 20, seed: 1 };
const [south, north] = [0, 3].map((unit) => kecamatanOf(codeOf(unit)));
const options = {
  facilities: [
    facility('p', { kecamatan: south! }),
    hollow('a', 1, { kecamatan: south! }),
    hollow('b', 5, { kecamatan: north! }),
  ],
  services: [service('sd', ['sd'], { peoplePerFacility: 3000 }), service('sma', ['sma'])],
  alternatives,
};
const ask = (given: Partial<SupplyQuery> = {}): SupplyQuery => ({
  service: sd,
  ownership: null,
  kind: null,
  base: '2025',
  level: 'kecamatan',
  ...given,
});

describe('ranges of supply', () => {
  const { lender, city } = rangesOf(options);
  const people = [0, 1, 2].map((index) => {
    const totals = totalsOf(city, '2025', index);
    return [0, 3].map((first) => totals.slice(first, first + 3).reduce((sum, n) => sum! + n!, 0)!);
  });

  it('go over the numbers of people, each with the facilities there are', () => {
    const found = finish(supplyRanges(lender, ask(), FEW));
    expect(found.map(({ code }) => code)).toEqual([south, north]);
    found.forEach((row, area) => {
      const here = people.map((totals) => totals[area]!);
      const facilities = area === 0 ? 2 : 1;
      expectRange(row.population, here, 0.5);
      expectRange(
        row.people_per_facility,
        here.map((n) => n / facilities),
        1e-3,
      );
      expectRange(
        row.load,
        here.map((n) => n / facilities / 3000),
        1e-6,
      );
      expectRange(
        row.short,
        here.map((n) => Math.max(0, Math.ceil(n / 3000) - facilities)),
        0,
      );
      expect(row.load!.high).toBeGreaterThan(row.load!.low);
    });
  });

  it('are one number for the city, whose people all totals share, and for what was counted', () => {
    const [kota] = finish(supplyRanges(lender, ask({ level: 'kota' }), FEW));
    expect(kota).toMatchObject({
      population: { low: 21_000, high: 21_000 },
      people_per_facility: { low: 7000, high: 7000 },
      short: { low: 4, high: 4 },
    });
    const counted = finish(supplyRanges(lender, ask({ base: '2010' }), FEW));
    expect(counted.map(({ population }) => population)).toEqual([
      { low: 2100, high: 2100 },
      { low: 600, high: 600 },
    ]);
  });

  it('are unknown without a figure, a standard or a facility', () => {
    const unknown = rangesOf({ ...options, population: [1, null, 3, 4, 5, 6] }).lender;
    expect(finish(supplyRanges(unknown, ask(), FEW))[0]).toEqual({
      code: south,
      population: null,
      people_per_facility: null,
      load: null,
      short: null,
    });
    const [bare] = finish(supplyRanges(lender, ask({ service: 'sma' as ServiceId }), FEW));
    expect(bare).toMatchObject({ people_per_facility: null, load: null, short: null });
    expect(bare!.population).not.toBeNull();
    expect(
      refusal(() => finish(supplyRanges(lender, ask({ service: 'x' as ServiceId }), FEW))),
    ).toBe('unknown-service');
  });
});
