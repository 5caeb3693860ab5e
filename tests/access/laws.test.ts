import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import type { CoverageRow, GapProperties, LocationMode } from '../../src/access/types.ts';
import type { Facility } from '../../src/city/model.ts';
import { between } from './areas.ts';
import { at, codeOf, facility, query, tinyCity, UNITS, type TinyOptions } from './tinyCity.ts';

/** The laws of docs/methods.md, on small random cities. */
const share = between(0, 1);
const radius_m = between(20, 4000);
const runs = { numRuns: 30 };

const pointFacility = fc.tuple(between(-0.2, 1.2), share).map(
  ([x, y]) =>
    (id: string) =>
      facility(id, { point: at(x, y) }),
);
const hollowFacility = fc
  .nat(UNITS - 1)
  .map((unit) => (id: string) => facility(id, { point: null, kelurahan: codeOf(unit) }));
const facilities = fc
  .array(fc.oneof({ weight: 3, arbitrary: pointFacility }, hollowFacility), {
    minLength: 1,
    maxLength: 8,
  })
  .map((makers) => makers.map((make, i) => make(`f${i}`)));

const city = fc.record({
  shift: fc.tuple(
    fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    fc.double({ min: -0.4, max: 0.4, noNaN: true }),
  ),
  population: fc.array(fc.integer({ min: 0, max: 30_000 }), {
    minLength: UNITS,
    maxLength: UNITS,
  }),
  density: fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 24 }),
  unsettled: fc
    .tuple(share, share, share, share)
    .map(
      ([a, b, c, d]) => [Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)] as const,
    ),
  facilities,
});

function engineOf(options: TinyOptions) {
  const { city: made, shapes, mask } = tinyCity(options);
  return createEngine(made, shapes, mask);
}

/** a <= b, up to what rounding to the published decimals can do; unknown compares with nothing. */
function notAbove(a: number | null, b: number | null, slack: number): void {
  expect(a === null).toBe(b === null);
  if (a !== null && b !== null) expect(a).toBeLessThanOrEqual(b + slack);
}

const compare = (
  less: readonly CoverageRow[],
  more: readonly CoverageRow[],
  check: (less: CoverageRow, more: CoverageRow) => void,
) => less.forEach((row, i) => check(row, more[i]!));

describe('laws of coverage', () => {
  it('covered and unserved people add up to the total, and no value is NaN', () => {
    fc.assert(
      fc.property(city, radius_m, (options, r) => {
        for (const row of engineOf(options).coverage(query({ radius_m: r }))) {
          for (const value of Object.values(row)) expect(value).not.toBeNaN();
          expect(row.covered_population! + row.unserved_population!).toBeCloseTo(
            row.population!,
            6,
          );
          expect(row.covered_area_pct).toBeGreaterThanOrEqual(0);
          expect(row.covered_area_pct).toBeLessThanOrEqual(100);
          expect(row.covered_population_pct === null).toBe(row.population === 0);
        }
      }),
      runs,
    );
  });

  it('never falls as the radius grows', () => {
    fc.assert(
      fc.property(city, radius_m, radius_m, (options, a, b) => {
        const engine = engineOf(options);
        const small = engine.coverage(query({ radius_m: Math.min(a, b) }));
        const large = engine.coverage(query({ radius_m: Math.max(a, b) }));
        compare(small, large, (less, more) => {
          notAbove(less.covered_area_km2, more.covered_area_km2, 1e-6);
          notAbove(less.covered_population, more.covered_population, 1e-3);
        });
      }),
      runs,
    );
  });

  it('never falls when a facility is added', () => {
    fc.assert(
      fc.property(city, pointFacility, radius_m, (options, make, r) => {
        const more = [...options.facilities, make('extra')];
        const before = engineOf(options).coverage(query({ radius_m: r }));
        const after = engineOf({ ...options, facilities: more }).coverage(query({ radius_m: r }));
        compare(before, after, (less, greater) => {
          notAbove(less.covered_population, greater.covered_population, 1e-3);
          notAbove(greater.distance_mean_m, less.distance_mean_m, 0.1);
          notAbove(greater.distance_p90_m, less.distance_p90_m, 0.1);
        });
      }),
      runs,
    );
  });

  it('does not depend on the order of facilities', () => {
    fc.assert(
      fc.property(city, radius_m, fc.integer(), (options, r, turn) => {
        const at = Math.abs(turn) % options.facilities.length;
        const turned: Facility[] = [
          ...options.facilities.slice(at),
          ...options.facilities.slice(0, at),
        ].reverse();
        const rows = engineOf(options).coverage(query({ radius_m: r }));
        expect(
          engineOf({ ...options, facilities: turned }).coverage(query({ radius_m: r })),
        ).toEqual(rows);
      }),
      runs,
    );
  });

  it('keeps its shares when all populations are multiplied', () => {
    fc.assert(
      fc.property(city, radius_m, fc.integer({ min: 2, max: 9 }), (options, r, factor) => {
        // High enough for a crumb of settled land, on which one person may fit and two not.
        const free = { ...options, cap_per_km2: 1e15 };
        const population = options.population.map((people) => people * factor);
        const rows = engineOf(free).coverage(query({ radius_m: r }));
        const scaled = engineOf({ ...free, population }).coverage(query({ radius_m: r }));
        compare(rows, scaled, (one, many) => {
          notAbove(one.covered_population_pct, many.covered_population_pct, 1e-3);
          notAbove(many.covered_population_pct, one.covered_population_pct, 1e-3);
          notAbove(one.distance_mean_m, many.distance_mean_m, 0.1);
          notAbove(many.distance_mean_m, one.distance_mean_m, 0.1);
        });
      }),
      runs,
    );
  });

  it('adds up from kelurahan to kecamatan to city', () => {
    const fields = [
      'area_km2',
      'covered_area_km2',
      'population',
      'covered_population',
      'unserved_population',
    ] as const;
    fc.assert(
      fc.property(city, radius_m, (options, r) => {
        const engine = engineOf(options);
        const totals = (['kelurahan', 'kecamatan', 'kota'] as const).map((level) =>
          engine.coverage(query({ radius_m: r, level })).reduce(
            (sums, row) => sums.map((sum, i) => sum + row[fields[i]!]!),
            fields.map(() => 0),
          ),
        );
        fields.forEach((_, i) => {
          expect(totals[0]![i]).toBeCloseTo(totals[2]![i]!, 1);
          expect(totals[1]![i]).toBeCloseTo(totals[2]![i]!, 1);
        });
        // The areas to the square metre for each row.
        expect(Math.abs(totals[0]![1]! - totals[2]![1]!)).toBeLessThan(UNITS * 1e-6);
      }),
      runs,
    );
  });

  it('orders the bounds: worst covers least and is furthest, best most and nearest', () => {
    fc.assert(
      fc.property(city, radius_m, (options, r) => {
        const engine = engineOf(options);
        const rows = (locations: LocationMode) =>
          engine.coverage(query({ radius_m: r, locations }));
        const [worst, middle, best] = [rows('worst'), rows('middle'), rows('best')];
        for (const [less, more] of [
          [worst, middle],
          [middle, best],
        ] as const) {
          compare(less, more, (low, high) => {
            notAbove(low.covered_population, high.covered_population, 1e-3);
            notAbove(high.unserved_population, low.unserved_population, 1e-3);
            notAbove(high.distance_mean_m, low.distance_mean_m, 0.1);
            notAbove(high.distance_median_m, low.distance_median_m, 0.1);
            notAbove(high.distance_p90_m, low.distance_p90_m, 0.1);
          });
        }
      }),
      runs,
    );
  });
});

describe('laws of gaps', () => {
  it('has the people that are not covered, and says of whom it can draw no gap', () => {
    fc.assert(
      fc.property(city, fc.double({ min: 300, max: 2500, noNaN: true }), (options, r) => {
        const { city: made, shapes, mask } = tinyCity({ ...options, cell_m: 25 });
        const engine = createEngine(made, shapes, mask);
        const { features, undrawn } = engine.gaps(query({ radius_m: r }));
        const said = [...features.map(({ properties }) => properties), ...undrawn];
        expect(new Set(said.map(({ code }) => code)).size).toBe(said.length);
        const byCode = new Map<string, GapProperties>(said.map((gap) => [gap.code, gap]));
        for (const row of engine.coverage(query({ radius_m: r }))) {
          const gap = byCode.get(row.code);
          expect(gap?.gap_population ?? 0).toBeCloseTo(row.unserved_population!, 2);
        }
        for (const { code, gap_area_km2, gap_population } of undrawn) {
          const { population } = made.kelurahan.find((one) => one.code === code)!;
          expect(gap_area_km2).toBe(0);
          expect(gap_population).toBeLessThan(0.02 * population['2025']! + 1);
        }
      }),
      { numRuns: 15 },
    );
  });
});
