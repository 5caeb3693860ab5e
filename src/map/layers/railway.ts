import { emptySource, type LayerModule, referenceData, visible } from '../layer.ts';

/** The railway, for orientation only. */
export const railway: LayerModule = {
  sources: () => ({ railway: emptySource() }),
  data: referenceData('railway'),
  layers: ({ paint, colours }) => {
    const layout = { ...visible(paint.layers.has('railway')), 'line-join': 'round' } as const;
    return [
      {
        id: 'railway',
        type: 'line',
        source: 'railway',
        layout,
        paint: {
          'line-color': colours.rail,
          'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1.6, 15, 3.5],
        },
      },
      {
        id: 'railway-gaps',
        type: 'line',
        source: 'railway',
        layout,
        paint: {
          'line-color': colours.railGap,
          'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.8, 15, 2],
          'line-dasharray': [6, 6],
        },
      },
    ];
  },
};
