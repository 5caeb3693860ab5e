import { describe, expect, it } from 'vitest';
import { square } from './areas.ts';
import { at, codeOf, query, UNITS, water } from './tinyCity.ts';
import { refusal } from './tinyEngine.ts';
import { air, ask, engine, better } from './areasEngine.ts';

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
