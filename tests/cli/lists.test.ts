import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '../../src/access/types.ts';
import { call, json } from './call.ts';
import { ask, described, layer, POINT, testLists } from './own-lists.ts';

const list = testLists();

describe('a list that cannot be read is named for what it is', () => {
  it.each([
    ['{"lat": -6.1}', 'ini JSON, tetapi bukan GeoJSON'],
    ['<!doctype html><html></html>', 'ini halaman web (HTML)'],
    ['%PDF-1.7', 'ini dokumen PDF'],
    ['PK\u0003\u0004xl/workbook.xml', 'ini buku kerja Excel (XLSX)'],
    ['name,lat,lon\nA,6.12,106.15', 'lat -6.12, lon 106.15, bila itu maksudnya'],
    ['name,lat,lon\nA,−6.12,106.15', 'derajat desimal, yaitu -6.12'],
    ['name,lat,lon\nA,0,0', 'koordinat 0'],
    ['name,lat,lon\nA,"6°07\'12"" LS",106.15', 'derajat, menit, detik'],
    ['name,lat,lon\nA,-612345,1061234567', 'titik desimal mungkin hilang'],
    ['name,y,x\nA,9323500,627000', 'meter (UTM 48S), bukan derajat'],
    ['name,lat,lon\nA,-6.12,106.15\n"B,-6.12,106.15\n', ':3: tanda kutip tidak ditutup'],
    ['lat,lon,name\n-6.1,106.1,"A\n-6.1,106.2,B\n-6.1,106.1,"C\n', ':2: tanda kutip tidak ditutup'],
    ['lat,lon,sekolah,puskesmas\n-6.1,106.1,A,B', 'judul kolom bermakna ganda'],
    ['name;lat;lon;capacity\nA;-6,12;106,15;1.200', '1200 bila ribuan, 1,2 bila pecahan'],
  ])('%j: %s', async (text, words) => {
    const path = list(text);
    const { code, stdout, stderr } = await ask(path);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${path}: 1 masalah, tidak ada yang dihitung\n`);
    expect(stderr).toContain(words);
  });
});

describe('a list as people keep it', () => {
  it('may be the points of a GeoJSON layer', async () => {
    const path = list(layer(POINT, { type: 'Point', coordinates: [106.2, -6.1] }), 'geojson');
    const { code, stdout, stderr } = await ask(path);
    expect([code, stderr]).toEqual([
      0,
      `catatan: ${path}: 2 fitur dibaca, 2 dipakai, 0 ditinggalkan\n`,
    ]);
    expect(stdout).toMatch(/ Pos 1\n$/);
    const same = list('lat,lon\n-6.12,106.15\n-6.1,106.2\n');
    const figures = async (file: string) => {
      const argv = ['--facilities', file, '--radius', '1000', '--format', 'csv'];
      return csvParse((await call('coverage', ...argv)).stdout).map(
        (row) => row['covered_population'],
      );
    };
    expect(await figures(path)).toEqual(await figures(same));
  });

  it('may begin with the hint of a spreadsheet', async () => {
    const { code, stderr } = await ask(list('sep=;\nname;lat;lon\nA;-6,12;106,15\n'));
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('1 baris dibaca, 1 dipakai') as string,
    ]);
  });

  it('may have other headings, which are said, and columns of no use, which are too', async () => {
    const path = list('NPSN,sekolah,koordinat\n1,SD A,"-6.12, 106.15"\n2,SD B,-6.13 106.16\n');
    const { code, stdout, stderr } = await ask(path);
    expect(code).toBe(0);
    expect(stderr.split('\n').slice(1, 3)).toEqual([
      `catatan: ${path}: kolom "koordinat" dibaca sebagai lat, lon, "sekolah" dibaca sebagai name`,
      `catatan: ${path}: kolom tidak dipakai: "NPSN"`,
    ]);
    expect(stdout).toMatch(/ SD A\n$/);
  });

  it('shows names to people, and ids with names to programs', async () => {
    const path = list('lat,lon,name\n-6.12,106.15,Pos Utara\n');
    const table = await ask(path);
    expect(table.stdout).toContain('Pos Utara');
    expect(table.stdout).not.toContain('own-2');
    const [row] = csvParse((await ask(path, '--format', 'csv')).stdout);
    expect([row!['nearest_facility'], row!['nearest_facility_name']]).toEqual([
      'own-2',
      'Pos Utara',
    ]);
    const ranked = await json<CoverageRow[]>(
      ...['rank', '--facilities', path, '--radius', '1000', '--level', 'kota'],
    );
    expect(ranked[0]).toMatchObject({
      nearest_facility: 'own-2',
      nearest_facility_name: 'Pos Utara',
    });
    const service = await call('coverage', '--service', 'puskesmas', '--level', 'kota');
    expect(service.stdout).toMatch(/ Puskesmas [A-Z]\w+.*\n$/);
    expect(service.stdout).not.toMatch(/pkm-\d/);
  });

  it('lets no control character of a name reach the terminal', async () => {
    const path = list('lat,lon,name\n-6.9,106.2,"A\u001b[31m"\n-6.12,106.15,B\n');
    const { stdout, stderr } = await ask(path);
    // eslint-disable-next-line no-control-regex -- it is what must not come through
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('what became of the rows', () => {
  it('is said of every list, and in --meta row by row', async () => {
    const path = list('lat,lon,name,NPSN\n-6.12,106.15,"A\nB",1\n\n-6.12,106.15,C,2\n');
    const { stderr } = await ask(path);
    expect(stderr.split('\n').map((line) => line.replace(`catatan: ${path}: `, ''))).toEqual([
      '2 baris dibaca, 2 dipakai, 0 ditinggalkan',
      'kolom tidak dipakai: "NPSN"',
      '1 baris kosong dilewati',
      'isian yang berpindah baris di 1 baris (baris 2); periksa tanda kutipnya',
      '1 fasilitas di titik yang sama dengan baris 2: baris 5; tetap dihitung, periksa bila keliru',
      '',
    ]);
    const { meta } = await described(path);
    expect(Object.keys(meta)).toEqual([
      ...['command', 'parameters', 'city', 'sources', 'versions', 'facilities_file'],
    ]);
    expect(meta.facilities_file).toEqual({
      file: path,
      read: 2,
      used: 2,
      left_out: 0,
      left_out_rows: [],
      blank_lines: 1,
      outside_city: [],
      in_sea: [],
      same_point: [{ line: 2, feature: null, others: [5] }],
      lines_with_line_ends: [2],
      headings_understood: [],
      columns_not_used: ['NPSN'],
    });
  });

  it('says how many lie outside the city and how far, and which lie in the sea', async () => {
    const path = list(
      'name,lat,lon\nDalam,-6.12,106.15\nJauh,-6.9,106.2\nLaut,-5.95,106.2\nLuar,-6.13,106.26\n',
    );
    const { code, stderr } = await ask(path);
    expect(code).toBe(0);
    expect(stderr).toContain(
      '3 fasilitas di luar kota ikut dihitung, yang terjauh 75 km dari batas kota: Jauh (baris 3), Laut (baris 4), Luar (baris 5)\n',
    );
    expect(stderr).toContain(
      '1 fasilitas di laut menurut garis pantai dalam data, periksa letaknya: Laut (baris 4)\n',
    );
    const { meta } = await described(path);
    expect(meta.facilities_file['in_sea']).toEqual([{ line: 4, feature: null, name: 'Laut' }]);
    expect(meta.facilities_file['outside_city']).toHaveLength(3);
  });

  it('names a handful of thousands, in one short message', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `-6.${9000 + (i % 900)},106.2,Pos ${i}\n`);
    const path = list(`lat,lon,name\n${rows.join('')}`);
    const { code, stderr } = await ask(path, '--border', 'exclude');
    expect([code, stderr.length < 400]).toEqual([2, true]);
    const twice = list(`lat,lon\n${'-6.12,106.15\n'.repeat(3000)}`);
    expect((await ask(twice)).stderr.length).toBeLessThan(600);
  });

  it('lists fifty problems and counts the others; all of them with --format json', async () => {
    const path = list(`lat,lon\n${'x,106.15\n'.repeat(3000)}`);
    const short = await ask(path);
    expect(short.stderr).toContain('... dan 2.950 lainnya (semuanya dengan --format json)\n');
    expect(short.stderr.split('\n').filter((line) => line.includes('bukan angka'))).toHaveLength(
      50,
    );
    const full = await ask(path, '--format', 'json');
    expect([full.code, full.stdout]).toEqual([1, '']);
    expect(full.stderr.split('\n').filter((line) => line.includes('bukan angka'))).toHaveLength(
      3000,
    );
  });
});
