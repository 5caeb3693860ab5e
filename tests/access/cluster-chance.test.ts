import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import { loadRealCity, random } from './realCity.ts';
import { query } from './tinyCity.ts';

const { city, shapes, mask } = loadRealCity();
const engine = createEngine(city, shapes, mask);

/** What the page colours of every service that bears it: people, share and distance. */
const figures = city.services
  .filter(({ measures }) => measures === 'full')
  .flatMap(({ id, threshold_m }) => {
    const rows = engine.coverage(query({ service: id, radius_m: threshold_m! }));
    return (['unserved_population', 'covered_population_pct', 'distance_mean_m'] as const).map(
      (figure) => rows.map((row) => row[figure]),
    );
  });

function shuffled<T>(values: readonly T[], next: () => number): T[] {
  const keyed = values.map((value) => ({ value, key: next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

const SHUFFLES = 200;
const LEVEL = 0.05;

describe('false alarms of clusters, on 200 shuffles of real values over the map', () => {
  const next = random(1995);
  const answers = Array.from({ length: SHUFFLES }, (_, i) =>
    engine.clusters(shuffled(figures[i % figures.length]!, next)),
  );

  it('flag at most 5% of kelurahan on average before the correction', () => {
    const flagged = answers.map(({ rows }) => rows.filter(({ p }) => p! <= LEVEL).length);
    const share = flagged.reduce((a, b) => a + b) / SHUFFLES / city.kelurahan.length;
    expect(share).toBeLessThanOrEqual(LEVEL);
    // Nor far fewer, or it would find nothing: only figures with many equal values flag less than 5%.
    expect(share).toBeGreaterThan(0.03);
  });

  it('flag anything at all in at most one shuffle of ten after it', () => {
    const any = answers.filter(({ rows }) => rows.some(({ q }) => q! <= LEVEL)).length;
    expect(any / SHUFFLES).toBeLessThanOrEqual(0.1);
  });
});
