import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '../../src/access/types.ts';
import { call, json } from './call.ts';
import { ask, described, layer, POINT, testLists, type Described } from './own-lists.ts';

const list = testLists();

/** Dapodik's way: its own headings, and two schools that nobody has placed. */
const SCHOOLS = [
  'NPSN;Nama Sekolah;Lintang;Bujur;Daya Tampung',
  '1;SD A;-6,12;106,15;120',
  '2;SD B;;;',
  '3;SD C;-6,13;106,16;240',
  '4;SD D;0;0;60',
  '',
].join('\n');

describe('--skip-bad', () => {
  it('is proposed where it would help', async () => {
    const { code, stderr } = await ask(list(SCHOOLS));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /\n {2}dengan --skip-bad, 2 dari 4 baris yang bermasalah ditinggalkan dan sisanya dihitung\n$/,
    );
  });

  it('leaves bad rows out, by name on stderr, in the table and in --meta', async () => {
    const path = list(SCHOOLS);
    const { code, stdout, stderr } = await ask(path, '--skip-bad');
    expect(code).toBe(0);
    expect(stderr).toContain(`catatan: ${path}: 4 baris dibaca, 2 dipakai, 2 ditinggalkan\n`);
    expect(stderr).toContain(`catatan: ditinggalkan (--skip-bad): ${path}:3 lat: isian kosong`);
    expect(stderr).toContain(`catatan: ditinggalkan (--skip-bad): ${path}:5 lat, lon: koordinat 0`);
    expect(stdout).toContain(
      '\n2 dari 4 baris daftar ditinggalkan karena bermasalah (--skip-bad).\n',
    );
    const { meta } = await described(path, '--skip-bad');
    expect(meta.parameters['skip_bad']).toBe(true);
    expect(meta.facilities_file).toMatchObject({ read: 4, used: 2, left_out: 2 });
    const rows = meta.facilities_file['left_out_rows'] as { line: number; reason: string }[];
    expect(rows.map(({ line }) => line)).toEqual([3, 5]);
    expect(rows[0]!.reason).toMatch(/^lat: isian kosong .*; lon: isian kosong/);
  });

  it('computes what the good rows alone would give', async () => {
    const good = list('lat,lon\n-6.12,106.15\n-6.13,106.16\n');
    const figures = async (path: string, ...argv: string[]) =>
      (
        await json<CoverageRow[]>(
          ...['coverage', '--facilities', path, '--radius', '1000'],
          ...argv,
        )
      ).map(({ covered_population, distance_mean_m }) => [covered_population, distance_mean_m]);
    expect(await figures(list(SCHOOLS), '--skip-bad')).toEqual(await figures(good));
  });

  it.each([
    'rank',
    'equity',
    'equity --of catchment',
    'sites --count 1 --draws 0',
    'export --layer buffers',
    'export --layer gaps',
    'export --layer coverage',
  ])('acts in %s too', async (command) => {
    const path = list(SCHOOLS);
    const argv = [
      ...command.split(' '),
      '--facilities',
      path,
      '--radius',
      '1000',
      '--format',
      'json',
    ];
    expect((await call(...argv)).code).toBe(1);
    const { code, stdout, stderr } = await call(...argv, '--skip-bad', '--meta');
    expect(code).toBe(0);
    expect(stderr).toContain('4 baris dibaca, 2 dipakai, 2 ditinggalkan');
    const { meta } = JSON.parse(stdout) as Described;
    expect(meta.facilities_file).toMatchObject({ read: 4, used: 2, left_out: 2 });
  });

  it.each(['rank', 'equity', 'sites --count 1 --draws 0'])(
    'stands in the table of %s',
    async (command) => {
      const argv = [...command.split(' '), '--facilities', list(SCHOOLS), '--radius', '1000'];
      expect((await call(...argv, '--skip-bad')).stdout).toContain(
        '2 dari 4 baris daftar ditinggalkan karena bermasalah (--skip-bad).\n',
      );
    },
  );

  it('leaves features out that are no points', async () => {
    const path = list(layer(POINT, { type: 'LineString', coordinates: [] }, null), 'geojson');
    const { code, stderr } = await ask(path, '--skip-bad');
    expect(code).toBe(0);
    expect(stderr).toContain('3 fitur dibaca, 1 dipakai, 2 ditinggalkan');
    expect(stderr).toContain(
      `${path} fitur 2 geometry: geometri bukan titik - ditemukan: LineString`,
    );
    const { meta } = await described(path, '--skip-bad');
    expect(meta.facilities_file['left_out_rows']).toMatchObject([
      { line: null, feature: 2 },
      { line: null, feature: 3 },
    ]);
  });

  it('says so where there was nothing to skip', async () => {
    const { code, stderr } = await ask(list('lat,lon\n-6.12,106.15\n'), '--skip-bad');
    expect([code, stderr]).toEqual([0, expect.stringContaining('0 ditinggalkan') as string]);
  });

  it.each([
    [
      'lat,lon\nx,106.15\n,\n6.1,y\n',
      'semua 2 baris bermasalah, jadi --skip-bad tidak menyisakan apa pun',
    ],
    ['lat,lon,name\n-6.1,106.1,"A\n', 'berkas ini tidak terbaca sebagai daftar'],
    ['name,lon\nA,106.15\n', 'berkas ini tidak terbaca sebagai daftar'],
    ['{"type": "Topology"}', 'berkas ini tidak terbaca sebagai daftar'],
    ['', 'berkas ini tidak terbaca sebagai daftar'],
  ])('does not help %j', async (text, words) => {
    const { code, stdout, stderr } = await ask(list(text), '--skip-bad');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(words);
  });
});
