import { describe, expect, it } from 'vitest';
import { at, codeOf, facility, query, service, tinyCity } from '../../tests/access/tinyCity.ts';
import { createEngine } from './engine.ts';
import { createLocate, walkMinutes } from './nearest.ts';
import type { NearestQuery } from './types.ts';

const ask = (given: Partial<NearestQuery> = {}): NearestQuery => {
  const { border, locations, ownership, kind } = query();
  return {
    services: null,
    at: at(0.5, 0.25),
    count: 1,
    border,
    locations,
    ownership,
    kind,
    ...given,
  };
};

describe('createLocate', () => {
  const { shapes } = tinyCity();
  const locate = createLocate(shapes);

  it('finds the kelurahan of a point', () => {
    expect(locate(at(0.1, 0.1))).toBe(0);
    expect(locate(at(0.9, 0.9))).toBe(5);
  });

  it('gives a shared border to one of its sides', () => {
    expect([0, 3]).toContain(locate(at(0, 0.5)));
  });

  it('finds nothing outside the city', () => {
    expect(locate(at(1.2, 0.5))).toBe(-1);
    expect(locate([NaN, NaN])).toBe(-1);
  });
});

describe('walkMinutes', () => {
  const walking = { detour: 1.35, kmh: 4.5, roundTo_min: 5 };

  it.each([
    // 1,000 m x 1.35 at 75 m a minute = 18 minutes.
    [1000, 20],
    [400, 5],
    [4400, 80],
    [0, 5],
    [10, 5],
  ])('%d m is about %d minutes', (distance, minutes) => {
    expect(walkMinutes(distance, walking)).toBe(minutes);
  });
});

describe('nearest', () => {
  const facilities = [
    facility('west', { point: at(0.2, 0.25) }),
    facility('near', { point: at(0.55, 0.25), kelurahan: codeOf(1) }),
    facility('swasta', { point: at(0.51, 0.25), ownership: 'swasta' }),
    facility('smk', { kind: 'smk', point: at(0.6, 0.25), insideCity: false }),
    facility('sma', { kind: 'sma', point: at(0.7, 0.25) }),
    facility('pkm', { kind: 'puskesmas', ownership: null, point: null, kelurahan: codeOf(0) }),
  ];
  const services = [
    service('sd', ['sd']),
    service('sma', ['sma', 'smk']),
    service('puskesmas', ['puskesmas'], { ownershipFilter: false, kindFilter: [] }),
    service('air', [], { measures: 'status' }),
    service('kosong', ['kosong']),
  ];
  const { city, shapes, mask } = tinyCity({ facilities, services });
  const engine = createEngine(city, shapes, mask);

  it('names the kelurahan and the nearest of each service that has facilities', () => {
    const { point, nearest } = engine.nearest(ask());
    expect(point).toMatchObject({
      code: codeOf(1),
      kelurahan: 'Kelurahan 1',
      kecamatan: 'Kecamatan 0',
    });
    expect(nearest.map(({ service: of, id }) => [of, id])).toEqual([
      ['sd', 'swasta'],
      ['sma', 'smk'],
      ['puskesmas', 'pkm'],
    ]);
  });

  it('lists so many of each, nearest first', () => {
    const rows = engine.nearest(ask({ services: [services[0]!.id], count: 3 })).nearest;
    expect(rows.map(({ id }) => id)).toEqual(['swasta', 'near', 'west']);
    const distances = rows.map(({ distance_m }) => distance_m);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('says how far, which way and how long on foot', () => {
    const [row] = engine.nearest(ask({ ownership: 'negeri' })).nearest;
    // 0.05 of 0.03 degrees of longitude at 6.99 S: 0.0015 x 110,498 m.
    expect(row!.distance_m).toBeCloseTo(165.7, 0);
    expect(row).toMatchObject({
      id: 'near',
      bearing_deg: 90,
      walk_minutes: 5,
      kelurahan: 'Kelurahan 1',
      inside_city: true,
      lon: 110.0165,
      lat: -6.995,
    });
    expect(row!.distance_min_m).toBe(row!.distance_m);
    expect(row!.distance_max_m).toBe(row!.distance_m);
  });

  it('applies a filter only to services that have it', () => {
    const rows = engine.nearest(ask({ ownership: 'negeri', kind: 'sma' })).nearest;
    expect(rows.map(({ id }) => id)).toEqual(['near', 'sma', 'pkm']);
  });

  it('gives bounds for a facility known by its kelurahan alone', () => {
    const row = engine.nearest(ask()).nearest.find(({ id }) => id === 'pkm')!;
    expect(row.precision).toBe('kelurahan');
    expect(row.distance_min_m).toBeGreaterThan(0);
    expect(row.distance_min_m).toBeLessThan(row.distance_m);
    expect(row.distance_max_m).toBeGreaterThan(row.distance_m);
    const inside = engine
      .nearest(ask({ at: at(0.1, 0.1) }))
      .nearest.find(({ id }) => id === 'pkm')!;
    expect(inside.distance_min_m).toBe(0);
  });

  it('leaves it out in the mode exact', () => {
    const rows = engine.nearest(ask({ locations: 'exact' })).nearest;
    expect(rows.map(({ id }) => id)).not.toContain('pkm');
  });

  it('answers outside the city, with no code', () => {
    const { point, nearest } = engine.nearest(ask({ at: at(3, 3) }));
    expect(point).toMatchObject({ code: null, kelurahan: null, kecamatan: null });
    expect(nearest).toHaveLength(3);
  });

  it('refuses what is not a point or not a service with places', () => {
    expect(() => engine.nearest(ask({ at: [NaN, 0] }))).toThrow(/derajat/);
    expect(() => engine.nearest(ask({ at: [106, 91] }))).toThrow(/derajat/);
    expect(() => engine.nearest(ask({ services: [services[3]!.id] }))).toThrow(
      /AIR: belum ada wilayah layanan yang dipetakan maupun dilaporkan/,
    );
    expect(() => engine.nearest(ask({ services: ['x' as never] }))).toThrow(/"x" tidak dikenal/);
  });
});
