import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, describe, expect, it } from 'vitest';
import type { CoverageRow, NearestAnswer } from '../../src/access/types.ts';
import { networkCity, type CityFolder } from '../networkCity.ts';
import { call } from './call.ts';
import { ENDS } from './ends.ts';

const folder = networkCity();
const damaged = networkCity((text) => text.replace('"oneway": "no"', '"oneway": "ya"'));
afterAll(() => {
  for (const city of [folder, damaged]) city.remove();
});

const ask = (line: string, { path }: CityFolder = folder) =>
  call(...line.split(' '), '--metric', 'network', '--geodata', path);
const rowsOf = <T>(text: string) => JSON.parse(text) as T;

/** What the report says of the schools of the tiny city. */
const NOTES = [
  'catatan: jaringan jalan 17,7 km dalam 2 bagian (bagian terpanjang 98,7%)',
  'catatan: 2 dari 3 fasilitas dan 69,6% warga paling jauh 500 m dari jalan; 67,8% warga dapat mencapai fasilitas lewat jalan, sisanya dihitung belum terlayani',
];

describe('--metric network in a city without streets', () => {
  it.each(['coverage', 'rank', 'equity', 'sites --count 1', 'export --layer coverage'])(
    'akses %s: exit 2 and one line that says what to add',
    async (command) => {
      const argv = [...command.split(' '), '--service', 'sd', '--metric', 'network'];
      const { code, stdout, stderr } = await call(...argv);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^akses: Kota \S+ belum punya data jaringan jalan, .*\n$/);
      expect(stderr).toContain('network/streets.geojson di folder geodata');
    },
  );

  it('refuses nearest in the same way', async () => {
    const { code, stderr } = await call('nearest', '--at', '-6.1,106.2', '--metric', 'network');
    expect([code, stderr]).toEqual([2, expect.stringContaining('belum punya data jaringan jalan')]);
  });
});

describe('--metric network in a city with streets', () => {
  it('gives rows with who has no way, and the report beside them', async () => {
    const { code, stdout, stderr } = await ask('coverage --service sd --format json --draws 0');
    expect([code, stderr.trim().split('\n')]).toEqual([0, NOTES]);
    const rows = rowsOf<CoverageRow[]>(stdout);
    expect(rows.map(({ name }) => name)).toEqual(['Padi', 'Pasar', 'Kebun', 'Sukamaju']);
    const [, , , sukamaju] = rows;
    expect(sukamaju!.unreachable_population).toBeCloseTo(905.3, 1);
  });

  it('has the same column in CSV and in the table', async () => {
    const csv = csvParse((await ask('coverage --service sd --format csv')).stdout);
    const own = csv.columns.filter((field) => !ENDS.includes(field));
    expect(own.at(-1)).toBe('unreachable_population');
    expect(csv.columns).toEqual([...own, ...ENDS]);
    expect(csv[3]!['unreachable_population']).toBe('905.286');
    const { stdout } = await ask('coverage --service sd');
    expect(stdout).toContain('radius 1.000 m lewat jalan');
    expect(stdout).toMatch(/Tanpa jalan\n/);
    expect(stdout).toMatch(/Sukamaju .* 905\n/);
  });

  it('has ranges of ways, not of straight lines', async () => {
    const { stdout } = await ask('coverage --service puskesmas --level kota --format json');
    const [city] = rowsOf<Record<string, number>[]>(stdout);
    expect(city!['distance_mean_m_low']).toBeLessThan(city!['distance_mean_m_high']!);
    const straight = await call(
      ...['coverage', '--service', 'puskesmas', '--level', 'kota', '--format', 'json'],
      ...['--geodata', folder.path],
    );
    const [line] = rowsOf<Record<string, number>[]>(straight.stdout);
    expect(line!['distance_mean_m_high']).toBeLessThan(city!['distance_mean_m_high']!);
  });

  it('names the metric in the parameters', async () => {
    const { stdout } = await ask('coverage --service sd --format json --meta');
    expect(rowsOf<{ meta: { parameters: unknown } }>(stdout).meta.parameters).toMatchObject({
      metric: 'network',
    });
  });

  it('leaves straight lines without the column and the notes', async () => {
    const argv = ['coverage', '--service', 'sd', '--format', 'json', '--draws', '0'];
    const { code, stdout, stderr } = await call(...argv, '--geodata', folder.path);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('unreachable_population');
  });

  it.each(['rank --service sd', 'equity --service sd', 'sites --service sd --count 1'])(
    'answers %s with the report',
    async (line) => {
      const { code, stdout, stderr } = await ask(`${line} --format json`);
      expect(code).toBe(0);
      expect(stderr.split('\n').slice(0, 2)).toEqual(NOTES);
      expect(stdout).not.toMatch(/NaN|Infinity/);
    },
  );

  it('explains a rank without calling a way a straight line', async () => {
    const { stdout } = await ask('rank --service puskesmas --by distance_mean_m');
    expect(stdout).toContain('3,1 km (lewat jalan)');
    expect(stdout).not.toContain('garis lurus');
  });

  it('says over whom the mean before and after a new site is taken', async () => {
    const { stderr } = await ask('sites --service sd --count 1');
    expect(stderr).toContain('atas warga yang sekarang dapat mencapai fasilitas lewat jalan');
  });

  it('lists ways instead of straight lines, and what no way leads to', async () => {
    const near = await ask('nearest --at -0.01,110.03 --service sd --count 2 --format json');
    const { nearest } = rowsOf<NearestAnswer>(near.stdout);
    expect(nearest.map(({ distance_m }) => distance_m)).toEqual([2211.5, 6649.4]);
    const east = await ask('nearest --at -0.01,110.03');
    expect(east.stdout).toContain('Jarak lewat jalan; waktu jalan kaki adalah perkiraan.');
    expect([east.code, east.stderr]).toEqual([0, expect.stringContaining('Pustu') as string]);
    const island = await ask('nearest --at -0.019,110.038');
    expect([island.code, island.stderr]).toEqual([
      2,
      'akses: tidak ada fasilitas yang dapat dicapai lewat jalan dari titik ini dengan saringan ini\n',
    ]);
    const field = await ask('nearest --at 0,110.02');
    expect([field.code, field.stderr]).toEqual([
      2,
      expect.stringContaining('lebih dari 500 m dari jalan') as string,
    ]);
  });

  it.each([
    ['export --layer gaps --service sd', 'hanya tersedia untuk jarak garis lurus'],
    ['export --layer buffers --service sd', 'hanya tersedia untuk jarak garis lurus'],
    ['sites --service sd --count 1 --candidates grid', 'hanya tersedia untuk jarak garis lurus'],
  ])('refuses %s in words', async (line, words) => {
    const { code, stdout, stderr } = await ask(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n').at(-1)).toContain(words);
  });

  it('refuses a list of which nothing is near a street', async () => {
    const list = join(folder.path, 'jauh.csv');
    writeFileSync(list, 'lat,lon\n0,110.02\n');
    const { code, stderr } = await ask(`coverage --facilities ${list} --radius 1000`);
    expect([code, stderr]).toEqual([
      2,
      'akses: Tidak satu pun fasilitas berada dalam 500 m dari jalan pada data jaringan jalan, jadi jarak lewat jalan tidak dapat dihitung.\n',
    ]);
  });

  it('names the line of a bad network, in every command', async () => {
    const { code, stderr } = await ask('coverage --service sd', damaged);
    expect(code).toBe(1);
    expect(stderr).toContain('network/streets.geojson:16 features[2].properties.oneway');
  });
});
