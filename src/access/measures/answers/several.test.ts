import { describe, expect, it } from 'vitest';
import { query } from '../../../../tests/access/tinyCity.ts';
import { engineOf, mixed, refusal, sd, sma, west } from '../../../../tests/access/tinyEngine.ts';

describe('several', () => {
  const ask = { services: null, border: 'include', locations: 'middle', base: '2025' } as const;

  it('agrees with coverage, service by service', () => {
    const engine = engineOf({ facilities: mixed });
    for (const level of ['kelurahan', 'kecamatan', 'kota'] as const) {
      const rows = engine.several({ ...ask, level });
      [sd, sma].forEach((id, s) => {
        const plain = engine.coverage(query({ service: id, level }));
        rows.forEach((row, area) => {
          const gap = 100 - plain[area]!.covered_population_pct!;
          expect(row.gaps[s]!.gap_pct).toBeCloseTo(gap, 3);
          expect(row.missed.includes(id)).toBe(gap > 50);
        });
      });
      for (const row of rows) {
        const [a, b] = row.gaps.map(({ gap_pct }) => gap_pct!);
        expect(row.index).toBeCloseTo((a! + b!) / 2, 3);
        expect(row.missed_mean).toBeCloseTo((a! + b!) / 100, 3);
        const people = row.people_by_missed!.reduce((sum, n) => sum + n, 0);
        expect(people).toBeCloseTo(row.population!, 1);
      }
    }
  });

  it('says k of n where a service has no facility, and takes no part of weight 0', () => {
    const engine = engineOf({ facilities: [west] });
    const weigh = (first: number, second: number) =>
      engine.several({
        ...ask,
        level: 'kota',
        services: [
          { service: sd, weight: first, radius_m: 800 },
          { service: sma, weight: second, radius_m: null },
        ],
      })[0]!;
    expect(weigh(1, 1)).toMatchObject({ index_used: 1, index_of: 2, index_reason: null });
    expect(weigh(1, 1).index).toBe(weigh(1, 1).gaps[0]!.gap_pct);
    expect(weigh(1, 1).gaps[1]!.gap_pct).toBeNull();
    expect(weigh(1, 1).people_by_missed).toHaveLength(2);
    expect(weigh(1, 0)).toMatchObject({ index_used: 1, index_of: 1 });
    expect(weigh(0, 1)).toMatchObject({ index: null, index_reason: 'no-data' });
    expect(weigh(0, 0)).toMatchObject({ index: null, index_reason: 'no-weight' });
    expect(refusal(() => weigh(-1, 1))).toBe('bad-weights');
  });

  it('leaves out kelurahan whose people are not known', () => {
    const population = [null, 2000, 3000, 4000, 5000, 6000];
    const [row] = engineOf({ population }).several({ ...ask, level: 'kelurahan' });
    expect(row).toMatchObject({ people_by_missed: null, missed_mean: null, index: null });
  });
});
