import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { GeodataCounts } from '../src/compile/load.ts';
import type { Problem } from '../src/compile/problems.ts';
import { TINY_CITY } from './bad/folder.ts';
import { square } from './bad/shapes.ts';
import { nothingKnown, waterWorks } from './bad/water-right.ts';
import { AREAS, KEBUN, polygon, round, zones, type Zone } from './bad/zones.ts';
import { call } from './cli/call.ts';

const folder = mkdtempSync(join(tmpdir(), 'akses-air-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly counts: GeodataCounts;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

type Changes = Readonly<Record<string, (text: string) => string>>;

/** `check` of the tiny city with some files changed, and how many seconds it took. */
async function checking(changes: Changes) {
  const path = mkdtempSync(join(folder, 'kota-'));
  cpSync(TINY_CITY, path, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    writeFileSync(join(path, file), change(readFileSync(join(path, file), 'utf8')));
  }
  const begun = performance.now();
  const { code, stdout } = await call('check', '--geodata', path, '--format', 'json');
  const seconds = (performance.now() - begun) / 1000;
  return { code, seconds, ...(JSON.parse(stdout) as Answer) };
}

const about = (list: readonly Problem[]) => [...new Set(list.map(({ problem }) => problem))];

const TOO_FINE = 'garis wilayah layanan terlalu rinci, halaman akan lambat';

describe('akses check of large service areas', () => {
  it('answers in time for 200,000 vertices in one polygon', async () => {
    const { code, seconds, problems, warnings } = await checking({
      [AREAS]: zones(round(200_000), KEBUN),
    });
    expect([code, problems, about(warnings)]).toEqual([0, [], [TOO_FINE]]);
    expect(warnings[0]!.found).toBe('200.006 titik');
    expect(seconds).toBeLessThan(10);
  });

  it('says what to do where lines are too intricate to be looked at', async () => {
    // A comb with teeth as high as the kelurahan, east and west again for each.
    const teeth = Array.from({ length: 50_000 }, (_, i) => {
      const y = 0.001 + i * 3e-7;
      return [
        [110.019, y],
        [110.019, y + 1e-7],
        [110.002, y + 1e-7],
        [110.002, y + 3e-7],
      ];
    }).flat();
    const ring = [[110.001, 0.001], ...teeth, [110.001, 0.0161], [110.001, 0.001]];
    const { code, seconds, problems } = await checking({
      [AREAS]: zones({ geometry: polygon(ring) }, KEBUN),
    });
    expect(code).toBe(1);
    expect(problems).toEqual([
      {
        file: AREAS,
        line: 2,
        field: 'features[0].geometry',
        problem: 'garis batas terlalu rumit untuk diperiksa',
        found: 'Zona Pasar: 200003 titik, banyak garis panjang',
        expected: 'garis yang lebih sederhana, misalnya disederhanakan sampai 1 m',
      },
    ]);
    expect(seconds).toBeLessThan(10);
  });

  it('answers in time for 200,000 vertices in 500 polygons', async () => {
    const list = Array.from({ length: 500 }, (_, i): Zone => {
      const [column, row] = [i % 25, Math.floor(i / 25)];
      const ring = Array.from({ length: 400 }, (_point, k) => {
        const angle = (2 * Math.PI * k) / 400;
        const x = 110.0005 + column * 0.0015 + 0.0003 * (1 + Math.cos(angle));
        return [x, -0.0195 + row * 0.0019 + 0.0003 * (1 + Math.sin(angle))];
      });
      return { name: `Zona ${i}`, geometry: polygon([...ring, ring[0]!]) };
    });
    const { code, seconds, problems, warnings } = await checking({ [AREAS]: zones(...list) });
    expect([code, problems, about(warnings)]).toEqual([0, [], [TOO_FINE]]);
    expect(seconds).toBeLessThan(10);
  });

  it('gives up comparing thousands of areas on the same land, and says so', async () => {
    const list = Array.from({ length: 20_000 }, (_, i) => ({ ...KEBUN, name: `Zona ${i}` }));
    const { code, seconds, problems, warnings } = await checking({ [AREAS]: zones(...list) });
    expect([code, problems]).toEqual([0, []]);
    expect(about(warnings)).toContain('letak wilayah layanan tidak diperiksa seluruhnya');
    expect(seconds).toBeLessThan(20);
  });
});

describe('akses check with one wrong service area among sound ones', () => {
  it('still reads the others and says what may be wrong with them', async () => {
    const open = { name: 'Zona Rusak', geometry: polygon(square(110.001, 0.001, 0.01).slice(1)) };
    const twin = { ...KEBUN, name: 'Salinan' };
    const { code, problems, warnings } = await checking({ [AREAS]: zones(KEBUN, open, twin) });
    expect(code).toBe(1);
    expect(problems.map(({ line, found }) => [line, found])).toEqual([
      [3, expect.stringMatching(/^Zona Rusak: berakhir di /)],
    ]);
    // Not that Pasar, which is served, is in no area: the broken one may be its own.
    expect(warnings.map(({ line, found }) => [line, found])).toEqual([
      [4, 'Salinan: 100% luasnya juga di Zona Kebun (features[0])'],
    ]);
  });
});

describe('akses check of other water', () => {
  it('counts water works as facilities of their service', async () => {
    const { code, counts, problems, warnings } = await checking(waterWorks);
    expect([code, problems, warnings]).toEqual([0, [], []]);
    expect(counts.facilities['air']).toEqual({ exact: 1, kelurahan: 1 });
  });

  it('passes a city of whose water nothing is known', async () => {
    const { code, problems, warnings } = await checking(nothingKnown);
    expect([code, problems, warnings]).toEqual([0, [], []]);
  });
});
