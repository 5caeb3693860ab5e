import type { FeatureCollection, Point } from 'geojson';
import { REGULAR } from '../fonts/faces.ts';
import { emptySource, type LayerModule, visible } from '../layer.ts';
import type { MapPaint } from '../types.ts';
import type { World } from '../world.ts';

/** Flags of either kind, with what is written beside them. */
const marksAt = (
  { flags, dated }: Pick<MapPaint, 'flags' | 'dated'>,
  world: World,
): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: [...world.kelurahanLabels.features, ...world.kecamatanLabels.features].flatMap(
    ({ geometry, properties: { code } }) => {
      const dates = dated?.get(code);
      if (dates === undefined && !flags?.has(code)) return [];
      return [{ type: 'Feature', geometry, properties: { code, dates: dates ?? '' } }];
    },
  ),
});

/**
 * "Named in a report": a pennant at the label point of the kelurahan or kecamatan. A mark and not a colour, because
 * an area without one was not reported, which is not the same as having no problem. Where the
 * reports have dates, these stand beside it.
 */
export const flags: LayerModule = {
  sources: () => ({ flags: emptySource() }),
  layers: ({ paint, colours, textScale }) => [
    {
      id: 'flags',
      type: 'symbol',
      source: 'flags',
      layout: {
        ...visible(paint.flags !== null || paint.dated !== null),
        'icon-image': 'flag',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.55, 13, 0.9],
        // The foot of the pole stands on the label point.
        'icon-anchor': 'bottom-left',
        'icon-offset': [-7, 3],
        'icon-allow-overlap': true,
        // A whole city on a phone has room for the flags alone.
        'text-field': ['step', ['zoom'], '', 10.5, ['get', 'dates']],
        'text-font': REGULAR,
        'text-size': 10.5 * textScale,
        'text-anchor': 'left',
        'text-offset': [1.15, -0.75],
        'text-optional': true,
      },
      paint: {
        'text-color': colours.ink,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.4,
      },
    },
  ],
  data: ({ paint, world }) => ({
    flags: {
      // Both at once are rare: then it is built with every picture.
      key: paint.flags && paint.dated ? paint : (paint.flags ?? paint.dated),
      build: () => marksAt(paint, world),
    },
  }),
};
