import { describe, expect, it } from 'vitest';
import type { FeatureCollection } from 'geojson';
import type { MapView } from './layer.ts';
import { A, B, C, world } from './squares.fixture.ts';
import { applyLayers, changedProperties, dataOf, layersOf } from './style.ts';
import { mapColours } from './theme.ts';
import { EMPTY_PAINT, type FacilityPoint, type MapPaint } from './types.ts';
import { Z_ORDER } from './zorder.ts';

const viewOf = (changes: Partial<MapPaint> = {}): MapView => {
  const paint = { ...EMPTY_PAINT, ...changes };
  return { paint, colours: mapColours[paint.theme], world, textScale: 1 };
};

const layer = (view: MapView, id: string) => layersOf(view).find((entry) => entry.id === id)!;
const shown = (view: MapView, id: string) => layer(view, id).layout?.visibility;
const built = (view: MapView, source: string): FeatureCollection => dataOf(view)[source]!.build();

const facility = (changes: Partial<FacilityPoint>): FacilityPoint => ({
  id: 'f1',
  kind: 'sd',
  name: 'SD',
  lon: 0.5,
  lat: 0.5,
  hollow: false,
  outside: false,
  ...changes,
});

describe('layersOf', () => {
  it('holds every row of the z-order table once, in its order, whatever is shown', () => {
    for (const view of [viewOf(), viewOf({ theme: 'dark', buffers: null, point: [1, 1] })]) {
      expect(layersOf(view).map(({ id }) => id)).toEqual([...Z_ORDER]);
    }
  });

  it('shows the choropleth of one level at a time', () => {
    const colour = new Map([['11.11.11', '#fff']]);
    const view = viewOf({ choropleth: { level: 'kecamatan', colour } });
    expect(shown(view, 'choropleth-kecamatan')).toBe('visible');
    expect(shown(view, 'choropleth-kelurahan')).toBe('none');
  });

  it('shows a reference layer only when it is switched on', () => {
    expect(shown(viewOf(), 'paddy')).toBe('none');
    expect(shown(viewOf({ layers: new Set(['paddy']) }), 'paddy')).toBe('visible');
  });

  it('draws rims around a few circles and none around hundreds', () => {
    const circles = (count: number) => ({
      type: 'FeatureCollection' as const,
      features: Array.from({ length: count }, () => ({
        type: 'Feature' as const,
        geometry: { type: 'Polygon' as const, coordinates: [] },
        properties: { id: 'f', name: 'f', radius_m: 1000, precision: 'exact' as const },
      })),
    });
    expect(shown(viewOf({ buffers: circles(16) }), 'buffer-rims')).toBe('visible');
    expect(shown(viewOf({ buffers: circles(250) }), 'buffer-rims')).toBe('none');
    expect(shown(viewOf({ buffers: circles(250) }), 'buffers')).toBe('visible');
  });
});

describe('dataOf', () => {
  it('has the same keys for the same content, so that nothing is sent again', () => {
    const missing = () =>
      viewOf({ choropleth: { level: 'kelurahan', colour: new Map([[B, null]]) } });
    const keys = (view: MapView) =>
      Object.fromEntries(Object.entries(dataOf(view)).map(([id, { key }]) => [id, key]));
    expect(keys(missing())).toEqual(keys(missing()));
    expect(dataOf(missing())['no-data']!.key).not.toBe(dataOf(viewOf())['no-data']!.key);
  });

  it('marks flagged kelurahan at their label points', () => {
    const { features } = built(viewOf({ flags: new Set([C]) }), 'flags');
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [2.5, 0.5] },
    ]);
  });

  it('dims every kecamatan but the one in focus', () => {
    const codes = ({ features }: FeatureCollection) => features.map((f) => f.properties?.['code']);
    expect(codes(built(viewOf({ focusKecamatan: '11.11.11' }), 'dimmed'))).toEqual(['11.11.12']);
    expect(codes(built(viewOf(), 'dimmed'))).toEqual([]);
  });

  it('outlines the selected area of either level, and nothing for an unknown code', () => {
    const count = (selected: string | null) =>
      built(viewOf({ selected }), 'selected').features.length;
    expect([count(A), count('11.11.12'), count('99.99.99'), count(null)]).toEqual([1, 1, 0, 0]);
  });

  it('dashes the areas whose class is tentative, and no other', () => {
    const colour = new Map([A, B, C].map((code) => [code, '#fff']));
    const dashed = (tentative?: ReadonlySet<string>) =>
      built(
        viewOf({ choropleth: { level: 'kelurahan', colour, tentative } }),
        'tentative',
      ).features.map((f) => f.properties?.['code'] as string);
    expect(dashed(new Set([B]))).toEqual([B]);
    expect(dashed()).toEqual([]);
  });

  it('gives a facility the icon of its kind, place and side of the border', () => {
    const icons = built(
      viewOf({
        facilities: [
          facility({}),
          facility({ hollow: true }),
          facility({ kind: 'rumah-sakit', outside: true }),
        ],
      }),
      'facilities',
    ).features.map((f) => f.properties?.['icon'] as string);
    expect(icons).toEqual(['sd|solid', 'sd|hollow', 'rumah-sakit|solid-outside']);
  });
});

describe('changedProperties', () => {
  it('names what differs, what is new, and what goes back to its default', () => {
    expect(
      changedProperties({ a: 1, b: ['get', 'x'], gone: 2 }, { a: 1, b: ['get', 'y'], c: 3 }),
    ).toEqual([
      ['b', ['get', 'y']],
      ['gone', undefined],
      ['c', 3],
    ]);
  });
});

describe('applyLayers', () => {
  const record = (before: MapView, after: MapView) => {
    const calls: [string, string, unknown][] = [];
    const note = (id: string, name: string, value: unknown) => calls.push([id, name, value]);
    const map = { setPaintProperty: note, setLayoutProperty: note };
    applyLayers(map as never, layersOf(before), layersOf(after));
    return calls;
  };

  it('touches nothing when nothing differs', () => {
    expect(record(viewOf(), viewOf({ hovered: A, selected: B }))).toEqual([]);
  });

  it('changes exactly the properties that differ', () => {
    expect(record(viewOf(), viewOf({ opacity: 0.5 }))).toEqual([
      ['choropleth-kelurahan', 'fill-opacity', 0.5],
      ['choropleth-kecamatan', 'fill-opacity', 0.5],
    ]);
  });

  it('swaps the theme through paint alone: no layer is hidden or lost', () => {
    const calls = record(viewOf(), viewOf({ theme: 'dark' }));
    expect(calls).toContainEqual(['sea', 'background-color', mapColours.dark.sea]);
    expect(calls.map(([, name]) => name)).not.toContain('visibility');
  });
});
