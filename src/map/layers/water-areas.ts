import type { ExpressionSpecification } from 'maplibre-gl';
import { emptySource, type LayerModule, NOTHING, visible } from '../layer.ts';
import type { WaterAreaKind } from '../types.ts';
import { WATER_DASHES } from '../water-dashes.ts';

const only = (kind: WaterAreaKind): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/**
 * Areas of piped water. One that its operator has mapped is a surface with a firm edge; a kelurahan
 * in which service is reported has a dashed edge and waves, one where it is only planned a dotted
 * edge and nothing inside: nobody may take the one for the other.
 */
export const waterAreas: LayerModule = {
  sources: () => ({ water_areas: emptySource() }),
  data: ({ paint }) => ({
    water_areas: { key: paint.waterAreas, build: () => paint.waterAreas ?? NOTHING },
  }),
  layers: ({ paint, colours }) => {
    const shown = visible(paint.waterAreas !== null);
    const line = { 'line-color': colours.waterArea, 'line-width': 2 };
    return [
      {
        id: 'water-areas',
        type: 'fill',
        source: 'water_areas',
        filter: only('mapped'),
        layout: shown,
        paint: { 'fill-color': colours.waterArea, 'fill-layer-opacity': 0.25 },
      },
      {
        id: 'water-areas-reported',
        type: 'fill',
        source: 'water_areas',
        filter: only('reported'),
        layout: shown,
        paint: { 'fill-pattern': 'waves', 'fill-antialias': false },
      },
      {
        id: 'water-areas-line',
        type: 'line',
        source: 'water_areas',
        filter: only('mapped'),
        layout: { ...shown, 'line-join': 'round' },
        paint: line,
      },
      {
        id: 'water-areas-reported-line',
        type: 'line',
        source: 'water_areas',
        filter: only('reported'),
        layout: { ...shown, 'line-join': 'round' },
        paint: { ...line, 'line-dasharray': WATER_DASHES.reported },
      },
      {
        id: 'water-areas-planned-line',
        type: 'line',
        source: 'water_areas',
        filter: only('planned'),
        layout: { ...shown, 'line-join': 'round', 'line-cap': 'round' },
        paint: { ...line, 'line-dasharray': WATER_DASHES.planned },
      },
    ];
  },
};
