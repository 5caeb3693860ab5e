import type { FeatureCollection, LineString, Point } from 'geojson';
import { emptySource, type LayerModule, visible } from '../layer.ts';
import type { LonLat } from '../../city/model.ts';
import type { NearestLine } from '../types.ts';

const lineFeatures = (
  lines: readonly NearestLine[],
): FeatureCollection<LineString, { kind: string }> => ({
  type: 'FeatureCollection',
  features: lines.map(({ from, to, kind }) => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: [[...from], [...to]] },
    properties: { kind },
  })),
});

const pointFeature = (at: LonLat | null): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: at
    ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: [...at] }, properties: null }]
    : [],
});

/** The resident's place and straight lines to what is nearest. */
export const nearest: LayerModule = {
  sources: () => ({ lines: emptySource(), resident: emptySource() }),
  layers: ({ paint, colours }) => {
    const lines = {
      ...visible(paint.lines.length > 0),
      'line-cap': 'round',
      'line-join': 'round',
    } as const;
    const place = visible(paint.point !== null);
    return [
      {
        id: 'lines-casing',
        type: 'line',
        source: 'lines',
        layout: lines,
        paint: { 'line-color': colours.accentCasing, 'line-width': 5, 'line-opacity': 0.9 },
      },
      {
        id: 'lines',
        type: 'line',
        source: 'lines',
        layout: lines,
        paint: { 'line-color': colours.accent, 'line-width': 2.25 },
      },
      {
        id: 'resident-halo',
        type: 'circle',
        source: 'resident',
        layout: place,
        paint: {
          'circle-radius': 18,
          'circle-color': colours.accent,
          'circle-opacity': 0.22,
          'circle-stroke-width': 1,
          'circle-stroke-color': colours.accent,
          'circle-stroke-opacity': 0.5,
        },
      },
      {
        id: 'resident',
        type: 'circle',
        source: 'resident',
        layout: place,
        paint: {
          'circle-radius': 7,
          'circle-color': colours.accent,
          'circle-stroke-width': 3,
          'circle-stroke-color': colours.accentCasing,
        },
      },
    ];
  },
  data: ({ paint }) => ({
    lines: { key: paint.lines, build: () => lineFeatures(paint.lines) },
    resident: { key: paint.point, build: () => pointFeature(paint.point) },
  }),
};
