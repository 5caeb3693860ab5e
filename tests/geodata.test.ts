import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeBundle } from '../src/compile/bundle.ts';
import { diskFolder } from '../src/compile/files.ts';
import { checkGeodata } from '../src/compile/load.ts';
import { formatProblem } from '../src/compile/problems.ts';
import { readGeodata } from '../src/compile/read.ts';
import { bundleFiles } from '../src/compile/write.ts';

const GEODATA = fileURLToPath(new URL('../geodata', import.meta.url));

/** A day after all that the data speak of: what they say does not depend on when it is read. */
const NOW = new Date('2026-09-01T00:00:00Z');

describe('the geodata of this repository', () => {
  it('is sound: 6 kecamatan, 67 kelurahan, all joined', () => {
    const { ok, counts, problems, warnings, rejected } = checkGeodata(GEODATA, NOW);
    expect([...problems, ...warnings].map(formatProblem)).toEqual([]);
    expect(ok).toBe(true);
    expect(counts).toMatchObject({ kecamatan: 6, kelurahan: 67, joined: 67 });
    expect(counts.facilities['puskesmas']).toEqual({ exact: 9, approximate: 1, kelurahan: 6 });
    expect(rejected.length).toBeGreaterThan(0);
  });

  it('counts schools of the city of which only the point is rejected', () => {
    const { geodata, rejected } = readGeodata(diskFolder(GEODATA), NOW);
    const { facilities } = geodata!.tables;
    const ours = rejected.filter(({ rejected: { file } }) => file === 'schools.csv');
    expect(ours).toHaveLength(3);
    for (const { rejected: row } of ours) {
      const school = facilities.find(({ id }) => id === row.id)!;
      expect(school).toMatchObject({ name: row.name, point: null, status: 'operating' });
      expect(school.note).toContain('idak dipakai');
      expect(school.kecamatan).not.toBeNull();
    }
  });

  it('has indicators that repeat the population, and do', () => {
    const { geodata } = readGeodata(diskFolder(GEODATA), NOW);
    const { kelurahan, indicatorValues } = geodata!.tables;
    const stated = indicatorValues.filter(({ indicator }) => indicator === 'penduduk');
    expect(stated).toHaveLength(67);
    for (const { area, value } of stated) {
      expect(kelurahan.find(({ code }) => code === area)?.population['2025']).toBe(value);
    }
  });

  it('compiles to at most 300 kB, and the same bytes each time', () => {
    const { geodata } = readGeodata(diskFolder(GEODATA), NOW);
    const files = bundleFiles(makeBundle(geodata!));
    const gzip = (path: string) => gzipSync(files.get(path)!).length;
    expect(gzip('city.json') + gzip('shapes.json') + gzip('mask.json')).toBeLessThan(300_000);
    expect(gzip('layers/paddy.json')).toBeLessThan(80_000);
    expect(bundleFiles(makeBundle(geodata!))).toEqual(files);
  });

  it('keeps the area of the city: 264.9 km2', () => {
    const { geodata } = readGeodata(diskFolder(GEODATA), NOW);
    const { city } = makeBundle(geodata!).city;
    const total = city.kecamatan.reduce((sum, { area_km2 }) => sum + area_km2, 0);
    expect(total).toBeCloseTo(264.88, 1);
  });
});
