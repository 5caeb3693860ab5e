import { csvParse } from 'd3-dsv';
import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildGrid } from '../../src/access/grid.ts';
import type { SitesAnswer } from '../../src/access/measures/types.ts';
import type { CoverageRow } from '../../src/access/types.ts';
import { settlementShape, spreadPeople } from '../../src/access/weights.ts';
import { loadRealCity } from '../access/realCity.ts';
import { call, json } from './call.ts';

const RADIUS = 3000;
const ask = ['sites', '--service', 'puskesmas', '--radius', String(RADIUS)] as const;

/**
 * People that each pair of places would newly cover, by looking at every pair and every cell that
 * is not covered today: nothing of the search for sites is used.
 */
function gainsOfPairs(
  existing: readonly (readonly [number, number])[],
  places: readonly (readonly [number, number])[],
): { readonly pair: readonly [number, number]; readonly gain: number }[] {
  const { city, shapes, mask } = loadRealCity();
  const cell = city.info.cell_m;
  const grid = buildGrid(shapes.kelurahan, cell, mask);
  const people = spreadPeople(
    grid,
    settlementShape(grid, city),
    city.kelurahan.map(({ population }) => population['2025']),
    city.info.densityCap_per_km2,
  );
  const covered = ([lon, lat]: readonly [number, number], row: number) => {
    const [x, y] = grid.plane.project([lon, lat]);
    const d = Math.hypot(grid.x[row]! - x, grid.y[row]! - y);
    return Math.min(1, Math.max(0, (RADIUS - d) / cell + 0.5));
  };
  const open = Array.from(people.keys()).flatMap((row) => {
    const now = Math.max(...existing.map((place) => covered(place, row)));
    return people[row]! > 0 && now < 1 ? [{ row, now }] : [];
  });
  const more = places.map((place) =>
    Float64Array.from(open, ({ row, now }) => Math.max(0, covered(place, row) - now)),
  );
  const weight = Float64Array.from(open, ({ row }) => people[row]!);
  return places.flatMap((_, j) =>
    places.slice(0, j).map((__, i) => {
      const [a, b] = [more[i]!, more[j]!];
      const gain = weight.reduce((sum, w, k) => sum + w * Math.max(a[k]!, b[k]!), 0);
      return { pair: [i, j] as const, gain };
    }),
  );
}

describe('sites', () => {
  it('is the best of all pairs of kelurahan', async () => {
    const answer = await json<SitesAnswer>(...ask, '--count', '2');
    expect(Object.keys(answer)).toEqual([
      ...['objective', 'method', 'bound', 'sites', 'gain_population', 'before', 'after'],
      'candidates',
    ]);
    expect(answer).toMatchObject({
      objective: 'covering',
      method: 'exact',
      bound: answer.gain_population,
      candidates: 67,
    });
    const [one, two] = answer.sites;
    expect(one!.gain_population).toBeGreaterThanOrEqual(two!.gain_population);
    expect(one!.gain_population + two!.gain_population).toBeCloseTo(answer.gain_population, 2);
    const { before, after, gain_population } = answer;
    expect(after.covered_population - before.covered_population).toBeCloseTo(gain_population, 2);
    const [city] = await json<CoverageRow[]>(
      ...['coverage', '--service', 'puskesmas', '--level', 'kota', '--radius', String(RADIUS)],
    );
    expect(before.covered_population).toBeCloseTo(city!.covered_population!, 1);

    const { features } = await json<FeatureCollection<Point>>(
      ...['export', '--layer', 'facilities', '--service', 'puskesmas'],
    );
    // All candidates, from the answer that takes each of them.
    const { sites: every } = await json<SitesAnswer>(...ask, '--count', '67');
    const spots = [...every].sort((a, b) => (a.code < b.code ? -1 : 1));
    const pairs = gainsOfPairs(
      features.map(({ geometry }) => geometry.coordinates as [number, number]),
      spots.map(({ lon, lat }) => [lon, lat]),
    );
    expect(pairs).toHaveLength((67 * 66) / 2);
    const best = pairs.reduce((a, b) => (b.gain > a.gain ? b : a));
    expect(best.pair.map((i) => spots[i]!.code)).toEqual([one!.code, two!.code].sort());
    // Places are written with six decimals, a tenth of a metre.
    expect(Math.abs(best.gain - gain_population)).toBeLessThan(5);
  }, 60_000);

  it('calls a choice that is not proved heuristic, in every format', async () => {
    const wide = [...ask, '--count', '5', '--candidates', 'grid'];
    const answer = await json<SitesAnswer>(...wide);
    expect(answer.method).toBe('heuristic');
    expect(answer.bound).toBeGreaterThan(answer.gain_population);
    const table = await call(...wide);
    expect(table.stdout).toContain('Hasil pendekatan, belum terbukti terbaik');
    expect(table.stdout + table.stderr).not.toMatch(/optimal|Hasil pasti/i);
    expect(table.stderr).toMatch(/^mencari 5 lokasi/);
    const csv = await call(...wide, '--format', 'csv');
    expect(csv.stderr).toContain('catatan: Hasil pendekatan');
    const lines = csvParse(csv.stdout);
    expect(lines.columns).toEqual(['code', 'name', 'lat', 'lon', 'gain_population']);
    expect(lines.map(({ lat, lon }) => [Number(lat), Number(lon)])).toEqual(
      answer.sites.map(({ lat, lon }) => [lat, lon]),
    );
  }, 60_000);

  it('shortens the way with p-median', async () => {
    const { method, bound, before, after } = await json<SitesAnswer>(
      ...[...ask, '--count', '2', '--objective', 'p-median'],
    );
    expect(method).toBe('exact');
    expect(after.distance_mean_m).toBeLessThan(before.distance_mean_m!);
    expect(bound).toBeCloseTo(after.distance_mean_m!, 0);
    const { stdout, stderr } = await call(...ask, '--count', '2', '--objective', 'p-median');
    expect(stdout).toContain('Hasil pasti');
    expect(stderr).toBe('');
  });
});
