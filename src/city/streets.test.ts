import { describe, expect, it } from 'vitest';
import type { FeatureCollection, GeoJsonObject, GeometryCollection, MultiPoint } from 'geojson';
import { topology } from 'topojson-server';
import { BundleError } from './decode.ts';
import { decodeStreets, NETWORK_LAYER } from './streets.ts';

const packed = (object: GeoJsonObject) => topology({ [NETWORK_LAYER]: object });
const line = (coordinates: number[][], properties: Record<string, string> = {}) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'LineString' as const, coordinates },
});
const file = (...features: FeatureCollection['features']) => {
  const all: FeatureCollection = { type: 'FeatureCollection', features };
  return packed(all);
};

const codeOf = (decode: () => unknown) => {
  try {
    decode();
  } catch (error) {
    if (error instanceof BundleError) return [error.code, error.message];
    throw error;
  }
  throw new Error('was decoded');
};

describe('decodeStreets', () => {
  const a = [
    [110, 0],
    [110.01, 0],
  ];
  const b = [
    [110.01, 0],
    [110.01, 0.01],
  ];

  it('gives the streets back, either way where nothing is said', () => {
    expect(decodeStreets(file(line(a), line(b, { oneway: '-1' })))).toEqual([
      { lines: [a], oneway: 'no' },
      { lines: [b], oneway: '-1' },
    ]);
  });

  it('gives the parts of a street', () => {
    const parts = file({
      ...line([]),
      geometry: { type: 'MultiLineString', coordinates: [a, b] },
    });
    expect(decodeStreets(parts)).toEqual([{ lines: [a, b], oneway: 'no' }]);
  });

  it('says so where there is no file', () => {
    const missing = ['missing', 'Berkas layers/network.json tidak ada.'];
    expect(codeOf(() => decodeStreets(null))).toEqual(missing);
    expect(codeOf(() => decodeStreets(undefined))).toEqual(missing);
  });

  const sound = file(line(a));
  const points: MultiPoint = { type: 'MultiPoint', coordinates: a };
  const mixed: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [{ type: 'Point', coordinates: a[0]! }],
  };
  it.each([
    ['text', 'x'],
    ['a list', []],
    ['nothing of a topology', {}],
    ['another object', { ...sound, objects: { roads: sound.objects[NETWORK_LAYER] } }],
    ['an arc too few', { ...sound, arcs: [] }],
    ['points', packed(points)],
    ['points among streets', packed(mixed)],
  ])('says so where it is damaged: %s', (_name, damaged) => {
    expect(codeOf(() => decodeStreets(damaged))).toEqual([
      'truncated',
      'Berkas layers/network.json tidak lengkap atau rusak.',
    ]);
  });
});
