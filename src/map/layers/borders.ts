import type { LayerModule } from '../layer.ts';

/** Kelurahan and kecamatan lines; kecamatan lines carry the weight at every zoom. */
export const borders: LayerModule = {
  sources: (world) => ({
    'kelurahan-borders': { type: 'geojson', data: world.kelurahanBorders },
    'kecamatan-borders': { type: 'geojson', data: world.kecamatanBorders },
  }),
  layers: ({ paint, colours }) => {
    const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
    const between = paint.choropleth?.level === 'kecamatan' ? 0.35 : 1;
    return [
      {
        id: 'kelurahan-casing',
        type: 'line',
        source: 'kelurahan-borders',
        layout: round,
        paint: {
          'line-color': colours.kelurahanCasing,
          'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1.25, 14, 2.25],
          'line-opacity': between,
        },
      },
      {
        id: 'kelurahan-line',
        type: 'line',
        source: 'kelurahan-borders',
        layout: round,
        paint: {
          'line-color': colours.kelurahanLine,
          'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.75, 14, 1.25],
          'line-opacity': between,
        },
      },
      {
        id: 'kecamatan-casing',
        type: 'line',
        source: 'kecamatan-borders',
        layout: round,
        paint: {
          'line-color': colours.kecamatanCasing,
          'line-width': ['interpolate', ['linear'], ['zoom'], 10, 2.75, 14, 4],
        },
      },
      {
        id: 'kecamatan-line',
        type: 'line',
        source: 'kecamatan-borders',
        layout: round,
        paint: {
          'line-color': colours.kecamatanLine,
          'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1.5, 14, 2.25],
        },
      },
    ];
  },
};
