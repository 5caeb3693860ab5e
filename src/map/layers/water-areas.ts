import { emptySource, type LayerModule, referenceData, visible } from '../layer.ts';

/** Service areas of piped water, where an operator has supplied polygons. */
export const waterAreas: LayerModule = {
  sources: () => ({ water_areas: emptySource() }),
  data: referenceData('water_areas'),
  layers: ({ paint, colours }) => {
    const layout = visible(paint.layers.has('water_areas'));
    return [
      {
        id: 'water-areas',
        type: 'fill',
        source: 'water_areas',
        layout,
        paint: { 'fill-color': colours.waterArea, 'fill-layer-opacity': 0.25 },
      },
      {
        id: 'water-areas-line',
        type: 'line',
        source: 'water_areas',
        layout,
        paint: { 'line-color': colours.waterArea, 'line-width': 1.5 },
      },
    ];
  },
};
