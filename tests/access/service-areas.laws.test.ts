import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoverageRow } from '../../src/access/types.ts';
import { pieces, starArea, starBetween } from './areas.ts';
import { UNITS } from './tinyCity.ts';
import {
  ask,
  engine,
  runs,
  radius,
  anywhere,
  area,
  areas,
  city,
  better,
  alike,
} from './areasEngine.ts';

describe('laws of service areas', () => {
  it('covered and unserved people add up to all, nothing is NaN, no distance is below 0', () => {
    fc.assert(
      fc.property(city, areas, radius, (options, shapes, r) => {
        for (const row of engine(shapes, options).coverage(ask(r))) {
          for (const value of Object.values(row)) expect(value).not.toBeNaN();
          expect(row.covered_population! + row.unserved_population!).toBeCloseTo(
            row.population!,
            6,
          );
          expect(row.covered_area_pct).toBeGreaterThanOrEqual(0);
          expect(row.covered_area_pct).toBeLessThanOrEqual(100);
          const { distance_mean_m, distance_median_m, distance_p90_m } = row;
          for (const metres of [distance_mean_m, distance_median_m, distance_p90_m]) {
            expect(metres === null).toBe(row.population === 0);
            expect(Object.is(metres, -0) || (metres ?? 0) < 0).toBe(false);
          }
          expect(row.basis).toBe('mapped');
        }
      }),
      runs,
    );
  });

  it('never covers less as the radius grows, from 0 on', () => {
    fc.assert(
      fc.property(city, areas, radius, radius, (options, shapes, a, b) => {
        const found = engine(shapes, options);
        better(found.coverage(ask(0)), found.coverage(ask(Math.min(a, b))));
        better(found.coverage(ask(Math.min(a, b))), found.coverage(ask(Math.max(a, b))));
      }),
      runs,
    );
  });

  it('never covers less with one more area', () => {
    fc.assert(
      fc.property(city, areas, area, radius, (options, shapes, more, r) => {
        const [before, after] = [shapes, [...shapes, more]].map((list) =>
          engine(list, options).coverage(ask(r)),
        );
        better(before!, after!, 2e-4);
      }),
      runs,
    );
  });

  it('does not hang on the order of areas', () => {
    fc.assert(
      fc.property(city, areas, radius, fc.nat(3), (options, shapes, r, turn) => {
        const k = turn % shapes.length;
        const turned = [...shapes.slice(k), ...shapes.slice(0, k)].reverse();
        alike(engine(shapes, options).coverage(ask(r)), engine(turned, options).coverage(ask(r)));
      }),
      runs,
    );
  });

  it('counts areas that touch or overlap as their union', () => {
    fc.assert(
      fc.property(
        city,
        anywhere,
        starBetween(100, 900),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(1),
        radius,
        (options, centre, star, cut, more, r) => {
          alike(
            engine([starArea(centre, star)], options).coverage(ask(r)),
            engine(pieces(centre, star, cut, more), options).coverage(ask(r)),
          );
        },
      ),
      runs,
    );
  });

  it('adds up from kelurahan to kecamatan and city', () => {
    const fields = [
      ['covered_area_km2', UNITS * 1e-6],
      ['covered_population', UNITS * 1e-3],
      ['unserved_population', UNITS * 1e-3],
    ] as const;
    fc.assert(
      fc.property(city, areas, radius, (options, shapes, r) => {
        const found = engine(shapes, options);
        const [kelurahan, kecamatan, kota] = (['kelurahan', 'kecamatan', 'kota'] as const).map(
          (level) => found.coverage({ ...ask(r), level }),
        );
        for (const [field, slack] of fields) {
          const sum = (rows: readonly CoverageRow[]) =>
            rows.reduce((total, row) => total + row[field]!, 0);
          expect(Math.abs(sum(kelurahan!) - sum(kota!))).toBeLessThan(slack);
          expect(Math.abs(sum(kecamatan!) - sum(kota!))).toBeLessThan(slack);
          expect(Math.abs(sum(kelurahan!.slice(0, 3)) - kecamatan![0]![field]!)).toBeLessThan(
            slack,
          );
        }
      }),
      runs,
    );
  });
});
