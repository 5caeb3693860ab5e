import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryAt, namesIn, readUpTo, whyNot } from './disk.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'akses-disk-'));
  mkdirSync(at('folder'));
  writeFileSync(at('berkas'), 'lima!');
  symlinkSync(at('berkas'), at('tautan'));
  symlinkSync(at('putar-b'), at('putar-a'));
  symlinkSync(at('putar-a'), at('putar-b'));
  symlinkSync(at('tiada'), at('buntu'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('entryAt', () => {
  it.each([
    ['berkas', { kind: 'file', bytes: 5 }],
    ['tautan', { kind: 'file', bytes: 5 }],
    ['folder', { kind: 'folder' }],
    ['tiada', { kind: 'none' }],
    ['buntu', { kind: 'none' }],
    ['berkas/di-dalam', { kind: 'none' }],
    ['putar-a', { kind: 'closed', why: 'tautan yang berputar-putar' }],
    ['x'.repeat(300), { kind: 'closed', why: 'nama terlalu panjang' }],
    ['a\0b', { kind: 'closed', why: 'nama berisi karakter yang tidak boleh ada' }],
  ])('%s', (name, entry) => {
    expect(entryAt(at(name))).toEqual(entry);
  });
});

describe('readUpTo', () => {
  it('reads a file that fits, and does not touch a larger one', () => {
    expect(new TextDecoder().decode(readUpTo(at('berkas'), 5)!)).toBe('lima!');
    expect(readUpTo(at('berkas'), 4)).toBeNull();
  });

  const reason = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return whyNot(error);
    }
    return expect.unreachable();
  };

  it('fails with a reason that names no path', () => {
    expect(reason(() => readUpTo(at('tiada'), 5))).toBe('tidak ada');
    expect(reason(() => readUpTo(at('folder'), 5))).toBe('ini folder, bukan berkas');
  });

  it.runIf(process.platform !== 'win32')('does not wait for a pipe', () => {
    spawnSync('mkfifo', [at('pipa')]);
    expect(reason(() => readUpTo(at('pipa'), 5))).toBe('ini bukan berkas biasa');
  });
});

describe('namesIn', () => {
  it('gives all names of a folder, and of a large one only one more than asked for', () => {
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(at(`folder/${name}`), '');
    expect(namesIn(at('folder'), 9).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(namesIn(at('folder'), 2)).toHaveLength(3);
    expect(() => namesIn(at('berkas'), 9)).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
  });
});

describe('whyNot', () => {
  it('has words for what is not known, without the message, which may hold a path', () => {
    const error = Object.assign(new Error('EWEIRD: /rumah/siapa'), { code: 'EWEIRD' });
    expect(whyNot(error)).toBe('kesalahan sistem EWEIRD');
    expect(whyNot('apa saja')).toBe('kesalahan sistem');
  });
});
