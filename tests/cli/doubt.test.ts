import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { call, json } from './call.ts';
import { testFolder } from './folder.ts';
import { cityWithAlternatives, SMALL } from './small-city.ts';

const folder = testFolder();
const ALTERNATIVES = cityWithAlternatives(folder);

interface Doubts {
  readonly unserved_population_low: number;
  readonly unserved_population_high: number;
  readonly doubts: readonly {
    readonly unknown: string;
    readonly facility: string | null;
    readonly share_pct: number;
    readonly ranks_settled: number;
  }[];
}

const FIELDS = [
  ...['unknown', 'facility', 'name', 'kelurahan_code', 'kelurahan'],
  ...['share_pct', 'ranks_settled'],
];

describe('doubt', () => {
  const asked = ['doubt', '--service', 'puskesmas', '--geodata', ALTERNATIVES];

  it('names what is not known, what narrows the range most first', async () => {
    const answer = await json<Doubts>(...asked);
    expect(Object.keys(answer)).toEqual([
      ...['unserved_population_low', 'unserved_population_high', 'doubts'],
    ]);
    expect(answer.unserved_population_low).toBeLessThan(answer.unserved_population_high);
    expect(answer.doubts).toMatchObject([
      {
        unknown: 'place',
        facility: 'pkm-02',
        name: 'Puskesmas Kebun',
        kelurahan_code: '99.01.02.1001',
        kelurahan: 'Kebun',
      },
      { unknown: 'settlement', facility: null, name: null, kelurahan_code: null, kelurahan: null },
    ]);
    for (const row of answer.doubts) {
      expect(Object.keys(row)).toEqual(FIELDS);
      expect(row.share_pct).toBeGreaterThanOrEqual(0);
      expect(row.share_pct).toBeLessThanOrEqual(100);
    }
    expect(answer.doubts[0]!.share_pct).toBeGreaterThan(answer.doubts[1]!.share_pct);
  });

  it('says the same as CSV and as a table', async () => {
    const { doubts, ...beyond } = await json<Doubts>(...asked);
    const csv = csvParse((await call(...asked, '--format', 'csv')).stdout);
    expect(csv.columns).toEqual(FIELDS);
    expect(csv.map(({ unknown, share_pct }) => [unknown, Number(share_pct)])).toEqual(
      doubts.map(({ unknown, share_pct }) => [unknown, share_pct]),
    );
    const { stdout, stderr } = await call(...asked);
    expect(stderr).toBe('');
    expect(stdout).toContain(
      `Warga kota yang belum terlayani: ${beyond.unserved_population_low}–${Math.round(beyond.unserved_population_high)} jiwa.`,
    );
    expect(stdout).toMatch(/\nletak Puskesmas Kebun +Kebun +\d+,\d +\d+,\d\n/);
    expect(stdout).toMatch(/\nsebaran rumah di dalam kelurahan +– +\d+,\d/);
  });

  it('calls nobody beyond a report unserved', async () => {
    const water = ['doubt', '--service', 'air', '--geodata', ALTERNATIVES];
    const { stdout } = await call(...water);
    expect(stdout).toContain('Warga kota di luar jangkauan wilayah yang dilaporkan: 4.000 jiwa.');
    expect(stdout).not.toMatch(/belum terlayani|letak \d+ fasilitas/);
    expect(Object.keys(await json<object>(...water))).toEqual([
      ...['reported_beyond_population_low', 'reported_beyond_population_high', 'doubts'],
    ]);
  });

  it('says where nothing is uncertain', async () => {
    const certain = ['doubt', '--service', 'sd', '--geodata', SMALL];
    const { doubts, ...beyond } = await json<Doubts>(...certain);
    expect(doubts).toEqual([]);
    expect(beyond.unserved_population_low).toBe(beyond.unserved_population_high);
    const { stdout, stderr } = await call(...certain);
    expect(stdout).toContain('Tidak ada yang perlu dilengkapi agar rentang menyempit.\n');
    expect(stdout).not.toContain('---');
    expect(stderr).toContain('tidak ada yang diundi');
    const csv = await call(...certain, '--format', 'csv');
    expect(csv.stdout).toBe(`${FIELDS.join(',')}\n`);
  });

  it('has no answer without computations', async () => {
    expect(await call(...asked, '--draws', '0')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'akses: --draws 0 tidak berlaku untuk doubt: tanpa perhitungan tidak ada rentang\n',
    });
  });

  it('names the six puskesmas of Kota Serang whose place is not known, and its people', async () => {
    const { doubts } = await json<Doubts>('doubt', '--service', 'puskesmas');
    const kinds = doubts.map(({ unknown }) => unknown);
    expect(kinds.toSorted()).toEqual([...Array<string>(6).fill('place'), 'settlement', 'totals']);
    const shares = doubts.map(({ share_pct }) => share_pct);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0]).toBeGreaterThan(10);
  });
});
