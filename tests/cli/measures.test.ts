import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { RankRow } from '../../src/access/measures/types.ts';
import type { CoverageRow } from '../../src/access/types.ts';
import { AREA_FIELDS } from '../../src/cli/coverage-fields.ts';
import { call, json } from './call.ts';
import { ENDS } from './ends.ts';

describe('coverage --locations', () => {
  const cases = ['puskesmas', 'sma', 'rumah-sakit'].flatMap((service) =>
    ['kelurahan', 'kecamatan', 'kota'].map((level) => [service, level] as const),
  );
  const higherIsBetter = [
    'covered_area_km2',
    'covered_area_pct',
    'covered_population',
    'covered_population_pct',
  ] as const;
  const lowerIsBetter = [
    'unserved_population',
    'distance_mean_m',
    'distance_median_m',
    'distance_p90_m',
  ] as const;

  it.each(cases)('bounds every figure of %s by %s', async (service, level) => {
    const [worst, middle, best] = await Promise.all(
      ['worst', 'middle', 'best'].map((locations) =>
        json<CoverageRow[]>(
          ...['coverage', '--service', service, '--level', level, '--locations', locations],
          ...['--draws', '0'],
        ),
      ),
    );
    expect(worst!.length).toBe({ kelurahan: 67, kecamatan: 6, kota: 1 }[level]);
    const unordered = worst!.flatMap((low, i) => {
      const seen = [low, middle![i]!, best![i]!] as const;
      const values = (field: keyof CoverageRow) => seen.map((row) => row[field] as number);
      return [
        ...higherIsBetter.map((field) => [low.code, field, values(field)] as const),
        ...lowerIsBetter.map((field) => [low.code, field, values(field).reverse()] as const),
      ].filter(([, , [a, b, c]]) => !(a! <= b! && b! <= c!));
    });
    expect(unordered).toEqual([]);
  });

  it('makes a difference where a place is not known, and says so', async () => {
    const ask = ['coverage', '--service', 'puskesmas', '--level', 'kota', '--draws', '0'];
    const [worst] = await json<CoverageRow[]>(...ask, '--locations', 'worst');
    const [best] = await json<CoverageRow[]>(...ask, '--locations', 'best');
    expect(worst!.covered_population).toBeLessThan(best!.covered_population!);
    const { stdout } = await call(...ask, '--locations', 'worst');
    expect(stdout).toContain('6 fasilitas hanya diketahui kelurahannya: dianggap sejauh-jauhnya');
  });

  it('counts the people of the other base', async () => {
    const total = async (base: string) =>
      (
        await json<CoverageRow[]>(
          ...['coverage', '--service', 'sd', '--level', 'kota', '--base', base, '--draws', '0'],
        )
      )[0]!.population!;
    expect(await total('2010')).toBeLessThan(await total('2025'));
  });
});

interface Ends {
  readonly rank_low: number | null;
  readonly rank_high: number | null;
  readonly index_low?: number;
  readonly index_high?: number;
}
type Row = Omit<RankRow, 'reasons'> & Ends & { readonly reasons: readonly string[] };
const OWN_FIELDS = [...AREA_FIELDS, 'rank', 'rank_low', 'rank_high', 'reasons'];
const RANK_FIELDS = [...OWN_FIELDS, 'nearest_facility_name', ...ENDS];

describe('rank', () => {
  it('is coverage, the most people unserved first, with reasons as sentences', async () => {
    const rows = await json<Row[]>('rank', '--service', 'puskesmas', '--by', 'unserved_population');
    expect(rows).toHaveLength(67);
    const coverage = await json<CoverageRow[]>('coverage', '--service', 'puskesmas');
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(RANK_FIELDS);
      expect(row).toMatchObject(coverage.find(({ code }) => code === row.code)!);
      expect(row.rank_low).toBeLessThanOrEqual(row.rank_high!);
      expect(row.rank_low).toBeGreaterThanOrEqual(1);
      expect(row.rank_high).toBeLessThanOrEqual(67);
    }
    const unserved = rows.map((row) => row.unserved_population!);
    expect(unserved).toEqual([...unserved].sort((a, b) => b - a));
    expect(rows.some((row) => row.rank_low! < row.rank_high!)).toBe(true);
    const [worst] = rows;
    expect(worst!.reasons[0]).toMatch(
      /^\d+% warga tinggal lebih dari 3 km dari puskesmas terdekat; di seluruh kota \d+%\.$/,
    );
    expect(rows.at(-1)!.reasons.join()).not.toContain('warga tinggal lebih dari 3 km');
  });

  it('orders by the other figures, the worst first', async () => {
    const by = async (field: 'covered_population_pct' | 'distance_mean_m') =>
      (await json<Row[]>('rank', '--service', 'sma', '--draws', '0', '--by', field)).map(
        (row) => row[field]!,
      );
    const [share, distance] = [await by('covered_population_pct'), await by('distance_mean_m')];
    expect(share).toEqual([...share].sort((a, b) => a - b));
    expect(distance).toEqual([...distance].sort((a, b) => b - a));
  });

  it('weighs the services of the index, and says how many it rests on', async () => {
    const ask = [
      'rank',
      '--by',
      'index',
      '--draws',
      '20',
      '--services',
      'sd,puskesmas',
      '--weights',
    ];
    const equal = await json<Row[]>(...ask, '1,1');
    const scaled = await json<Row[]>(...ask, '10,10');
    const one = await json<Row[]>(...ask, '0,1');
    expect(equal).toEqual(scaled);
    const sd = await json<CoverageRow[]>('coverage', '--service', 'sd', '--draws', '0');
    for (const row of equal) {
      expect(Object.keys(row)).toEqual([
        ...[...OWN_FIELDS, 'index', 'index_used', 'index_of', 'nearest_facility_name'],
        ...['index_low', 'index_high', ...ENDS],
      ]);
      expect(row.index_low).toBeLessThanOrEqual(row.index_high!);
      expect(row.rank_low).toBeLessThanOrEqual(row.rank_high!);
      expect(row).toMatchObject({ index_used: 2, index_of: 2 });
      const school = sd.find(({ code }) => code === row.code)!.covered_population_pct!;
      const gaps = 200 - school - row.covered_population_pct!;
      expect(row.index).toBeCloseTo(gaps / 2, 2);
      const alone = one.find(({ code }) => code === row.code)!;
      expect(alone).toMatchObject({ index_used: 1, index_of: 1 });
      expect(alone.index).toBeCloseTo(100 - row.covered_population_pct!, 2);
    }
    const { stdout, stderr } = await call('rank', '--by', 'index', '--draws', '20');
    expect(stdout).toContain('4 dari 4');
    expect(stderr).toBe(
      'catatan: kolom jangkauan memakai puskesmas; pilih yang lain dengan --service\n',
    );
  });

  it('has a table with reasons for the worst, and a CSV with all of them', async () => {
    const { stdout } = await call(
      ...['rank', '--service', 'sma', '--kind', 'smk', '--level', 'kota', '--draws', '20'],
    );
    expect(stdout).toContain('SMA dan SMK (hanya SMK)');
    const table = (await call('rank', '--service', 'puskesmas')).stdout;
    expect(table).toMatch(/^No\. +9 dari 10 +Kode .* Belum +9 dari 10 +Terlayani %/m);
    expect(table).toMatch(/\nMengapa\n1\. .+\n {3}- \d+% warga tinggal lebih dari 3 km/);
    const { columns } = csvParse(
      (await call('rank', '--service', 'sd', '--draws', '20', '--format', 'csv')).stdout,
    );
    expect(columns).toEqual(RANK_FIELDS);
  });
});

describe('equity', () => {
  interface Equity {
    readonly theil: number;
    readonly theil_between: number;
    readonly theil_within: number;
    readonly gini: number;
    readonly gini_people: number;
    readonly gini_low: number;
    readonly gini_high: number;
    readonly groups: readonly {
      name: string;
      population: number;
      mean: number;
      mean_low: number;
      mean_high: number;
    }[];
    readonly groupings: readonly { id: string; below_threshold_pct: number }[];
    readonly below_threshold_pct: number;
  }

  it.each(['distance', 'catchment'])('measures inequality of %s', async (of) => {
    const answer = await json<Equity>('equity', '--service', 'puskesmas', '--of', of);
    expect(Object.keys(answer)).toEqual([
      ...['service', 'of', 'gini', 'gini_people', 'theil', 'theil_between', 'theil_within'],
      ...['groups', 'groupings', 'below_threshold_pct', 'shortfall', 'counted', 'left_out'],
      ...['gini', 'gini_people', 'theil', 'theil_between', 'theil_within', 'below_threshold_pct']
        .concat('shortfall')
        .flatMap((field) => [`${field}_low`, `${field}_high`]),
    ]);
    const { gini_low, gini_high, groups } = answer;
    expect(gini_low).toBeLessThan(gini_high);
    for (const { mean_low, mean_high } of groups) expect(mean_low).toBeLessThan(mean_high);
    expect(answer).toMatchObject({ service: 'puskesmas', of, counted: 67, left_out: 0 });
    expect(answer.theil_between + answer.theil_within).toBeCloseTo(answer.theil, 5);
    expect(answer.gini_people).toBeGreaterThan(answer.gini);
    expect(answer.groups).toHaveLength(6);
    const [city] = await json<CoverageRow[]>(
      ...['coverage', '--service', 'puskesmas', '--level', 'kota'],
    );
    expect(answer.below_threshold_pct).toBeCloseTo(100 - city!.covered_population_pct!, 2);
    const people = answer.groups.reduce((sum, { population }) => sum + population, 0);
    expect(people).toBe(city!.population);
  });

  it('has ranges with the same seed as often as it is asked, and none with --draws 0', async () => {
    const ask = (...more: readonly string[]) => call('equity', '--service', 'sd', ...more);
    const one = await ask('--draws', '20', '--seed', '5', '--format', 'json');
    expect((await ask('--draws', '20', '--seed', '5', '--format', 'json')).stdout).toBe(one.stdout);
    expect((await ask('--draws', '20', '--seed', '6', '--format', 'json')).stdout).not.toBe(
      one.stdout,
    );
    const bare = await json<Record<string, unknown>>('equity', '--service', 'sd', '--draws', '0');
    expect(bare).toMatchObject({ gini_low: null, gini_high: null, shortfall_low: null });
    expect((await ask('--draws', '20')).stdout).toContain('9 dari 10');
    expect((await ask('--draws', '0')).stdout).not.toContain('9 dari 10');
  });

  it('changes with the decay', async () => {
    const gini = async (decay: string) =>
      (await json<Equity>(...['equity', '--service', 'sd', '--of', 'catchment', '--decay', decay]))
        .gini;
    const found = await Promise.all(['binary', 'linear', 'gaussian', 'stepped'].map(gini));
    expect(new Set(found).size).toBe(4);
  });

  it('gives the Lorenz curve with --meta, one figure a line as CSV, and a table', async () => {
    const ask = ['equity', '--service', 'sd'];
    const { meta, rows } = await json<{ meta: object; rows: Equity & { lorenz: unknown[] } }>(
      ...ask,
      '--meta',
    );
    expect(meta).toMatchObject({ parameters: { of: 'distance', decay: null, radius_m: 1000 } });
    expect(rows.lorenz).toHaveLength(68);
    const lines = csvParse((await call(...ask, '--format', 'csv')).stdout);
    expect(lines.columns).toEqual(['service', 'of', 'measure', 'group', 'value']);
    expect(lines.find(({ measure }) => measure === 'gini')!['value']).toBe(String(rows.gini));
    expect(lines.find(({ measure }) => measure === 'gini_people')!['value']).toBe(
      String(rows.gini_people),
    );
    const { stdout } = await call(...ask);
    expect(stdout).toContain('jarak rata-rata ke SD terdekat');
    expect(stdout).toMatch(/\nGini antarkelurahan +0,\d{3} /);
    expect(stdout).toMatch(/\nGini antarwarga +0,\d{3} .*membandingkan layanan\n/);
  });
});
