import { booleanValid } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { computeAreaField } from '../../src/access/area-field.ts';
import { createEngine } from '../../src/access/engine.ts';
import { buildGrid } from '../../src/access/grid.ts';
import { sortByDistance } from '../../src/access/order.ts';
import { sharesByOverlay } from '../../src/access/overlay.ts';
import type { Place } from '../../src/access/places.ts';
import { boundsOf, projectPolygons } from '../../src/access/plane.ts';
import { distanceToPolygons } from '../../src/access/polygon.ts';
import { buildProfile, coveredAt, totalOf } from '../../src/access/profile.ts';
import type { ServiceId, SourceId } from '../../src/city/ids.ts';
import type { LonLat } from '../../src/city/model.ts';
import { square, starArea } from './areas.ts';
import { differences, sharesWithin } from './exact.ts';
import { loadRealCity, random } from './realCity.ts';
import { query } from './tinyCity.ts';

const { city, shapes, mask } = loadRealCity();
const air = 'air' as ServiceId;
const ask = (radius_m: number) => query({ service: air, radius_m });
const grid = buildGrid(shapes.kelurahan, city.info.cell_m, mask);

/** The city as if its operator had mapped these areas. */
function engineWith(areas: readonly MultiPolygon[]) {
  const serviceAreas = areas.map((_, i) => ({
    id: `area-${i + 1}`,
    name: `Zona ${i + 1}`,
    operator: 'Operator',
    source: 'uji' as SourceId,
  }));
  return createEngine({ ...city, serviceAreas }, { ...shapes, serviceAreas: areas }, mask);
}

/** Stars of 7 to 11 corners anywhere in the bounds of the city, some reaching over its border. */
function seededStars(count: number, seed: number): MultiPolygon[] {
  const [west, south, east, north] = boundsOf(shapes.kelurahan);
  const next = random(seed);
  return Array.from({ length: count }, (_, i) => {
    const centre: LonLat = [west + next() * (east - west), south + next() * (north - south)];
    const radii = Array.from({ length: 7 + i }, () => 500 + 3000 * next());
    return starArea(centre, { radii, turn: next() });
  });
}

/** Settled land beyond a radius by the field, km2, by unit. */
function settledBeyond(areas: readonly MultiPolygon[], radius_m: number): number[] {
  const places = areas.map((shape, i): Place => {
    const polygons = projectPolygons(grid.plane, shape);
    const distance = distanceToPolygons(polygons);
    const area = { mode: 'inside', unit: -1, distance, polygons } as const;
    return { id: `${i}`, name: '', precision: 'exact', x: 0, y: 0, area };
  });
  const field = computeAreaField(grid, places, sharesByOverlay(shapes.kelurahan));
  const profile = buildProfile(grid, field, sortByDistance(grid, field), grid.open);
  return shapes.kelurahan.map((_, unit) => {
    const total = totalOf(profile, unit, 'people');
    return (total - coveredAt(profile, unit, radius_m).people) / 1e6;
  });
}

describe.each([
  ['a square', [square([106.15, -6.12], 2000)]],
  ['5 stars', seededStars(5, 21)],
] as const)('%s as service areas of the real city', (_, areas) => {
  const engine = engineWith(areas);

  it.each([0, 500])('covers the land that exact polygons do at %d m', (radius) => {
    const counted = engine.coverage(ask(radius)).map((row) => row.covered_area_pct!);
    const { worst, mean } = differences(counted, sharesWithin(shapes.kelurahan, areas, radius));
    expect(worst).toBeLessThan(0.3);
    expect(mean).toBeLessThan(0.05);
  });

  it.each([0, 500])('leaves nobody out where all the land is covered at %d m', (radius) => {
    const exact = sharesWithin(shapes.kelurahan, areas, radius);
    const whole = engine.coverage(ask(radius)).filter((_, unit) => exact[unit]! > 100 - 1e-9);
    expect(whole.length).toBeGreaterThan(0);
    for (const row of whole) {
      expect(row).toMatchObject({
        covered_area_pct: 100,
        covered_population: row.population,
        unserved_population: 0,
      });
      expect(row.distance_p90_m).toBeLessThanOrEqual(radius);
    }
  });

  it.each([0, 500])('leaves gap polygons of the area that the field leaves at %d m', (radius) => {
    const gaps = engine.gaps(ask(radius)).features;
    const drawn = new Map<string, number>(
      gaps.map(({ properties }) => [properties.code, properties.gap_area_km2]),
    );
    const left = settledBeyond(areas, radius);
    city.kelurahan.forEach(({ code, area_km2 }, unit) => {
      const difference = Math.abs((drawn.get(code) ?? 0) - left[unit]!) / area_km2;
      expect(100 * difference).toBeLessThan(0.3);
    });
  });

  it('has valid buffers', () => {
    for (const feature of engine.buffers(ask(500)).features) {
      expect(booleanValid(feature)).toBe(true);
    }
  });
});

describe('a service area with the borders of a kelurahan of the real city', () => {
  it('holds all of it and nobody else', () => {
    const unit = city.kelurahan.findIndex(({ name }) => name === 'Unyur');
    const rows = engineWith([shapes.kelurahan[unit]!]).coverage(ask(0));
    expect(rows.map((row) => row.covered_area_pct)).toEqual(
      rows.map((_, other) => (other === unit ? 100 : 0)),
    );
    expect(rows.map((row) => row.covered_population)).toEqual(
      rows.map((row, other) => (other === unit ? row.population : 0)),
    );
  });
});

describe('the kelurahan in which piped water is reported today', () => {
  const engine = createEngine(city, shapes, mask);
  const reported = [
    ['Lopang', 18_673],
    ['Unyur', 49_526],
  ] as const;

  it('hold those who are within a radius of 0, and nobody else', () => {
    const rows = engine.coverage(ask(0));
    const inside = rows.filter((row) => row.covered_population! > 0);
    expect(inside.map((row) => [row.name, row.covered_population])).toEqual(reported);
    for (const row of inside) {
      expect(row).toMatchObject({
        population: row.covered_population,
        covered_area_pct: 100,
        unserved_population: 0,
        distance_mean_m: 0,
        distance_p90_m: 0,
      });
    }
    for (const row of rows) {
      expect(row.basis).toBe('reported');
      if (!inside.includes(row)) expect(row.covered_area_km2).toBe(0);
    }
    const [kota] = engine.coverage({ ...ask(0), level: 'kota' });
    expect(kota!.covered_population).toBe(49_526 + 18_673);
  });

  it('leave a gap in every other kelurahan', () => {
    const names = engine.gaps(ask(0)).features.map(({ properties }) => properties.name);
    expect(names).toHaveLength(city.kelurahan.length - reported.length);
    for (const [name] of reported) expect(names).not.toContain(name);
  });

  it('are as near as exact polygons have them', () => {
    const units = reported.map(([name]) => city.kelurahan.findIndex((row) => row.name === name));
    const areas = units.map((unit) => shapes.kelurahan[unit]!);
    const counted = engine.coverage(ask(500)).map((row) => row.covered_area_pct!);
    const { worst } = differences(counted, sharesWithin(shapes.kelurahan, areas, 500));
    expect(worst).toBeLessThan(0.3);
  });
});
