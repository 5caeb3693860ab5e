import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { NETWORK_LAYER } from '../city/streets.ts';
import type { Geodata } from './geodata.ts';
import { makeTopology, simplifyTopology } from './topology.ts';

/** Paddy is a quiet surface seen from afar: finer lines would only cost bytes. */
const PADDY_STEP_M = 2;
const PADDY_M = 8;

/**
 * Streets are measured along, so they move by less than what a walker could tell; ends less than a
 * step apart may fall together, and then the streets meet there.
 */
const STREET_STEP_M = 0.25;

/** Five decimals are about one metre. */
const DECIMALS = 5;

type Coordinates = Position | readonly Coordinates[];

function rounded(coordinates: Coordinates): Coordinates {
  return coordinates.map((part) =>
    typeof part === 'number' ? Number(part.toFixed(DECIMALS)) : rounded(part),
  ) as Coordinates;
}

/** Items as features: all but the geometry becomes properties, nothing else is added. */
function collection(items: readonly { readonly geometry: Geometry }[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: items.map(({ geometry, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry:
        'coordinates' in geometry
          ? ({ ...geometry, coordinates: rounded(geometry.coordinates) } as Geometry)
          : geometry,
    })),
  };
}

function paddy(unsettled: Geodata['unsettled']): Topology {
  const items = unsettled.map((geometry) => ({ geometry }));
  return simplifyTopology(makeTopology({ paddy: items }, PADDY_STEP_M), PADDY_M);
}

/** The layer of streets, from which distances are measured, too. */
export function networkLayer(streets: Geodata['streets']): Topology {
  const items = streets.map(({ geometry, properties }) => ({
    geometry,
    properties: { ...properties },
  }));
  return makeTopology({ [NETWORK_LAYER]: items }, STREET_STEP_M);
}

/** What the reference layers are made of. */
export type LayerSources = Pick<Geodata, 'unsettled' | 'roads' | 'railway' | 'places' | 'streets'>;

/** The reference layers that have something to show, by id. */
export function makeLayers(sources: LayerSources): Record<string, unknown> {
  const { unsettled, roads, railway, places, streets } = sources;
  return {
    ...(unsettled.length > 0 && { paddy: paddy(unsettled) }),
    ...(roads.length > 0 && { roads: collection(roads) }),
    ...(railway.length > 0 && { railway: collection(railway) }),
    ...(places.length > 0 && { places: collection(places) }),
    ...(streets.length > 0 && { [NETWORK_LAYER]: networkLayer(streets) }),
  };
}
