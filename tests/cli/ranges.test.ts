import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/access/types.ts';
import { COVERAGE_FIELDS } from '../../src/cli/coverage-fields.ts';
import { run } from '../../src/cli/run.ts';
import { openSession } from '../../src/cli/session.ts';
import { call, json } from './call.ts';
import { ENDS } from './ends.ts';
import { testFolder } from './folder.ts';
import { cityWithAlternatives, SMALL } from './small-city.ts';

const folder = testFolder();
const ALTERNATIVES = cityWithAlternatives(folder);

type Row = Readonly<Record<string, number | null>>;
const rowsOf = (line: string, geodata: string) =>
  json<Row[]>(...line.split(' '), '--geodata', geodata);

/** Names of the figures that have a range. */
const FIGURES = ENDS.filter((field) => field.endsWith('_low')).map((field) => field.slice(0, -4));

/** Figures of rows whose ends differ. */
const wide = (rows: readonly Row[]) =>
  FIGURES.filter((field) => rows.some((row) => row[`${field}_low`]! < row[`${field}_high`]!));

/** Figures of rows whose ends are the wrong way round. */
const turned = (rows: readonly Row[]) =>
  FIGURES.filter((field) => rows.some((row) => row[`${field}_low`]! > row[`${field}_high`]!));

const without = (rows: readonly Row[], fields: readonly string[]) =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field))),
  );

describe('ranges', () => {
  it('are the figures themselves where nothing is uncertain', async () => {
    for (const level of ['kelurahan', 'kecamatan', 'kota']) {
      const rows = await rowsOf(`coverage --service sd --level ${level}`, SMALL);
      for (const row of rows) {
        expect(FIGURES.map((field) => [row[`${field}_low`], row[`${field}_high`]])).toEqual(
          FIGURES.map((field) => [row[field], row[field]]),
        );
      }
    }
    const rows = await rowsOf('rank --service sd', SMALL);
    expect(rows.map((row) => [row['rank_low'], row['rank_high']])).toEqual(
      rows.map((row) => [row['rank'], row['rank']]),
    );
    const { stdout } = await call('coverage', '--service', 'sd', '--geodata', SMALL);
    expect(stdout).toContain('Rentang sama dengan angkanya: tidak ada yang diundi.\n');
    expect(stdout).not.toContain('di luar rentangnya');
  });

  it('come from the place of a facility that is known by its kelurahan', async () => {
    const rows = await rowsOf('coverage --service puskesmas', SMALL);
    expect(wide(rows)).toEqual(
      expect.arrayContaining(['unserved_population', 'distance_mean_m', 'covered_area_km2']),
    );
    expect(wide(rows)).not.toContain('population');
    expect(turned(rows)).toEqual([]);
    const { stdout } = await call('coverage', '--service', 'puskesmas', '--geodata', SMALL);
    expect(stdout).toContain(
      'Rentang: hasil 9 dari 10 perhitungan (200 perhitungan, benih 1), masing-masing dengan kemungkinan lain untuk letak 1 fasilitas; lihat akses doubt.\n',
    );
    // In the middle of Kebun the puskesmas is nearer to its people than anywhere else.
    expect(stdout).toMatch(/\nAda angka yang di luar rentangnya \(.*Kebun.*\): /);
    const bound = await rowsOf('coverage --service puskesmas --locations best', SMALL);
    expect(wide(bound)).toEqual([]);
  });

  it('come from where people live, if the city names other ways to see it', async () => {
    const rows = await rowsOf('coverage --service sd', ALTERNATIVES);
    expect(wide(rows)).toEqual(expect.arrayContaining(['unserved_population', 'distance_mean_m']));
    expect([...wide(rows), ...turned(rows)]).not.toContain('covered_area_km2');
    expect(turned(rows)).toEqual([]);
    // What is shown is the first way, in which the city without alternatives is seen.
    const known = await rowsOf('coverage --service sd', SMALL);
    expect(without(rows, ENDS)).toEqual(without(known, ENDS));
    const { stdout } = await call('rank', '--service', 'puskesmas', '--geodata', ALTERNATIVES);
    expect(stdout).toContain('untuk letak 1 fasilitas dan tempat tinggal warga; lihat akses doubt');
  });

  it('stand beside reports under names of their own', async () => {
    const rows = await rowsOf('coverage --service air', ALTERNATIVES);
    const own = ENDS.map((field) =>
      field
        .replace('unserved_population', 'reported_beyond_population')
        .replace(/^covered_/, 'reported_reach_')
        .replace(/^distance_/, 'reported_distance_'),
    );
    for (const row of rows) expect(Object.keys(row).slice(-own.length)).toEqual(own);
    expect(rows.some((row) => row[own[12]!]! < row[own[13]!]!)).toBe(true);
    const csv = await call('coverage', '--service', 'air', '--format', 'csv', '--geodata', SMALL);
    expect(csvParse(csv.stdout).columns).toEqual(Object.keys(rows[0]!));
  });

  it("stand beside figures of a list of one's own", async () => {
    const list = folder.write('daftar.csv', 'lat,lon\n0.01,110.01\n');
    const asked = `coverage --facilities ${list} --radius 1000`;
    const rows = await rowsOf(asked, ALTERNATIVES);
    expect(wide(rows)).toEqual(expect.arrayContaining(['unserved_population', 'distance_mean_m']));
    expect(wide(rows)).not.toContain('covered_area_km2');
    expect(wide(await rowsOf(asked, SMALL))).toEqual([]);
  });

  it('hang on the seed alone', async () => {
    const ask = async (...more: string[]) =>
      (
        await call(
          ...['rank', '--service', 'puskesmas', '--geodata', ALTERNATIVES, '--format', 'json'],
          ...more,
        )
      ).stdout;
    const usual = await ask();
    expect(await ask()).toBe(usual);
    expect(await ask('--draws', '200', '--seed', '1')).toBe(usual);
    const other = await ask('--seed', '2');
    expect(other).not.toBe(usual);
    expect(await ask('--draws', '20')).not.toBe(usual);
    const own = ['rank_low', 'rank_high', ...ENDS];
    const plain = (text: string) => without(JSON.parse(text) as Row[], own);
    expect(plain(other)).toEqual(plain(usual));
  });
});

describe('--draws 0', () => {
  it('keeps every field, empty', async () => {
    const asked = 'coverage --service puskesmas --draws 0';
    const rows = await rowsOf(asked, ALTERNATIVES);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual([...COVERAGE_FIELDS, ...ENDS]);
      expect(ENDS.map((field) => row[field])).toEqual(ENDS.map(() => null));
    }
    const { stdout } = await call(
      ...[...asked.split(' '), '--format', 'csv', '--geodata', ALTERNATIVES],
    );
    const [first] = csvParse(stdout);
    expect(ENDS.map((field) => first![field])).toEqual(ENDS.map(() => ''));
    const ranked = await rowsOf('rank --service puskesmas --draws 0', ALTERNATIVES);
    expect(ranked.map(({ rank_low, rank_high }) => [rank_low, rank_high])).toEqual(
      ranked.map(() => [null, null]),
    );
  });

  it('leaves tables without ranges', async () => {
    for (const command of ['coverage', 'rank']) {
      const { stdout } = await call(
        ...[command, '--service', 'puskesmas', '--draws', '0', '--geodata', ALTERNATIVES],
      );
      expect(stdout).not.toMatch(/9 dari 10|rentang/i);
    }
  });

  it.each([
    'coverage --service puskesmas',
    'coverage --service air --level kota',
    'rank --service puskesmas',
    'rank --by index',
    'sites --service puskesmas --count 1 --radius 1000',
    'export --layer coverage --service puskesmas',
  ])('draws nothing, so that it takes no longer: akses %s', async (line) => {
    const undrawable = new Proxy({} as Engine['ranges'], {
      get() {
        throw new Error('drawn');
      },
    });
    const open: typeof openSession = (geodata) => {
      const session = openSession(geodata);
      return {
        ...session,
        async open() {
          const opened = await session.open();
          const own = { ranges: { value: undrawable } };
          return { ...opened, engine: Object.create(opened.engine, own) as Engine };
        },
      };
    };
    const silent = { out: () => Promise.resolve(), err: () => Promise.resolve() };
    const argv = [...line.split(' '), '--geodata', ALTERNATIVES];
    expect(await run([...argv, '--draws', '0'], silent, open)).toBe(0);
    expect(await run(argv, silent, open)).not.toBe(0);
  });
});

describe('ranges in Kota Serang', () => {
  it('stand beside the people of every kelurahan', async () => {
    const rows = await json<Row[]>('coverage', '--service', 'sd');
    expect(turned(rows)).toEqual([]);
    expect(wide(rows)).toEqual(FIGURES);
    const some = rows.filter(
      (row) => row['unserved_population_low']! < row['unserved_population_high']!,
    );
    expect(some.length).toBeGreaterThan(20);
  });

  it('stand beside the ranks of every kelurahan', async () => {
    const rows = await json<Row[]>('rank', '--service', 'puskesmas');
    expect(rows).toHaveLength(67);
    for (const { rank_low, rank_high } of rows) {
      expect(rank_low).toBeLessThanOrEqual(rank_high!);
    }
    expect(rows.filter(({ rank_low, rank_high }) => rank_low! < rank_high!).length).toBeGreaterThan(
      20,
    );
  });

  it.each([
    ['middle', 696853.06, 1512.7],
    // Outer bounds, in which no place is drawn.
    ['worst', 663199.438, 1819.7],
    ['best', 727355.874, 1016.7],
  ])('leave the figures of --locations %s as they were', async (locations, covered, mean) => {
    const asked = ['coverage', '--service', 'puskesmas', '--locations', locations];
    const [city] = await json<Row[]>(...asked, '--level', 'kota', '--draws', '20');
    expect([city!['covered_population'], city!['distance_mean_m']]).toEqual([covered, mean]);
    expect(city!['covered_population_low']).toBeLessThan(city!['covered_population_high']!);
  });
});
