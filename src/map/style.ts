import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { fontFaces } from './fonts/faces.ts';
import type { LayerModule, MapLayer, MapView, SourceData } from './layer.ts';
import { borders } from './layers/borders.ts';
import { buffers } from './layers/buffers.ts';
import { choropleth } from './layers/choropleth.ts';
import { facilities } from './layers/facilities.ts';
import { flags } from './layers/flags.ts';
import { gaps } from './layers/gaps.ts';
import { highlight } from './layers/highlight.ts';
import { land } from './layers/land.ts';
import { names } from './layers/names.ts';
import { nearest } from './layers/nearest.ts';
import { neighbours } from './layers/neighbours.ts';
import { paddy } from './layers/paddy.ts';
import { places } from './layers/places.ts';
import { railway } from './layers/railway.ts';
import { roads } from './layers/roads.ts';
import { waterAreas } from './layers/water-areas.ts';
import { Z_ORDER } from './zorder.ts';

const modules: readonly LayerModule[] = [
  land,
  neighbours,
  paddy,
  choropleth,
  waterAreas,
  gaps,
  buffers,
  roads,
  railway,
  borders,
  highlight,
  nearest,
  facilities,
  places,
  names,
  flags,
];

/** Every layer for one view, bottom first, as the z-order table says. */
export function layersOf(view: MapView): MapLayer[] {
  const byId = new Map(modules.flatMap(({ layers }) => layers(view)).map((l) => [l.id, l]));
  return Z_ORDER.flatMap((id) => byId.get(id) ?? []);
}

/** The data that comes with the paint, by source. */
export const dataOf = (view: MapView): Record<string, SourceData> =>
  Object.assign({}, ...modules.map((module) => module.data?.(view) ?? {}));

/** The whole style. It has no glyphs and no sprite: nothing is fetched but the label font. */
export const styleOf = (view: MapView, fade_ms: number): StyleSpecification => ({
  version: 8,
  'font-faces': fontFaces(),
  transition: { duration: fade_ms, delay: 0 },
  sources: Object.assign({}, ...modules.map(({ sources }) => sources(view.world))),
  layers: layersOf(view),
});

type Properties = Readonly<Record<string, unknown>>;

/** Names of properties whose values differ, with the value after (`undefined`: back to default). */
export function changedProperties(
  before: Properties,
  after: Properties,
): [name: string, value: unknown][] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => [name, after[name]]);
}

const part = (layer: MapLayer, key: 'paint' | 'layout'): Properties =>
  (key in layer ? (layer[key as keyof MapLayer] as Properties | undefined) : undefined) ?? {};

/** Changes on the map exactly what differs between two results of `layersOf`. */
export function applyLayers(
  map: MapLibreMap,
  before: readonly MapLayer[],
  after: readonly MapLayer[],
): void {
  after.forEach((layer, i) => {
    const old = before[i]!;
    for (const [name, value] of changedProperties(part(old, 'paint'), part(layer, 'paint'))) {
      map.setPaintProperty(layer.id, name as never, value as never);
    }
    for (const [name, value] of changedProperties(part(old, 'layout'), part(layer, 'layout'))) {
      map.setLayoutProperty(layer.id, name as never, value as never);
    }
  });
}
