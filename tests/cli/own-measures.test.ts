import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '../../src/access/types.ts';
import { TINY_CITY } from '../bad/folder.ts';
import { call, json } from './call.ts';
import { testFolder } from './folder.ts';
import { notesOf } from './own-lists.ts';

const folder = testFolder();
const border = folder.write('tepi.csv', 'name,lat,lon\nDalam,-6.12,106.15\nLuar,-6.13,106.26\n');
const capacities = (name: string, ...values: string[]) =>
  folder.write(
    name,
    `lat,lon,capacity\n${values.map((value, i) => `-6.1${i},106.15,${value}\n`).join('')}`,
  );

const ask = (line: string) => call(...line.split(' '));

describe('--border exclude with a list', () => {
  const nearest = async (...argv: string[]) => {
    const rows = await json<CoverageRow[]>(
      ...['coverage', '--facilities', border, '--radius', '1000', ...argv],
    );
    return new Set(rows.map((row) => row.nearest_facility));
  };

  it('leaves places outside the city out, counted and said', async () => {
    expect(await nearest()).toEqual(new Set(['own-2', 'own-3']));
    expect(await nearest('--border', 'exclude')).toEqual(new Set(['own-2']));
    const { stdout, stderr } = await ask(
      `coverage --facilities ${border} --radius 1000 --border exclude`,
    );
    expect(stderr).toContain('2 baris dibaca, 1 dipakai, 1 ditinggalkan');
    expect(stderr).toContain(
      '1 fasilitas di luar kota tidak dihitung (--border exclude), yang terjauh 1,9 km dari batas kota: Luar (baris 3)',
    );
    expect(stdout).toContain('1 fasilitas daftar di luar kota tidak dihitung (--border exclude).');
  });

  it('is in --meta with the reason', async () => {
    const { meta } = await json<{ meta: { facilities_file: object } }>(
      ...`equity --facilities ${border} --radius 1000 --border exclude --meta`.split(' '),
    );
    expect(meta.facilities_file).toMatchObject({
      read: 2,
      used: 1,
      left_out: 1,
      left_out_rows: [{ line: 3, feature: null, reason: 'di luar kota (--border exclude)' }],
    });
  });

  it.each([
    'coverage',
    'rank',
    'equity',
    'sites --count 1 --draws 0',
    'export --layer gaps',
    'export --layer buffers',
  ])('says in %s that nothing is left of a list outside the city', async (command) => {
    const far = folder.write('jauh.csv', 'lat,lon\n-6.9,106.2\n-6.8,106.2\n');
    const { code, stdout, stderr } = await ask(
      `${command} --facilities ${far} --radius 1000 --border exclude`,
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^akses: Semua 2 fasilitas dalam daftar berada di luar kota\. .*\n$/);
    const included = await ask(`${command} --facilities ${far} --radius 1000`);
    expect(included.stderr).toContain('semua 2 fasilitas di luar kota ikut dihitung');
  });

  it('says of a catchment that only places in the city hand out supply', async () => {
    const far = folder.write('jauh.csv', 'lat,lon\n-6.9,106.2\n');
    const { code, stderr } = await ask(`equity --facilities ${far} --radius 1000 --of catchment`);
    expect([code, stderr]).toEqual([
      2,
      'akses: Satu-satunya fasilitas dalam daftar berada di luar kota. Ketersediaan hanya membagi fasilitas di dalam kota, karena tidak diketahui berapa warga luar kota yang memakainya, jadi tidak ada yang dapat dihitung.\n',
    ]);
  });
});

describe('capacity of a service', () => {
  const asked = 'equity --service sd --radius 1000 --of catchment';

  /** The small city with a school in it that states its capacity, and the capacity of the other. */
  function small(capacity: string): string {
    const city = folder.at(`kota-${capacity || 'kosong'}`);
    cpSync(TINY_CITY, city, { recursive: true });
    const schools = join(city, 'facilities/schools.csv');
    const text = readFileSync(schools, 'utf8');
    writeFileSync(
      schools,
      text.replace('operating,negeri,,,2019,Dua', `operating,negeri,${capacity},,2019,Dua`),
    );
    return city;
  }

  it('is said not to be used where only some state one', async () => {
    expect(await notesOf(`${asked} --geodata ${small('')}`)).toContain(
      'kapasitas hanya diisi untuk 1 dari 2 fasilitas di dalam kota, jadi tidak dipakai: masing-masing dihitung 1',
    );
  });

  it('is used without a word where all state one', async () => {
    const all = `${asked} --geodata ${small('120')}`;
    expect(await notesOf(all)).not.toContain('kapasitas');
    expect((await ask(all)).stdout).toContain('masing-masing menurut kapasitasnya');
  });

  it('is not spoken of where none states one', async () => {
    expect(await notesOf('equity --service puskesmas --of catchment')).not.toContain('kapasitas');
  });
});

describe('capacity of a list', () => {
  const of = (path: string) => `equity --facilities ${path} --radius 1000 --of catchment`;

  it('has no answer where all is 0, and does not count 0 as 1', async () => {
    const { code, stdout, stderr } = await ask(of(capacities('nol.csv', '0', '0')));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^akses: Kapasitas semua fasilitas di dalam kota 0, .*\n$/);
    const gini = async (path: string) =>
      (await json<{ gini: number }>(...of(path).split(' '))).gini;
    const [some, none] = [
      capacities('sebagian-nol.csv', '0', '50'),
      capacities('tanpa.csv', '', ''),
    ];
    expect(await gini(some)).not.toBe(await gini(none));
  });

  it('is said to be used, or not to be used', async () => {
    const table = async (path: string) => (await ask(of(path))).stdout;
    expect(await table(capacities('penuh.csv', '40', '50'))).toContain(
      'masing-masing menurut kapasitasnya',
    );
    expect(await table(capacities('kosong.csv', '', ''))).toContain('masing-masing dihitung 1');
    expect(await notesOf(of(capacities('separuh.csv', '40', '')))).toContain(
      'kapasitas hanya diisi untuk 1 dari 2 fasilitas di dalam kota, jadi tidak dipakai: masing-masing dihitung 1',
    );
  });

  it.each([
    ['coverage', 'coverage'],
    ['rank', 'rank'],
    ['equity', 'equity --of distance'],
    ['sites --count 1 --draws 0', 'sites'],
    ['export --layer buffers', 'export'],
  ])('has no use in %s, which says so', async (command, name) => {
    const path = capacities('penuh.csv', '40', '50');
    expect(await notesOf(`${command} --facilities ${path} --radius 3000`)).toContain(
      `kapasitas dalam daftar tidak dipakai oleh ${name}`,
    );
  });
});
