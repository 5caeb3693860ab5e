import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, WriteError } from '../src/compile/compile.ts';
import { geodata } from '../src/compile/plugin.ts';
import { TINY_CITY } from './bad/folder.ts';

const MAIN = fileURLToPath(new URL('../src/compile/main.ts', import.meta.url));
/** Found from here, because the program runs in another folder. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'akses-'));
  writeFileSync(join(folder, 'berkas'), '');
  symlinkSync('putar', join(folder, 'putar'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run geodata` with paths relative to a folder of the test. */
function main(...args: string[]) {
  const command = ['--import', TSX, MAIN, ...args];
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stderr };
}

describe('npm run geodata', () => {
  it.each([
    [['--geodata', 'berkas'], '--geodata berkas: ini bukan folder\n'],
    [['--geodata', 'putar'], '--geodata putar: tautan yang berputar-putar\n'],
    [['--geodata', TINY_CITY, '--out', 'berkas'], '--out berkas: ini bukan folder\n'],
    [
      ['--geodata', TINY_CITY, '--out', 'berkas/data'],
      'berkas/data: hasil tidak dapat ditulis, sebagian dari jalurnya bukan folder\n',
    ],
  ])('refuses %j in one line', (args, message) => {
    expect(main(...args)).toEqual({ status: 2, stderr: message });
  });
});

describe('compile', () => {
  it('says why a bundle cannot be written, without a path of the machine', () => {
    const out = join(folder, 'hasil');
    mkdirSync(join(out, 'city.json'), { recursive: true });
    const act = () => compile(TINY_CITY, out, () => undefined);
    expect(act).toThrow(WriteError);
    expect(act).toThrow(`${out}: hasil tidak dapat ditulis, ini folder, bukan berkas`);
  });

  it('counts what may be wrong, and compiles all the same', async () => {
    const root = join(folder, 'laman');
    cpSync(TINY_CITY, join(root, 'geodata'), { recursive: true });
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title>');
    writeFileSync(join(root, 'geodata/catatan.docx'), '');
    const lines: string[] = [];
    const logger = {
      info: (line: string) => void lines.push(line),
      warn: () => undefined,
      warnOnce: () => undefined,
      error: () => undefined,
      clearScreen: () => undefined,
      hasErrorLogged: () => false,
      hasWarned: false,
    };
    await build({ root, configFile: false, customLogger: logger, plugins: [geodata()] });
    expect(lines).toContain('Perlu diperiksa: 1 (rinciannya: npm run --silent akses -- check).');
    expect(readFileSync(join(root, 'dist/data/city.json'), 'utf8')).toContain('Kota Kecil');
  });
});
