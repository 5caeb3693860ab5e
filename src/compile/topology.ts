import type { FeatureCollection, Geometry, LineString, Position } from 'geojson';
import { createRequire } from 'node:module';
import type * as Turf from '@turf/turf';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { once } from '../access/analysis.ts';
import { createPlane, type Bounds } from '../access/plane.ts';

/** A polygon or line on its way into a topology. */
export interface Item {
  readonly id?: string;
  readonly properties?: Readonly<Record<string, string | number | null>>;
  readonly geometry: Geometry;
}

type Arc = Position[];

const collection = (items: readonly Item[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: items.map(({ id, properties = {}, geometry }) => ({
    type: 'Feature',
    ...(id === undefined ? {} : { id }),
    properties,
    geometry,
  })),
});

type Coordinates = Position | readonly Coordinates[];

function widen(box: [number, number, number, number], coordinates: Coordinates): void {
  const [lon, lat] = coordinates;
  if (typeof lon !== 'number' || typeof lat !== 'number') {
    for (const part of coordinates as readonly Coordinates[]) widen(box, part);
    return;
  }
  box[0] = Math.min(box[0], lon);
  box[1] = Math.min(box[1], lat);
  box[2] = Math.max(box[2], lon);
  box[3] = Math.max(box[3], lat);
}

function boundsOfItems(items: Iterable<Item>): Bounds {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of items) if ('coordinates' in geometry) widen(box, geometry.coordinates);
  return box;
}

/** Steps along the longer side of the bounds so that one is at most `step_m` metres. */
function stepsOf(bounds: Bounds, step_m: number): number {
  const { kx, ky } = createPlane(bounds);
  const longest = Math.max((bounds[2] - bounds[0]) * kx, (bounds[3] - bounds[1]) * ky);
  return Math.max(2, Math.ceil(longest / step_m) + 1);
}

/**
 * A topology in which lines that geometries share are stored once, quantised to steps of at most
 * `step_m` metres: no point moves by more than 0.71 of a step.
 */
export function makeTopology(
  objects: Readonly<Record<string, readonly Item[]>>,
  step_m: number,
): Topology {
  const bounds = boundsOfItems(Object.values(objects).flat());
  const collections = Object.fromEntries(
    Object.entries(objects).map(([name, items]) => [name, collection(items)]),
  );
  const made = topology(collections, stepsOf(bounds, step_m));
  // The box is the topology's own extent; readers take it from the geometry they draw.
  delete made.bbox;
  return made;
}

function absolute(arc: Arc): Arc {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => [(x += dx!), (y += dy!)]);
}

const delta = (arc: Arc): Arc =>
  arc.map(([x, y], i) => (i === 0 ? [x!, y!] : [x! - arc[i - 1]![0]!, y! - arc[i - 1]![1]!]));

type Objects = Topology['objects'];
type TopoObject = Objects[string];

const indexOf = (arc: number) => (arc < 0 ? ~arc : arc);

function arcsOf(object: TopoObject): number[] {
  if (object.type === 'GeometryCollection') return object.geometries.flatMap(arcsOf);
  if (!('arcs' in object)) return [];
  const arcs: readonly unknown[] = object.arcs;
  return arcs.flat(3).map((arc) => indexOf(arc as number));
}

/**
 * Turf is read when it is first needed: that takes a third of a second, which a question that draws
 * nothing need not wait for.
 */
const turf = once(() => createRequire(import.meta.url)('@turf/turf') as typeof Turf);

/**
 * Simplifies the lines of a quantised topology (Douglas-Peucker, through `turf.simplify`), each
 * once, so that neighbours keep a common border. Rings that fall together are dropped.
 *
 * @param keep names of objects whose lines stay as they are, also where others share them.
 */
export function simplifyTopology(
  source: Topology,
  tolerance_m: number,
  keep: readonly string[] = [],
): Topology {
  const { transform } = source;
  if (!transform) throw new RangeError('simplifyTopology needs a quantised topology');
  const [kx, ky] = transform.scale;
  const [west, south] = transform.translate;
  const { kx: lonM, ky: latM } = createPlane([west, south, west, south]);
  const kept = new Set(keep.flatMap((name) => arcsOf(source.objects[name]!)));
  const arcs = source.arcs.map((arc, i) => {
    if (kept.has(i)) return arc;
    const metres = absolute(arc).map(([x, y]) => [x! * kx * lonM, y! * ky * latM]);
    const line: LineString = { type: 'LineString', coordinates: metres };
    const { coordinates } = turf().simplify(line, { tolerance: tolerance_m, highQuality: true });
    return delta(
      coordinates.map(([x, y]) => [Math.round(x! / (kx * lonM)), Math.round(y! / (ky * latM))]),
    );
  });
  return compact({ ...source, arcs, objects: withoutFlatRings(source.objects, arcs) });
}

/** A ring with fewer than four points encloses nothing. */
function withoutFlatRings(objects: Objects, arcs: readonly Arc[]): Objects {
  const points = (ring: readonly number[]) =>
    ring.reduce((sum, arc) => sum + arcs[indexOf(arc)]!.length - 1, 1);
  const rings = (polygon: number[][]) =>
    points(polygon[0]!) < 4 ? [] : polygon.filter((ring) => points(ring) >= 4);
  const cleaned = (object: TopoObject): TopoObject[] => {
    if (object.type === 'GeometryCollection') {
      return [{ ...object, geometries: object.geometries.flatMap(cleaned) }];
    }
    if (object.type === 'Polygon') {
      const polygon = rings(object.arcs);
      return polygon.length > 0 ? [{ ...object, arcs: polygon }] : [];
    }
    if (object.type === 'MultiPolygon') {
      const polygons = object.arcs.map(rings).filter(({ length }) => length > 0);
      return polygons.length > 0 ? [{ ...object, arcs: polygons }] : [];
    }
    return [object];
  };
  return Object.fromEntries(
    Object.entries(objects).map(([name, object]) => [name, cleaned(object)[0]!]),
  );
}

/** Leaves out arcs that no object uses any more, and renumbers the others. */
function compact(source: Topology): Topology {
  const used = new Set(Object.values(source.objects).flatMap(arcsOf));
  const order = [...used].sort((a, b) => a - b);
  const place = new Map(order.map((arc, i) => [arc, i]));
  const renumber = (arcs: unknown): unknown => {
    if (Array.isArray(arcs)) return arcs.map(renumber);
    const arc = arcs as number;
    const at = place.get(indexOf(arc))!;
    return arc < 0 ? ~at : at;
  };
  const renumbered = (object: TopoObject): TopoObject => {
    if (object.type === 'GeometryCollection') {
      return { ...object, geometries: object.geometries.map(renumbered) };
    }
    return 'arcs' in object ? ({ ...object, arcs: renumber(object.arcs) } as TopoObject) : object;
  };
  return {
    ...source,
    arcs: order.map((arc) => source.arcs[arc]!),
    objects: Object.fromEntries(
      Object.entries(source.objects).map(([name, object]) => [name, renumbered(object)]),
    ),
  };
}
