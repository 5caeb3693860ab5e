import { emptySource, type LayerModule, NOTHING, visible } from '../layer.ts';

/** More circles than this and their rims are a tangle that hides the map. */
const MOST_RIMS = 40;

/**
 * Circles around facilities. The opacity belongs to the layer, not to each circle, so circles that
 * overlap read as one reached surface without a union being computed.
 */
export const buffers: LayerModule = {
  sources: () => ({ buffers: emptySource() }),
  layers: ({ paint, colours }) => {
    const layout = visible(paint.buffers !== null);
    const rims = (paint.buffers?.features.length ?? 0) <= MOST_RIMS;
    // Over class colours a strong tint would read as other classes: let the rim speak there.
    const tint = paint.choropleth === null ? 0.24 : rims ? 0.08 : 0.13;
    return [
      {
        id: 'buffers',
        type: 'fill',
        source: 'buffers',
        layout,
        paint: { 'fill-color': colours.buffer, 'fill-layer-opacity': tint },
      },
      {
        id: 'buffer-rims',
        type: 'line',
        source: 'buffers',
        layout: { ...visible(paint.buffers !== null && rims), 'line-join': 'round' },
        paint: { 'line-color': colours.buffer, 'line-width': 1.5 },
      },
    ];
  },
  data: ({ paint }) => ({
    buffers: { key: paint.buffers, build: () => paint.buffers ?? NOTHING },
  }),
};
