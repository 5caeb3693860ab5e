import type { FeatureCollection, Point } from 'geojson';
import { emptySource, type LayerModule, visible } from '../layer.ts';
import type { World } from '../world.ts';

const marksAt = (codes: ReadonlySet<string>, world: World): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: [...world.kelurahanLabels.features, ...world.kecamatanLabels.features].filter(
    ({ properties }) => codes.has(properties.code),
  ),
});

/**
 * "Named in a report": a pennant at the label point of the kelurahan or kecamatan. A mark and not a colour, because
 * an area without one was not reported, which is not the same as having no problem.
 */
export const flags: LayerModule = {
  sources: () => ({ flags: emptySource() }),
  layers: ({ paint }) => [
    {
      id: 'flags',
      type: 'symbol',
      source: 'flags',
      layout: {
        ...visible(paint.flags !== null),
        'icon-image': 'flag',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.55, 13, 0.9],
        // The foot of the pole stands on the label point.
        'icon-anchor': 'bottom-left',
        'icon-offset': [-7, 3],
        'icon-allow-overlap': true,
      },
    },
  ],
  data: ({ paint, world }) => ({
    flags: { key: paint.flags, build: () => marksAt(paint.flags ?? new Set(), world) },
  }),
};
