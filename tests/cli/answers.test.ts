import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedRow } from '../../src/access/published.ts';
import type { CoverageRow, NearestAnswer } from '../../src/access/types.ts';
import { AREA_FIELDS, COVERAGE_FIELDS } from '../../src/cli/coverage-fields.ts';
import { loadRealCity } from '../access/realCity.ts';
import { call, json } from './call.ts';
import { ENDS } from './ends.ts';

let folder: string;
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'akses-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('check', () => {
  it('finds the whole city joined and nothing wrong', async () => {
    const found = await json<Record<string, unknown>>('check');
    expect(Object.keys(found)).toEqual(['ok', 'counts', 'rejected', 'problems', 'warnings']);
    expect(found).toMatchObject({
      ok: true,
      counts: { kecamatan: 6, kelurahan: 67, joined: 67 },
      problems: [],
    });
    const { stdout } = await call('check');
    expect(stdout).toContain('6 kecamatan, 67 kelurahan, 67/67 tersambung');
    expect(stdout).toContain('Data sah: 0 masalah.');
  });
});

describe('coverage', () => {
  const sums = (rows: readonly CoverageRow[]) =>
    (['area_km2', 'covered_area_km2', 'population', 'covered_population'] as const).map((field) =>
      rows.reduce((sum, row) => sum + row[field]!, 0),
    );

  it('gives every kelurahan with every published field, in order', async () => {
    const rows = await json<CoverageRow[]>('coverage', '--service', 'puskesmas');
    expect(rows).toHaveLength(67);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(67);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual([...COVERAGE_FIELDS, ...ENDS]);
      expect(Object.values(row)).not.toContain(null);
      expect(row.covered_population! + row.unserved_population!).toBeCloseTo(row.population!, 2);
    }
  });

  it('adds up from kelurahan to kecamatan to the city', async () => {
    const at = (level: string) =>
      json<CoverageRow[]>('coverage', '--service', 'sd', '--draws', '0', '--level', level);
    const [kelurahan, kecamatan, kota] = await Promise.all(
      ['kelurahan', 'kecamatan', 'kota'].map(at),
    );
    expect([kecamatan!.length, kota!.length]).toEqual([6, 1]);
    for (const { code, ...row } of kecamatan!) {
      const own = sums(kelurahan!.filter((part) => part.code.startsWith(`${code}.`)));
      sums([{ code, ...row }]).forEach((value, i) => {
        expect(own[i]).toBeCloseTo(value, 1);
      });
    }
    sums(kota!).forEach((value, i) => {
      expect(sums(kelurahan!)[i]).toBeCloseTo(value, 1);
    });
  });

  it('uses the threshold of the service unless a radius is given', async () => {
    const ask = (...argv: string[]) =>
      json('coverage', '--service', 'puskesmas', '--draws', '0', ...argv);
    expect(await ask()).toEqual(await ask('--radius', '3000'));
    expect(await ask()).not.toEqual(await ask('--radius', '1000'));
  });

  it('writes the same figures as CSV, codes as text', async () => {
    const asked = ['coverage', '--service', 'smp', '--draws', '20'];
    const rows = await json<Record<string, unknown>[]>(...asked);
    const { stdout } = await call(...asked, '--format', 'csv');
    const written = csvParse(stdout);
    expect(written.columns).toEqual([...COVERAGE_FIELDS, ...ENDS]);
    for (const field of ['covered_population', 'distance_mean_m_low', 'distance_mean_m_high']) {
      expect(written.map((row) => [row['code'], Number(row[field])])).toEqual(
        rows.map((row) => [row['code'], row[field]]),
      );
    }
  });

  it('prints a table with Indonesian figures', async () => {
    const { stdout } = await call('coverage', '--service', 'puskesmas');
    expect(stdout).toContain('Puskesmas, radius 3.000 m garis lurus');
    expect(stdout).toContain('perkiraan');
    expect(stdout.split('\n').filter((line) => /^36\.73\.\d\d\.\d{4} /.test(line))).toHaveLength(
      67,
    );
  });

  it('keeps reports of piped water out of the published figures, under names of their own', async () => {
    const rows = await json<(PublishedRow<CoverageRow> & { status: string })[]>(
      ...['coverage', '--service', 'air'],
    );
    expect(rows).toHaveLength(67);
    for (const row of rows) {
      expect(['served', 'partly', 'planned', 'none_reported']).toContain(row.status);
      const { covered_population_pct, covered_area_km2, distance_mean_m, nearest_facility } = row;
      expect([covered_population_pct, covered_area_km2, distance_mean_m, nearest_facility]).toEqual(
        [null, null, null, null],
      );
      expect(row.area_km2).toBeGreaterThan(0);
      expect(row.basis).toBe('reported');
      const { reported_reach_population: near, reported_beyond_population: beyond } = row;
      expect(Number(near) + Number(beyond)).toBeCloseTo(row.population!, 2);
      expect(row.reported_distance_mean_m === 0).toBe(row.status === 'partly');
    }
    const csv = await call('coverage', '--service', 'air', '--format', 'csv');
    expect(csv.stdout.split('\n')[0]).toBe(Object.keys(rows[0]!).join(','));
  });

  it('counts kelurahan where water is only planned when asked to', async () => {
    interface Row {
      readonly reported_reach_population: number;
    }
    const ask = (...more: string[]) =>
      json<Row[]>('coverage', '--service', 'air', '--draws', '0', '--level', 'kota', ...more);
    const [[reported], [planned]] = [await ask(), await ask('--planned', 'include')];
    const city = loadRealCity().city;
    const people = (...wanted: string[]) =>
      city.water
        .filter(({ status }) => wanted.includes(status))
        .map(({ kelurahan }) => city.kelurahan.find(({ code }) => code === kelurahan)!)
        .reduce((sum, { population }) => sum + population['2025']!, 0);
    expect(reported!.reported_reach_population).toBe(people('served', 'partly'));
    expect(planned!.reported_reach_population).toBe(people('served', 'partly', 'planned'));
  });

  it('gives the statuses of a city in which water is only planned, and says how to count plans', async () => {
    const plans = join(folder, 'rencana');
    cpSync(fileURLToPath(new URL('../../geodata', import.meta.url)), plans, { recursive: true });
    const status = join(plans, 'water/status.csv');
    writeFileSync(status, readFileSync(status, 'utf8').replaceAll(',partly,', ',planned,'));
    const asked = ['--service', 'air', '--geodata', plans];
    const { code, stdout, stderr } = await call('coverage', ...asked, '--format', 'json');
    expect(code).toBe(0);
    const rows = JSON.parse(stdout) as CoverageRow[];
    expect(rows.filter((row) => row.status === 'planned')).toHaveLength(6);
    expect(rows.every((row) => row.distance_mean_m === null)).toBe(true);
    // Nothing is measured, so nothing can have a range.
    expect(Object.keys(rows[0]!)).toEqual([...AREA_FIELDS, 'status']);
    expect(stderr).toContain('--planned include');
    expect((await call('coverage', ...asked, '--draws', '40', '--seed', '2')).stderr).toContain(
      '--draws dan --seed tidak berpengaruh: yang diketahui hanya status yang dilaporkan',
    );
    for (const more of [['rank'], ['nearest', '--at', '-6.1,106.15']]) {
      const refused = await call(...more, ...asked);
      expect([refused.code, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain('direncanakan');
    }
    expect((await call('rank', ...asked, '--planned', 'include', '--draws', '0')).code).toBe(0);
  });

  it('puts parameters, city, sources and versions beside the rows on request', async () => {
    const found = await json<{ meta: Record<string, unknown>; rows: unknown[] }>(
      ...['coverage', '--service', 'sma', '--kind', 'smk', '--draws', '20', '--meta'],
    );
    expect(found.rows).toHaveLength(67);
    expect(Object.keys(found.meta)).toEqual([
      'command',
      'parameters',
      'city',
      'sources',
      'versions',
    ]);
    expect(found.meta).toMatchObject({
      command: 'coverage',
      parameters: {
        ...{ service: 'sma', kind: 'smk', radius_m: 3000, level: 'kelurahan', base: '2025' },
        ...{ draws: 20, seed: 1 },
      },
      city: { code: '36.73' },
    });
  });
});

describe('coverage --facilities', () => {
  it('works for any list', async () => {
    const path = file(
      'pos.csv',
      'Lintang;Bujur;Nama\n-6,1135;106,1502;"=Pos"\n-6.0389;106.2056;B\n',
    );
    const rows = await json<CoverageRow[]>('coverage', '--facilities', path, '--radius', '1000');
    expect(rows).toHaveLength(67);
    expect(new Set(rows.map((row) => row.nearest_facility))).toEqual(new Set(['own-2', 'own-3']));
    const served = rows.filter((row) => row.covered_population! > 0);
    expect(served.length).toBeGreaterThan(0);
    expect(served.length).toBeLessThan(20);
  });

  it('names every bad row and computes nothing', async () => {
    const path = file('bad.csv', 'lat,lon,name\n-6.1135,106.1502,A\n106.15,-6.11,B\nx,106.15,C\n');
    const { code, stdout, stderr } = await call(
      'coverage',
      '--facilities',
      path,
      '--radius',
      '1000',
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('2 masalah, tidak ada yang dihitung');
    expect(stderr).toContain(
      `${path}:3 lat, lon: lat dan lon tertukar - ditemukan: lat 106.15, lon -6.11 - seharusnya: lat -6.11, lon 106.15`,
    );
    expect(stderr).toContain(`${path}:4 lat: bukan angka - ditemukan: x - seharusnya: angka`);
  });

  it('notes the same point twice and still computes', async () => {
    const path = file('twice.csv', 'lat,lon\n-6.1135,106.1502\n-6.1135,106.1502\n');
    const { code, stderr } = await call('coverage', '--facilities', path, '--radius', '1000');
    expect(code).toBe(0);
    expect(stderr).toContain('1 fasilitas di titik yang sama dengan baris 2: baris 3');
  });
});

describe('nearest', () => {
  it('names the kelurahan and the nearest of each service', async () => {
    const { point, nearest } = await json<NearestAnswer>('nearest', '--at', '-6.0389,106.2056');
    expect(point).toEqual({
      lat: -6.0389,
      lon: 106.2056,
      code: '36.73.02.1008',
      kelurahan: 'Sawah Luhur',
      kecamatan: 'Kasemen',
    });
    expect(nearest.map(({ service }) => service)).toEqual([
      ...['sd', 'smp', 'sma', 'puskesmas', 'pustu', 'rumah-sakit', 'air'],
    ]);
    for (const row of nearest) {
      expect(Object.keys(row)).toEqual([
        ...['service', 'id', 'name', 'distance_m', 'distance_min_m', 'distance_max_m'],
        ...['walk_minutes', 'bearing_deg', 'precision', 'kelurahan', 'inside_city'],
        ...(row.service === 'air' ? ['basis', 'status'] : []),
      ]);
      expect(row.distance_min_m).toBeLessThanOrEqual(row.distance_m);
      expect(row.distance_m).toBeLessThanOrEqual(row.distance_max_m);
    }
  });

  it('gives as many as asked, nearest first', async () => {
    const { nearest } = await json<NearestAnswer>(
      ...['nearest', '--at', '-6.1135,106.1502', '--service', 'sd', '--count', '5'],
    );
    const distances = nearest.map(({ distance_m }) => distance_m);
    expect(distances).toHaveLength(5);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('answers a point outside the city, with code null', async () => {
    const { point, nearest } = await json<NearestAnswer>('nearest', '--at=-6.3,106.5');
    expect(point).toEqual({ lat: -6.3, lon: 106.5, code: null, kelurahan: null, kecamatan: null });
    expect(nearest.length).toBeGreaterThan(0);
    expect((await call('nearest', '--at=-6.3,106.5')).stdout).toContain('di luar kota');
  });
});
