import type { LayerModule } from '../layer.ts';

/** Sea, land, the city's ground, and the frame of what the data covers. */
export const land: LayerModule = {
  sources: (world) => ({
    land: { type: 'geojson', data: world.land },
    city: { type: 'geojson', data: world.city },
    beyond: { type: 'geojson', data: world.beyond },
    neatline: { type: 'geojson', data: world.neatline },
  }),
  layers: ({ colours, world }) => [
    {
      id: 'sea',
      type: 'background',
      paint: { 'background-color': world.hasCoast ? colours.sea : colours.landOutside },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': colours.landOutside, 'fill-antialias': false },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'land',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.coast, 'line-width': 1.25 },
    },
    {
      id: 'city-land',
      type: 'fill',
      source: 'city',
      paint: { 'fill-color': colours.cityLand, 'fill-antialias': false },
    },
    {
      id: 'beyond',
      type: 'fill',
      source: 'beyond',
      paint: { 'fill-color': colours.beyond, 'fill-antialias': false },
    },
    {
      id: 'neatline',
      type: 'line',
      source: 'neatline',
      paint: { 'line-color': colours.neatline, 'line-width': 1 },
    },
  ],
};
