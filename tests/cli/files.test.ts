import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as disk from '../../src/compile/disk.ts';
import { run } from '../../src/cli/run.ts';
import { openSession } from '../../src/cli/session.ts';
import { call, shell } from './call.ts';
import { testFolder } from './folder.ts';

vi.mock('../../src/compile/disk.ts', { spy: true });
afterEach(() => {
  vi.resetAllMocks();
  vi.unstubAllEnvs();
});

const folder = testFolder();
mkdirSync(folder.at('folder'));
symlinkSync(folder.at('putar-b'), folder.at('putar-a'));
symlinkSync(folder.at('putar-a'), folder.at('putar-b'));
execFileSync('mkfifo', [folder.at('pipa')]);
const list = folder.write('daftar.csv', 'lat,lon\n-6.12,106.15\n');
const huge = folder.write('besar.csv', '');
truncateSync(huge, 1_000_000_000);

const ask = (path: string) =>
  call('coverage', '--facilities', path, '--radius', '1000', '--draws', '0');
const failure = (code: string, message: string) =>
  Object.assign(new Error(`${code}: ${message}, open '/rumah/siapa/daftar.csv'`), { code });

describe('files that are none', () => {
  it.each([
    ['tiada.csv', 'berkas tidak ada'],
    ['folder', 'ini folder, bukan berkas'],
    ['pipa', 'ini pipa atau perangkat, bukan berkas'],
    ['putar-a', 'berkas tidak dapat dibuka: tautan yang berputar-putar'],
    ['daftar.csv/di-dalam', 'berkas tidak ada'],
    ['x'.repeat(300), 'berkas tidak dapat dibuka: nama terlalu panjang'],
    ['a\0b', 'berkas tidak dapat dibuka: nama berisi karakter yang tidak boleh ada'],
  ])('%j: %s', async (name, words) => {
    const path = folder.at(name);
    const { code, stdout, stderr } = await ask(path);
    expect([code, stdout]).toEqual([2, '']);
    // What the caller wrote, on one line.
    expect(stderr).toMatch(/^akses: [^\n]*\n$/);
    expect(stderr).toContain(`${path.replace('\0', ' ')}: ${words}`);
  });

  it('refuses a device', async () => {
    expect((await ask('/dev/zero')).stderr).toContain('/dev/zero: ini pipa atau perangkat');
  });

  it('does not read what is too large', async () => {
    const { code, stderr } = await ask(huge);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'berkas terlalu besar - ditemukan: 1.000 MB - seharusnya: paling besar 5 MB',
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(openSession(null).readFile(huge, 5_000_000)).toBe(1_000_000_000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  });

  it.each([
    ['EACCES', 'berkas tidak dapat dibaca: akses ditolak'],
    ['ENOENT', 'berkas tidak dapat dibaca: tidak ada'],
    ['EIO', 'berkas tidak dapat dibaca: gangguan pada media penyimpanan'],
    ['EWEIRD', 'berkas tidak dapat dibaca: kesalahan sistem EWEIRD'],
  ])('says why reading fails after the look: %s', async (code, words) => {
    vi.mocked(disk.readUpTo).mockImplementation(() => {
      throw failure(code, 'what the system says');
    });
    expect(await ask(list)).toEqual({ code: 2, stdout: '', stderr: `akses: ${list}: ${words}\n` });
  });
});

describe('--geodata', () => {
  it.each([
    ['tiada', 'folder tidak ada'],
    ['daftar.csv', 'ini berkas, bukan folder'],
    ['pipa', 'ini bukan folder'],
    ['putar-a', 'folder tidak dapat dibuka: tautan yang berputar-putar'],
    ['x'.repeat(300), 'folder tidak dapat dibuka: nama terlalu panjang'],
  ])('%s: %s', async (name, words) => {
    const path = folder.at(name);
    const { code, stderr } = await call('coverage', '--service', 'sd', '--geodata', path);
    expect([code, stderr]).toEqual([2, `akses: --geodata ${path}: ${words}\n`]);
  });

  it('is called as the caller wrote it, and its problems are capped', async () => {
    const empty = folder.at('folder');
    vi.stubEnv('INIT_CWD', folder.path);
    const { code, stderr } = await call('coverage', '--service', 'sd', '--geodata', 'folder');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^akses: Data di folder belum benar: \d+ masalah\.\n/);
    expect(stderr).not.toContain(empty);
  });
});

describe('paths from where npm was called', () => {
  it('finds a file there, and does not mind a folder that is gone', async () => {
    vi.stubEnv('INIT_CWD', folder.path);
    expect((await ask('daftar.csv')).code).toBe(0);
    for (const nowhere of ['/tiada/di/mana', '', 'relatif']) {
      vi.stubEnv('INIT_CWD', nowhere);
      expect(await ask('daftar.csv')).toMatchObject({
        code: 2,
        stderr: 'akses: daftar.csv: berkas tidak ada\n',
      });
      expect((await ask(list)).code).toBe(0);
    }
  });
});

describe('the last resort', () => {
  const failing = async (error: unknown) => {
    let stderr = '';
    const code = await run(
      ['coverage', '--service', 'sd'],
      { out: () => Promise.resolve(), err: (text) => Promise.resolve(void (stderr += text)) },
      () => {
        throw error;
      },
    );
    return [code, stderr];
  };

  it.each([
    [failure('ELOOP', 'too many symbolic links'), 'tautan yang berputar-putar'],
    [failure('ENOSPC', 'no space left on device'), 'tempat penyimpanan penuh'],
    [new TypeError("Cannot read '/rumah/siapa/kode.ts'"), 'TypeError'],
    ['/rumah/siapa', 'tanpa keterangan'],
  ])('carries no path of the machine: %s', async (error, words) => {
    expect(await failing(error)).toEqual([
      1,
      `akses: kesalahan tak terduga: ${words} (NODE_DEBUG=akses untuk rinciannya)\n`,
    ]);
  });
});

describe('what cannot be written', () => {
  const inShell = (command: string) => shell(command, folder.path);
  const question =
    '$AKSES coverage --facilities daftar.csv --radius 1000 --level kota --format csv';

  it('is said on stderr where stdout is full, without a stack trace', async () => {
    const { code, stderr } = await inShell(`${question} > /dev/full`);
    expect(code).toBe(1);
    expect(stderr.split('\n').slice(1)).toEqual([
      'akses: hasil tidak dapat ditulis: tempat penyimpanan penuh',
      '',
    ]);
  });

  it('shows in the exit code alone where stderr is full, and the answer is written', async () => {
    const { code, stdout } = await inShell(`${question} 2> /dev/full`);
    expect([code, stdout.split('\n')]).toEqual([
      1,
      expect.arrayContaining([expect.stringMatching(/^36\.73,/) as string]) as string[],
    ]);
  });

  it('is no failure where the reader has gone', async () => {
    expect(await inShell(`${question} 2>&1 | true`)).toMatchObject({ code: 0, stderr: '' });
  });

  it('is said where the folder of the call is gone', async () => {
    mkdirSync(folder.at('pergi'));
    const { code, stdout, stderr } = await inShell('cd pergi && rmdir ../pergi && $AKSES check');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^akses: folder tempat perintah ini dijalankan sudah tidak ada.*\n$/);
  });
});
