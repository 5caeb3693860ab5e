import { booleanValid } from '@turf/turf';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { AccessError, type CoverageRow } from '../../src/access/types.ts';
import type { ServiceId } from '../../src/city/ids.ts';
import type { LonLat } from '../../src/city/model.ts';
import { areaAt, between, multi, off, pieces, square, starArea, starBetween } from './areas.ts';
import { differences, sharesWithin } from './exact.ts';
import {
  areaService,
  at,
  codeOf,
  facility,
  query,
  service,
  tinyCity,
  UNITS,
  water,
  type TinyOptions,
} from './tinyCity.ts';
import { engineOf, refusal } from './tinyEngine.ts';

/** Service areas as places, through the whole engine, on small cities. */
const air = 'air' as ServiceId;
const ask = (radius_m = 0) => query({ service: air, radius_m });

const services = [service('sd', ['sd']), areaService('air')];
const engine = (serviceAreas: readonly MultiPolygon[], options: TinyOptions = {}) =>
  engineOf({ services, serviceAreas, ...options });

const runs = { numRuns: 50 };
const radius = fc.oneof(fc.constant(0), between(0, 3000));
const anywhere = fc.tuple(between(-0.3, 1.3), between(-0.3, 1.3)).map(([x, y]) => at(x, y));
const area = areaAt(anywhere, [50, 900]);
const areas = fc.array(area, { minLength: 1, maxLength: 4 });
const city = fc.record({
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
const better = (less: readonly CoverageRow[], more: readonly CoverageRow[], lattice = 0) =>
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
const alike = (one: readonly CoverageRow[], other: readonly CoverageRow[]) =>
  one.forEach((row, i) => {
    const there = other[i]!;
    expect(Math.abs(row.covered_area_pct! - there.covered_area_pct!)).toBeLessThan(0.01);
    expect(
      Math.abs((row.covered_population_pct ?? 0) - (there.covered_population_pct ?? 0)),
    ).toBeLessThan(0.05);
    expect(Math.abs((row.distance_mean_m ?? 0) - (there.distance_mean_m ?? 0))).toBeLessThan(0.2);
  });

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

describe('coverage of service areas', () => {
  const landOf = (serviceAreas: readonly MultiPolygon[], r: number, options: TinyOptions = {}) => {
    const { shapes } = tinyCity(options);
    const counted = engine(serviceAreas, options)
      .coverage(ask(r))
      .map((row) => row.covered_area_pct!);
    return differences(counted, sharesWithin(shapes.kelurahan, serviceAreas, r)).worst;
  };

  it('is at a radius of 0 that of exact polygons', () => {
    fc.assert(
      fc.property(areas, (shapes) => {
        expect(landOf(shapes, 0)).toBeLessThan(0.3);
      }),
      { numRuns: 80 },
    );
    for (const half of [3, 10, 25, 140, 700]) {
      expect(landOf([square(at(0.34, 0.5), half)], 0)).toBeLessThan(0.3);
    }
  });

  it('is beyond it that of exact polygons moved out', () => {
    fc.assert(
      fc.property(areas, between(100, 2000), (shapes, r) => {
        expect(landOf(shapes, r, { cell_m: 25 })).toBeLessThan(0.3);
      }),
      { numRuns: 25 },
    );
  });

  it('is all of a kelurahan whose border an area has, and nothing of the others', () => {
    const { shapes } = tinyCity();
    for (const [unit, shape] of shapes.kelurahan.entries()) {
      const rows = engine([shape]).coverage(ask());
      expect(rows.map((row) => row.covered_population)).toEqual(
        rows.map((row, other) => (other === unit ? row.population : 0)),
      );
      rows.forEach((row, other) => {
        expect(row.covered_area_pct).toBeCloseTo(other === unit ? 100 : 0, 2);
      });
      expect(rows[unit]).toMatchObject({
        unserved_population: 0,
        distance_mean_m: 0,
        distance_median_m: 0,
        distance_p90_m: 0,
        nearest_facility: 'area-1',
      });
    }
  });

  it('has everybody at 0 where all are inside, also of groups', () => {
    const found = engine([square(at(0.5, 0.5), 5000)]);
    for (const level of ['kelurahan', 'kecamatan', 'kota'] as const) {
      for (const row of found.coverage({ ...ask(), level })) {
        expect(row).toMatchObject({
          covered_population: row.population,
          covered_area_pct: 100,
          distance_mean_m: 0,
          distance_median_m: 0,
          distance_p90_m: 0,
        });
      }
    }
  });

  it('has those outside at their distance from the edge, and a hole outside', () => {
    const west = square(at(-0.5, 0.5), 300);
    const [row] = engine([west]).coverage(ask());
    // Kelurahan 0 begins 0.5 city widths, 1,657 m, from its middle.
    expect(row!.distance_mean_m).toBeGreaterThan(1657 - 300);
    expect(row!.distance_mean_m).toBeLessThan(1657 - 300 + 1500);
    expect(row).toMatchObject({ covered_population: 0, covered_area_km2: 0 });
  });

  it('refuses a radius below 0, beyond 100 km and none, in words', () => {
    const found = engine([square(at(0.5, 0.5), 300)]);
    for (const r of [-1, -1e-9, 100_001, NaN, Infinity]) {
      for (const answer of [
        () => found.coverage(ask(r)),
        () => found.gaps(ask(r)),
        () => found.buffers(ask(r)),
        () => found.equity({ ...ask(r), of: 'distance', decay: 'gaussian' }),
      ]) {
        expect(refusal(answer)).toBe('bad-radius');
        expect(answer).toThrow(/Radius harus paling kecil 0 meter/);
      }
    }
    expect(() => found.coverage(query({ radius_m: 0 }))).toThrow(/paling kecil 1 meter/);
  });

  it('refuses distances along streets', () => {
    const found = engine([square(at(0.5, 0.5), 300)]);
    expect(refusal(() => found.coverage({ ...ask(), metric: 'network' }))).toBe('not-measurable');
  });
});

describe('what is drawn of service areas', () => {
  it('is valid, and a gap is the land that is counted as beyond', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(0, 500), (shapes, r) => {
        const found = engine(shapes, { cell_m: 25 });
        const { features } = found.gaps(ask(r));
        const drawn = new Map<string, (typeof features)[0]['properties']>(
          features.map(({ properties }) => [properties.code, properties]),
        );
        for (const row of found.coverage(ask(r))) {
          const gap = drawn.get(row.code);
          const beyond = row.area_km2 - row.covered_area_km2!;
          expect(Math.abs((gap?.gap_area_km2 ?? 0) - beyond)).toBeLessThan(0.003 * row.area_km2);
          if (gap) expect(gap.gap_population).toBeCloseTo(row.unserved_population!, 2);
          if (gap) expect(gap).toMatchObject({ basis: 'mapped', radius_m: r });
        }
        const buffers = found.buffers(ask(r)).features;
        for (const feature of [...features, ...buffers]) expect(booleanValid(feature)).toBe(true);
        const reached = buffers.map(({ geometry }) => multi(geometry.coordinates));
        const { shapes: tiny } = tinyCity();
        const exact = sharesWithin(tiny.kelurahan, shapes, r);
        const buffered = sharesWithin(tiny.kelurahan, reached, 0);
        expect(differences(buffered, exact).worst).toBeLessThan(0.3);
      }),
      { numRuns: 25 },
    );
  });

  it('fills no nook deeper than the radius reaches', () => {
    const { shapes } = tinyCity();
    const radii = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 600 : 300));
    const star = starArea(at(0.5, 0.5), { radii, turn: 0.1 });
    const [buffer] = engine([star]).buffers(ask(500)).features;
    const drawn = sharesWithin(shapes.kelurahan, [multi(buffer!.geometry.coordinates)], 0);
    const exact = sharesWithin(shapes.kelurahan, [star], 500);
    expect(differences(drawn, exact).worst).toBeLessThan(0.3);
  });

  it('has a buffer a piece of each area, with what it is', () => {
    const { features } = engine([square(at(0.2, 0.2), 200), square(at(0.8, 0.8), 100)]).buffers(
      ask(100),
    );
    expect(features.map(({ properties }) => properties)).toEqual([
      { id: 'area-1', name: 'Zona 1', radius_m: 100, precision: 'exact', basis: 'mapped' },
      { id: 'area-2', name: 'Zona 2', radius_m: 100, precision: 'exact', basis: 'mapped' },
    ]);
  });

  it('has no gap in a kelurahan that lies inside', () => {
    const { shapes } = tinyCity();
    const codes = engine([shapes.kelurahan[4]!])
      .gaps(ask())
      .features.map(({ properties }) => properties.code);
    expect(codes).toEqual([0, 1, 2, 3, 5].map(codeOf));
    expect(engine([square(at(0.5, 0.5), 5000)]).gaps(ask()).features).toEqual([]);
  });
});

describe('measures of service areas', () => {
  const zones = [square(at(0.2, 0.3), 250), square(at(0.25, 0.35), 250)];
  const found = engine(zones);

  it('has a share beyond but no shortfall at a radius of 0', () => {
    const equity = (r: number) => found.equity({ ...ask(r), of: 'distance', decay: 'gaussian' });
    const [kota] = found.coverage({ ...ask(), level: 'kota' });
    expect(equity(0)).toMatchObject({ shortfall: null, gini: expect.any(Number) as number });
    expect(equity(0).below_threshold_pct).toBeCloseTo(100 - kota!.covered_population_pct!, 3);
    expect(equity(500).shortfall).toBeGreaterThan(0);
  });

  it('counts in the index as the people outside, at a radius of 0', () => {
    const index = (services: Parameters<typeof found.several>[0]['services']) => {
      const { border, locations, base, level } = query();
      return found.several({ services, border, locations, base, level });
    };
    const both = index([
      { service: 'sd' as ServiceId, weight: 1, radius_m: 800 },
      { service: air, weight: 3, radius_m: null },
    ]);
    const inside = found.coverage(ask());
    const near = found.coverage(query({ radius_m: 800 }));
    both.forEach((row, i) => {
      const [sd, pipes] = [near, inside].map((rows) => 100 - rows[i]!.covered_population_pct!);
      expect(row.gaps[1]!.gap_pct).toBeCloseTo(pipes!, 2);
      expect(row.index).toBeCloseTo((sd! + 3 * pipes!) / 4, 2);
      expect(row).toMatchObject({ index_used: 2, index_of: 2 });
    });
    expect(refusal(() => index([{ service: air, weight: 1, radius_m: -1 }]))).toBe('bad-radius');
    expect(refusal(() => index([{ service: 'sd' as ServiceId, weight: 1, radius_m: 0 }]))).toBe(
      'bad-radius',
    );
  });

  it('ranks areas, and says which have none of it', () => {
    const rows = found.rank({ ...ask(), by: 'covered_population_pct', index: null });
    const none = rows.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'none-inside'));
    const outside = rows.filter((row) => row.covered_area_km2 === 0);
    expect(none.map(({ code }) => code)).toEqual(outside.map(({ code }) => code));
    expect(outside.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.reasons.some(({ kind }) => kind === 'far-tail')).toBe(false);
      expect(row.rank_low).toBe(row.rank);
    }
  });

  it.each(['catchment', 'supply'] as const)('refuses %s, which shares out capacity', (measure) => {
    const answer = () =>
      measure === 'catchment'
        ? found.catchment({ ...ask(500), decay: 'gaussian' })
        : found.supply({ ...ask(), level: 'kota' });
    expect(refusal(answer)).toBe('not-measurable');
  });
});

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

describe('reported areas', () => {
  const records = [
    water(0, 'none_reported'),
    water(1, 'served'),
    water(3, 'partly'),
    water(5, 'planned'),
  ];
  const found = engine([], { water: records });

  it('are whole kelurahan, with their status', () => {
    const rows = found.coverage(ask());
    expect(rows.map((row) => row.basis)).toEqual(Array(UNITS).fill('reported'));
    expect(rows.map((row) => row.status ?? null)).toEqual([
      'none_reported',
      'served',
      null,
      'partly',
      null,
      'planned',
    ]);
    expect(rows.map((row) => row.covered_population)).toEqual([0, 2000, 0, 4000, 0, 0]);
    expect(rows.map((row) => row.covered_area_pct)).toEqual([0, 100, 0, 100, 0, 0]);
    expect(rows[2]!.distance_mean_m).toBeGreaterThan(0);
    expect(rows.map((row) => row.nearest_facility)).toContain(codeOf(3));
  });

  it('are more where the planned ones count', () => {
    const rows = found.coverage({ ...ask(), planned: true });
    expect(rows.map((row) => row.covered_population)).toEqual([0, 2000, 0, 4000, 0, 6000]);
    better(found.coverage(ask(400)), found.coverage({ ...ask(400), planned: true }));
    const only = engine([], { water: [water(5, 'planned')] });
    // The contract: without areas figures are null and the status is given.
    expect(only.coverage(ask())[5]).toMatchObject({ status: 'planned', distance_mean_m: null });
    expect(refusal(() => only.gaps(ask()))).toBe('no-facilities');
    expect(only.coverage({ ...ask(), planned: true })[5]!.covered_area_pct).toBe(100);
  });

  it('are left aside as soon as areas are mapped', () => {
    const rows = engine([square(at(0.5, 0.75), 100)], { water: records }).coverage(ask());
    expect(rows[1]).toMatchObject({ basis: 'mapped', status: 'served', covered_population: 0 });
    expect(rows[4]!.covered_population).toBeGreaterThan(0);
  });

  it('are drawn as kelurahan, and gaps are the land of the others', () => {
    const { features } = found.gaps(ask());
    expect(features.map(({ properties }) => properties.code)).toEqual([0, 2, 4, 5].map(codeOf));
    for (const { properties } of features) expect(properties.basis).toBe('reported');
    const buffers = found.buffers(ask(300)).features;
    expect(buffers.map(({ properties }) => properties)).toEqual(
      [1, 3].map((unit) => ({
        id: codeOf(unit),
        name: `Kelurahan ${unit}`,
        radius_m: 300,
        precision: 'kelurahan',
        basis: 'reported',
        status: found.coverage(ask()).find(({ code }) => code === codeOf(unit))!.status,
      })),
    );
  });

  it('bear no measure of who is served', () => {
    const { border, locations, base, level } = query();
    const answers = {
      equity: () => found.equity({ ...ask(500), of: 'distance', decay: 'gaussian' }),
      'equity of catchment': () =>
        found.equity({ ...ask(500), of: 'catchment', decay: 'gaussian' }),
      sites: () =>
        found.sites({ ...ask(500), count: 1, candidates: 'kelurahan', objective: 'covering' }),
      catchment: () => found.catchment({ ...ask(500), decay: 'gaussian' }),
      supply: () => found.supply({ ...ask(500), level: 'kota' }),
      index: () =>
        found.several({
          services: [{ service: air, weight: 1, radius_m: null }],
          border,
          locations,
          base,
          level,
        }),
    };
    for (const answer of Object.values(answers)) {
      expect(refusal(answer)).toBe('not-measurable');
      expect(answer).toThrow(/^AIR: /);
    }
  });
});

describe('the nearest service area', () => {
  const { shapes } = tinyCity();
  const near = (engineOfCity: ReturnType<typeof engine>, point: LonLat, count = 1) => {
    const { border, locations, ownership, kind } = query();
    return engineOfCity.nearest({
      services: [air],
      at: point,
      count,
      border,
      locations,
      ownership,
      kind,
    }).nearest;
  };
  const exact = (a: LonLat, b: LonLat) =>
    geodesic.Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12!;
  const degrees = (value: number) => Math.round(value * 1e6) / 1e6;

  it('is at 0 and at the point itself inside', () => {
    const point = at(0.5, 0.5);
    const rows = near(engine([square(at(0.52, 0.5), 300), square(point, 300)]), point, 3);
    expect(rows.map(({ id }) => id)).toEqual(['area-1', 'area-2']);
    for (const row of rows) {
      expect(row).toMatchObject({
        distance_m: 0,
        distance_min_m: 0,
        distance_max_m: 0,
        walk_minutes: null,
        lon: degrees(point[0]),
        lat: degrees(point[1]),
        basis: 'mapped',
        precision: 'exact',
        inside_city: true,
      });
    }
  });

  it('is outside as far as its nearest edge, and there', () => {
    const centre = at(0.5, 0.5);
    const point = off(centre, 900, 40);
    const [row] = near(engine([square(centre, 300)]), point);
    const edge = off(centre, 300, 40);
    expect(Math.abs(row!.distance_m / exact(point, edge) - 1)).toBeLessThan(1e-3);
    expect(exact([row!.lon, row!.lat], edge)).toBeLessThan(2);
    expect(Math.abs(row!.bearing_deg! - 270)).toBeLessThan(0.5);
    expect(row).toMatchObject({
      distance_min_m: row!.distance_m,
      distance_max_m: row!.distance_m,
      kelurahan: null,
      walk_minutes: null,
    });
  });

  it('is of reported kelurahan at least as far as the border, at most as the farthest corner', () => {
    const found = engine([], { water: [water(1, 'partly'), water(5, 'planned')] });
    const outer = shapes.kelurahan[1]!.coordinates[0]![0]!;
    const farthest = (from: LonLat) =>
      Math.max(...outer.map(([lon, lat]) => exact(from, [lon!, lat!])));
    for (const [point, inside] of [
      [at(0.5, 0.2), true],
      [at(0.9, 0.1), false],
    ] as const) {
      const [row, other] = near(found, point, 2);
      expect(other).toBeUndefined();
      expect(row).toMatchObject({
        id: codeOf(1),
        kelurahan: 'Kelurahan 1',
        precision: 'kelurahan',
        basis: 'reported',
        inside_city: true,
        walk_minutes: null,
      });
      expect(Math.abs(row!.distance_max_m / farthest(point) - 1)).toBeLessThan(1e-3);
      expect(row!.distance_min_m).toBe(row!.distance_m);
      if (inside) expect(row!.distance_m).toBe(0);
      else expect(row!.distance_m).toBeGreaterThan(500);
    }
  });

  it('is asked for among all services where there are areas, and left out where there are none', () => {
    const { border, locations, ownership, kind } = query();
    const asked = {
      services: null,
      at: at(0.5, 0.5),
      count: 1,
      border,
      locations,
      ownership,
      kind,
    };
    const ids = (options: TinyOptions) =>
      engineOf({ services, facilities: [facility('a')], ...options })
        .nearest(asked)
        .nearest.map(({ service: id }) => id);
    expect(ids({ serviceAreas: [square(at(0.5, 0.5), 100)] })).toEqual(['sd', 'air']);
    expect(ids({ water: [water(0, 'served')] })).toEqual(['sd', 'air']);
    expect(ids({ water: [water(0, 'none_reported')] })).toEqual(['sd']);
  });
});
