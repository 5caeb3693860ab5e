import { REGULAR } from '../fonts/faces.ts';
import { emptySource, type LayerModule, referenceData, visible } from '../layer.ts';

/** Stations, toll gates, terminals, markets, offices: small marks with their names. */
export const places: LayerModule = {
  sources: () => ({ places: emptySource() }),
  data: referenceData('places'),
  layers: ({ paint, colours, textScale }) => [
    {
      id: 'place-marks',
      type: 'symbol',
      source: 'places',
      layout: {
        ...visible(paint.layers.has('places')),
        'icon-image': 'place',
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', 11, ['get', 'name']],
        'text-font': REGULAR,
        'text-size': 13 * textScale,
        'text-max-width': 8,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'text-optional': true,
      },
      paint: {
        'text-color': colours.secondInk,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.4,
      },
    },
  ],
};
