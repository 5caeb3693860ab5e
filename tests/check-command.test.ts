import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '../src/compile/problems.ts';
import { TINY_CITY } from './bad/folder.ts';
import { call } from './cli/call.ts';

const folder = mkdtempSync(join(tmpdir(), 'akses-check-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the tiny city with some files changed; the call of `check` for it. */
function checking(changes: Readonly<Record<string, (text: string) => string>>) {
  const path = mkdtempSync(join(folder, 'kota-'));
  cpSync(TINY_CITY, path, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    writeFileSync(join(path, file), change(readFileSync(join(path, file), 'utf8')));
  }
  return (...options: string[]) => call('check', '--geodata', path, ...options);
}

interface Answer {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

const HEALTH = 'facilities/health.csv';
const row = (id: number, name: string) =>
  `pkm-${id},puskesmas,${name},0.01,110.01,99.01.01.1002,,yes,exact,operating,,,,2022,,contoh\n`;

describe('akses check with warnings alone', () => {
  const check = checking({ [HEALTH]: (text) => text + row(3, 'Puskesmas Kedua') });

  it('ends well and counts them, with file and line', async () => {
    const { code, stdout, stderr } = await check();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').slice(-4)).toEqual([
      'Data sah: 0 masalah.',
      'Perlu diperiksa: 1',
      '  facilities/health.csv:6 lat: titik sama persis dengan fasilitas lain - ditemukan: Puskesmas Pasar (facilities/health.csv:2) - seharusnya: titik sendiri, atau precision approximate untuk keduanya',
      '',
    ]);
  });

  it('gives them as JSON beside the problems, with the same fields', async () => {
    const { stdout } = await check('--format', 'json');
    const { ok, problems, warnings } = JSON.parse(stdout) as Answer;
    expect([ok, problems]).toEqual([true, []]);
    expect(warnings.map((warning) => Object.keys(warning))).toEqual([
      ['file', 'line', 'field', 'problem', 'found', 'expected'],
    ]);
  });

  it('gives them as CSV with their severity in the last column', async () => {
    const { stdout } = await check('--format', 'csv');
    expect(stdout.split('\n')[0]).toBe('file,line,field,problem,found,expected,severity');
    expect([...csvParse(stdout)]).toEqual([
      expect.objectContaining({ file: HEALTH, line: '6', severity: 'warning' }),
    ]);
  });
});

describe('akses check with many problems', () => {
  const MANY = 12_000;
  const check = checking({ [HEALTH]: (text) => text + 'x,y\n'.repeat(MANY) });

  it('lists as many as a person reads, and counts all', async () => {
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toContain('Data belum sah: 12.000 masalah.');
    const lines = stdout.split('\n').filter((line) => line.startsWith('  facilities/'));
    expect(lines).toHaveLength(50);
    expect(stdout).toContain('\n... dan 11.950 lainnya (selengkapnya dengan --format json)\n');
  });

  it('gives as JSON all that are kept, and how many are not', async () => {
    const { stdout } = await check('--format', 'json');
    const { problems } = JSON.parse(stdout) as Answer;
    expect(problems).toHaveLength(10_001);
    expect(problems.at(-1)).toEqual({
      file: HEALTH,
      line: null,
      field: null,
      problem: 'masih ada yang lain di berkas ini, hanya dihitung',
      found: '2.000 lagi, 12.000 seluruhnya',
      expected: 'yang sudah disebut diperbaiki dahulu',
      others: 2000,
    });
  });

  it('marks them as errors in CSV', async () => {
    const { stdout } = await check('--format', 'csv');
    const rows = csvParse(stdout);
    expect(rows).toHaveLength(10_001);
    expect(new Set(rows.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });

  it('refuses other commands with the beginning of the list', async () => {
    const path = mkdtempSync(join(folder, 'kota-'));
    cpSync(TINY_CITY, path, { recursive: true });
    writeFileSync(join(path, HEALTH), readFileSync(join(path, HEALTH)) + 'x,y\n'.repeat(MANY));
    const { code, stderr } = await call('coverage', '--service', 'sd', '--geodata', path);
    expect(code).toBe(1);
    expect(stderr.split('\n').length).toBeLessThan(60);
    expect(stderr).toMatch(/belum benar: 12\.000 masalah\.\n {2}facilities\/health\.csv:6: /);
    expect(stderr).not.toContain(folder);
  });
});

describe('akses check of long lists', () => {
  const many = (write: (i: number) => string) => (text: string) =>
    text + Array.from({ length: 200_000 }, (_, i) => write(i)).join('');

  it('lists as many rows left out, and kinds, as a person reads', async () => {
    const left = checking({
      'facilities/rejected.csv': many((i) => `a.csv,id-${i},Nama,Alasan,Reason,contoh\n`),
    });
    const { code, stdout } = await left();
    expect(code).toBe(0);
    expect(stdout).toContain('Tidak dipakai dalam analisis: 200.001');
    expect(stdout).toContain('... dan 199.951 lainnya (semuanya dengan --format json)');
    expect(stdout.split('\n').length).toBeLessThan(80);
    const kinds = checking({
      [HEALTH]: many((i) => row(i + 10, 'A').replace('puskesmas', `k${i}`)),
      'facilities/kinds.csv': many((i) => `k${i},K,K,,contoh\n`),
    });
    expect((await kinds()).stdout.split('\n').length).toBeLessThan(130);
  });

  it('counts kinds that have the name of something all objects have', async () => {
    const check = checking({
      [HEALTH]: (text) => text + row(3, 'A').replace('puskesmas', '__proto__'),
      'facilities/kinds.csv': (text) => `${text}__proto__,P,P,,contoh\n`,
    });
    const { stdout } = await check('--format', 'json');
    const { counts } = JSON.parse(stdout) as { counts: { facilities: object } };
    expect(Object.keys(counts.facilities)).toContain('__proto__');
    expect(({} as { exact?: number }).exact).toBeUndefined();
  });

  it('counts every wrong feature and item', async () => {
    const feature = '{"type": "Feature", "properties": {}, "geometry": null}';
    const features = checking({
      'orientation/places.geojson': () =>
        `{"type": "FeatureCollection", "features": [${`${feature},\n`.repeat(6000)}${feature}]}`,
    });
    const { stdout } = await features();
    // The kind of geometry, and three properties, of each.
    expect(stdout).toContain('Data belum sah: 24.004 masalah.');
    const items = checking({ 'indicators/disagreements.json': () => `[${'{},'.repeat(3000)}{}]` });
    expect((await items()).stdout).toContain('Data belum sah: 15.005 masalah.');
  });

  it('says on which line each of them stands', async () => {
    const items = checking({
      'indicators/disagreements.json': () => `[\n${'{"id": "a", "ib": 1},\n'.repeat(200)}{}]`,
    });
    const { problems } = JSON.parse((await items('--format', 'json')).stdout) as Answer;
    const unknown = problems.filter(({ found }) => found === 'ib');
    expect(unknown.map(({ line }) => line)).toEqual(Array.from({ length: 200 }, (_, i) => i + 2));
  });
});
