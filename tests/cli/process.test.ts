import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shell } from './call.ts';

/** What only a process of its own can show: the launcher, pipes, exit codes, other folders. */
describe('akses as a process', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'akses-'));
    writeFileSync(join(folder, 'pos.csv'), 'lat,lon\n-6.1135,106.1502\n');
    // Another project's settings must not reach the program.
    writeFileSync(join(folder, 'tsconfig.json'), '{ not json');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('answers from any folder, with a path from there', async () => {
    const { code, stdout, stderr } = await shell(
      '$AKSES coverage --facilities pos.csv --radius 1000 --format json',
      folder,
    );
    expect([code, stderr]).toEqual([
      0,
      'catatan: pos.csv: 1 baris dibaca, 1 dipakai, 0 ditinggalkan\n',
    ]);
    expect(JSON.parse(stdout)).toHaveLength(67);
  });

  it('writes a large answer to a slow pipe to its end', async () => {
    const { code, stdout } = await shell(
      '$AKSES export --layer coverage --service sd | (sleep 1; cat)',
      folder,
    );
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(200_000);
    expect((JSON.parse(stdout) as { features: unknown[] }).features).toHaveLength(67);
  });

  it('ends quietly when the reader has seen enough', async () => {
    const { code, stdout, stderr } = await shell(
      '$AKSES export --layer coverage --service sd --draws 0 | head -c 20',
      folder,
    );
    expect([code, stdout.length, stderr]).toEqual([0, 20, '']);
  });

  it('ends a wrong call with 2 and one line, without a stack trace', async () => {
    const { code, stdout, stderr } = await shell('$AKSES sites --service sd --count 0', folder);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('akses: --count 0 harus bilangan bulat 1 sampai 100\n');
  });

  it('ends with 1 where the data are wrong', async () => {
    const { code, stderr } = await shell('$AKSES coverage --service sd --geodata .', folder);
    expect(code).toBe(1);
    expect(stderr).toContain('city.json: berkas tidak ada');
    expect(stderr).not.toContain('    at ');
  });
});
