import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { BundleError } from './decode.ts';
import type { LonLat } from './model.ts';

/** Name of the reference layer that holds the streets, and of the object in its topology. */
export const NETWORK_LAYER = 'network';

/** `yes`: who walks may go only in the direction it is drawn, `-1`: only against it. */
export type Oneway = 'yes' | 'no' | '-1';

/** A street one may walk along: lines, joined to others where they have a vertex in common. */
export interface Street {
  readonly lines: readonly (readonly LonLat[])[];
  readonly oneway: Oneway;
}

/** Properties of a street in the bundle; what is usual is left out. */
export interface StreetProperties {
  readonly oneway?: 'yes' | '-1';
}

const damaged = () =>
  new BundleError('truncated', 'Berkas layers/network.json tidak lengkap atau rusak.');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function streetOf({ properties, geometry }: Feature): Street {
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') throw damaged();
  const { oneway = 'no' } = (properties ?? {}) as StreetProperties;
  const { coordinates } = geometry as LineString | MultiLineString;
  const lines = geometry.type === 'LineString' ? [coordinates] : coordinates;
  return { lines: lines as unknown as readonly (readonly LonLat[])[], oneway };
}

/**
 * The streets of a city, from the parsed layers/network.json.
 *
 * @throws BundleError when it is missing or lost a part.
 */
export function decodeStreets(file: unknown): Street[] {
  if (file === null || file === undefined) {
    throw new BundleError('missing', 'Berkas layers/network.json tidak ada.');
  }
  if (!isObject(file) || !isObject(file['objects']) || !Array.isArray(file['arcs'])) {
    throw damaged();
  }
  const source = file as unknown as Topology;
  const object = source.objects[NETWORK_LAYER] as GeometryObject | undefined;
  if (object?.type !== 'GeometryCollection') throw damaged();
  try {
    const decoded: FeatureCollection = feature(source, object as GeometryCollection);
    return decoded.features.map(streetOf);
  } catch {
    // An arc that is not there: the file lost its tail.
    throw damaged();
  }
}
