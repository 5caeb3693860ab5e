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
    ['coverage --service sd --locations wors', 'pilihannya: exact, middle, worst, best'],
    ['coverage --service sd --base 2020', 'pilihannya: 2025, 2010'],
    ['coverage --service sd --draws 19', '--draws 19 harus bilangan bulat 20 sampai 2000'],
    ['rank --service sd --draws -1', '--draws -1 harus bilangan bulat 20 sampai 2000'],
    ['sites --service sd --count 1 --draws 1e3', 'tulis angka saja tanpa tanda apa pun'],
    ['doubt --service sd --draws 1.000', 'tulis angka saja tanpa tanda apa pun'],
    ['coverage --service sd --draws', 'opsi --draws membutuhkan nilai: N'],
    ['rank --service sd --seed -5', '--seed -5 harus bilangan bulat 0 sampai'],
    ['export --layer coverage --service sd --draws 2001', '--draws 2001 harus bilangan bulat'],
    ['doubt', 'pilih layanan dengan --service sd|smp|'],
    ['doubt --service pustu', 'daftarnya belum lengkap'],
    ['coverage', 'pilih layanan dengan --service sd|smp|'],
    [
      'coverage --service puskemas',
      'layanan "puskemas" tidak dikenal; yang ada: mungkin puskesmas',
    ],
    ['coverage --service sd --facilities a.csv', 'tidak keduanya'],
    ['coverage --service pustu', 'daftarnya belum lengkap'],
    ['coverage --service sd --radius 0', 'Radius harus paling kecil 1 meter'],
    ['coverage --service sd --radius -5', 'Radius harus paling kecil 1 meter'],
    ['coverage --service puskesmas --status negeri', '--status tidak berlaku untuk puskesmas'],
    ['coverage --service sma --kind sd', '--kind sd tidak berlaku untuk sma; pilihannya: sma, smk'],
    ['coverage --facilities none.csv --radius 1', 'none.csv: berkas tidak ada'],
    ['coverage --service sd --format xml', '--format xml tidak dikenal'],
    ['nearest', 'opsi --at LAT,LON wajib diisi'],
    ['nearest --at 106.2056,-6.0389', 'apakah tertukar?'],
    ['nearest --at -6.0389,106.2056 --count 0', '--count 0 harus bilangan bulat'],
    ['rank', 'pilih layanan dengan --service sd|smp|'],
    ['coverage --service air --radius -1', 'Radius harus paling kecil 0 meter'],
    ['coverage --service air --metric network', 'hanya tersedia untuk jarak garis lurus'],
    ['rank --service pustu', 'daftarnya belum lengkap'],
    ['rank --service sd --by luas', '--by luas tidak dikenal'],
    ['rank --service sd --services sd,smp', '--services hanya berlaku dengan --by index'],
    ['rank --by index --services sd,air', 'hanya kelurahan yang dilaporkan'],
    ['rank --by index --services sd,sd', 'sd disebut dua kali'],
    ['rank --by index --services sd,', 'layanan "" tidak dikenal'],
    ['rank --by index --weights 0,0,0,0', 'jumlah bobot 0'],
    ['rank --by index --weights 1,2', 'perlu 4 bobot, satu per layanan: sd,smp,sma,puskesmas'],
    ['rank --by index --weights -1,1,1,1', '"-1" bukan bobot'],
    ['rank --by index --radius 500', '--radius tidak berlaku dengan --by index'],
    ['rank --by index --facilities a.csv', '--facilities tidak berlaku dengan --by index'],
    ['equity --service air', 'itu bukan akses'],
    ['equity --service pustu', 'daftarnya belum lengkap'],
    ['equity --service sd --radius 0', 'Radius harus paling kecil 1 meter'],
    ['equity --service sd --decay linear', '--decay hanya berlaku dengan --of catchment'],
    ['equity --service sd --of catchment --decay exp', '--decay exp tidak dikenal'],
    ['sites --service sd', 'opsi --count N wajib diisi'],
    ['sites --service air --count 1', 'itu bukan akses'],
    ['sites --service pustu --count 1', 'daftarnya belum lengkap'],
    ['sites --service sd --count 68', 'bilangan bulat 1 sampai 67 (banyaknya calon lokasi)'],
    ['sites --service sd --count 1.5', '--count 1.5 harus bilangan bulat'],
    ['sites --service sd --count 2 --objective best', '--objective best tidak dikenal'],
    [
      'sites --service sd --count 2 --candidates grid --radius 0',
      'Radius harus paling kecil 1 meter',
    ],
    ['export --service sd', 'opsi --layer buffers|gaps|coverage|facilities wajib diisi'],
    ['coverage --service air --planned ya', '--planned ya tidak dikenal'],
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

  it.each([
    'coverage',
    'rank',
    'equity',
    'equity --of catchment',
    'doubt',
    'sites --count 2 --draws 0',
  ])('answers %s for a list of one facility, without a figure that is none', async (argv) => {
    const path = file('one.csv', 'lat,lon\n-6.1135,106.1502\n');
    const { code, stdout } = await call(
      ...argv.split(' '),
      ...['--facilities', path, '--radius', '1000', '--format', 'json'],
    );
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/NaN|Infinity/);
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
  it.each([
    ['--help'],
    ['coverage', '--help'],
    ['rank', '-h'],
    ['equity', '-h'],
    ['doubt', '-h'],
    ['sites', '--help'],
  ])('akses %s %s', async (...argv) => {
    const { code, stdout, stderr } = await call(...argv);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Pemakaian: npm run --silent akses -- ');
    expect(stdout).toContain('--geodata DIR');
    expect(stdout).not.toContain('belum tersedia');
  });

  it('offers only the form of an answer that there is', async () => {
    const { stdout } = await call('export', '--help');
    expect(stdout).toMatch(/--format json +bentuk jawaban/);
    expect(stdout).not.toMatch(/table\||\|csv/);
    expect((await call('coverage', '--help')).stdout).toContain('--format table|json|csv');
  });
});
