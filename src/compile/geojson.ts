import type { LineString, MultiLineString, MultiPolygon, Point, Position } from 'geojson';
import type * as v from 'valibot';
import { lineOfPath, linesOfItems, parseJson } from './json.ts';
import { shown, type Report } from './problems.ts';
import { polygonFlaw, positionFlaw, positionsFlaw, type Box, type Flaw } from './rings.ts';
import { checkShape } from './structured.ts';

/** A feature that passed its checks, with where it stands. */
export interface Shape<P, G> {
  readonly line: number;
  readonly index: number;
  readonly properties: P;
  readonly geometry: G;
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
    return { problem: 'geometri rusak', found: shown(parts), expected: 'daftar bagian' };
  }
  for (const part of parts as readonly unknown[]) {
    const flaw = check(part);
    if (flaw) return flaw;
  }
  return null;
}

/** Heights are not used: a position keeps its longitude and latitude. */
const flat = ([lon, lat]: Position): Position => [lon!, lat!];

export const polygons: GeometryRule<MultiPolygon> = {
  types: ['Polygon', 'MultiPolygon'],
  flaw: (type, coordinates, region) =>
    type === 'Polygon'
      ? polygonFlaw(coordinates, region)
      : firstFlaw(coordinates, (rings) => polygonFlaw(rings, region)),
  normal: (type, coordinates) => {
    const parts = (type === 'Polygon' ? [coordinates] : coordinates) as Position[][][];
    return {
      type: 'MultiPolygon',
      coordinates: parts.map((rings) => rings.map((ring) => ring.map(flat))),
    };
  },
};

export const lines: GeometryRule<Lines> = {
  types: ['LineString', 'MultiLineString'],
  flaw: (type, coordinates, region) =>
    type === 'LineString'
      ? positionsFlaw(coordinates, region)
      : firstFlaw(coordinates, (points) => positionsFlaw(points, region)),
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

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Properties without those that begin with `x_`, which anybody may add. */
const known = (properties: unknown) =>
  isObject(properties)
    ? Object.fromEntries(Object.entries(properties).filter(([name]) => !name.startsWith('x_')))
    : properties;

/** The features of a parsed text, after looking at the collection itself. */
function featuresOf(text: string, report: Report): readonly unknown[] | null {
  const collection = parseJson(text, report);
  if (collection === undefined) return null;
  if (!isObject(collection) || collection['type'] !== 'FeatureCollection') {
    report({
      line: 1,
      field: 'type',
      problem: 'bukan GeoJSON FeatureCollection',
      found: shown(isObject(collection) ? collection['type'] : collection),
      expected: 'FeatureCollection',
    });
    return null;
  }
  if ('crs' in collection && !JSON.stringify(collection['crs']).includes('CRS84')) {
    report({
      line: lineOfPath(text, ['crs']),
      field: 'crs',
      problem: 'sistem koordinat lain',
      found: shown(collection['crs']),
      expected: 'tanpa crs: GeoJSON selalu WGS84 (RFC 7946)',
    });
  }
  if (Array.isArray(collection['features'])) return collection['features'] as readonly unknown[];
  report({
    line: 1,
    field: 'features',
    problem: 'daftar fitur tidak ada',
    found: shown(collection['features']),
    expected: 'features: [...]',
  });
  return null;
}

/**
 * The features of a GeoJSON text (RFC 7946) that are sound; everything else is reported.
 *
 * @returns `null` when the text is no feature collection.
 */
export function readFeatures<T extends v.GenericSchema, G>(
  text: string,
  schema: T,
  rule: GeometryRule<G>,
  region: Box | null,
  report: Report,
): Shape<v.InferOutput<T>, G>[] | null {
  const features = featuresOf(text, report);
  if (!features) return null;
  const lineOf = linesOfItems(text, 'features');
  return features.flatMap((feature, index) => {
    const line = lineOf[index] ?? 1;
    const geometry = isObject(feature) && isObject(feature['geometry']) ? feature['geometry'] : {};
    const type = String(geometry['type'] ?? '');
    const coordinates = geometry['coordinates'];
    const flaw = rule.types.includes(type)
      ? rule.flaw(type, coordinates, region)
      : {
          problem: 'jenis geometri salah',
          found: shown(type),
          expected: rule.types.join(' atau '),
        };
    if (flaw) report({ line, field: `features[${index}].geometry`, ...flaw });
    const properties = checkShape(
      schema,
      known(isObject(feature) ? feature['properties'] : feature),
      { text, path: ['features', index, 'properties'] },
      report,
    );
    if (flaw || properties === undefined) return [];
    return [{ line, index, properties, geometry: rule.normal(type, coordinates) }];
  });
}
