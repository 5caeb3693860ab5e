import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { AccessError } from '../../src/access/types.ts';
import { between, square } from './areas.ts';
import { sharesWithin } from './exact.ts';
import { at, codeOf, tinyCity, UNITS, type TinyOptions } from './tinyCity.ts';
import { refusal } from './tinyEngine.ts';
import { area, ask, engine, radius, runs } from './areasEngine.ts';

describe('best sites to extend service areas to', () => {
  const sites = { candidates: 'kelurahan', objective: 'covering' } as const;
  const { shapes } = tinyCity();
  /** In kelurahan 0, and over the border to kelurahan 1. */
  const zones = [square(at(0.3, 0.15), 300)];
  const density = [9, 3, 4, 1, 7, 2, 8, 2, 5, 3, 9, 1, 4, 6, 2, 8, 5, 7, 1, 9, 3, 2, 6, 4];
  const covered = (extra: readonly number[], r: number, given = zones) =>
    engine([...given, ...extra.map((unit) => shapes.kelurahan[unit]!)], { density }).coverage({
      ...ask(r),
      level: 'kota',
    })[0]!.covered_population!;
  const unitOf = (code: string) =>
    Array.from({ length: UNITS }, (_, u) => u)
      .map(codeOf)
      .indexOf(code as never);

  it.each([0, 250])('has all that adjoin as candidates, and no other, at %d m', (r) => {
    const found = engine(zones, { density });
    const { candidates } = found.sites({ ...ask(r), ...sites, count: 1 });
    const all = found.sites({ ...ask(r), ...sites, count: candidates });
    const near = sharesWithin(shapes.kelurahan, zones, 0).flatMap((share, unit) =>
      share > 0 ? [codeOf(unit)] : [],
    );
    expect(all.sites.map(({ code }) => code).sort()).toEqual(near);
    expect(near).toHaveLength(2);
    for (const { code, lon, lat } of all.sites) expect(found.locate([lon, lat])).toBe(code);
  });

  it.each([0, 250])('are the best of all pairs at %d m, and gain what they cover', (r) => {
    const given = [square(at(0.5, 0.45), 700)];
    const found = engine(given, { density });
    const { candidates } = found.sites({ ...ask(r), ...sites, count: 1 });
    const all = found.sites({ ...ask(r), ...sites, count: candidates });
    const units = all.sites.map(({ code }) => unitOf(code));
    expect(candidates).toBeGreaterThan(4);
    const best = found.sites({ ...ask(r), ...sites, count: 2 });
    expect(best.method).toBe('exact');
    const before = covered([], r, given);
    expect(best.before.covered_population).toBeCloseTo(before, 1);
    const pairs = units.flatMap((a, i) => units.slice(0, i).map((b) => [a, b] as const));
    const gains = pairs.map((pair) => covered(pair, r, given) - before);
    const most = Math.max(...gains);
    expect(Math.abs(best.gain_population / most - 1)).toBeLessThan(0.005);
    const chosen = best.sites.map(({ code }) => unitOf(code));
    const [first] = chosen;
    expect(covered(chosen, r, given) - before).toBeGreaterThan(most * 0.995);
    const gain = covered([first!], r, given) - before;
    expect(Math.abs(best.sites[0]!.gain_population / gain - 1)).toBeLessThan(0.005);
    expect(best.after.covered_population).toBeCloseTo(before + best.gain_population, 1);
  });

  it('gain by extension what an engine with that kelurahan as an area covers more', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 2 }), radius, (given, r) => {
        const found = engine(given, { density });
        let answer;
        try {
          answer = found.sites({ ...ask(r), ...sites, count: 1 });
        } catch (error) {
          if (error instanceof AccessError && error.code === 'bad-count') return;
          throw error;
        }
        const unit = unitOf(answer.sites[0]!.code);
        const gain = covered([unit], r, given) - covered([], r, given);
        expect(Math.abs(answer.gain_population - gain)).toBeLessThan(0.005 * gain + 2);
      }),
      runs,
    );
  });

  it('shorten the way as an engine with that kelurahan as an area has it', () => {
    const corner = fc
      .tuple(between(0, 0.3), between(0, 0.4))
      .map(([x, y]) => square(at(x, y), 250));
    fc.assert(
      fc.property(corner, (zone) => {
        const found = engine([zone], { density });
        const asked = { ...ask(), ...sites, objective: 'p-median', count: 1 } as const;
        const { sites: chosen, before, after } = found.sites(asked);
        const mean = (extra: readonly MultiPolygon[]) =>
          engine([zone, ...extra], { density }).coverage({ ...ask(), level: 'kota' })[0]!
            .distance_mean_m!;
        expect(Math.abs(before.distance_mean_m! - mean([]))).toBeLessThan(0.2);
        const shape = shapes.kelurahan[unitOf(chosen[0]!.code)]!;
        const shorter = mean([shape]);
        expect(Math.abs(after.distance_mean_m! - shorter)).toBeLessThan(0.001 * shorter + 0.2);
      }),
      { numRuns: 20 },
    );
  });

  it('are by the mean way the best of all that adjoin', () => {
    const found = engine(zones, { density });
    const { after } = found.sites({ ...ask(), ...sites, objective: 'p-median', count: 1 });
    const means = [0, 1].map(
      (unit) =>
        engine([...zones, shapes.kelurahan[unit]!], { density }).coverage({
          ...ask(),
          level: 'kota',
        })[0]!.distance_mean_m!,
    );
    expect(Math.abs(after.distance_mean_m! / Math.min(...means) - 1)).toBeLessThan(0.005);
  });

  it('are refused where nothing adjoins, nobody is left, or a grid is asked for', () => {
    const refused = (given: readonly MultiPolygon[], options: TinyOptions = {}, count = 1) =>
      refusal(() => engine(given, options).sites({ ...ask(), ...sites, count }));
    expect(refused([square(at(2, 0.5), 300)])).toBe('bad-count');
    expect(refused([square(at(0.5, 0.5), 5000)])).toBe('bad-count');
    expect(refused(zones, {}, 3)).toBe('bad-count');
    expect(refused(zones, { population: Array<null>(UNITS).fill(null) })).toBe('no-population');
    const grid = () => engine(zones).sites({ ...ask(), ...sites, candidates: 'grid', count: 1 });
    expect(refusal(grid)).toBe('not-measurable');
    expect(() => engine([square(at(2, 0.5), 300)]).sites({ ...ask(), ...sites, count: 1 })).toThrow(
      /Tidak ada kelurahan yang berbatasan/,
    );
  });
});
