import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EquityAnswer, RankRow, SitesAnswer } from '../../src/access/measures/types.ts';
import type { CoverageRow, NearestAnswer } from '../../src/access/types.ts';
import { faultsOf } from '../access/faults.ts';
import { sharesWithin } from '../access/exact.ts';
import { loadRealCity } from '../access/realCity.ts';
import { call, json } from './call.ts';

/** A square of piped water over Cipocok Jaya and its neighbours, as a utility might map it. */
const [west, south, east, north] = [106.145, -6.155, 106.185, -6.125];
const ring: Position[] = [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'akses-zona-'));
  cpSync(fileURLToPath(new URL('../../geodata', import.meta.url)), folder, { recursive: true });
  const zone = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {
          name: 'Zona Uji',
          operator: 'Perumdam Tirta Madani',
          source: 'bantenraya-2025-12-12',
        },
        geometry: { type: 'Polygon', coordinates: [ring] },
      },
    ],
  };
  writeFileSync(join(folder, 'water/service_areas.geojson'), JSON.stringify(zone));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ask = <T>(line: string) => json<T>(...line.split(' '), '--geodata', folder);

describe('a mapped zone of piped water', () => {
  it.each([0, 500])(
    'covers at %d m what exact polygons say, in every kelurahan and together',
    async (radius) => {
      const { shapes } = loadRealCity();
      const asked = `coverage --service air --radius ${radius} --draws 0 --level`;
      const rows = await ask<CoverageRow[]>(`${asked} kelurahan`);
      const exact = sharesWithin(
        shapes.kelurahan,
        [{ type: 'MultiPolygon', coordinates: [[ring]] }],
        radius,
      );
      rows.forEach((row, i) => {
        expect(Math.abs(row.covered_area_pct! - exact[i]!)).toBeLessThan(0.3);
        expect(row.covered_population! + row.unserved_population!).toBeCloseTo(row.population!, 2);
        expect(row.basis).toBe('mapped');
      });
      const [city] = await ask<CoverageRow[]>(`${asked} kota`);
      const kecamatan = await ask<CoverageRow[]>(`${asked} kecamatan`);
      for (const field of ['covered_area_km2', 'covered_population'] as const) {
        const sum = (list: readonly CoverageRow[]) =>
          list.reduce((total, row) => total + row[field]!, 0);
        expect(sum(rows)).toBeCloseTo(sum(kecamatan), 2);
        expect(sum(rows)).toBeCloseTo(city![field]!, 2);
      }
    },
  );

  it('is 0 m away inside, and as far as its edge outside', async () => {
    const at = async (lat: number, lon: number) => {
      const asked = `nearest --service air --at ${lat},${lon}`;
      return (await ask<NearestAnswer>(asked)).nearest[0]!;
    };
    expect(await at(-6.14, 106.16)).toMatchObject({
      name: 'Zona Uji',
      distance_m: 0,
      walk_minutes: null,
      bearing_deg: null,
      basis: 'mapped',
    });
    const outside = await at(-6.165, 106.16);
    // A hundredth of a degree of latitude here is 1,105.8 m on the ellipsoid.
    expect(outside.distance_m).toBeCloseTo(1105.8, 0);
    expect(outside.bearing_deg).toBe(0);
    // That the zone lies in the city does not hang on where one looks at it from.
    for (const [lat, lon] of [
      [-6.5, 106.16],
      [-6.14, 106.5],
    ] as const) {
      expect((await at(lat, lon)).inside_city).toBe(true);
    }
  });

  it('is ranked, compared and extended as any service', async () => {
    const rows = await ask<RankRow[]>('rank --service air --by distance_mean_m --draws 20');
    expect(rows.map(({ rank }) => rank)).toEqual(
      rows.map(
        (_, i) => rows.findIndex((row) => row.distance_mean_m === rows[i]!.distance_mean_m) + 1,
      ),
    );
    const index = await ask<RankRow[]>('rank --by index --services sd,air --draws 0');
    expect(index.every((row) => row.index! >= 0 && row.index! <= 100)).toBe(true);
    const equity = await ask<EquityAnswer>('equity --service air');
    expect(equity.gini).toBeGreaterThan(0);
    expect(equity.gini_people).toBeGreaterThan(equity.gini!);
    expect(equity.shortfall).toBeNull();
    const sites = await ask<SitesAnswer>('sites --service air --count 2 --draws 0');
    expect(sites).toMatchObject({ method: 'exact', objective: 'covering' });
    expect(sites.gain_population).toBeCloseTo(
      sites.after.covered_population - sites.before.covered_population,
      2,
    );
    const supply = await call(
      'equity',
      '--service',
      'air',
      '--of',
      'catchment',
      '--geodata',
      folder,
    );
    expect([supply.code, supply.stdout]).toEqual([2, '']);
  });

  it.each(['buffers', 'gaps', 'coverage'])('is written as valid GeoJSON: %s', async (layer) => {
    const asked = `export --layer ${layer} --service air --radius 500`;
    const { features } = await ask<FeatureCollection<Polygon | MultiPolygon>>(asked);
    expect(features.length).toBeGreaterThan(0);
    for (const { geometry, properties } of features) {
      const { coordinates } = geometry;
      const rings = geometry.type === 'Polygon' ? coordinates : coordinates.flat();
      expect(faultsOf((rings as Position[][]).map(onLattice))).toEqual([]);
      expect(properties).toMatchObject({ basis: 'mapped' });
    }
  });
});

/** A ring without its closing point, in whole millionths of a degree. */
const onLattice = (ring: readonly Position[]) =>
  ring.slice(1).map(([lon, lat]) => ({ x: Math.round(lon! * 1e6), y: Math.round(lat! * 1e6) }));
