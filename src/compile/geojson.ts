import type { LineString, MultiLineString, MultiPolygon, Point, Position } from 'geojson';
import type * as v from 'valibot';
import { featuresOf, isObject } from './collection.ts';
import { positionFlaw, positionsFlaw, type Box, type Flaw } from './coordinates.ts';
import { itemFinder } from './json.ts';
import type { Report, Said } from './problems.ts';
import { polygonsFlaw } from './rings.ts';
import { shown } from './shown.ts';
import { checkShape, JsonFindings } from './structured.ts';

/** A feature that passed its checks, with where it stands. */
export interface Shape<P, G> {
  readonly line: number;
  readonly index: number;
  readonly properties: P;
  readonly geometry: G;
}

/** What came of the features of a file. */
export interface FeatureRead<P, G> {
  readonly shapes: readonly Shape<P, G>[];
  /** The properties of every feature as they stand, sound or not. */
  readonly raw: readonly unknown[];
  /** Whether no feature was lost. */
  readonly complete: boolean;
}

export type Lines = LineString | MultiLineString;

/** How one family of geometries is checked and brought into one form. */
export interface GeometryRule<G> {
  readonly types: readonly string[];
  /** The flaw, or `null` when `normal` may be called. */
  flaw(type: string, coordinates: unknown, region: Box | null): Flaw | null;
  normal(type: string, coordinates: unknown): G;
}

function firstFlaw(parts: unknown, check: (part: unknown) => Flaw | null): Flaw | null {
  if (!Array.isArray(parts) || parts.length === 0) {
    return { problem: 'geometri rusak', found: parts, expected: 'daftar bagian' };
  }
  for (const part of parts as readonly unknown[]) {
    const flaw = check(part);
    if (flaw) return flaw;
  }
  return null;
}

/** Heights are not used: a position keeps its longitude and latitude. */
const flat = (position: Position): Position =>
  position.length === 2 ? position : position.slice(0, 2);

const partsOf = (type: string, coordinates: unknown) =>
  type.startsWith('Multi') ? coordinates : [coordinates];

export const polygons: GeometryRule<MultiPolygon> = {
  types: ['Polygon', 'MultiPolygon'],
  flaw: (type, coordinates, region) => polygonsFlaw(partsOf(type, coordinates), region),
  normal: (type, coordinates) => ({
    type: 'MultiPolygon',
    coordinates: (partsOf(type, coordinates) as Position[][][]).map((rings) =>
      rings.map((ring) => ring.map(flat)),
    ),
  }),
};

/** A line along which one can go: two different points at least (RFC 7946, 3.1.4). */
function lineFlaw(points: unknown, region: Box | null): Flaw | null {
  const flaw = positionsFlaw(points, region);
  if (flaw) return flaw;
  const sound = points as readonly Position[];
  const [first] = sound;
  if (sound.some(([lon, lat]) => lon !== first![0] || lat !== first![1])) return null;
  const where = sound.length < 2 ? '' : ' di tempat yang sama';
  return {
    problem: 'garis tanpa panjang',
    found: `${sound.length} titik${where}`,
    expected: 'paling sedikit 2 titik yang berbeda',
  };
}

export const lines: GeometryRule<Lines> = {
  types: ['LineString', 'MultiLineString'],
  flaw: (type, coordinates, region) =>
    firstFlaw(partsOf(type, coordinates), (points) => lineFlaw(points, region)),
  normal: (type, coordinates) =>
    type === 'LineString'
      ? { type: 'LineString', coordinates: (coordinates as Position[]).map(flat) }
      : {
          type: 'MultiLineString',
          coordinates: (coordinates as Position[][]).map((points) => points.map(flat)),
        },
};

export const points: GeometryRule<Point> = {
  types: ['Point'],
  flaw: (_type, coordinates, region) => positionFlaw(coordinates, region),
  normal: (_type, coordinates) => ({ type: 'Point', coordinates: flat(coordinates as Position) }),
};

/** Properties without those that begin with `x_`, which anybody may add. */
const known = (properties: unknown) =>
  isObject(properties)
    ? Object.fromEntries(Object.entries(properties).filter(([name]) => !name.startsWith('x_')))
    : properties;

/**
 * What was found in a feature, with the name of the feature before it: in a file of hundreds a
 * person knows areas by their names, not by their numbers.
 */
export function namedIn(properties: unknown, found: Said): Said {
  const name = isObject(properties) ? properties['name'] : null;
  if (typeof name !== 'string' || name.trim() === '' || found === name) return found;
  return () => `${shown(name)}: ${shown(typeof found === 'function' ? found() : found)}`;
}

/** The flaw of the geometry of a feature, and the geometry in one form when it has none. */
function geometryOf<G>(feature: unknown, rule: GeometryRule<G>, region: Box | null) {
  const geometry = isObject(feature) && isObject(feature['geometry']) ? feature['geometry'] : {};
  const { type, coordinates } = geometry;
  const known = rule.types.find((name) => name === type);
  const flaw =
    known === undefined
      ? { problem: 'jenis geometri salah', found: type ?? '', expected: rule.types.join(' atau ') }
      : rule.flaw(known, coordinates, region);
  return { flaw, made: () => rule.normal(known!, coordinates) };
}

/**
 * The features of a GeoJSON text (RFC 7946) that are sound; everything else is reported.
 *
 * @param isFull whether another problem would only be counted.
 * @returns `null` when the text is no feature collection.
 */
export function readFeatures<T extends v.GenericSchema, G>(
  text: string,
  schema: T,
  rule: GeometryRule<G>,
  region: Box | null,
  report: Report,
  isFull: () => boolean,
): FeatureRead<v.InferOutput<T>, G> | null {
  const finder = itemFinder(text, 'features');
  const features = featuresOf(text, report, finder);
  if (!features) return null;
  const shapes = features.flatMap((feature, index): Shape<v.InferOutput<T>, G>[] => {
    const place = finder.items[index]!;
    const { flaw, made } = geometryOf(feature, rule, region);
    const given = known(isObject(feature) ? feature['properties'] : feature);
    const tell: Report = (finding) => {
      report({ ...finding, found: namedIn(given, finding.found) });
    };
    const field = `features[${index}].geometry`;
    if (flaw) tell({ line: place.line, field, ...flaw });
    const wrong = new JsonFindings(text, tell, isFull, { ...place, path: ['features', index] });
    const properties = checkShape(schema, given, ['properties'], wrong);
    wrong.flush();
    if (flaw || properties === undefined) return [];
    return [{ line: place.line, index, properties, geometry: made() }];
  });
  return {
    shapes,
    raw: features.map((feature) => (isObject(feature) ? feature['properties'] : undefined)),
    complete: shapes.length === features.length,
  };
}
