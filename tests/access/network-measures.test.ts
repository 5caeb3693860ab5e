import { afterAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import type { SitesQuery } from '../../src/access/measures/types.ts';
import type { CoverageQuery } from '../../src/access/types.ts';
import { loadCity } from '../../src/compile/load.ts';
import { networkCity } from '../networkCity.ts';
import { query } from './tinyCity.ts';
import { refusal, sd } from './tinyEngine.ts';

const folder = networkCity();
afterAll(() => {
  folder.remove();
});

const { city, shapes, mask, network } = loadCity(folder.path);
const engine = createEngine(city, shapes, mask, { network });
const ask = (given: Partial<CoverageQuery> = {}) =>
  query({ service: sd, metric: 'network', radius_m: 3000, ...given });

describe('what builds on the field', () => {
  it('ranks by the same rows', () => {
    const ranked = engine.rank({ ...ask(), by: 'unserved_population', index: null });
    const rows = new Map(engine.coverage(ask()).map((row) => [row.name, row]));
    expect(ranked.map(({ name }) => name)).toEqual(['Pasar', 'Kebun', 'Sukamaju', 'Padi']);
    for (const { name, unserved_population } of ranked) {
      expect(unserved_population).toBe(rows.get(name)!.unserved_population);
    }
  });

  const sites = (given: Partial<SitesQuery> = {}) =>
    engine.sites({
      ...ask({ radius_m: 2000 }),
      count: 2,
      candidates: 'kelurahan',
      objective: 'covering',
      ...given,
    });

  it('finds sites whose gain is coverage after less coverage before', () => {
    const answer = sites();
    const [before] = engine.coverage(ask({ radius_m: 2000, level: 'kota' }));
    const own = [
      [110.01, -0.01],
      [110.03, 0.01],
      [109.995, 0.01],
      ...answer.sites.map(({ lon, lat }) => [lon, lat]),
    ].map(([lon, lat], i) => ({
      id: String(i),
      name: '',
      point: [lon!, lat!] as const,
      capacity: null,
    }));
    const list = { service: null, own, radius_m: 2000, level: 'kota' } as const;
    const [after] = engine.coverage(ask(list));
    expect(answer.method).toBe('exact');
    expect(answer.before.covered_population).toBe(before!.covered_population);
    expect(answer.after.covered_population).toBeCloseTo(after!.covered_population!, 0);
    expect(answer.gain_population).toBeCloseTo(
      after!.covered_population! - before!.covered_population!,
      0,
    );
    expect(answer.before.distance_mean_m).toBeCloseTo(before!.distance_mean_m!, 0);
  });

  it('shortens the ways of those who have one', () => {
    const { before, after, bound, method } = sites({ objective: 'p-median', count: 1 });
    expect(method).toBe('exact');
    expect(after.distance_mean_m!).toBeLessThan(before.distance_mean_m!);
    expect(bound).toBeCloseTo(after.distance_mean_m!, 0);
  });

  it('gains people whom no way leads anywhere today, and leaves the mean to the others', () => {
    const own = [{ id: 'a', name: '', point: [110.038, -0.019] as const, capacity: null }];
    const list = { service: null, own, objective: 'covering', count: 1 } as const;
    const { before, after } = sites(list);
    expect(before.covered_population).toBeGreaterThan(0);
    expect(after.covered_population).toBeGreaterThan(before.covered_population);
    // Only the island has a facility, and no candidate leads there.
    expect(after.distance_mean_m).toBe(before.distance_mean_m);
    const median = sites({ ...list, objective: 'p-median' });
    expect(median.after.distance_mean_m).toBe(before.distance_mean_m);
    expect(median.bound).toBeCloseTo(before.distance_mean_m!, 1);
  });

  it('says what it does not draw or search along streets', () => {
    expect(refusal(() => sites({ candidates: 'grid' }))).toBe('not-measurable');
    expect(refusal(() => engine.gaps(ask()))).toBe('not-measurable');
    expect(refusal(() => engine.buffers(ask()))).toBe('not-measurable');
  });

  it('hands out what facilities with a way supply, in full', () => {
    const { rows, supply } = engine.catchment({ ...ask({ radius_m: 9000 }), decay: 'linear' });
    const total = rows.reduce((sum, row) => sum + row.access_per_10000! * row.population!, 0);
    expect([supply, Math.round(total) / 10_000]).toEqual(['facilities', 2]);
  });

  it('measures inequality, without a shortfall where somebody has no way', () => {
    const answer = engine.equity({ ...ask(), of: 'distance', decay: 'linear' });
    expect(answer.gini).toBeGreaterThan(0);
    expect(answer.gini_people).toBeGreaterThan(answer.gini!);
    expect(answer.gini_people).toBeLessThan(1);
    expect(answer.shortfall).toBeNull();
    const [city] = engine.coverage(ask({ level: 'kota' }));
    expect(answer.below_threshold_pct).toBeCloseTo(100 - city!.covered_population_pct!, 3);
  });
});
