import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { expect } from 'vitest';
import { type CoverageRow } from '../../src/access/types.ts';
import type { ServiceId } from '../../src/city/ids.ts';
import { areaAt, between } from './areas.ts';
import { areaService, at, query, service, UNITS, type TinyOptions } from './tinyCity.ts';
import { engineOf } from './tinyEngine.ts';

/** Service areas as places, through the whole engine, on small cities. */
export const air = 'air' as ServiceId;
export const ask = (radius_m = 0) => query({ service: air, radius_m });

export const services = [service('sd', ['sd']), areaService('air')];
export const engine = (serviceAreas: readonly MultiPolygon[], options: TinyOptions = {}) =>
  engineOf({ services, serviceAreas, ...options });

export const runs = { numRuns: 50 };
export const radius = fc.oneof(fc.constant(0), between(0, 3000));
export const anywhere = fc.tuple(between(-0.3, 1.3), between(-0.3, 1.3)).map(([x, y]) => at(x, y));
export const area = areaAt(anywhere, [50, 900]);
export const areas = fc.array(area, { minLength: 1, maxLength: 4 });
export const city = fc.record({
  shift: fc.tuple(between(-0.4, 0.4), between(-0.4, 0.4)),
  population: fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: UNITS, maxLength: UNITS }),
  density: fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 24 }),
});

/** a <= b but for so much; unknown compares with nothing. */
const notAbove = (a: number | null, b: number | null, slack: number) => {
  expect(a === null).toBe(b === null);
  expect(a ?? 0).toBeLessThanOrEqual((b ?? 0) + slack);
};

/**
 * What is covered never falls and distances never rise from one answer to the other.
 *
 * @param lattice share of all that may be lost: where another area crosses an edge, clipper rounds
 *   the crossing to its lattice, 0.1 m.
 */
export const better = (less: readonly CoverageRow[], more: readonly CoverageRow[], lattice = 0) =>
  less.forEach((row, i) => {
    const { population, area_km2 } = row;
    const after = more[i]!;
    notAbove(row.covered_population, after.covered_population, 2e-3 + lattice * population!);
    notAbove(row.covered_area_km2, after.covered_area_km2, 2e-6 + lattice * area_km2);
    for (const field of ['distance_mean_m', 'distance_median_m', 'distance_p90_m'] as const) {
      notAbove(after[field], row[field], 0.11);
    }
  });

/** Two answers alike to what rounding on the lattice, 0.1 m, can do. */
export const alike = (one: readonly CoverageRow[], other: readonly CoverageRow[]) =>
  one.forEach((row, i) => {
    const there = other[i]!;
    expect(Math.abs(row.covered_area_pct! - there.covered_area_pct!)).toBeLessThan(0.01);
    expect(
      Math.abs((row.covered_population_pct ?? 0) - (there.covered_population_pct ?? 0)),
    ).toBeLessThan(0.05);
    expect(Math.abs((row.distance_mean_m ?? 0) - (there.distance_mean_m ?? 0))).toBeLessThan(0.2);
  });
