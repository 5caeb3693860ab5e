import { REGULAR } from '../fonts/faces.ts';
import { emptySource, type LayerModule, visible } from '../layer.ts';
import { LEADING } from '../name-placement.ts';
import { NEIGHBOUR_LETTERS } from '../neighbour-names.ts';

/** Borders and names of the regencies around. */
export const neighbours: LayerModule = {
  sources: (world) => ({
    neighbours: { type: 'geojson', data: world.neighbours },
    // Placed anew wherever one looks.
    'neighbour-labels': emptySource(),
  }),
  layers: ({ paint, colours, textScale }) => {
    const shown = visible(paint.layers.has('neighbours'));
    return [
      // Covers reference layers that were cut to a box around the city, not to its border.
      {
        id: 'neighbour-land',
        type: 'fill',
        source: 'neighbours',
        paint: { 'fill-color': colours.landOutside, 'fill-antialias': false },
      },
      {
        id: 'neighbour-line',
        type: 'line',
        source: 'neighbours',
        layout: { ...shown, 'line-join': 'round' },
        paint: {
          'line-color': colours.neighbourLine,
          'line-width': 1,
          'line-dasharray': [4, 2, 1, 2],
        },
      },
      {
        id: 'neighbour-names',
        type: 'symbol',
        source: 'neighbour-labels',
        layout: {
          ...shown,
          'text-field': ['get', 'text'],
          'text-font': REGULAR,
          'text-size': NEIGHBOUR_LETTERS.size * textScale,
          'text-max-width': 99,
          'text-line-height': LEADING,
          'text-letter-spacing': 0.04,
        },
        paint: {
          'text-color': colours.quietInk,
          'text-halo-color': colours.landOutside,
          'text-halo-width': 1.2,
        },
      },
    ];
  },
};
