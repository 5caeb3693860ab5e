import { booleanValid } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { between, multi, square, starArea } from './areas.ts';
import { differences, sharesWithin } from './exact.ts';
import { at, codeOf, query, tinyCity, type TinyOptions } from './tinyCity.ts';
import { refusal } from './tinyEngine.ts';
import { ask, engine, areas } from './areasEngine.ts';

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
