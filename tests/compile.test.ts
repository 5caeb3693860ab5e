import {
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  cpSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityFrame } from '../src/access/frame.ts';
import { polygonsArea, projectPolygons } from '../src/access/plane.ts';
import { decodeCity, decodeMask, decodeShapes } from '../src/city/decode.ts';
import { makeBundle } from '../src/compile/bundle.ts';
import { compile } from '../src/compile/compile.ts';
import { checkGeodata, loadCity } from '../src/compile/load.ts';
import { formatProblem, GeodataError } from '../src/compile/problems.ts';
import { readGeodata } from '../src/compile/read.ts';
import { bundleFiles } from '../src/compile/write.ts';
import { ALTERNATIVES_FILE, memoryFolder, TINY_CITY, tinyCity, wholeCity } from './bad/folder.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

const silent = () => undefined;

function read(files = tinyCity()) {
  const { geodata, problems } = readGeodata(memoryFolder(files));
  if (!geodata) throw new Error(problems.map(formatProblem).join('\n'));
  return geodata;
}

/** The tiny city with the text of every file changed. */
const rewritten = (change: (text: string) => string) =>
  new Map(
    [...tinyCity()].map(([path, bytes]) => [path, encoder.encode(change(decoder.decode(bytes)))]),
  );

describe('compiling the tiny city', () => {
  it('has no problems', () => {
    expect(readGeodata(memoryFolder(tinyCity())).problems).toEqual([]);
  });

  it('gives the same bytes from the same input', () => {
    expect(bundleFiles(makeBundle(read()))).toEqual(bundleFiles(makeBundle(read())));
  });

  it('gives the same bytes from CRLF files', () => {
    const crlf = rewritten((text) => text.replaceAll('\n', '\r\n'));
    expect(bundleFiles(makeBundle(read(crlf)))).toEqual(bundleFiles(makeBundle(read())));
  });

  it('does not depend on the order of rows, features and tables', () => {
    const files = rewritten((text) => text);
    const schools = decoder.decode(files.get('facilities/schools.csv'));
    const [header, ...rows] = schools.trim().split('\n');
    files.set('facilities/schools.csv', encoder.encode([header, ...rows.reverse()].join('\n')));
    const kelurahan = 'boundaries/kelurahan.geojson';
    const collection = JSON.parse(decoder.decode(files.get(kelurahan))) as { features: unknown[] };
    const features = [...collection.features].reverse();
    files.set(kelurahan, encoder.encode(JSON.stringify({ ...collection, features })));
    const again = makeBundle(read(new Map([...files].reverse())));
    const once = makeBundle(read());
    expect(again.city).toEqual(once.city);
    expect(again.mask).toEqual(once.mask);
    expect(decodeShapes(again.shapes, again.city.city).kelurahan).toEqual(
      decodeShapes(once.shapes, once.city.city).kelurahan,
    );
  });

  it('ignores columns and properties that begin with x_', () => {
    const files = rewritten((text) =>
      text.replaceAll('"source": "contoh" }', '"source": "contoh", "x_a": 1 }'),
    );
    const table = 'water/status.csv';
    const text = decoder.decode(files.get(table)).trim().split('\n');
    files.set(
      table,
      encoder.encode(text.map((row, i) => `${row},${i ? '=1' : 'x_note'}`).join('\n')),
    );
    expect(bundleFiles(makeBundle(read(files)))).toEqual(bundleFiles(makeBundle(read())));
  });

  it('reads empty tables and layers as nothing', () => {
    const files = tinyCity();
    files.set(
      'orientation/roads.geojson',
      encoder.encode('{"type":"FeatureCollection","features":[]}'),
    );
    files.set(
      'facilities/rejected.csv',
      encoder.encode('file,id,name,reason_id,reason_en,source\n'),
    );
    const { city, layers } = makeBundle(read(files));
    expect(city.city.rejected).toEqual([]);
    expect(layers).not.toHaveProperty('roads');
    expect(city.layers).toEqual(['paddy', 'places', 'railway']);
  });

  it('keeps what is not known apart from zero', () => {
    const { city } = makeBundle(read()).city;
    const sukamaju = city.kelurahan.find(({ code }) => code === '99.01.02.1003');
    expect(sukamaju?.population).toEqual({ '2025': 3000, '2010': null });
    expect(city.indicatorValues.find(({ area }) => area === '99.01.02')?.value).toBeNull();
    expect(city.facilities.find(({ id }) => id === 'pkm-02')?.point).toBeNull();
    expect(city.water[0]).toMatchObject({
      status: 'none_reported',
      connections: null,
      source: null,
    });
  });
});

describe('other ways to see where people live', () => {
  it('stand in the bundle as they stand in their file', () => {
    const files = wholeCity();
    const { city } = decodeCity(makeBundle(read(files)).city);
    const written: unknown = JSON.parse(decoder.decode(files.get(ALTERNATIVES_FILE)));
    expect(city.alternatives).toEqual(written);
    expect(city.alternatives.settlement.map(({ id }) => id)).toEqual([
      'raster',
      'merata',
      'utara-kosong',
    ]);
  });

  it('are none in a city without the file', () => {
    const { city } = decodeCity(makeBundle(read()).city);
    expect(city.alternatives).toEqual({ settlement: [], totals: [] });
  });
});

describe('the shapes of the bundle', () => {
  const geodata = read();
  const { city, shapes } = makeBundle(geodata);
  const decoded = decodeShapes(shapes, city.city);
  const { plane } = cityFrame(geodata.shapes, 25);

  it('store a shared border once', () => {
    const points = shapes.topology.arcs.flat().length;
    // Four squares have 12 border lines between 9 corners; stored twice they would have 20 points.
    expect(points).toBeLessThan(40);
    const arcs = JSON.stringify(shapes.topology.objects['kelurahan']);
    expect(arcs).toMatch(/-\d/);
  });

  it('move no point by more than 0.3 m', () => {
    geodata.shapes.forEach((shape, i) => {
      const there = decoded.kelurahan[i]!.coordinates.flat(2).map((point) => plane.project(point));
      for (const point of shape.coordinates.flat(2)) {
        const [x, y] = plane.project(point);
        expect(Math.min(...there.map((p) => Math.hypot(p[0] - x, p[1] - y)))).toBeLessThan(0.3);
      }
    });
  });

  it('merge kecamatan and city from the kelurahan', () => {
    const area = (geometry: (typeof decoded)['city']) =>
      polygonsArea(projectPolygons(plane, geometry));
    const sum = decoded.kelurahan.reduce((total, shape) => total + area(shape), 0);
    expect(area(decoded.city)).toBeCloseTo(sum, 0);
    expect(decoded.kecamatan.reduce((total, shape) => total + area(shape), 0)).toBeCloseTo(sum, 0);
    expect(decoded.city.coordinates).toHaveLength(1);
    expect(decoded.city.coordinates[0]).toHaveLength(1);
  });

  it('measure areas on WGS84: 0.02 x 0.02 degrees at the equator are 4.9235 km2', () => {
    // 111.3195 km per degree of longitude, 110.5743 km per degree of latitude (WGS84, equator).
    for (const { area_km2 } of city.city.kelurahan) expect(area_km2).toBeCloseTo(4.9236, 3);
    expect(city.city.kecamatan.map(({ area_km2 }) => area_km2 / 2)).toEqual([
      expect.closeTo(4.9236, 3),
      expect.closeTo(4.9236, 3),
    ]);
  });
});

describe('the mask of the bundle', () => {
  it('covers a quarter of Padi and nothing else', () => {
    const { city, shapes, mask } = makeBundle(read());
    const { columns, rows, share } = decodeMask(mask);
    const { plane, frame } = cityFrame(decodeShapes(shapes, city.city).kelurahan, 25);
    expect([columns, rows]).toEqual([frame.columns, frame.rows]);
    const km2 = share.reduce((sum, value) => sum + value / 255, 0) * (25 / 1000) ** 2;
    expect(km2).toBeCloseTo(4.9236 / 4, 3);
    const paddy = read().unsettled[0]!;
    share.forEach((value, i) => {
      if (value !== 255 && value !== 0) return;
      const x = frame.x0 + ((i % columns) + 0.5) * 25;
      const y = frame.y0 + (Math.floor(i / columns) + 0.5) * 25;
      if (booleanPointInPolygon(plane.unproject([x, y]), paddy) !== (value === 255)) {
        expect.fail(`cell ${i} is ${value}`);
      }
    });
  });
});

describe('folders on disk', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'akses-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('loads what the browser gets', () => {
    const target = join(folder, 'out');
    const files = compile(TINY_CITY, target, silent);
    expect(files.map(({ path }) => path)).toEqual([
      'city.json',
      'shapes.json',
      'mask.json',
      'layers/paddy.json',
      'layers/places.json',
      'layers/railway.json',
      'layers/roads.json',
    ]);
    const loaded = loadCity(TINY_CITY);
    const parsed = (path: string) =>
      JSON.parse(readFileSync(join(target, path), 'utf8')) as unknown;
    expect(parsed('city.json')).toMatchObject({ city: loaded.city });
    expect(decodeShapes(parsed('shapes.json'), loaded.city)).toEqual(loaded.shapes);
    expect(decodeMask(parsed('mask.json'))).toEqual(loaded.mask);
  });

  it('counts what was read', () => {
    expect(checkGeodata(TINY_CITY)).toEqual({
      ok: true,
      counts: {
        kecamatan: 2,
        kelurahan: 4,
        joined: 4,
        facilities: {
          sd: { exact: 3, approximate: 1 },
          sma: { exact: 1, kelurahan: 1 },
          puskesmas: { exact: 1, kelurahan: 1 },
          pustu: { kelurahan: 1 },
          pasar: { unlocated: 1 },
        },
        indicators: 3,
        sources: 2,
      },
      rejected: [
        {
          file: 'facilities/rejected.csv',
          line: 2,
          reason:
            'npsn-099 SD Salah Titik (schools.csv): Titiknya 3 km di luar kecamatan yang disebut',
        },
      ],
      problems: [],
      warnings: [],
    });
  });

  it('refuses a huge file before reading it, and tells all problems in one error', () => {
    const city = join(folder, 'city');
    cpSync(TINY_CITY, city, { recursive: true });
    truncateSync(join(city, 'boundaries/land.geojson'), 60_000_000);
    writeFileSync(join(city, 'water/reports.csv'), '');
    mkdirSync(join(city, 'facilities/more.csv'));
    const began = performance.now();
    expect(() => compile(city, join(folder, 'none'), silent)).toThrow(GeodataError);
    expect(performance.now() - began).toBeLessThan(2000);
    const { ok, problems, counts } = checkGeodata(city);
    expect(ok).toBe(false);
    expect(counts.kelurahan).toBe(4);
    expect(problems.map(formatProblem)).toEqual([
      'boundaries/land.geojson: berkas terlalu besar dan tidak dibaca - ditemukan: 60.0 MB - seharusnya: paling besar 50 MB',
      'facilities/more.csv: bukan berkas - ditemukan: folder - seharusnya: berkas biasa, atau tautan ke berkas',
      'water/reports.csv: berkas kosong - ditemukan: (kosong) - seharusnya: paling sedikit baris judul, atau daftar JSON yang kosong',
    ]);
  });

  it('says so when a table has an ending that is not read', () => {
    const city = join(folder, 'spreadsheet');
    cpSync(TINY_CITY, city, { recursive: true });
    writeFileSync(join(city, 'facilities/schools-2026.xlsx'), 'PK');
    expect(checkGeodata(city).problems.map(formatProblem)).toEqual([
      'facilities/schools-2026.xlsx: jenis berkas ini tidak dibaca - ditemukan: schools-2026.xlsx - seharusnya: tabel CSV, nama berakhir dengan .csv',
    ]);
  });

  it('says of files that are kept for later that nothing is made of them yet', () => {
    const city = join(folder, 'later');
    cpSync(TINY_CITY, city, { recursive: true });
    const files = [
      'facilities/catchments.geojson',
      'facilities/zones.geojson',
      'population/buildings.geojson',
    ];
    for (const file of files) writeFileSync(join(city, file), 'anything');
    const { ok, warnings } = checkGeodata(city);
    expect(ok).toBe(true);
    expect(warnings.map(({ file, problem }) => [file, problem])).toEqual(
      files.map((file) => [file, 'dikenal, belum dipakai']),
    );
  });

  it('takes an empty table of water for nothing reported in any kelurahan', () => {
    const city = join(folder, 'dry');
    cpSync(TINY_CITY, city, { recursive: true });
    const table = join(city, 'water/status.csv');
    writeFileSync(table, readFileSync(table, 'utf8').split('\n')[0]!);
    expect(checkGeodata(city).counts).toMatchObject({ kelurahan: 4, joined: 4 });
    const { water, kelurahan } = loadCity(city).city;
    expect(water.map((record) => record.kelurahan)).toEqual(kelurahan.map(({ code }) => code));
    expect(new Set(water.map(({ status }) => status))).toEqual(new Set(['none_reported']));
  });

  it('finds every file missing in an empty folder', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { problems, counts } = checkGeodata(empty);
    expect(problems).toHaveLength(24);
    expect(new Set(problems.map(({ problem }) => problem))).toEqual(new Set(['berkas tidak ada']));
    expect(counts).toMatchObject({ kecamatan: 0, kelurahan: 0, joined: 0 });
  });
});
