import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/access/ensemble/engine.ts';
import type { Figures } from '../../src/access/ensemble/figures.ts';
import { rankSeries, type Series } from '../../src/access/ensemble/series.ts';
import { ranks } from '../../src/access/measures/ranks.ts';
import { distanceQuantile } from '../../src/access/profile.ts';
import { settlementShape, densityLookup } from '../../src/access/weights.ts';
import { between } from './areas.ts';
import { cityOfDraw, truthOf } from './drawnCity.ts';
import { query } from './tinyCity.ts';
import { certain, rangesOf, uncertainCity, type TinyRangesOptions } from './tinyRanges.ts';

/** The laws of ranges, in every draw, on small random cities. */
const DRAWS = { draws: 6, seed: 1 };
const radius_m = between(20, 4000);
/** Where a draw is counted exactly: multiples of half a cell of 50 m. */
const roundRadius = fc.integer({ min: 1, max: 120 }).map((halves) => 25 * halves);
const runs = { numRuns: 40 };
const LEVELS = ['kelurahan', 'kecamatan', 'kota'] as const;

function figuresOf(options: TinyRangesOptions) {
  const made = rangesOf(options);
  return { ...made, figures: finish(made.lender.figures(query(), DRAWS)) };
}

const eachDraw = (check: (draw: number) => void) => {
  for (let draw = 0; draw < DRAWS.draws; draw++) check(draw);
};

/** a <= b up to rounding; two unknowns are equal. */
const notAbove = (a: number, b: number, slack: number) => {
  expect(Number.isNaN(a)).toBe(Number.isNaN(b));
  if (!Number.isNaN(a)) expect(a).toBeLessThanOrEqual(b + slack);
};

describe('in every draw', () => {
  it('covered and unserved people add up, and coverage never falls as the radius grows', () => {
    fc.assert(
      fc.property(uncertainCity, radius_m, radius_m, (options, a, b) => {
        const { figures } = figuresOf(options);
        for (const level of LEVELS) {
          const [small, large] = [Math.min(a, b), Math.max(a, b)].map((r) =>
            figures.reach(level, r),
          );
          figures.still(level).forEach(({ population }, area) => {
            const [less, more] = [small![area]!, large![area]!];
            eachDraw((draw) => {
              const people = population.draws[draw]!;
              const [covered, unserved] = [less.covered_population, less.unserved_population];
              const sum = covered.draws[draw]! + unserved.draws[draw]!;
              expect(Math.abs(sum - people)).toBeLessThanOrEqual(1e-12 * people);
              expect(unserved.draws[draw]).toBeGreaterThanOrEqual(-1e-12 * people);
              notAbove(covered.draws[draw]!, more.covered_population.draws[draw]!, 1e-9 * people);
              notAbove(
                less.covered_area_km2.draws[draw]!,
                more.covered_area_km2.draws[draw]!,
                1e-9,
              );
              expect(more.covered_area_pct.draws[draw]).toBeLessThanOrEqual(100 + 1e-4);
            });
          });
        }
      }),
      runs,
    );
  });

  it('who is covered whole leaves nobody, and no land', () => {
    fc.assert(
      fc.property(uncertainCity, (options) => {
        const { figures, city } = figuresOf(options);
        figures.reach('kelurahan', 9000).forEach((reach, unit) => {
          eachDraw((draw) => {
            expect(reach.unserved_population.draws[draw]).toBe(0);
            const { area_km2 } = city.kelurahan[unit]!;
            expect(Math.abs(reach.covered_area_km2.draws[draw]! - area_km2)).toBeLessThan(1e-6);
          });
        });
      }),
      runs,
    );
  });

  it('kelurahan add up to kecamatan and city', () => {
    const sums = (figures: Figures, level: (typeof LEVELS)[number], r: number) => (draw: number) =>
      figures
        .reach(level, r)
        .reduce(
          ([people, covered, land], reach, area) => [
            people! + figures.still(level)[area]!.population.draws[draw]!,
            covered! + reach.covered_population.draws[draw]!,
            land! + reach.covered_area_km2.draws[draw]!,
          ],
          [0, 0, 0],
        );
    fc.assert(
      fc.property(uncertainCity, radius_m, (options, r) => {
        const { figures } = figuresOf(options);
        const [kelurahan, kecamatan, kota] = LEVELS.map((level) => sums(figures, level, r));
        eachDraw((draw) => {
          kota!(draw).forEach((all, i) => {
            expect(kelurahan!(draw)[i]).toBeCloseTo(all, 6);
            expect(kecamatan!(draw)[i]).toBeCloseTo(all, 6);
          });
        });
      }),
      runs,
    );
  });

  it('every place lies on land of its own kelurahan that may hold people', () => {
    fc.assert(
      fc.property(uncertainCity, (options) => {
        const { figures, city, context } = figuresOf(options);
        const { drawn, places, world } = figures.ensemble;
        const densityAt = densityLookup(city.density, city.info.densityStep);
        eachDraw((draw) => {
          const spread = city.alternatives.settlement[world(draw).settlement]!;
          drawn.vague.forEach(({ unit }, j) => {
            const { land } = settlementShape(context.grid, city, densityAt, spread)(unit);
            const start = context.grid.unitStart[unit]!;
            const [x, y] = places(draw).subarray(2 * j, 2 * j + 2);
            const row = land.findIndex(
              (m2, i) =>
                m2 > 0 && context.grid.x[start + i] === x && context.grid.y[start + i] === y,
            );
            expect(row).toBeGreaterThanOrEqual(0);
          });
        });
      }),
      runs,
    );
  });

  it('figures are those of the ordinary tables of the city in which it is true', () => {
    fc.assert(
      fc.property(uncertainCity, roundRadius, (options, r) => {
        const { figures, context } = figuresOf(options);
        for (const level of LEVELS) {
          const [still, reach] = [figures.still(level), figures.reach(level, r)];
          eachDraw((draw) => {
            const there = cityOfDraw(context, '2025', truthOf(figures.ensemble, draw));
            const profile = there.analysis(query(), there.city.services[0]!).profile('2025');
            there.coverage(query({ radius_m: r, level })).forEach((row, area) => {
              const at = (of: Series) => of.draws[draw]!;
              const { distance_mean_m, distance_median_m, population } = still[area]!;
              expect(Math.abs(at(population) - row.population!)).toBeLessThan(0.05);
              expect(at(reach[area]!.unserved_population)).toBeCloseTo(row.unserved_population!, 1);
              expect(at(reach[area]!.covered_area_km2)).toBeCloseTo(row.covered_area_km2!, 4);
              if (row.distance_mean_m === null) return;
              expect(Math.abs(at(distance_mean_m) - row.distance_mean_m)).toBeLessThan(0.06);
              // Anywhere in its bin of half a cell; where half of the people are a heap apart from the
              // others, rounding decides to which of the two it belongs.
              const [below, above] = [0.5 - 1e-6, 0.5 + 1e-6].map((share) =>
                distanceQuantile(profile, figures.areas(level)[area]!.units, 'people', share),
              );
              expect(at(distance_median_m)).toBeGreaterThanOrEqual(below! - 25.1);
              expect(at(distance_median_m)).toBeLessThanOrEqual(above! + 25.1);
            });
          });
        }
      }),
      runs,
    );
  });

  it('lies between what the best and the worst places of each cell give for the same people', () => {
    fc.assert(
      fc.property(uncertainCity, roundRadius, (options, r) => {
        const { figures, tables } = figuresOf({ ...options, alternatives: certain });
        for (const level of LEVELS) {
          const [best, worst] = (['best', 'worst'] as const).map((locations) =>
            tables.coverage(query({ radius_m: r, level, locations })),
          );
          figures.reach(level, r).forEach(({ unserved_population }, area) => {
            const { distance_mean_m } = figures.still(level)[area]!;
            eachDraw((draw) => {
              const unserved = unserved_population.draws[draw]!;
              notAbove(best![area]!.unserved_population!, unserved, 0.01);
              notAbove(unserved, worst![area]!.unserved_population!, 0.01);
              const mean = distance_mean_m.draws[draw]!;
              notAbove(best![area]!.distance_mean_m ?? Number.NaN, mean, 0.11);
              notAbove(mean, worst![area]!.distance_mean_m ?? Number.NaN, 0.11);
            });
          });
        }
      }),
      runs,
    );
  });

  it('areas are ranked as the figures of that draw rank them', () => {
    fc.assert(
      fc.property(uncertainCity, radius_m, (options, r) => {
        const { figures } = figuresOf(options);
        const share = figures.reach('kelurahan', r).map((reach) => reach.covered_population_pct);
        const far = figures.still('kelurahan').map(({ distance_mean_m }) => distance_mean_m);
        for (const [series, direction, decimals] of [
          [share, 'lower_is_worse', 4],
          [far, 'higher_is_worse', 1],
        ] as const) {
          const ranked = rankSeries(series, direction, decimals);
          eachDraw((draw) => {
            const rounded = series.map(({ draws }) => {
              const value = draws[draw]!;
              return Number.isNaN(value)
                ? null
                : Math.round(value * 10 ** decimals) / 10 ** decimals;
            });
            expect(ranked.map(({ draws }) => draws[draw])).toEqual(
              ranks(rounded, direction).map((rank) => rank ?? Number.NaN),
            );
          });
        }
      }),
      runs,
    );
  });
});
