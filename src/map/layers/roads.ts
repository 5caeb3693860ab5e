import type { ExpressionSpecification } from 'maplibre-gl';
import { emptySource, type LayerModule, referenceData, visible } from '../layer.ts';

/** Toll and national roads, for orientation only: never used for a distance. */
export const roads: LayerModule = {
  sources: () => ({ roads: emptySource() }),
  data: referenceData('roads'),
  layers: ({ paint, colours }) => {
    const width = (national: number, toll: number): ExpressionSpecification => [
      'match',
      ['get', 'class'],
      'toll',
      toll,
      national,
    ];
    const layout = {
      ...visible(paint.layers.has('roads')),
      'line-cap': 'round',
      'line-join': 'round',
    } as const;
    return [
      {
        id: 'roads-casing',
        type: 'line',
        source: 'roads',
        layout,
        paint: {
          'line-color': colours.roadCasing,
          'line-width': ['interpolate', ['linear'], ['zoom'], 10, width(2.4, 3.2), 15, width(6, 8)],
        },
      },
      {
        id: 'roads',
        type: 'line',
        source: 'roads',
        layout,
        paint: {
          'line-color': colours.road,
          'line-width': ['interpolate', ['linear'], ['zoom'], 10, width(1.1, 1.9), 15, width(4, 6)],
        },
      },
    ];
  },
};
