import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildGrid } from '../src/access/grid.ts';
import { settlementShape, spreadPeople } from '../src/access/weights.ts';
import { makeBundle } from '../src/compile/bundle.ts';
import { diskFolder } from '../src/compile/files.ts';
import { checkGeodata, loadCity } from '../src/compile/load.ts';
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

describe('the alternatives of this repository', () => {
  const { city, shapes, mask } = loadCity(GEODATA);
  const { settlement, totals } = city.alternatives;

  it('are three for each question, as likely as each other', () => {
    expect(settlement.map(({ id }) => id)).toEqual(['raster', 'merata', 'tanpa-tambak']);
    expect(totals.map(({ id }) => id)).toEqual(['tps-2024', 'sensus-2010', 'tengah']);
    expect(new Set([...settlement, ...totals].map(({ chance }) => chance))).toEqual(new Set([1]));
  });

  it('empty a box of fishponds in which two kelurahan have land, people, and no facility', () => {
    const [west, south, east, north] = settlement[2]!.emptyBox!;
    const isInside = ([lon, lat]: readonly [number, number]) =>
      lon >= west && lon <= east && lat >= south && lat <= north;
    const grid = buildGrid(shapes.kelurahan, city.info.cell_m, mask);
    const figures = city.kelurahan.map(({ population }) => population['2025']);
    const people = spreadPeople(
      grid,
      settlementShape(grid, city),
      figures,
      city.info.densityCap_per_km2,
    );
    const inside = city.kelurahan.flatMap(({ name }, unit) => {
      const sum = { name, people: 0, land_km2: 0, open_pct: 0 };
      let open = 0;
      for (let row = grid.unitStart[unit]!; row < grid.unitStart[unit + 1]!; row++) {
        open += grid.open[row]!;
        if (!isInside(grid.plane.unproject([grid.x[row]!, grid.y[row]!]))) continue;
        sum.people += people[row]!;
        sum.land_km2 += grid.land[row]! / 1e6;
        sum.open_pct += 100 * grid.open[row]!;
      }
      return sum.land_km2 > 0 ? [{ ...sum, open_pct: sum.open_pct / open }] : [];
    });
    // As geodata/README.md says it.
    expect(inside).toEqual([
      {
        name: 'Banten',
        people: expect.closeTo(1506, -1) as number,
        land_km2: expect.closeTo(2.04, 2) as number,
        open_pct: expect.closeTo(34, 0) as number,
      },
      {
        name: 'Sawah Luhur',
        people: expect.closeTo(3976, -1) as number,
        land_km2: expect.closeTo(4.175, 2) as number,
        open_pct: expect.closeTo(56.4, 0) as number,
      },
    ]);
    const within = city.facilities.filter(({ point, insideCity }) => {
      return insideCity && point && isInside(point);
    });
    expect(within).toEqual([]);
  });
});
