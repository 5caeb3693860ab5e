import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import { computeField } from '../../src/access/field.ts';
import { buildGrid } from '../../src/access/grid.ts';
import { sortByDistance } from '../../src/access/order.ts';
import type { Place } from '../../src/access/places.ts';
import { buildProfile, coveredAt, totalOf } from '../../src/access/profile.ts';
import type { OwnFacility } from '../../src/access/types.ts';
import { differences, sharesByClipper, sharesByTurf } from './exact.ts';
import { faultsOf } from './faults.ts';
import { loadRealCity, seededFacilities } from './realCity.ts';
import { query } from './tinyCity.ts';

/** Sparse to dense; the dense one is a city's primary schools. */
const SETS = [
  { count: 5, seed: 11 },
  { count: 40, seed: 12 },
  { count: 250, seed: 13 },
];
const RADII = [400, 1000, 2500];

/** The union of 250 circles takes turf 10 s, and several times that on a busy machine. */
const TURF_MS = 180_000;

const { city, shapes, mask } = loadRealCity();
const engine = createEngine(city, shapes, mask);
const grid = buildGrid(shapes.kelurahan, city.info.cell_m, mask);

/** Share of each kelurahan's land that the engine counts as covered, percent. */
const counted = (own: readonly OwnFacility[], radius_m: number) =>
  engine.coverage(query({ service: null, own, radius_m })).map((row) => row.covered_area_pct!);

/** Settled land beyond a radius by the field, km2, by unit. */
function settledBeyond(own: readonly OwnFacility[], radius_m: number): number[] {
  const places = own.map(({ id, name, point }): Place => {
    const [x, y] = grid.plane.project(point);
    return { id, name, precision: 'exact', x, y, area: null };
  });
  const field = computeField(grid, places);
  const profile = buildProfile(grid, field, sortByDistance(grid, field), grid.open);
  return shapes.kelurahan.map((_, unit) => {
    const total = totalOf(profile, unit, 'people');
    return (total - coveredAt(profile, unit, radius_m).people) / 1e6;
  });
}

describe.each(SETS)('coverage by land of $count facilities', ({ count, seed }) => {
  const own = seededFacilities(shapes, count, seed);
  const points = own.map(({ point }) => point);

  it.each(RADII)('is that of exact polygons by clipper at %d m', (radius) => {
    const { worst, mean } = differences(
      counted(own, radius),
      sharesByClipper(shapes.kelurahan, points, radius),
    );
    expect(worst).toBeLessThan(0.3);
    expect(mean).toBeLessThan(0.05);
  });

  it('is that of exact polygons by turf at 1000 m', { timeout: TURF_MS }, () => {
    const { worst, mean } = differences(
      counted(own, 1000),
      sharesByTurf(shapes.kelurahan, points, 1000),
    );
    expect(worst).toBeLessThan(0.3);
    expect(mean).toBeLessThan(0.05);
  });

  it.each(RADII)('leaves gap polygons of the area that the field leaves at %d m', (radius) => {
    const gaps = engine.gaps(query({ service: null, own, radius_m: radius })).features;
    const drawn = new Map<string, number>(
      gaps.map(({ properties }) => [properties.code, properties.gap_area_km2]),
    );
    const left = settledBeyond(own, radius);
    city.kelurahan.forEach(({ code, area_km2 }, unit) => {
      const difference = Math.abs((drawn.get(code) ?? 0) - left[unit]!) / area_km2;
      expect(100 * difference).toBeLessThan(0.3);
    });
  });
});

describe('gap polygons', () => {
  it.each(SETS)('are valid for $count facilities', ({ count, seed }) => {
    const own = seededFacilities(shapes, count, seed);
    for (const { geometry } of engine.gaps(query({ service: null, own })).features) {
      const rings = geometry.coordinates.flat().map((ring) =>
        ring.slice(1).map(([lon, lat]) => ({
          x: Math.round(lon! * 1e6),
          y: Math.round(lat! * 1e6),
        })),
      );
      expect(faultsOf(rings)).toEqual([]);
    }
  });
});

describe('the city', () => {
  it.each(['2025', '2010'] as const)('counts everyone of %s once at every level', (base) => {
    const totals = (['kelurahan', 'kecamatan', 'kota'] as const).map((level) =>
      engine
        .coverage(query({ service: null, own: seededFacilities(shapes, 3, 1), level, base }))
        .reduce((sum, row) => sum + row.population!, 0),
    );
    const total = city.kelurahan.reduce((sum, row) => sum + row.population[base]!, 0);
    expect(totals).toEqual([total, total, total]);
  });

  it('finds every kelurahan at the place of its label', () => {
    for (const { code, label } of city.kelurahan) expect(engine.locate(label)).toBe(code);
  });
});
