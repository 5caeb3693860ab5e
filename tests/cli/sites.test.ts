import { csvParse } from 'd3-dsv';
import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildGrid } from '../../src/access/grid.ts';
import { createMiddle } from '../../src/access/middle.ts';
import type { SitesAnswer } from '../../src/access/measures/types.ts';
import type { CoverageRow } from '../../src/access/types.ts';
import { settlementShape, spreadPeople } from '../../src/access/weights.ts';
import { loadRealCity } from '../access/realCity.ts';
import { call, json } from './call.ts';
import { SMALL } from './small-city.ts';

const RADIUS = 3000;
const ask = ['sites', '--service', 'puskesmas', '--radius', String(RADIUS)] as const;

/** People that a pair of kelurahan would newly cover with a facility in the middle of each. */
interface Pair {
  readonly codes: readonly [string, string];
  readonly gain: number;
}

/**
 * All pairs of kelurahan, by looking at every pair and every cell that is not covered today: nothing
 * of the search for sites is used.
 */
function gainsOfPairs(existing: readonly (readonly [number, number])[]): Pair[] {
  const { city, shapes, mask } = loadRealCity();
  const cell = city.info.cell_m;
  const grid = buildGrid(shapes.kelurahan, cell, mask);
  const people = spreadPeople(
    grid,
    settlementShape(grid, city),
    city.kelurahan.map(({ population }) => population['2025']),
    city.info.densityCap_per_km2,
  );
  const covered = ([x, y]: readonly [number, number], row: number) => {
    const d = Math.hypot(grid.x[row]! - x, grid.y[row]! - y);
    return Math.min(1, Math.max(0, (RADIUS - d) / cell + 0.5));
  };
  const places = existing.map(([lon, lat]) => grid.plane.project([lon, lat]));
  const open = Array.from(people.keys()).flatMap((row) => {
    const now = Math.max(...places.map((place) => covered(place, row)));
    return people[row]! > 0 && now < 1 ? [{ row, now }] : [];
  });
  const middle = createMiddle(city, (unit) => ({ grid, unit }));
  const more = city.kelurahan.map((_, unit) => {
    const place = middle(unit);
    return Float64Array.from(open, ({ row, now }) => Math.max(0, covered(place, row) - now));
  });
  const weight = Float64Array.from(open, ({ row }) => people[row]!);
  return city.kelurahan.flatMap(({ code }, j) =>
    city.kelurahan.slice(0, j).map((other, i): Pair => {
      const [a, b] = [more[i]!, more[j]!];
      const gain = weight.reduce((sum, w, k) => sum + w * Math.max(a[k]!, b[k]!), 0);
      return { codes: [other.code, code], gain };
    }),
  );
}

const FIELDS = ['code', 'name', 'lat', 'lon', 'gain_population'];

interface Stability {
  readonly draws: number;
  readonly all_pct: number;
  readonly gain_population_low: number;
  readonly gain_population_high: number;
  readonly others: readonly { readonly code: string; readonly chosen_pct: number }[];
}
interface Stable extends Omit<SitesAnswer, 'sites'> {
  readonly sites: readonly (SitesAnswer['sites'][number] & {
    readonly chosen_pct: number | null;
  })[];
  readonly stability: Stability | null;
}

describe('sites', () => {
  it('is the best of all pairs of kelurahan', async () => {
    const answer = await json<SitesAnswer>(...ask, '--count', '2', '--draws', '20');
    expect(Object.keys(answer)).toEqual([
      ...['objective', 'method', 'bound', 'sites', 'gain_population', 'before', 'after'],
      ...['candidates', 'stability'],
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
      ...['--draws', '0'],
    );
    expect(before.covered_population).toBeCloseTo(city!.covered_population!, 1);

    const { features } = await json<FeatureCollection<Point>>(
      ...['export', '--layer', 'facilities', '--service', 'puskesmas'],
    );
    const pairs = gainsOfPairs(
      features.map(({ geometry }) => geometry.coordinates as [number, number]),
    );
    expect(pairs).toHaveLength((67 * 66) / 2);
    const best = pairs.reduce((a, b) => (b.gain > a.gain ? b : a));
    expect(best.codes).toEqual([one!.code, two!.code].sort());
    // Places are written with six decimals, a tenth of a metre.
    expect(Math.abs(best.gain - gain_population)).toBeLessThan(5);
  }, 60_000);

  it('calls a choice that is not proved heuristic, in every format', async () => {
    const wide = [...ask, '--count', '5', '--candidates', 'grid', '--draws', '0'];
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
    expect(lines.columns).toEqual([...FIELDS, 'chosen_pct']);
    expect(lines.map(({ lat, lon }) => [Number(lat), Number(lon)])).toEqual(
      answer.sites.map(({ lat, lon }) => [lat, lon]),
    );
  }, 60_000);

  it('says how often each is chosen when the unknown is drawn', async () => {
    const answer = await json<Stable>(...ask, '--count', '2', '--draws', '20');
    expect(answer.sites.map((site) => Object.keys(site))).toEqual([
      [...FIELDS, 'chosen_pct'],
      [...FIELDS, 'chosen_pct'],
    ]);
    const stability = answer.stability!;
    expect(Object.keys(stability)).toEqual([
      ...['draws', 'all_pct', 'gain_population_low', 'gain_population_high'],
      ...['covered_population_pct_low', 'covered_population_pct_high'],
      ...['distance_mean_m_low', 'distance_mean_m_high', 'others'],
    ]);
    expect(stability.draws).toBe(20);
    expect(stability.gain_population_low).toBeLessThan(stability.gain_population_high);
    for (const { chosen_pct } of [...answer.sites, ...stability.others]) {
      expect(chosen_pct).toBeGreaterThanOrEqual(0);
      expect(chosen_pct).toBeLessThanOrEqual(100);
    }
    for (const { chosen_pct } of answer.sites) {
      expect(stability.all_pct).toBeLessThanOrEqual(chosen_pct!);
    }
    const { stdout } = await call(...ask, '--count', '2', '--draws', '20');
    expect(stdout).toContain('Terpilih, dari 10\n');
    expect(stdout).toMatch(/\nSemuanya terpilih bersama dalam [<>]?\d+ dari 10 perhitungan\.\n/);
    expect(stdout).toMatch(
      /\nTambahan seluruhnya dalam 9 dari 10 perhitungan: [\d.]+–[\d.]+ jiwa \(20 perhitungan\)\.\n/,
    );
  });

  it('does not speak of other computations where none are made', async () => {
    const answer = await json<Stable>(...ask, '--count', '2', '--draws', '0');
    expect(answer.stability).toBeNull();
    expect(answer.sites.map(({ chosen_pct }) => chosen_pct)).toEqual([null, null]);
    const { stdout } = await call(...ask, '--count', '2', '--draws', '0');
    expect(stdout).not.toMatch(/dari 10/);
  });

  it('recommends no place that adds nobody', async () => {
    const { sites, after } = await json<Stable>(...ask, '--count', '67', '--draws', '0');
    expect(sites.length).toBeLessThan(67);
    expect(sites.every(({ gain_population }) => gain_population > 0)).toBe(true);
    expect(after.covered_population_pct).toBe(100);
  });

  it('says in words that no place is recommended, in every format', async () => {
    const all = ['sites', '--service', 'sd', '--radius', '90000', '--count', '4'];
    const small = [...all, '--geodata', SMALL];
    const answer = await json<Stable>(...small);
    expect(answer).toMatchObject({ sites: [], gain_population: 0, stability: null });
    expect(answer.after).toEqual(answer.before);
    const said = 'Tidak ada lokasi yang disarankan: semua warga sudah dalam jangkauan.\n';
    const table = await call(...small);
    expect([table.code, table.stderr]).toEqual([0, '']);
    expect(table.stdout).toContain(`\n${said}`);
    expect(table.stdout).toMatch(/\nSekarang +10\.000 +100,0 /);
    expect(table.stdout).not.toMatch(/Lintang|Hasil pasti|Sesudah/);
    const csv = await call(...small, '--format', 'csv');
    expect(csv.stdout).toBe(`${[...FIELDS, 'chosen_pct'].join(',')}\n`);
    expect(csv.stderr).toBe(`catatan: ${said}`);
  });

  it('shortens the way with p-median', async () => {
    const { method, bound, before, after } = await json<SitesAnswer>(
      ...[...ask, '--count', '2', '--objective', 'p-median', '--draws', '0'],
    );
    expect(method).toBe('exact');
    expect(after.distance_mean_m).toBeLessThan(before.distance_mean_m!);
    expect(bound).toBeCloseTo(after.distance_mean_m!, 0);
    const { stdout, stderr } = await call(
      ...[...ask, '--count', '2', '--objective', 'p-median', '--draws', '20'],
    );
    expect(stdout).toContain(
      'Hasil pasti untuk letak fasilitas dan penduduk yang dipakai di sini:',
    );
    expect(stdout).toMatch(/\nJarak rata-rata sesudahnya dalam 9 dari 10 perhitungan: [\d.]+–/);
    expect(stderr).toBe('');
  });
});
