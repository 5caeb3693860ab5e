import type { FeatureCollection, LineString, Point, Polygon } from 'geojson';
import { circleAround } from '../circle.ts';
import { ROOM_ICON } from '../icons.ts';
import { emptySource, type LayerModule, visible } from '../layer.ts';
import type { LonLat } from '../../city/model.ts';
import type { MapPaint, NearestLine } from '../types.ts';

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

const accuracyFeature = ({ point, accuracy_m }: MapPaint): FeatureCollection<Polygon> => ({
  type: 'FeatureCollection',
  features:
    point && accuracy_m
      ? [{ type: 'Feature', geometry: circleAround(point, accuracy_m), properties: null }]
      : [],
});

/** The resident's place and straight lines to what is nearest. */
export const nearest: LayerModule = {
  sources: () => ({ lines: emptySource(), resident: emptySource(), accuracy: emptySource() }),
  layers: ({ paint, colours }) => {
    const lines = {
      ...visible(paint.lines.length > 0),
      'line-cap': 'round',
      'line-join': 'round',
    } as const;
    const place = visible(paint.point !== null);
    const around = visible(paint.point !== null && paint.accuracy_m !== null);
    return [
      {
        id: 'accuracy',
        type: 'fill',
        source: 'accuracy',
        layout: around,
        paint: { 'fill-color': colours.accent, 'fill-opacity': 0.14 },
      },
      {
        id: 'accuracy-rim',
        type: 'line',
        source: 'accuracy',
        layout: around,
        paint: { 'line-color': colours.accent, 'line-width': 1 },
      },
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
      // Names are laid out around this, as they are around a symbol: a circle is no obstacle to them.
      {
        id: 'resident-room',
        type: 'symbol',
        source: 'resident',
        layout: { ...place, 'icon-image': ROOM_ICON, 'icon-allow-overlap': true },
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
    accuracy: {
      key: paint.accuracy_m === null ? null : `${String(paint.point)} ${String(paint.accuracy_m)}`,
      build: () => accuracyFeature(paint),
    },
  }),
};
