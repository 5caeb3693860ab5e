import { emptySource, type LayerModule, referenceData, visible } from '../layer.ts';

/** Paddy fields: quiet land cover, and land where nobody is counted as living. */
export const paddy: LayerModule = {
  sources: () => ({ paddy: emptySource() }),
  data: referenceData('paddy'),
  layers: ({ paint, colours }) => [
    {
      id: 'paddy',
      type: 'fill',
      source: 'paddy',
      layout: visible(paint.layers.has('paddy')),
      paint: { 'fill-color': colours.paddy, 'fill-antialias': false },
    },
  ],
};
