import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import { finish } from '../../src/access/ensemble/engine.ts';
import type { Draws, Range } from '../../src/access/ensemble/types.ts';
import { AccessError, type Engine } from '../../src/access/types.ts';
import { between } from './areas.ts';
import { facility, query, tinyCity, UNITS, type TinyOptions } from './tinyCity.ts';
import { certain, uncertainCity, with2010, type TinyRangesOptions } from './tinyRanges.ts';

/** What all answers of `engine.ranges` share, on small random cities. */
const FEW: Draws = { draws: 20, seed: 1 };
const radius_m = between(20, 4000);
const runs = { numRuns: 15 };
const several = {
  services: null,
  border: 'include',
  locations: 'middle',
  base: '2025',
  level: 'kelurahan',
} as const;
const supply = {
  service: query().service,
  ownership: null,
  kind: null,
  base: '2025',
  level: 'kecamatan',
} as const;

function engineOf({ people2010, ...options }: TinyRangesOptions): Engine {
  const { city, shapes, mask } = tinyCity(options as TinyOptions);
  return createEngine(with2010(city, people2010 ?? []), shapes, mask);
}

/** An answer, or `null` where nobody lives. */
function asked<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof AccessError && error.code === 'no-population') return null;
    throw error;
  }
}

/** Every answer at once. */
function all({ ranges }: Engine, r: number, draws = FEW) {
  const q = { ...query({ radius_m: r }), decay: 'gaussian' } as const;
  return {
    coverage: finish(ranges.coverage(q, draws)),
    several: finish(ranges.several(several, draws)),
    distance: asked(() => finish(ranges.equity({ ...q, of: 'distance' }, draws))),
    access: asked(() => finish(ranges.equity({ ...q, of: 'catchment' }, draws))),
    catchment: finish(ranges.catchment(q, draws)),
    supply: finish(ranges.supply(supply, draws)),
  };
}

const isRange = (value: object): value is Range => 'low' in value && 'high' in value;

/** All ranges in an answer, with the names that lead to them. */
function rangesIn(value: unknown, path = ''): (readonly [string, Range])[] {
  if (value === null || typeof value !== 'object') return [];
  if (isRange(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => rangesIn(part, `${path}/${key}`));
}

describe('all ranges', () => {
  it('begin no higher than they end, and hold no share above 100 and nothing below 0', () => {
    fc.assert(
      fc.property(uncertainCity, radius_m, (options, r) => {
        const answers = all(engineOf(options), r);
        for (const [path, { low, high }] of rangesIn(answers)) {
          expect(low, path).toBeLessThanOrEqual(high);
          expect(low, path).toBeGreaterThanOrEqual(0);
          if (path.endsWith('_pct')) expect(high, path).toBeLessThanOrEqual(100);
          if (path.includes('/ranks/')) expect(low, path).toBeGreaterThanOrEqual(1);
          if (path.includes('/ranks/')) expect(high, path).toBeLessThanOrEqual(UNITS);
        }
        for (const { figures } of answers.coverage.kelurahan) {
          const most = figures.population?.high ?? 0;
          for (const field of ['covered_population', 'unserved_population'] as const) {
            expect(figures[field]?.high ?? 0).toBeLessThanOrEqual(most + 0.5);
          }
        }
      }),
      runs,
    );
  });

  it('mirror each other where one figure falls as the other rises', () => {
    fc.assert(
      fc.property(uncertainCity, radius_m, (options, r) => {
        const engine = engineOf({
          ...options,
          alternatives: { ...options.alternatives!, totals: [] },
        });
        const { kelurahan } = finish(engine.ranges.coverage(query({ radius_m: r }), FEW));
        engine.coverage(query({ radius_m: r })).forEach(({ population }, i) => {
          const { covered_population: in_, unserved_population: out } = kelurahan[i]!.figures;
          expect(in_!.low + out!.high).toBeCloseTo(population!, 2);
          expect(in_!.high + out!.low).toBeCloseTo(population!, 2);
        });
      }),
      runs,
    );
  });
});

describe('with every place and figure certain', () => {
  const certainCity = uncertainCity.map((options) => ({
    ...options,
    alternatives: certain,
    facilities: options.facilities.map((one, i) => (one.point ? one : facility(`p${i}`))),
  }));
  const exactly = (range: Range | null, figure: number | null | undefined) => {
    expect(range).toEqual(figure === null ? null : { low: figure, high: figure });
  };

  it('ranges of coverage and ranks are the figures as published, at any radius', () => {
    fc.assert(
      fc.property(certainCity, radius_m, (options, r) => {
        const engine = engineOf(options);
        const found = finish(engine.ranges.coverage(query({ radius_m: r }), FEW));
        for (const level of ['kelurahan', 'kecamatan', 'kota'] as const) {
          const rows = level === 'kota' ? [found.kota] : found[level];
          engine.coverage(query({ radius_m: r, level })).forEach((row, i) => {
            const { code, figures, causes } = rows[i]!;
            expect(code).toBe(row.code);
            expect(causes).toEqual([]);
            for (const [field, range] of Object.entries(figures)) {
              exactly(range, row[field as keyof typeof figures]);
            }
          });
        }
        for (const by of [
          'unserved_population',
          'covered_population_pct',
          'distance_mean_m',
        ] as const) {
          for (const row of engine.rank({ ...query({ radius_m: r }), by, index: null })) {
            exactly(found.kelurahan.find(({ code }) => code === row.code)!.ranks[by], row.rank);
          }
        }
        expect(found.doubts).toEqual([]);
      }),
      runs,
    );
  });

  it('so are those of the index, of inequality, of catchment and of supply', () => {
    fc.assert(
      fc.property(certainCity, radius_m, fc.boolean(), (options, r, capacity) => {
        const facilities = options.facilities.map((one) => ({
          ...one,
          capacity: capacity ? 30 : null,
        }));
        const engine = engineOf({ ...options, facilities });
        const found = all(engine, r);
        engine.several(several).forEach((row, i) => {
          const ranges = found.several[i]!;
          expect(ranges.code).toBe(row.code);
          exactly(ranges.index, row.index);
          exactly(ranges.missed_mean, row.missed_mean);
          expect(ranges.people_by_missed === null).toBe(row.people_by_missed === null);
          row.people_by_missed?.forEach((count, k) => {
            exactly(ranges.people_by_missed![k]!, count);
          });
          row.gaps.forEach(({ service, gap_pct }, k) => {
            expect(ranges.gaps[k]!.service).toBe(service);
            exactly(ranges.gaps[k]!.gap_pct, gap_pct);
          });
        });
        const q = { ...query({ radius_m: r }), decay: 'gaussian' } as const;
        engine.rank({ ...q, by: 'index', index: null }).forEach(({ code, rank }) => {
          exactly(found.several.find((row) => row.code === code)!.rank, rank);
        });
        for (const of of ['distance', 'catchment'] as const) {
          const ranges = of === 'distance' ? found.distance : found.access;
          const exact = asked(() => engine.equity({ ...q, of }));
          expect(ranges === null).toBe(exact === null);
          if (!ranges || !exact) continue;
          for (const field of ['gini', 'theil', 'theil_between', 'theil_within'] as const) {
            exactly(ranges[field], exact[field]);
          }
          exactly(ranges.below_threshold_pct, exact.below_threshold_pct);
          exactly(ranges.shortfall, exact.shortfall);
          if (of === 'distance') exactly(ranges.gini_people, exact.gini_people);
          exact.groups.forEach(({ mean }, i) => {
            exactly(ranges.groups[i]!, mean);
          });
        }
        engine.catchment(q).rows.forEach(({ code, access_per_10000 }, i) => {
          expect(found.catchment[i]!.code).toBe(code);
          exactly(found.catchment[i]!.access_per_10000, access_per_10000);
        });
        engine.supply(supply).forEach((row, i) => {
          const ranges = found.supply[i]!;
          for (const field of ['population', 'people_per_facility', 'load', 'short'] as const) {
            exactly(ranges[field], row[field]);
          }
        });
      }),
      runs,
    );
  });
});
