import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './call.ts';

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

describe('calls without an answer', () => {
  it.each([
    ['', 'perintah belum disebut'],
    ['covrage', 'perintah "covrage" tidak dikenal; mungkin maksudnya coverage'],
    ['rank --by unserved_population --service sd', 'rank: belum tersedia'],
    ['equity --of distance', 'equity: belum tersedia'],
    ['sites --count 2', 'sites: belum tersedia'],
    ['coverage --service sd --locations worst', '--locations worst: belum tersedia'],
    ['coverage --service sd --base 2010', '--base 2010: belum tersedia'],
    ['coverage', 'pilih layanan dengan --service sd|smp|'],
    [
      'coverage --service puskemas',
      'layanan "puskemas" tidak dikenal; yang ada: mungkin puskesmas',
    ],
    ['coverage --service sd --facilities a.csv', 'tidak keduanya'],
    ['coverage --service pustu', 'daftarnya belum lengkap'],
    ['coverage --service sd --radius 0', 'Radius harus lebih dari 0'],
    ['coverage --service sd --radius -5', 'Radius harus lebih dari 0'],
    ['coverage --service puskesmas --status negeri', '--status tidak berlaku untuk puskesmas'],
    ['coverage --service sma --kind sd', '--kind sd tidak berlaku untuk sma; pilihannya: sma, smk'],
    ['coverage --facilities none.csv --radius 1', 'none.csv: berkas tidak ada'],
    ['coverage --service sd --format xml', '--format xml tidak dikenal'],
    ['nearest', 'opsi --at LAT,LON wajib diisi'],
    ['nearest --at 106.2056,-6.0389', 'apakah tertukar?'],
    ['nearest --at -6.0389,106.2056 --count 0', '--count 0 harus bilangan bulat'],
    ['export --service sd', 'opsi --layer buffers|gaps|coverage|facilities wajib diisi'],
    ['export --layer gaps --service air', 'hanya status yang dilaporkan'],
    ['export --layer facilities --radius 5', '--radius tidak berlaku untuk --layer facilities'],
    ['export --layer buffers --service sd --format csv', '--format csv tidak berlaku'],
    ['check --radius 5', 'opsi --radius tidak berlaku untuk perintah ini'],
    ['check --geodata nowhere', '--geodata nowhere: folder tidak ada'],
  ])('akses %s: exit 2, one line: %s', async (argv, message) => {
    const { code, stdout, stderr } = await call(...argv.split(' ').filter((word) => word !== ''));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });

  it('asks for a radius with an own list', async () => {
    const path = file('one.csv', 'lat,lon\n-6.1135,106.1502\n');
    const { code, stderr } = await call('coverage', '--facilities', path);
    expect([code, stderr]).toEqual([2, 'akses: --radius M wajib diisi dengan --facilities\n']);
  });

  it('tells of every problem of a folder that is no city, with exit 1', async () => {
    const checked = await call('check', '--geodata', folder, '--format', 'json');
    expect(checked.code).toBe(1);
    const { ok, problems } = JSON.parse(checked.stdout) as { ok: boolean; problems: object[] };
    expect(ok).toBe(false);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'city.json', problem: 'berkas tidak ada' }),
    );
    const asked = await call('coverage', '--service', 'sd', '--geodata', folder);
    expect([asked.code, asked.stdout]).toEqual([1, '']);
    expect(asked.stderr).toContain('city.json: berkas tidak ada');
  });
});

describe('help', () => {
  it.each([['--help'], ['coverage', '--help'], ['rank', '-h']])('akses %s %s', async (...argv) => {
    const { code, stdout, stderr } = await call(...argv);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Pemakaian: npm run --silent akses -- ');
    expect(stdout).toContain('--geodata DIR');
  });
});
