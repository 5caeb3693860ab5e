import { createEngine } from '../../src/access/engine.ts';
import { giniOverRows } from '../../src/access/measures/people-gini.ts';
import { createTables } from '../../src/access/tables.ts';
import type { City, CityShapes, Mask } from '../../src/city/model.ts';
import { query } from '../access/tinyCity.ts';

/** Runs a task some times and notes its median duration, milliseconds, and what it may take. */
export type Timer = (what: string, runs: number, task: () => unknown, most?: number) => unknown;

/**
 * How fast the measures are on the real city, once the fields they ask for are known.
 *
 * The worst of the services that bear every measure is asked for: the one with the most people
 * beyond its radius has the most to search for sites, the one with most facilities the most to
 * hand out.
 */
export function timeMeasures(time: Timer, city: City, shapes: CityShapes, mask: Mask): void {
  const engine = createEngine(city, shapes, mask);
  const asked = city.services
    .filter(({ measures, threshold_m }) => measures === 'full' && threshold_m !== null)
    .map(({ id, threshold_m }) => query({ service: id, radius_m: threshold_m! }));
  const unserved = new Map(
    asked.map((q) => [q, engine.coverage({ ...q, level: 'kota' })[0]!.unserved_population!]),
  );
  const lacking = asked.reduce((a, b) => (unserved.get(b)! > unserved.get(a)! ? b : a));
  const sites = { ...lacking, candidates: 'kelurahan', objective: 'covering' } as const;
  const name = lacking.service;
  time(`best 1 of kelurahan, ${name}`, 9, () => engine.sites({ ...sites, count: 1 }), 50);
  time(`best 3 of kelurahan, ${name}`, 5, () => engine.sites({ ...sites, count: 3 }), 2000);
  const fine = { ...sites, candidates: 'grid', count: 5 } as const;
  time(`best 5 of 500 m grid, ${name}`, 1, () => engine.sites(fine), 5000);
  const median = { ...fine, objective: 'p-median' } as const;
  time(`p-median 5 of 500 m grid, ${name}`, 1, () => engine.sites(median), 5000);

  const equity = { ...lacking, decay: 'gaussian', of: 'distance' } as const;
  time('equity, of distance', 21, () => engine.equity(equity), 10);
  const { distance, people } = createTables(city, shapes, mask).analysis(lacking).profile('2025');
  time('Gini over people, new places', 9, () => giniOverRows(distance, people.values), 60);
  for (const q of asked) {
    const catchment = { ...q, decay: 'gaussian' } as const;
    time(`floating catchment, ${q.service}`, 5, () => engine.catchment(catchment), 1000);
  }
  const several = { services: null, border: 'include', locations: 'middle', base: '2025' } as const;
  time(
    'index and missed services',
    21,
    () => engine.several({ ...several, level: 'kelurahan' }),
    10,
  );
  time('rank', 5, () => engine.rank({ ...lacking, by: 'unserved_population', index: null }));
  const values = engine.coverage(lacking).map((row) => row.covered_population_pct);
  time('clusters, 9,999 permutations', 9, () => engine.clusters(values), 150);
}
