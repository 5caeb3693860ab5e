import { describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { testFolder } from './folder.ts';
import { notesOf } from './own-lists.ts';
import { SMALL } from './small-city.ts';

const folder = testFolder();
const border = folder.write('tepi.csv', 'name,lat,lon\nDalam,-6.12,106.15\nLuar,-6.13,106.26\n');
const inside = folder.write('dalam.csv', 'name,lat,lon\nA,-6.12,106.15\nB,-6.1,106.17\n');

const ask = (line: string) => call(...line.split(' '));

describe('options that change nothing', () => {
  it.each([
    [
      `coverage --facilities ${inside} --radius 1000 --border exclude`,
      '--border tidak berpengaruh: semua fasilitas dalam daftar berada di dalam kota',
    ],
    [
      `coverage --facilities ${inside} --radius 1000 --locations best`,
      '--locations tidak berpengaruh: letak setiap fasilitas dalam daftar diketahui',
    ],
    [
      'coverage --service puskesmas --border exclude',
      '--border tidak berpengaruh: data Puskesmas tidak memuat fasilitas di luar kota',
    ],
    [
      'coverage --service sma --kind smk --status negeri --locations worst',
      '--locations tidak berpengaruh',
    ],
    ['coverage --service air --border exclude', '--border tidak dipakai oleh layanan ini'],
    ['coverage --service air --locations best', '--locations tidak dipakai oleh layanan ini'],
    ['coverage --service sd --planned include', '--planned tidak berpengaruh'],
    [
      'export --layer coverage --service air --border exclude',
      '--border tidak dipakai oleh layanan ini',
    ],
    [
      'rank --by index --services puskesmas --border exclude',
      '--border tidak berpengaruh: data Puskesmas',
    ],
    [
      'rank --by index --services sd,puskesmas --weights 1,0',
      'bobot 0: Puskesmas tidak ikut menentukan indeks',
    ],
    [
      'equity --service sd --of catchment --border exclude',
      'ketersediaan hanya membagi fasilitas di dalam kota; --border hanya menentukan warga di luar radius dan kekurangan jarak',
    ],
    [
      `equity --facilities ${border} --radius 1000 --of catchment`,
      '1 fasilitas di luar kota tidak membagi ketersediaan',
    ],
    [
      'sites --service sd --radius 3000 --count 2 --format csv',
      'Tidak ada lokasi yang disarankan: semua warga sudah dalam jangkauan.',
    ],
    [
      'sites --service puskesmas --radius 4500 --count 20 --draws 0',
      /^hanya \d+ dari 20 lokasi yang disarankan: semua warga sudah dalam jangkauan dengan lokasi yang disarankan; --count \d+ sudah cukup$/,
    ],
    [
      'sites --service sd --radius 3000 --count 2 --seed 4',
      '--seed tidak berpengaruh: tidak ada lokasi yang disarankan',
    ],
    [
      'sites --service puskesmas --count 1 --objective p-median --draws 2000',
      '--draws 2000: dipakai 33 perhitungan, karena masing-masing mencari lokasi dari awal',
    ],
    [
      'coverage --service sd --draws 0 --seed 5',
      '--seed tidak berpengaruh: dengan --draws 0 tidak ada rentang yang dihitung',
    ],
    [
      `coverage --service sd --geodata ${SMALL}`,
      'tidak ada yang diundi: letak semua yang dihitung sudah tetap dan data kota ini tidak memuat kemungkinan lain tentang penduduk dasar 2025, jadi setiap rentang sama dengan angkanya',
    ],
    [
      `rank --service puskesmas --locations worst --draws 50 --geodata ${SMALL}`,
      '--draws tidak berpengaruh: letak semua yang dihitung sudah tetap dan',
    ],
    [
      `sites --service sd --count 1 --draws 50 --seed 3 --geodata ${SMALL}`,
      '--draws dan --seed tidak berpengaruh: letak semua yang dihitung sudah tetap dan',
    ],
    [
      `export --layer coverage --service sd --seed 3 --geodata ${SMALL}`,
      '--seed tidak berpengaruh: letak semua yang dihitung sudah tetap dan',
    ],
    [
      'nearest --at -6.12,106.15 --status negeri',
      '--status hanya menyaring SD, SMP, SMA dan SMK; layanan lain ditampilkan seutuhnya',
    ],
    [
      'nearest --at -6.12,106.15 --kind smk',
      '--kind hanya menyaring SMA dan SMK; layanan lain ditampilkan seutuhnya',
    ],
    [
      'nearest --at -6.12,106.15 --service puskesmas --count 50',
      'lebih sedikit daripada --count 50: Puskesmas 16',
    ],
    [
      'nearest --at -6.12,106.15 --locations best',
      '--locations best tidak mengubah daftar ini: jarak selalu ditulis dengan rentangnya',
    ],
    [
      'nearest --at -6.12,106.15 --locations exact',
      'tidak ada yang letaknya diketahui dengan saringan ini: Puskesmas pembantu (pustu)',
    ],
    [
      'nearest --at -6.12,106.15 --service puskesmas --border exclude',
      '--border tidak berpengaruh: data Puskesmas',
    ],
    [
      'export --layer facilities --status negeri',
      /^\d+ fasilitas tanpa keterangan negeri atau swasta tidak ditulis \(--status\)$/,
    ],
    [
      'export --layer facilities --service puskesmas --border exclude',
      '--border tidak berpengaruh: tidak ada fasilitas di luar kota dalam lapisan ini',
    ],
  ] as const)('akses %s', async (line, words) => {
    const notes = await notesOf(line);
    const said = notes.some((note) =>
      typeof words === 'string' ? note.includes(words) : words.test(note),
    );
    expect([notes, said]).toEqual([notes, true]);
  });

  it.each([
    'coverage --service puskesmas --locations best --draws 20 --seed 7',
    'coverage --service sd --draws 0',
    `rank --service puskesmas --geodata ${SMALL}`,
    'coverage --service sd --border exclude',
    'coverage --service sma --kind smk --status swasta',
    'nearest --at -6.12,106.15 --service sd --status negeri --count 3',
    'nearest --at -6.12,106.15 --border exclude',
    'sites --service puskesmas --count 2 --draws 20',
    'equity --service sd --border exclude',
    'export --layer facilities --service puskesmas',
  ])('akses %s: nothing to say, because each acts', async (line) => {
    expect(await notesOf(line)).toEqual([]);
  });

  it.each([
    ['coverage --service sd --skip-bad', '--skip-bad hanya berlaku dengan --facilities'],
    ['rank --by index --skip-bad', '--skip-bad tidak berlaku dengan --by index'],
    ['nearest --at -6.12,106.15 --skip-bad', 'opsi --skip-bad tidak berlaku untuk perintah ini'],
    [
      'export --layer facilities --skip-bad',
      'opsi --skip-bad tidak berlaku untuk --layer facilities',
    ],
    ['coverage --service sd --skip-bad=ya', 'opsi --skip-bad tidak memakai nilai'],
    ['export --layer gaps --service sd --draws 20', '--draws tidak berlaku untuk --layer gaps'],
    ['export --layer facilities --seed 2', '--seed tidak berlaku untuk --layer facilities'],
    ['nearest --at -6.12,106.15 --draws 20', 'opsi --draws tidak berlaku untuk perintah ini'],
    ['rank --by index --weights 1.000,1,1,1', '--weights 1.000 bermakna ganda'],
    ['coverage --service sd --radius 0.000001', 'yang diterima: 0,000001 meter'],
    ['coverage --service sd --radius 0.5', 'paling kecil 1 meter'],
  ])('akses %s: refused', async (line, words) => {
    const { code, stdout, stderr } = await ask(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('writes a radius with the decimals it has, in caption and reasons', async () => {
    const { stdout } = await ask('rank --service puskesmas --radius 2999.5');
    expect(stdout).toContain('radius 2.999,5 m');
    expect((await ask('rank --service sd --radius 500.25')).stdout).toContain(
      '500,25 m dari SD terdekat',
    );
  });

  it('says its version whatever stands beside it', async () => {
    expect(await ask('coverage --version')).toEqual(await ask('--version'));
    expect((await ask('--version')).stdout).toMatch(/^akses \d/);
  });
});
