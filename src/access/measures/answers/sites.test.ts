import { describe, expect, it } from 'vitest';
import { codeOf, query, UNITS } from '../../../../tests/access/tinyCity.ts';
import { engineOf, refusal, west } from '../../../../tests/access/tinyEngine.ts';

describe('sites', () => {
  const ask = {
    ...query({ radius_m: 500 }),
    count: 2,
    candidates: 'kelurahan',
    objective: 'covering',
  } as const;

  it('reports coverage after less coverage before', () => {
    const engine = engineOf({ facilities: [west] });
    const answer = engine.sites(ask);
    const own = [
      { id: 'a', name: '', point: west.point!, capacity: null },
      ...answer.sites.map(({ lon, lat }, i) => ({
        id: `new ${i}`,
        name: '',
        point: [lon, lat] as const,
        capacity: null,
      })),
    ];
    const city = { ...query({ radius_m: 500 }), level: 'kota' } as const;
    const [before] = engine.coverage(city);
    const [after] = engine.coverage({ ...city, service: null, own });
    expect(answer.before.covered_population).toBeCloseTo(before!.covered_population!, 2);
    expect(answer.after.covered_population).toBeCloseTo(after!.covered_population!, 0);
    expect(answer.gain_population).toBeCloseTo(
      answer.after.covered_population - answer.before.covered_population,
      2,
    );
    const sum = answer.sites.reduce((total, site) => total + site.gain_population, 0);
    expect(sum).toBeCloseTo(answer.gain_population, 2);
    expect(answer).toMatchObject({ method: 'exact', bound: answer.gain_population });
  });

  it('names the kelurahan that a grid candidate lies in, and shortens the way', () => {
    const engine = engineOf({ facilities: [west] });
    const fine = engine.sites({ ...ask, candidates: 'grid', objective: 'p-median' });
    expect(fine.candidates).toBeGreaterThan(UNITS);
    expect(fine.after.distance_mean_m).toBeLessThan(fine.before.distance_mean_m!);
    expect(fine.bound).toBeCloseTo(fine.after.distance_mean_m!, 1);
    for (const { code, lon, lat } of fine.sites) expect(engine.locate([lon, lat])).toBe(code);
  });

  it('refuses a count that cannot be', () => {
    const engine = engineOf();
    for (const count of [0, -1, 1.5, 7, NaN]) {
      expect(refusal(() => engine.sites({ ...ask, count }))).toBe('bad-count');
    }
    const nobody = engineOf({ population: Array<null>(UNITS).fill(null) });
    expect(refusal(() => nobody.sites(ask))).toBe('no-population');
    expect(refusal(() => engineOf({ facilities: [] }).sites(ask))).toBe('no-facilities');
  });
});

describe('clusters', () => {
  it('finds a row a kelurahan, and says so where there are too few', () => {
    const engine = engineOf();
    const answer = engine.clusters([1, 2, 3, 10, 11, 12]);
    expect(answer.rows.map(({ code }) => code)).toEqual(
      Array.from({ length: UNITS }, (_, unit) => codeOf(unit)),
    );
    expect(answer.rows.every(({ i, p, q }) => i !== null && p! > 0 && q! >= p!)).toBe(true);
    expect(answer.permutations).toBe(9999);
    expect(engine.clusters([1, 2, null, null, 5, 6])).toMatchObject({
      n: 4,
      reason: 'few-values',
      global: null,
    });
    expect(() => engine.clusters([1, 2])).toThrow(RangeError);
  });
});
