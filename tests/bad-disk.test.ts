import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskFolder, type Folder } from '../src/compile/files.ts';
import { checkGeodata } from '../src/compile/load.ts';
import { formatProblem } from '../src/compile/problems.ts';
import { readGeodata } from '../src/compile/read.ts';
import { memoryFolder, TINY_CITY, tinyCity, type Oddities } from './bad/folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'akses-disk-'));
let count = 0;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the tiny city on the disk, changed. */
function city(change: (at: (path: string) => string) => void): string {
  const path = join(folder, `kota-${count++}`);
  cpSync(TINY_CITY, path, { recursive: true });
  change((inside) => join(path, inside));
  return path;
}

/** What is said of a folder; no word of where the machine keeps it. */
function said(path: string): string[] {
  const { problems, warnings } = checkGeodata(path);
  const lines = [...problems, ...warnings].map(formatProblem);
  for (const line of lines) expect(line).not.toContain(dirname(path));
  return lines;
}

describe('links', () => {
  const aside = (name: string) => join(folder, name);

  it('are read where they lead to a file or a folder', () => {
    const path = city((at) => {
      cpSync(at('facilities/schools.csv'), aside('sekolah.csv'));
      rmSync(at('facilities/schools.csv'));
      symlinkSync(aside('sekolah.csv'), at('facilities/schools.csv'));
      cpSync(at('water'), aside('air'), { recursive: true });
      rmSync(at('water'), { recursive: true });
      symlinkSync(aside('air'), at('water'));
    });
    expect(checkGeodata(path)).toEqual(checkGeodata(TINY_CITY));
  });

  it.each(['facilities/more.csv', 'sources.json', 'network/streets.geojson'])(
    'that lead nowhere are told: %s',
    (file) => {
      const path = city((at) => {
        mkdirSync(dirname(at(file)), { recursive: true });
        rmSync(at(file), { force: true });
        symlinkSync('tiada', at(file));
      });
      expect(said(path)).toEqual([
        `${file}: tautan tidak menuju ke berkas - ditemukan: tautan yang putus - seharusnya: berkas, atau tautan ke berkas yang ada`,
      ]);
    },
  );

  it.each(['facilities/more.csv', 'city.json', 'network/streets.geojson'])(
    'that go in circles are told: %s',
    (file) => {
      const path = city((at) => {
        mkdirSync(dirname(at(file)), { recursive: true });
        rmSync(at(file), { force: true });
        symlinkSync('putar', at(file));
        symlinkSync(file.split('/').at(-1)!, join(dirname(at(file)), 'putar'));
      });
      expect(said(path)).toContain(
        `${file}: berkas tidak dapat dibaca - ditemukan: tautan yang berputar-putar - seharusnya: berkas yang boleh dibaca`,
      );
    },
  );

  it.each([
    ['tiada', 'boundaries: tautan tidak menuju ke folder - ditemukan: tautan yang putus'],
    ['boundaries', 'boundaries: folder tidak dapat dibaca - ditemukan: tautan yang berputar-putar'],
  ])('to %s instead of a folder are told once, not for every file in it', (target, line) => {
    const path = city((at) => {
      rmSync(at('boundaries'), { recursive: true });
      symlinkSync(target, at('boundaries'));
    });
    expect(said(path)).toEqual([expect.stringContaining(line)]);
  });
});

describe('what is no file', () => {
  it('is told: a folder of that name', () => {
    const path = city((at) => {
      mkdirSync(at('facilities/more.csv'));
      rmSync(at('standards/standards.csv'));
      mkdirSync(at('standards/standards.csv'));
    });
    expect(said(path)).toEqual([
      'facilities/more.csv: bukan berkas - ditemukan: folder - seharusnya: berkas biasa, atau tautan ke berkas',
      'standards/standards.csv: bukan berkas - ditemukan: folder - seharusnya: berkas biasa, atau tautan ke berkas',
    ]);
  });

  it.runIf(process.platform !== 'win32')('is told: a pipe, which nobody waits for', () => {
    const path = city((at) => {
      spawnSync('mkfifo', [at('facilities/more.csv')]);
    });
    expect(said(path)).toEqual([
      'facilities/more.csv: bukan berkas - ditemukan: sesuatu yang bukan berkas biasa - seharusnya: berkas biasa, atau tautan ke berkas',
    ]);
  });

  it('is told once: a file where a folder should be', () => {
    const path = city((at) => {
      rmSync(at('boundaries'), { recursive: true });
      writeFileSync(at('boundaries'), '');
    });
    expect(said(path)).toEqual([
      'boundaries: bukan folder - ditemukan: berkas - seharusnya: folder menurut README.md di folder data',
    ]);
  });
});

describe('what may not be read', () => {
  const odd = (oddities: Oddities, change: (folder: Folder) => Folder = (same) => same) => {
    const { problems, warnings } = readGeodata(change(memoryFolder(tinyCity(), oddities)));
    return [...problems, ...warnings].map(formatProblem);
  };
  const closed = (file: string, why: string) =>
    odd({ entries: new Map([[file, { kind: 'closed', why }]]) });

  it('is told with the reason: a file, a folder, a list of names', () => {
    expect(closed('water/status.csv', 'akses ditolak')).toEqual([
      'water/status.csv: berkas tidak dapat dibaca - ditemukan: akses ditolak - seharusnya: berkas yang boleh dibaca',
    ]);
    expect(closed('indicators', 'akses ditolak')).toEqual([
      'indicators: folder tidak dapat dibaca - ditemukan: akses ditolak - seharusnya: folder yang boleh dibaca',
    ]);
    expect(odd({ unlisted: new Map([['facilities', 'akses ditolak']]) })).toEqual([
      'facilities: folder tidak dapat dibaca - ditemukan: akses ditolak - seharusnya: folder yang boleh dibaca',
    ]);
  });

  it('is told: a file that goes away, or turns into something else, before it is read', () => {
    const failing = (code: string) => (folder: Folder) => ({
      ...folder,
      read(path: string, most: number) {
        if (path !== 'water/status.csv') return folder.read(path, most);
        throw Object.assign(new Error('/rumah/siapa'), { code });
      },
    });
    for (const [code, why] of [
      ['ENOENT', 'tidak ada'],
      ['ENOTFILE', 'ini bukan berkas biasa'],
      ['EIO', 'gangguan pada media penyimpanan'],
      ['EWEIRD', 'kesalahan sistem EWEIRD'],
    ] as const) {
      expect(odd({}, failing(code))).toEqual([
        `water/status.csv: berkas tidak dapat dibaca - ditemukan: ${why} - seharusnya: berkas yang boleh dibaca`,
      ]);
    }
  });

  it('is told: a file that grows beyond what is read', () => {
    const growing = (folder: Folder) => ({
      ...folder,
      read: (path: string, most: number) =>
        path === 'water/status.csv' ? null : folder.read(path, most),
    });
    expect(odd({}, growing)).toEqual([
      expect.stringContaining('water/status.csv: berkas terlalu besar dan tidak dibaca'),
    ]);
  });

  it('is told: more than a folder may hold', () => {
    const files = tinyCity();
    const sizes = new Map(['a', 'b', 'c'].map((name) => [`facilities/${name}.csv`, 40_000_000]));
    for (const path of sizes.keys()) files.set(path, new Uint8Array());
    const whole = memoryFolder(files, { sizes });
    const read = (path: string, most: number) =>
      sizes.has(path) ? files.get('facilities/health.csv')! : whole.read(path, most);
    const { problems } = readGeodata({ ...whole, read });
    expect(problems.map(formatProblem)).toContainEqual(
      expect.stringContaining('facilities/c.csv: folder data terlalu besar'),
    );
  });
});

describe('names', () => {
  it('that are not known are doubted, tables of another form refused', () => {
    const path = city((at) => {
      mkdirSync(at('facilites'));
      writeFileSync(at('facilities/schools.csv~'), '');
      writeFileSync(at('facilities/MADRASAH.CSV'), '');
      writeFileSync(at('population/populaton.csv'), '');
      writeFileSync(at('catatan.docx'), '');
      writeFileSync(at('water/.DS_Store'), '');
      writeFileSync(at('water/LICENSE'), '');
    });
    const { problems, warnings } = checkGeodata(path);
    expect(problems.map(({ file, problem }) => [file, problem])).toEqual([
      ['facilities/MADRASAH.CSV', 'jenis berkas ini tidak dibaca'],
    ]);
    expect(warnings.map(({ file }) => file)).toEqual([
      'catatan.docx',
      'facilites',
      'facilities/schools.csv~',
      'population/populaton.csv',
    ]);
  });

  it('too many of them are counted, not read', () => {
    const files = tinyCity();
    for (let i = 0; i < 1001; i++) files.set(`facilities/t${i}.csv`, new Uint8Array());
    const { problems } = readGeodata(memoryFolder(files));
    expect(problems.map(formatProblem)).toEqual([
      'facilities: terlalu banyak berkas dalam folder, tidak dibaca - ditemukan: 1004 tabel - seharusnya: paling banyak 1000 tabel',
    ]);
  });

  it('that are too long or hold a null character lead nowhere', () => {
    const disk = diskFolder(TINY_CITY);
    expect(disk.entry('x'.repeat(300))).toEqual({ kind: 'closed', why: 'nama terlalu panjang' });
    expect(disk.entry('a\0b')).toMatchObject({ kind: 'closed' });
  });
});
