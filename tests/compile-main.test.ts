import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geodata } from '../src/compile/plugin.ts';
import { TINY_CITY } from './bad/folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

let folder: string;
let broken: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'akses-'));
  broken = join(folder, 'broken/geodata');
  cpSync(TINY_CITY, broken, { recursive: true });
  writeFileSync(join(broken, 'facilities/rejected.csv'), 'file,id,name,reason_id,reason_en\n');
  writeFileSync(join(broken, 'water/service_areas.geojson'), '{"type": "FeatureCollection"');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function main(...args: string[]) {
  const command = ['--import', 'tsx', 'src/compile/main.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run geodata', () => {
  it('says what it does and how large the result is', () => {
    const out = join(folder, 'good');
    const { status, stdout, stderr } = main('--geodata', TINY_CITY, '--out', out);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('Data benar: 2 kecamatan, 4 kelurahan, 10 fasilitas.');
    expect(stdout).toMatch(/city\.json +\d+,\d kB +gzip +\d+,\d kB/);
    expect(stdout).toMatch(/Selesai\. Muatan pertama \(city, shapes, mask\): \d+,\d kB gzip\./);
    expect(existsSync(join(out, 'layers/paddy.json'))).toBe(true);
  });

  it('lists every problem with file, line and field, and writes nothing', () => {
    const out = join(folder, 'bad');
    const { status, stderr } = main('--geodata', broken, '--out', out);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n').slice(1)).toEqual([
      '  facilities/rejected.csv:1 source: kolom tidak ada - ditemukan: file,id,name,reason_id,reason_en - seharusnya: kolom source',
      '  water/service_areas.geojson:1: JSON terpotong - ditemukan: berkas berakhir pada karakter ke-28 - seharusnya: kurung dan tanda kutip yang ditutup',
    ]);
    expect(existsSync(out)).toBe(false);
  });

  it('refuses a folder or an option that does not exist', () => {
    expect(main('--geodata', join(folder, 'none'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('folder tidak ada') as string,
    });
    expect(main('--geodat', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Pilihan tidak dikenal: --geodat x') as string,
    });
  });
});

describe('the build', () => {
  const options = (root: string) => ({
    root,
    configFile: false as const,
    logLevel: 'silent' as const,
    plugins: [geodata()],
  });

  it('compiles geodata into the page', async () => {
    const root = join(folder, 'page');
    cpSync(TINY_CITY, join(root, 'geodata'), { recursive: true });
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title>');
    await build(options(root));
    expect(existsSync(join(root, 'dist/data/city.json'))).toBe(true);
  });

  it('fails with the list when geodata is not sound', async () => {
    const root = join(folder, 'broken');
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title>');
    await expect(build(options(root))).rejects.toThrow(/rejected\.csv:1 source: kolom tidak ada/);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });
});
