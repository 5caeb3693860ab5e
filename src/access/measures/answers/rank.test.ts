import { describe, expect, it } from 'vitest';
import { at, codeOf, facility, query } from '../../../../tests/access/tinyCity.ts';
import { engineOf, mixed, north, west } from '../../../../tests/access/tinyEngine.ts';
import { finish } from '../../ensemble/engine.ts';

describe('rank', () => {
  const ask = { ...query({ radius_m: 600 }), index: null } as const;

  it('is coverage, worst first, with the place each row takes', () => {
    const engine = engineOf({ facilities: [west, north] });
    const rows = engine.rank({ ...ask, by: 'unserved_population' });
    const plain = engine.coverage(ask);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    const unserved = rows.map((row) => row.unserved_population!);
    expect(unserved).toEqual([...unserved].sort((a, b) => b - a));
    for (const row of rows) {
      expect(row).toMatchObject(plain.find(({ code }) => code === row.code)!);
    }
  });

  it('has ranges for its ranks beside it, which hold the rank of places that are certain', () => {
    const engine = engineOf({ facilities: [west, north] });
    const { kelurahan } = finish(engine.ranges.coverage(ask, { draws: 20, seed: 1 }));
    for (const by of [
      'unserved_population',
      'covered_population_pct',
      'distance_mean_m',
    ] as const) {
      for (const { code, rank } of engine.rank({ ...ask, by })) {
        const { ranks } = kelurahan.find((row) => row.code === code)!;
        expect(ranks[by]).toEqual({ low: rank, high: rank });
      }
    }
  });

  it('puts areas without a value last, unranked', () => {
    const rows = engineOf({ population: [1000, null, 3000, 4000, 5000, 6000] }).rank({
      ...ask,
      by: 'covered_population_pct',
    });
    expect(rows.at(-1)).toMatchObject({ code: codeOf(1), rank: null });
  });

  it('gives figures to explain a rank with', () => {
    const engine = engineOf({ facilities: [west] });
    const rows = engine.rank({ ...ask, by: 'unserved_population' });
    const [city] = engine.coverage({ ...ask, level: 'kota' });
    const worst = rows[0]!;
    expect(worst.code).toBe(codeOf(5));
    const reason = (kind: string) => worst.reasons.find((r) => r.kind === kind);
    expect(reason('beyond')).toMatchObject({
      value: expect.closeTo(100 - worst.covered_population_pct!, 4),
      city: expect.closeTo(100 - city!.covered_population_pct!, 4),
    });
    expect(reason('far')).toMatchObject({ value: worst.distance_mean_m });
    expect(reason('far-tail')).toMatchObject({ value: worst.distance_p90_m, radius_m: 600 });
    expect(reason('none-inside')).toBeDefined();
    expect(reason('many-people')).toMatchObject({ value: 6000 });
    const home = rows.find(({ code }) => code === codeOf(0))!;
    expect(home.reasons.some(({ kind }) => kind === 'none-inside')).toBe(false);
  });

  it('tells of a point that lies in an area whose facilities are stated elsewhere', () => {
    const stray = facility('stray', { point: at(0.5, 0.2), kelurahan: codeOf(0) });
    const rows = engineOf({ facilities: [stray] }).rank({ ...ask, by: 'unserved_population' });
    const none = (unit: number) =>
      rows
        .find(({ code }) => code === codeOf(unit))!
        .reasons.find(({ kind }) => kind === 'none-inside');
    expect(none(0)).toBeUndefined();
    expect(none(1)).toEqual({ kind: 'none-inside', by_point: [stray.name] });
    expect(none(2)).toEqual({ kind: 'none-inside' });
  });

  it('goes by the index of several services', () => {
    const engine = engineOf({ facilities: mixed });
    const rows = engine.rank({ ...ask, by: 'index' });
    const several = engine.several({ ...ask, services: null });
    for (const row of rows) {
      const own = several.find(({ code }) => code === row.code)!;
      expect(row).toMatchObject({ index: own.index, index_used: 2, index_of: 2 });
    }
    const values = rows.map(({ index }) => index!);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });
});
