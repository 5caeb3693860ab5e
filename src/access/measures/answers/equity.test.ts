import { describe, expect, it } from 'vitest';
import {
  facility,
  at,
  query,
  service,
  tinyCity,
  UNITS,
} from '../../../../tests/access/tinyCity.ts';
import {
  engineOf,
  mixed,
  north,
  refusal,
  sd,
  somewhere,
  west,
} from '../../../../tests/access/tinyEngine.ts';

describe('catchment and equity', () => {
  const ask = { ...query(), decay: 'linear', of: 'distance' } as const;

  it('hands out the facilities of the city, or their capacity where all state it', () => {
    const given = (facilities = [west, north]) => {
      const { supply, rows } = engineOf({ facilities }).catchment({ ...ask, radius_m: 9000 });
      const total = rows.reduce((sum, row) => sum + row.access_per_10000! * row.population!, 0);
      return [supply, total / 10_000] as const;
    };
    expect(given()[0]).toBe('capacity');
    expect(given()[1]).toBeCloseTo(120, 2);
    expect(given([west, north, somewhere])[0]).toBe('facilities');
    expect(given([west, north, somewhere])[1]).toBeCloseTo(3, 4);
    const outside = facility('outside', { point: at(1.2, 0.5), insideCity: false });
    expect(given([west, outside])[1]).toBeCloseTo(40, 3);
    expect(refusal(() => given([outside]))).toBe('no-facilities');
  });

  it('has no answer where all state a capacity of 0, and one where some state more', () => {
    const own = (...capacities: (number | null)[]) => ({
      ...ask,
      service: null,
      radius_m: 9000,
      own: capacities.map((capacity, i) => ({
        id: `own-${i}`,
        name: '',
        point: at(0.3 + i / 10, 0.5),
        capacity,
      })),
    });
    const given = (...capacities: (number | null)[]) => {
      const { supply, rows } = engineOf().catchment(own(...capacities));
      const total = rows.reduce((sum, row) => sum + row.access_per_10000! * row.population!, 0);
      return [supply, Math.round(total / 100) / 100];
    };
    expect(refusal(() => given(0, 0))).toBe('no-supply');
    expect(refusal(() => given(0))).toBe('no-supply');
    expect(refusal(() => engineOf().equity({ ...own(0, 0), of: 'catchment' }))).toBe('no-supply');
    expect(given(0, 50)).toEqual(['capacity', 50]);
    expect(given(0, null)).toEqual(['facilities', 2]);
  });

  it('says of a list outside the city why it hands out nothing, whatever the border', () => {
    const own = [{ id: 'far', name: 'Far', point: at(1.3, 0.5), capacity: null }];
    for (const border of ['include', 'exclude'] as const) {
      expect(() => engineOf().catchment({ ...ask, service: null, own, border })).toThrow(
        /^Satu-satunya fasilitas dalam daftar berada di luar kota\. Ketersediaan hanya membagi/,
      );
    }
  });

  it('measures the means of coverage, by kecamatan and in all', () => {
    const engine = engineOf({ facilities: mixed });
    const answer = engine.equity(ask);
    const means = (level: 'kecamatan' | 'kota') =>
      engine.coverage({ ...ask, level }).map((row) => row.distance_mean_m!);
    answer.groups.forEach(({ mean }, i) => expect(mean).toBeCloseTo(means('kecamatan')[i]!, 0));
    const [city] = engine.coverage({ ...ask, level: 'kota' });
    expect(answer.below_threshold_pct).toBeCloseTo(100 - city!.covered_population_pct!, 3);
    expect(answer.theil).toBeCloseTo(answer.theil_between! + answer.theil_within!, 5);
    expect(answer.gini).toBeGreaterThan(0);
    expect(answer).toMatchObject({ counted: UNITS, left_out: 0, service: 'sd', groupings: [] });
  });

  it('finds at least as much inequality over people as over kelurahan, of both kinds', () => {
    for (const of of ['distance', 'catchment'] as const) {
      const { gini, gini_people } = engineOf({ facilities: [west, north] }).equity({ ...ask, of });
      expect(gini_people!).toBeGreaterThan(gini!);
      expect(gini_people!).toBeLessThan(1);
    }
  });

  it('does not change over people with the radius, which moves no facility', () => {
    const engine = engineOf({ facilities: mixed });
    const found = [500, 1000, 3000].map(
      (radius_m) => engine.equity({ ...ask, radius_m }).gini_people,
    );
    expect(new Set(found).size).toBe(1);
  });

  it('finds less shortfall the closer the facilities', () => {
    const few = engineOf({ facilities: [west] }).equity(ask);
    const more = engineOf({ facilities: [west, north] }).equity(ask);
    expect(more.shortfall!).toBeLessThan(few.shortfall!);
    expect(more.below_threshold_pct!).toBeLessThan(few.below_threshold_pct!);
  });

  it('refuses where nobody is known to live', () => {
    const nobody = engineOf({ population: Array<null>(UNITS).fill(null) });
    expect(refusal(() => nobody.equity(ask))).toBe('no-population');
    expect(refusal(() => engineOf().equity({ ...ask, radius_m: 0 }))).toBe('bad-radius');
  });
});

describe('supply', () => {
  it('counts facilities with or without a place against the standard', () => {
    const kecamatan = tinyCity().city.kecamatan.map(({ code }) => code);
    const lost = facility('lost', {
      point: null,
      precision: 'unlocated',
      kecamatan: kecamatan[1]!,
    });
    const unknown = facility('unknown', { point: null, precision: 'unlocated' });
    const closed = facility('closed', { status: 'closed', kecamatan: kecamatan[0]! });
    const engine = engineOf({
      services: [service('sd', ['sd'], { peoplePerFacility: 4000 })],
      facilities: [{ ...west, kecamatan: kecamatan[0]! }, lost, unknown, closed],
    });
    const ask = { service: sd, ownership: null, kind: null, base: '2025' } as const;
    expect(engine.supply({ ...ask, level: 'kecamatan' })).toMatchObject([
      { population: 6000, facilities: 1, people_per_facility: 6000, load: 1.5, short: 1 },
      { population: 15_000, facilities: 1, people_per_facility: 15_000, load: 3.75, short: 3 },
    ]);
    expect(engine.supply({ ...ask, level: 'kota' })).toMatchObject([
      { population: 21_000, facilities: 3, people_per_facility: 7000, standard: 4000 },
    ]);
  });

  it('is refused for a list that is not complete', () => {
    const engine = engineOf({ services: [service('sd', ['sd'], { measures: 'list' })] });
    const ask = { service: sd, ownership: null, kind: null, base: '2025', level: 'kota' } as const;
    expect(refusal(() => engine.supply(ask))).toBe('not-measurable');
  });
});
