import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityFrame } from '../../../src/access/frame.ts';
import { polygonsArea, projectPolygons } from '../../../src/access/plane.ts';
import { checkGeodata } from '../../../src/compile/load.ts';
import { diskFolder } from '../../../src/compile/files.ts';
import { readGeodata } from '../../../src/compile/read.ts';
import { bigCity, writeBigCity } from './city.ts';

describe('the made-up city', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'akses-kota-'));
    writeBigCity(folder, 1);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is sound, and as large as a middling city', () => {
    const { ok, problems, counts } = checkGeodata(folder);
    expect(problems).toEqual([]);
    expect(ok).toBe(true);
    expect(counts).toMatchObject({ kecamatan: 6, kelurahan: 67, joined: 67, sources: 1 });
    const total = Object.values(counts.facilities)
      .flatMap((count) => Object.values(count))
      .reduce((sum, number) => sum + number, 0);
    expect(total).toBe(449 + 221);
    expect(counts.facilities['puskesmas']!.kelurahan).toBeGreaterThan(0);
  });

  it('has shared borders, equal vertex for vertex', () => {
    const { geodata } = readGeodata(diskFolder(folder));
    const { shapes, neighbours, unsettled } = geodata!;
    const edgesOf = (list: typeof shapes, turned: boolean) =>
      list.flatMap(({ coordinates }) =>
        coordinates.flat().flatMap((ring) =>
          ring.slice(1).map((to, i) => {
            const [a, b] = turned ? [to, ring[i]] : [ring[i], to];
            return `${String(a)} ${String(b)}`;
          }),
        ),
      );
    const regions = neighbours.map(({ geometry }) => geometry);
    const turned = new Set(edgesOf([...shapes, ...regions], true));
    const edges = edgesOf(shapes, false);
    expect(edges.length).toBeGreaterThan(12_000);
    expect(edges.filter((edge) => !turned.has(edge))).toEqual([]);
    const { plane } = cityFrame(shapes, 25);
    const km2 = (list: typeof shapes) =>
      list.reduce((sum, shape) => sum + polygonsArea(projectPolygons(plane, shape)), 0) / 1e6;
    expect(km2(shapes)).toBeGreaterThan(240);
    expect(km2(shapes)).toBeLessThan(290);
    expect(km2(unsettled) / km2(shapes)).toBeGreaterThan(0.3);
  });

  it('is the same city each time, and another one three times as large', () => {
    expect(bigCity(1)).toEqual(bigCity(1));
    const kelurahan = bigCity(3).get('boundaries/kecamatan.csv')!.trim().split('\n');
    expect(kelurahan).toHaveLength(1 + 18);
  });
});
