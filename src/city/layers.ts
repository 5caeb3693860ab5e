import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { BundleError } from './bundle-error.ts';
import { list, numbers, object, oneOf, text, type Check } from './shape.ts';

/** A line or position list of any depth, all of it finite numbers in the end. */
const coordinates: Check = (value) => {
  if (typeof value === 'number') return Number.isFinite(value) ? null : '';
  if (!Array.isArray(value)) return '';
  for (const part of value) if (coordinates(part) !== null) return '';
  return null;
};

const topology = object({
  type: oneOf('Topology'),
  transform: object({ scale: numbers(2), translate: numbers(2) }),
  arcs: list(list(numbers(2), 2)),
  objects: object({}),
});

/** Where a value is not a quantised topology whose lines are made of numbers; `null`: nowhere. */
export function topologyFlaw(value: unknown): string | null {
  const flaw = topology(value);
  return flaw === null ? null : `topology${flaw}`;
}

const collection = object({
  type: oneOf('FeatureCollection'),
  features: list(
    object({
      type: oneOf('Feature'),
      geometry: object({ type: text, coordinates }),
    }),
  ),
});

/** A bundle names a topology's one object after its layer. */
function fromTopology(source: Topology, id: string): FeatureCollection {
  const object = source.objects[id] as GeometryObject | undefined;
  if (object?.type !== 'GeometryCollection') throw new TypeError(id);
  return feature(source, object as GeometryCollection);
}

/**
 * A reference layer, from its parsed layers/ID.json: GeoJSON, or TopoJSON as which large surfaces
 * are stored.
 *
 * @throws BundleError `truncated` when it is neither or lost a part.
 */
export function decodeLayer(file: unknown, id: string): FeatureCollection {
  const damaged = (what: string) =>
    new BundleError('truncated', `Berkas layers/${id}.json rusak: ${what}.`);
  if (typeof file === 'object' && file !== null && 'type' in file && file.type === 'Topology') {
    const flaw = topologyFlaw(file);
    if (flaw !== null) throw damaged(flaw);
    try {
      return fromTopology(file as Topology, id);
    } catch {
      // An arc or an object that is not there.
      throw damaged('topology');
    }
  }
  const flaw = collection(file);
  if (flaw !== null) throw damaged(`isinya${flaw}`);
  return file as FeatureCollection;
}
