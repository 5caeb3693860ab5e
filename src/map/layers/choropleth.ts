import type { ColorSpecification, DataDrivenPropertyValueSpecification } from 'maplibre-gl';
import { missingCodes } from '../class-colour.ts';
import { emptySource, type LayerModule, type MapLayer, type MapView, visible } from '../layer.ts';
import type { AreaLevel } from '../types.ts';
import { areasOf } from '../world.ts';

const CLEAR = 'rgba(0,0,0,0)';

/**
 * Class colours live in feature-state (`from`, `to`, and `mix` 0-1 between them while a change
 * fades), so recolouring sends no geometry anywhere.
 */
const classColours: DataDrivenPropertyValueSpecification<ColorSpecification> = [
  'interpolate',
  ['linear'],
  ['number', ['feature-state', 'mix'], 1],
  0,
  ['to-color', ['feature-state', 'from'], CLEAR],
  1,
  ['to-color', ['feature-state', 'to'], CLEAR],
];

const fillOf = (level: AreaLevel, { paint }: MapView): MapLayer => ({
  id: `choropleth-${level}`,
  type: 'fill',
  source: level,
  layout: visible((paint.choropleth?.level ?? 'kelurahan') === level),
  paint: {
    'fill-color': classColours,
    'fill-opacity': paint.opacity,
    // Every edge lies under a border line: smoothing it as well would cost a second pass.
    'fill-antialias': false,
  },
});

/** Areas in the colour of their class; without a value, sparse dots on grey. */
export const choropleth: LayerModule = {
  sources: (world) => ({
    kelurahan: { type: 'geojson', data: world.kelurahan, promoteId: 'code' },
    kecamatan: { type: 'geojson', data: world.kecamatan, promoteId: 'code' },
    'no-data': emptySource(),
  }),
  layers: (view) => [
    fillOf('kelurahan', view),
    fillOf('kecamatan', view),
    {
      id: 'no-data',
      type: 'fill',
      source: 'no-data',
      paint: { 'fill-pattern': 'no-data', 'fill-antialias': false },
    },
  ],
  data: ({ paint, world }) => {
    const codes = missingCodes(paint);
    return { 'no-data': { key: codes.join(), build: () => areasOf(world, codes) } };
  },
};
