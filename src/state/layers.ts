import type { City } from '../city/model.ts';
import { droughtReports, reportedRecords } from '../city/service-areas.ts';

/** What can be switched on over the choropleth, besides the kinds of facility of the city. */
export const OVERLAYS = ['gaps', 'buffers', 'clusters'] as const;
export const REFERENCE = [
  'paddy',
  'roads',
  'railway',
  'places',
  'neighbours',
  'water_areas',
  'drought',
] as const;

/** Layers made of what the page has anyway, where there is something to show. */
export const ownLayers = (
  city: Pick<City, 'water' | 'serviceAreas' | 'waterReports'>,
): readonly string[] => [
  ...(city.serviceAreas.length > 0 || reportedRecords(city, true).length > 0
    ? ['water_areas']
    : []),
  ...(droughtReports(city).length > 0 ? ['drought'] : []),
];

/** In the URL a facility kind is told apart from a layer of the same name by this prefix. */
export const KIND_PREFIX = 'f-';

/** Every name `lapis` may hold, for a city with these facility kinds and reference layers. */
export function layerIds(kinds: readonly string[], layers: readonly string[]): readonly string[] {
  const reference = REFERENCE.filter((id) => id === 'neighbours' || layers.includes(id));
  return [...OVERLAYS, ...reference, ...kinds.map((kind) => KIND_PREFIX + kind)];
}
