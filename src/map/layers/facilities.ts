import type { Feature, FeatureCollection, Point } from 'geojson';
import type { DataDrivenPropertyValueSpecification } from 'maplibre-gl';
import { REGULAR, STRONG } from '../fonts/faces.ts';
import { type IconVariant, iconName } from '../icons.ts';
import { emptySource, type LayerModule, type MapLayer, visible } from '../layer.ts';
import { shapeOf } from '../shapes.ts';
import type { FacilityPoint } from '../types.ts';

/** Above this zoom symbols have their full form; below, they are small marks. */
const NEAR_ZOOM = 13;
const NAME_ZOOM = 14.5;
const MANY = 60;

const variantOf = ({ hollow, outside }: FacilityPoint): IconVariant =>
  `${hollow ? 'hollow' : 'solid'}${outside ? '-outside' : ''}`;

const feature = (facility: FacilityPoint): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [facility.lon, facility.lat] },
  properties: {
    id: facility.id,
    name: facility.name,
    icon: iconName(facility.kind, variantOf(facility)),
    scale: shapeOf(facility.kind).scale,
    // Rarer kinds above common ones, the city's above those outside.
    rank: shapeOf(facility.kind).scale - (facility.outside ? 1 : 0),
    emphasised: facility.emphasised ?? false,
  },
});

const features = (facilities: readonly FacilityPoint[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: facilities.map(feature),
});

type Size = DataDrivenPropertyValueSpecification<number>;
const scaled = (size: number): ['*', number, ['get', string]] => ['*', size, ['get', 'scale']];

/** A few px across at city zoom, less where there are hundreds; grown where the near symbols take over. */
const farSize = (many: boolean): Size => [
  'interpolate',
  ['linear'],
  ['zoom'],
  9.5,
  scaled(many ? 0.42 : 0.62),
  13,
  scaled(0.85),
];
const nearSize: Size = ['interpolate', ['linear'], ['zoom'], 13, scaled(0.44), 17, scaled(0.85)];

/** Small marks: `many` lie under the names, which they leave room for; a few push names aside. */
type FarMarks = 'facilities-many' | 'facilities-few';

const marks = (id: FarMarks | 'facilities-near', shown: boolean): MapLayer => ({
  id,
  type: 'symbol',
  source: 'facilities',
  ...(id === 'facilities-near' ? { minzoom: NEAR_ZOOM } : { maxzoom: NEAR_ZOOM }),
  filter: ['!', ['get', 'emphasised']],
  layout: {
    ...visible(shown),
    'icon-image': ['concat', ['get', 'icon'], id === 'facilities-near' ? '|near' : '|far'],
    'icon-size': id === 'facilities-near' ? nearSize : farSize(id === 'facilities-many'),
    'icon-allow-overlap': true,
    // Were names to make way for hundreds, there would be no names left.
    'icon-ignore-placement': id === 'facilities-many',
    'symbol-sort-key': ['get', 'rank'],
  },
});

/**
 * Facilities as one shape per kind. Small at city zoom instead of clustered: a cluster's number
 * would hide where in the city they are, which is the map's message.
 */
export const facilities: LayerModule = {
  sources: () => ({ facilities: emptySource() }),
  layers: ({ paint, colours, textScale }) => {
    const shown = paint.facilities !== null;
    const many = (paint.facilities?.length ?? 0) > MANY;
    const label = {
      'text-color': colours.ink,
      'text-halo-color': colours.halo,
      'text-halo-width': 1.6,
    };
    return [
      marks('facilities-many', shown && many),
      marks('facilities-few', shown && !many),
      marks('facilities-near', shown),
      {
        id: 'facilities-emphasised',
        type: 'symbol',
        source: 'facilities',
        filter: ['get', 'emphasised'],
        layout: {
          ...visible(shown),
          'icon-image': ['concat', ['get', 'icon'], '|near'],
          'icon-size': ['interpolate', ['linear'], ['zoom'], 10, scaled(0.55), 16, scaled(0.85)],
          'icon-allow-overlap': true,
          'text-field': ['get', 'name'],
          'text-font': STRONG,
          'text-size': 13 * textScale,
          'text-max-width': 9,
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 1,
          'text-optional': true,
          'symbol-sort-key': ['-', 0, ['get', 'rank']],
        },
        paint: label,
      },
      {
        id: 'facility-names',
        type: 'symbol',
        source: 'facilities',
        minzoom: NAME_ZOOM,
        filter: ['!', ['get', 'emphasised']],
        layout: {
          ...visible(shown),
          'text-field': ['get', 'name'],
          'text-font': REGULAR,
          'text-size': 13 * textScale,
          'text-max-width': 9,
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 1,
          'symbol-sort-key': ['-', 0, ['get', 'rank']],
        },
        paint: label,
      },
    ];
  },
  data: ({ paint }) => ({
    facilities: { key: paint.facilities, build: () => features(paint.facilities ?? []) },
  }),
};
