import { describe, expect, it } from 'vitest';
import {
  at,
  codeOf,
  facility,
  query,
  service,
  tinyCity,
  water,
} from '../../tests/access/tinyCity.ts';
import type { ServiceId } from '../city/ids.ts';
import { createEngine } from './engine.ts';
import { AccessError, type CoverageQuery } from './types.ts';

const services = [
  service('sd', ['sd']),
  service('pustu', ['pustu'], { measures: 'list' }),
  service('air', [], { measures: 'status', threshold_m: null }),
  service('kosong', ['kosong']),
];
const id = (text: string) => text as ServiceId;
/** A place of a list of one's own, across the border. */
const outside = (name: string) => ({ id: name, name, point: at(1.2, 0.5), capacity: null });

/** A city in which nobody has said anything about water, unless told otherwise. */
function engineOf(options: Parameters<typeof tinyCity>[0] = {}) {
  const silent = [water(1, 'none_reported')];
  const { city, shapes, mask } = tinyCity({ services, water: silent, ...options });
  return createEngine(city, shapes, mask);
}
const engine = engineOf({
  facilities: [
    facility('b', { point: at(0.1, 0.2) }),
    facility('a', { point: at(0.9, 0.8) }),
    facility('pustu', { kind: 'pustu', point: null, kelurahan: codeOf(0) }),
  ],
});

function refusal(ask: () => unknown): [code: string, message: string] {
  try {
    ask();
  } catch (error) {
    if (error instanceof AccessError) return [error.code, error.message];
    throw error;
  }
  throw new Error('no refusal');
}

describe('coverage', () => {
  it('gives one row an area, in code order, with every field of the contract', () => {
    const rows = engine.coverage(query());
    expect(rows.map(({ code }) => code)).toEqual([0, 1, 2, 3, 4, 5].map(codeOf));
    expect(Object.keys(rows[0]!)).toEqual([
      'code',
      'name',
      'kecamatan',
      'area_km2',
      'covered_area_km2',
      'covered_area_pct',
      'population',
      'covered_population',
      'covered_population_pct',
      'unserved_population',
      'distance_mean_m',
      'distance_median_m',
      'distance_p90_m',
      'nearest_facility',
    ]);
    expect(rows[0]).toMatchObject({ kecamatan: 'Kecamatan 0', nearest_facility: 'b' });
    expect(rows[5]).toMatchObject({ kecamatan: 'Kecamatan 1', nearest_facility: 'a' });
    expect(engine.coverage(query({ level: 'kota' }))).toMatchObject([
      { code: '99.01', kecamatan: null, population: 21_000 },
    ]);
  });

  it('covers all within a radius larger than the city', () => {
    for (const row of engine.coverage(query({ radius_m: 10_000 }))) {
      expect(row).toMatchObject({
        covered_area_pct: 100,
        covered_area_km2: row.area_km2,
        covered_population: row.population,
        covered_population_pct: 100,
        unserved_population: 0,
      });
    }
  });

  it('measures a circle inside one kelurahan as large as it is', () => {
    const own = [{ id: 'x', name: 'X', point: at(0.17, 0.25), capacity: null }];
    const [row] = engine.coverage(query({ service: null, own, radius_m: 300 }));
    expect(row!.covered_area_km2! / (Math.PI * 0.09)).toBeCloseTo(1, 2);
  });

  it('is null, not 0 and not NaN, where the population is not known', () => {
    const rows = engineOf({ population: [null, 0, 500, 1, 1, 1] }).coverage(query());
    expect(rows[0]).toMatchObject({
      population: null,
      covered_population: null,
      covered_population_pct: null,
      unserved_population: null,
      distance_mean_m: null,
      distance_p90_m: null,
      nearest_facility: null,
    });
    expect(rows[0]!.covered_area_pct).toBeGreaterThanOrEqual(0);
    expect(rows[1]).toMatchObject({
      population: 0,
      covered_population: 0,
      covered_population_pct: null,
      unserved_population: 0,
      distance_mean_m: null,
      nearest_facility: null,
    });
    const kecamatan = engineOf({ population: [null, 0, 500, 1, 1, 1] }).coverage(
      query({ level: 'kecamatan' }),
    );
    expect(kecamatan.map(({ population }) => population)).toEqual([null, 3]);
    for (const row of engine.coverage(query({ base: '2010' }))) expect(row.population).toBeNull();
  });

  it('gives only the status of a service that has nothing else', () => {
    const rows = engine.coverage(query({ service: id('air') }));
    expect(rows[1]).toMatchObject({
      status: 'none_reported',
      population: 2000,
      covered_population: null,
      distance_mean_m: null,
    });
    expect(rows[1]).not.toHaveProperty('basis');
    expect(rows[0]).not.toHaveProperty('status');
    expect(engine.coverage(query({ service: id('air'), level: 'kota' }))[0]).not.toHaveProperty(
      'status',
    );
  });

  it('counts the places of a list that lie in the city alone when asked to', () => {
    const own = [{ id: 'in', name: 'In', point: at(0.1, 0.5), capacity: null }, outside('out')];
    const named = (border: 'include' | 'exclude') =>
      new Set(
        engine.coverage(query({ service: null, own, border })).map((row) => row.nearest_facility),
      );
    expect(named('include')).toEqual(new Set(['in', 'out']));
    expect(named('exclude')).toEqual(new Set(['in']));
    const buffers = engine.buffers(query({ service: null, own, border: 'exclude' }));
    expect(buffers.features.map(({ properties }) => properties.id)).toEqual(['in']);
  });

  it('answers the same again after many other questions', () => {
    const first = engine.coverage(query());
    for (let i = 0; i < 10; i++) {
      const own = [{ id: 'x', name: 'X', point: at(i / 10, 0.5), capacity: null }];
      engine.coverage(query({ service: null, own }));
    }
    expect(engine.coverage(query())).toEqual(first);
  });

  it.each<[string, Partial<CoverageQuery>, string, RegExp]>([
    ['radius 0', { radius_m: 0 }, 'bad-radius', /paling kecil 1 meter/],
    ['a radius under a metre', { radius_m: 1e-7 }, 'bad-radius', /yang diterima: 0,0000001 meter/],
    ['a negative radius', { radius_m: -5 }, 'bad-radius', /-5 meter/],
    ['no number', { radius_m: NaN }, 'bad-radius', /NaN/],
    ['over 100 km', { radius_m: 100_001 }, 'bad-radius', /100 km/],
    [
      'an unknown service',
      { service: id('x') },
      'unknown-service',
      /Yang ada: sd, pustu, air, kosong/,
    ],
    ['no service', { service: null }, 'unknown-service', /tidak dikenal/],
    [
      'an incomplete list',
      { service: id('pustu') },
      'not-measurable',
      /PUSTU: daftarnya belum lengkap/,
    ],
    [
      'a service without facilities',
      { service: id('kosong') },
      'no-facilities',
      /KOSONG: tidak ada/,
    ],
    ['a filter nothing passes', { ownership: 'swasta' }, 'no-facilities', /saringan/],
    ['an empty list', { service: null, own: [] }, 'no-facilities', /Daftar fasilitas kosong/],
    [
      'a list of two outside the city that do not count',
      { service: null, own: [outside('a'), outside('b')], border: 'exclude' },
      'no-facilities',
      /^Semua 2 fasilitas dalam daftar berada di luar kota\..*border exclude/,
    ],
    [
      'a list of one outside the city',
      { service: null, own: [outside('a')], border: 'exclude' },
      'no-facilities',
      /^Satu-satunya fasilitas dalam daftar berada di luar kota/,
    ],
  ])('refuses %s', (_, given, code, message) => {
    const [actual, text] = refusal(() => engine.coverage(query(given)));
    expect(actual).toBe(code);
    expect(text).toMatch(message);
  });
});

describe('buffers', () => {
  it('draws the facilities of a list that cannot be measured, too', () => {
    const { features } = engine.buffers(query({ service: id('pustu'), radius_m: 500 }));
    expect(features.map(({ properties }) => properties)).toEqual([
      { id: 'pustu', name: 'Sekolah pustu', radius_m: 500, precision: 'kelurahan' },
    ]);
  });

  it('refuses a radius and a service as coverage does', () => {
    expect(refusal(() => engine.buffers(query({ radius_m: 0 })))[0]).toBe('bad-radius');
    expect(refusal(() => engine.buffers(query({ service: id('air') })))[0]).toBe('not-measurable');
    expect(refusal(() => engine.buffers(query({ service: id('kosong') })))[0]).toBe(
      'no-facilities',
    );
  });
});

describe('gaps', () => {
  it('has a feature for each kelurahan with settled land beyond the radius', () => {
    const { features } = engine.gaps(query({ radius_m: 900 }));
    const rows = new Map(engine.coverage(query({ radius_m: 900 })).map((row) => [row.code, row]));
    expect(features.length).toBeGreaterThan(2);
    for (const { properties } of features) {
      const row = rows.get(properties.code)!;
      expect(properties.gap_population).toBeCloseTo(row.unserved_population!, 2);
      const uncovered = row.area_km2 - row.covered_area_km2!;
      expect(Math.abs(properties.gap_area_km2 - uncovered)).toBeLessThan(0.003 * row.area_km2);
      expect(properties).toMatchObject({ radius_m: 900, name: row.name, kecamatan: row.kecamatan });
    }
  });

  it('is empty where everything is covered', () => {
    expect(engine.gaps(query({ radius_m: 10_000 })).features).toEqual([]);
  });

  it('says null, not 0, where the population is not known', () => {
    const { features } = engineOf({ population: [] }).gaps(query({ radius_m: 300 }));
    expect(features.map(({ properties }) => properties.gap_population)).toEqual(
      Array(6).fill(null),
    );
  });
});

describe('locate', () => {
  it('gives the code of the kelurahan, null outside', () => {
    expect(engine.locate(at(0.1, 0.1))).toBe(codeOf(0));
    expect(engine.locate(at(-0.1, 0.1))).toBeNull();
  });
});
