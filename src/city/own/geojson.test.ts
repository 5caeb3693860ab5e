import { describe, expect, it } from 'vitest';
import { readOwnFacilities } from './facilities.ts';
import { MOST_ROWS } from './finding.ts';

const REGION = [106.05, -6.22, 106.28, -5.98] as const;
const read = (text: string) => readOwnFacilities(text, 'titik.geojson', { region: REGION });
const feature = (coordinates: unknown, properties: unknown = {}, type = 'Point') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const layer = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

/** What is said of a file that is no list of points at all. */
const refusal = (text: string) => {
  const { readable, problems, facilities } = read(text);
  expect([readable, facilities.length, problems.length]).toEqual([false, 0, 1]);
  return problems[0]!;
};

describe('points of a GeoJSON layer', () => {
  it('are a list: longitude first, name and capacity from the properties', () => {
    const text = layer(
      feature([106.15, -6.11], { nama: ' Pos  A ', kapasitas: 120, NPSN: '1' }),
      feature([106.16, -6.12, 25], { nama: 'Pos B', kapasitas: '80' }),
      feature([106.17, -6.13], null),
    );
    const { facilities, problems, unit, columns, read: count } = read(text);
    expect(problems).toEqual([]);
    expect(facilities).toEqual([
      { id: 'own-1', name: 'Pos A', point: [106.15, -6.11], capacity: 120 },
      { id: 'own-2', name: 'Pos B', point: [106.16, -6.12], capacity: 80 },
      { id: 'own-3', name: 'fitur 3', point: [106.17, -6.13], capacity: null },
    ]);
    expect([unit, count, columns.unused]).toEqual(['feature', 3, ['NPSN']]);
  });

  it('reads a byte order mark, a single feature, and other plain names of properties', () => {
    const one = JSON.stringify(feature([106.15, -6.11], { 'Nama Sekolah': 'A', name2: 'B' }));
    expect(read(`\uFEFF\n${one}`).facilities).toMatchObject([{ id: 'own-1', name: 'A' }]);
  });

  it('takes a capacity in JSON at its word, and asks about one in text', () => {
    const given = (capacity: unknown) => read(layer(feature([106.15, -6.11], { capacity })));
    expect(given(1.234).facilities[0]!.capacity).toBe(1.234);
    expect(given('1.234').problems[0]!.problem).toBe('angka bermakna ganda');
    expect(given(-1).problems[0]!.problem).toBe('angka negatif');
    expect(given([40]).problems[0]!.problem).toBe('bukan angka');
    expect(given(null).facilities[0]!.capacity).toBeNull();
  });

  it('names every other feature with its number, and keeps the points', () => {
    const text = layer(
      feature([106.15, -6.11]),
      feature([[106.15, -6.11]], {}, 'MultiPoint'),
      feature([], {}, 'LineString'),
      { type: 'Feature', properties: {}, geometry: null },
      { type: 'Feature', properties: {} },
      feature(['106.15', '-6.11']),
      feature([106.15]),
      'titik',
      { lat: 1 },
      feature([-6.11, 106.15]),
      feature([106.15, 6.11]),
      feature([627000, 9323500]),
    );
    const { readable, facilities, problems } = read(text);
    expect([readable, facilities.map(({ id }) => id)]).toEqual([true, ['own-1']]);
    expect(problems.map((one) => [one.line, one.feature, one.field, one.problem])).toEqual([
      [null, 2, 'geometry', 'geometri bukan titik'],
      [null, 3, 'geometry', 'geometri bukan titik'],
      [null, 4, 'geometry', 'tanpa geometri'],
      [null, 5, 'geometry', 'tanpa geometri'],
      [null, 6, 'coordinates', 'koordinat bukan dua angka'],
      [null, 7, 'coordinates', 'koordinat bukan dua angka'],
      [null, 8, 'type', 'bukan Feature'],
      [null, 9, 'type', 'bukan Feature'],
      [null, 10, 'coordinates', 'lat dan lon tertukar'],
      [null, 11, 'coordinates', 'tanda minus pada lat mungkin hilang'],
      [null, 12, 'coordinates', 'meter (UTM 48S), bukan derajat'],
    ]);
    expect(problems[8]).toMatchObject({ found: '[-6.11, 106.15]', expected: '[106.15, -6.11]' });
    expect(problems[0]!.found).toBe('MultiPoint');
  });
});

describe('JSON that is no list of points', () => {
  it.each([
    ['{"lat": -6.1, "lon": 106.1}', 'ini JSON, tetapi bukan GeoJSON'],
    ['[{"lat": -6.1}]', 'ini JSON, tetapi bukan GeoJSON'],
    ['{"type": "FeatureCollection"}', 'ini JSON, tetapi bukan GeoJSON'],
    ['{"features": [], "spatialReference": {}}', 'ini JSON, tetapi bukan GeoJSON'],
    ['{"type": "Topology", "arcs": []}', 'ini TopoJSON, bukan GeoJSON'],
    ['{"type": "Point", "coordinates": [106.1, -6.1]}', 'GeoJSON tanpa Feature'],
    ['{"type": "FeatureCollection", "features": []}', 'FeatureCollection kosong'],
  ])('%s: %s', (text, problem) => {
    expect(refusal(text)).toMatchObject({ line: null, feature: null, problem });
  });

  it('names another coordinate system once, not at every point', () => {
    const named = (name: string) =>
      JSON.stringify({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name } },
        features: [feature([106.15, -6.11])],
      });
    expect(refusal(named('urn:ogc:def:crs:EPSG::32748'))).toMatchObject({
      problem: 'sistem koordinat lain',
      found: 'urn:ogc:def:crs:EPSG::32748',
    });
    for (const name of [
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'EPSG:4326',
      'urn:ogc:def:crs:EPSG::4326',
    ]) {
      expect(read(named(name)).facilities).toHaveLength(1);
    }
  });

  it.each([
    ['{"type": "FeatureCollection",\n"features": [\n{]}', 'JSON rusak', 3],
    ['{"type": "FeatureCollection",\n"features": [', 'JSON terpotong', null],
    ['[', 'JSON terpotong', null],
    ["{'type': 'FeatureCollection'}", 'JSON rusak', 1],
  ])('%j: %s', (text, problem, line) => {
    expect(refusal(text)).toMatchObject({ problem, line });
  });

  it('asks about two properties that could both be the name', () => {
    const { problem } = refusal(layer(feature([106.15, -6.11], { sekolah: 'A', fasilitas: 'B' })));
    expect(problem).toBe('judul kolom bermakna ganda: "sekolah", "fasilitas"');
  });

  it('refuses more features than rows', () => {
    const many = `{"type":"FeatureCollection","features":[${'1,'.repeat(MOST_ROWS)}1]}`;
    expect(refusal(many).problem).toBe('baris terlalu banyak');
  });

  it('survives values nested deeper than a stack', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":${deep}},"geometry":{"type":"Point","coordinates":${deep}}},${deep}]}`;
    expect(read(text).problems).toHaveLength(2);
    expect(refusal(deep).problem).toBe('ini JSON, tetapi bukan GeoJSON');
  });
});
