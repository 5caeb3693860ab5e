import type { DataDrivenPropertyValueSpecification } from 'maplibre-gl';
import { REGULAR, STRONG } from '../fonts/faces.ts';
import type { LayerModule } from '../layer.ts';

/** Names of kecamatan at city zoom, of kelurahan from where there is room for them. */
export const names: LayerModule = {
  sources: (world) => ({
    'kelurahan-labels': { type: 'geojson', data: world.kelurahanLabels },
    'kecamatan-labels': { type: 'geojson', data: world.kecamatanLabels },
  }),
  layers: ({ paint, colours, textScale }) => {
    const inFocus: DataDrivenPropertyValueSpecification<number> = paint.focusKecamatan
      ? ['case', ['==', ['get', 'kecamatan'], paint.focusKecamatan], 1, 0.35]
      : 1;
    return [
      {
        id: 'kelurahan-names',
        type: 'symbol',
        source: 'kelurahan-labels',
        minzoom: 11.5,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': REGULAR,
          'text-size': [
            'interpolate',
            ['linear'],
            ['zoom'],
            11.5,
            13 * textScale,
            14,
            15 * textScale,
          ],
          'text-max-width': 6,
          'text-line-height': 1.1,
          'text-padding': 3,
          'text-variable-anchor': ['center', 'top', 'bottom'],
          'text-radial-offset': 1.2,
        },
        paint: {
          'text-color': colours.ink,
          'text-halo-color': colours.halo,
          'text-halo-width': 1.4,
          'text-opacity': inFocus,
        },
      },
      {
        id: 'kecamatan-names',
        type: 'symbol',
        source: 'kecamatan-labels',
        maxzoom: 12.8,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': STRONG,
          'text-size': [
            'interpolate',
            ['linear'],
            ['zoom'],
            10,
            12 * textScale,
            12,
            15 * textScale,
          ],
          'text-transform': 'uppercase',
          'text-letter-spacing': 0.1,
          'text-max-width': 8,
          'text-padding': 2,
        },
        paint: {
          'text-color': colours.ink,
          'text-halo-color': colours.halo,
          'text-halo-width': 1.8,
          'text-opacity': inFocus,
        },
      },
    ];
  },
};
