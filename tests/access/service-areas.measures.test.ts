import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { ServiceId } from '../../src/city/ids.ts';
import type { LonLat } from '../../src/city/model.ts';
import { off, square } from './areas.ts';
import { at, codeOf, facility, query, tinyCity, water, type TinyOptions } from './tinyCity.ts';
import { engineOf, refusal } from './tinyEngine.ts';
import { air, ask, engine, services } from './areasEngine.ts';

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
