import { afterAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import type { CoverageQuery, CoverageRow, Engine } from '../../src/access/types.ts';
import type { LonLat } from '../../src/city/model.ts';
import { loadCity } from '../../src/compile/load.ts';
import { TINY_CITY } from '../bad/folder.ts';
import { networkCity, type CityFolder } from '../networkCity.ts';
import { query } from './tinyCity.ts';
import { refusal, sd } from './tinyEngine.ts';

const folders: CityFolder[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

function open(change?: (text: string) => string): Engine {
  const folder = networkCity(change);
  folders.push(folder);
  const { city, shapes, mask, network } = loadCity(folder.path);
  return createEngine(city, shapes, mask, { network });
}

const engine = open();
const ask = (given: Partial<CoverageQuery> = {}) =>
  query({ service: sd, metric: 'network', radius_m: 3000, ...given });
const byName = (rows: readonly CoverageRow[]) => new Map(rows.map((row) => [row.name, row]));

/** Metres per degree at the equator: of the ellipsoid's great circle, and of its meridian there. */
const [KX, KY] = [111_319.49, 110_574.28];

const way = (at: LonLat, service = sd) => {
  const { nearest } = engine.nearest({ ...ask(), services: [service], at, count: 9 });
  return new Map(nearest.map((row) => [row.id as string, row]));
};

describe('ways in a city with streets', () => {
  it('leads over the only bridge for walkers, not over the toll road', () => {
    const found = way([110.03, -0.01]);
    expect([...found.keys()]).toEqual(['npsn-002', 'npsn-001']);
    expect(found.get('npsn-002')!.distance_m).toBeCloseTo(0.02 * KY, 0);
    const { distance_m, walk_minutes } = found.get('npsn-001')!;
    expect(distance_m).toBeCloseTo(0.04 * KY + 0.02 * KX, 0);
    // 6,649 m at 4.5 km/h: the way is known, so nothing is added for detours.
    expect(walk_minutes).toBe(90);
  });

  it('goes along a one-way footway only as it is drawn, and against a one-way for vehicles', () => {
    const slope = Math.hypot(0.01 * KX, 0.01 * KY);
    const alley = way([110.0075, -0.0025]).get('npsn-001')!;
    expect(alley.distance_m).toBeCloseTo(0.75 * slope + 0.01 * KX, 0);
    const street = way([110.015, 0.01]).get('npsn-001')!;
    expect(street.distance_m).toBeCloseTo(0.005 * KX + 0.02 * KY, 0);
  });

  it('adds the straight last metres', () => {
    expect(way([110.032, 0.005]).get('npsn-002')!.distance_m).toBeCloseTo(
      0.002 * KX + 0.005 * KY,
      0,
    );
  });

  it('finds nothing from an island, and refuses where no street is near', () => {
    expect(way([110.038, -0.019]).size).toBe(0);
    expect(refusal(() => way([110.02, 0]))).toBe('not-measurable');
  });
});

describe('coverage in a city with streets', () => {
  const rows = byName(engine.coverage(ask()));
  const straight = byName(engine.coverage(ask({ metric: 'straight' })));

  it('counts who has no way as unserved, and leaves them out of the distances', () => {
    // Four corners beyond 500 m of two streets through the middle of the square.
    const corners = (1 - 500 / (0.01 * KX)) * (1 - 500 / (0.01 * KY));
    const sukamaju = rows.get('Sukamaju')!;
    expect(sukamaju.unreachable_population).toBeCloseTo(3000 * corners, 0);
    expect(sukamaju.unserved_population).toBeCloseTo(3000 * corners, 0);
    expect(sukamaju.covered_population_pct).toBeCloseTo(100 * (1 - corners), 1);
    expect(sukamaju.distance_p90_m!).toBeLessThan(3000);
  });

  it('is never better than in straight lines, and has no figure that is none', () => {
    for (const [name, row] of rows) {
      const free = straight.get(name)!;
      expect(row.covered_population!).toBeLessThanOrEqual(free.covered_population!);
      expect(row.unserved_population!).toBeGreaterThanOrEqual(row.unreachable_population!);
      expect(free.unreachable_population).toBeUndefined();
      for (const value of Object.values(row)) {
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      }
    }
  });

  it('adds up to the city', () => {
    const [city] = engine.coverage(ask({ level: 'kota' }));
    const sum = [...rows.values()].reduce((total, row) => total + row.unreachable_population!, 0);
    expect(city!.unreachable_population).toBeCloseTo(sum, 2);
    const report = engine.network(ask());
    expect(report.population_reached_pct).toBeCloseTo(100 - sum / 100, 2);
    expect(report.population_snapped_pct!).toBeGreaterThan(report.population_reached_pct!);
    expect(report).toMatchObject({ components: 2, facilities: 3, facilities_snapped: 2 });
  });

  it('puts everybody beyond a river without a bridge out of reach', () => {
    const cut = open((text) =>
      text.replace('"Jembatan", "class": "primary"', '"Jembatan", "class": "toll"'),
    );
    const health = ask({
      service: 'puskesmas' as typeof sd,
      locations: 'exact',
      level: 'kecamatan',
    });
    const [barat, timur] = cut.coverage(health);
    expect(timur).toMatchObject({
      population: 5000,
      covered_population: 0,
      unserved_population: 5000,
      unreachable_population: 5000,
      distance_mean_m: null,
      distance_median_m: null,
      distance_p90_m: null,
      nearest_facility: null,
    });
    expect(barat!.unreachable_population!).toBeLessThan(2000);
    expect(engine.coverage(health)[1]!.unreachable_population!).toBeLessThan(2000);
  });

  it('is ordered by where a facility may be', () => {
    const health = { service: 'puskesmas' as typeof sd };
    const [best, middle, worst] = (['best', 'middle', 'worst'] as const).map((locations) =>
      engine.coverage(ask({ ...health, locations })),
    );
    middle!.forEach((row, i) => {
      expect(best![i]!.covered_population!).toBeGreaterThanOrEqual(row.covered_population!);
      expect(worst![i]!.covered_population!).toBeLessThanOrEqual(row.covered_population!);
    });
    expect(best).not.toEqual(worst);
  });
});

describe('a city with an odd street', () => {
  it('takes one that crosses itself, with a height and with columns of its own', () => {
    const odd = open((text) =>
      text
        .replace(
          '[[110.019, 0.01], [110.021, 0.01]]',
          '[[110.019, 0.01, 3], [110.0205, 0.01, 9], [110.0205, 0.0105], [110.02, 0.0105], [110.02, 0.0095], [110.021, 0.0095], [110.021, 0.01]]',
        )
        .replace('"Jembatan", "class"', '"Jembatan", "x_lebar_m": 6, "class"'),
    );
    const { nearest } = odd.nearest({ ...ask(), services: [sd], at: [110.021, 0.01], count: 9 });
    // Round the loop, because the line has no vertex where it crosses itself; to some decimetres,
    // because the bundle keeps steps of a quarter of a metre.
    expect(nearest.find(({ id }) => id === 'npsn-001')!.distance_m).toBeCloseTo(
      (0.0015 + 0.0005 + 0.001 + 0.009) * KX + (0.0005 + 0.001 + 0.0005 + 0.02) * KY,
      -1,
    );
  });
});

describe('a city without streets', () => {
  const { city, shapes, mask, network, layers } = loadCity(TINY_CITY);

  it('has none in its bundle, and says what to add', () => {
    expect(network).toBeNull();
    expect(Object.keys(layers)).not.toContain('network');
    const plain = createEngine(city, shapes, mask, { network });
    for (const question of [() => plain.coverage(ask()), () => plain.network(ask())]) {
      expect(refusal(question)).toBe('not-measurable');
      expect(question).toThrow(
        /^Kota Kecil belum punya data jaringan jalan, .* network\/streets\.geojson di folder geodata\.$/,
      );
    }
  });
});
