import { describe, expect, it } from 'vitest';
import { topology } from 'topojson-server';
import { BundleError } from './bundle-error.ts';
import { decodeLayer } from './layers.ts';

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ],
  ],
};
const features = {
  type: 'FeatureCollection' as const,
  features: [{ type: 'Feature' as const, properties: { class: 'toll' }, geometry: square }],
};
const coded = topology({ paddy: features }, 101);

function messageOf(file: unknown): string {
  try {
    decodeLayer(file, 'paddy');
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(BundleError);
    expect((error as BundleError).code).toBe('truncated');
    return (error as BundleError).message;
  }
}

describe('decodeLayer', () => {
  it('hands on GeoJSON as it is', () => {
    expect(decodeLayer(features, 'roads')).toBe(features);
  });

  it('takes a layer without features as one with nothing to draw', () => {
    const empty = { type: 'FeatureCollection', features: [] };
    expect(decodeLayer(empty, 'railway')).toBe(empty);
  });

  it('turns TopoJSON, as which surfaces are stored, into GeoJSON a map can draw', () => {
    const { type, features: decoded } = decodeLayer(coded, 'paddy');
    expect(type).toBe('FeatureCollection');
    expect(decoded).toHaveLength(1);
    expect(decoded[0]!.properties).toEqual({ class: 'toll' });
    const { geometry } = decoded[0]!;
    expect(geometry.type === 'Polygon' && geometry.coordinates[0]).toHaveLength(5);
  });

  it.each([
    ['nothing', null, ''],
    ['a list', [features], ''],
    ['no features', { ...features, features: undefined }, '.features'],
    ['a null feature', { ...features, features: [null] }, '.features[0]'],
    [
      'a feature without a shape',
      { ...features, features: [{ ...features.features[0], geometry: null }] },
      '.features[0].geometry',
    ],
    [
      'words for numbers',
      {
        ...features,
        features: [{ ...features.features[0], geometry: { type: 'Point', coordinates: ['a', 1] } }],
      },
      '.features[0].geometry.coordinates',
    ],
    ['lost arcs', { ...coded, arcs: [] }, 'topology'],
    ['a lost object', { ...coded, objects: {} }, 'topology'],
    [
      'a broken arc',
      {
        ...coded,
        arcs: [
          [
            [0, 0],
            [null, 1],
          ],
        ],
      },
      'topology.arcs[0][1]',
    ],
  ])('names what is broken: %s', (_, file, place) => {
    expect(messageOf(file)).toContain(place);
    expect(messageOf(file)).toMatch(/^Berkas layers\/paddy\.json rusak: .+\.$/);
  });
});
