import { linesOfPaths, parseJson } from './json.ts';
import type { Visitor } from './json-walk.ts';
import type { Finding, Report } from './problems.ts';

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids of a list of objects as they stand, also of wrong ones; `null` when one has none. */
export function idsOf(list: readonly unknown[]): ReadonlySet<string> | null {
  const ids = list.map((item) => (isObject(item) ? item['id'] : null));
  return ids.every((id) => typeof id === 'string') ? new Set(ids as string[]) : null;
}

const GEOMETRIES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

const EXPORT = 'ekspor sebagai GeoJSON FeatureCollection (WGS84)';
const WRAPPED = '{"type": "FeatureCollection", "features": [...]}';

/** What a JSON value is when it is no feature collection, and what to do. */
function lookalike(value: unknown): readonly [found: string, expected: string] | null {
  if (Array.isArray(value)) {
    const isList = value.some((item) => isObject(item) && item['type'] === 'Feature');
    return isList ? ['daftar fitur tanpa koleksi', WRAPPED] : null;
  }
  if (!isObject(value)) return null;
  const type = value['type'];
  if (type === 'Topology') return ['TopoJSON', EXPORT];
  if (type === 'Feature') return ['satu Feature tanpa koleksi', WRAPPED];
  if (typeof type === 'string' && GEOMETRIES.includes(type)) {
    return [`satu geometri (${type}) tanpa fitur`, WRAPPED];
  }
  if ('geometryType' in value || 'spatialReference' in value) return ['JSON dari ArcGIS', EXPORT];
  if ('elements' in value && 'osm3s' in value) return ['JSON dari Overpass', EXPORT];
  return null;
}

function notACollection(value: unknown): Finding {
  const known = lookalike(value);
  return {
    line: 1,
    field: 'type',
    problem: 'bukan GeoJSON FeatureCollection',
    found: known?.[0] ?? (isObject(value) ? value['type'] : value),
    expected: known ? known[1] : 'FeatureCollection',
  };
}

/**
 * The features of a text, after looking at the collection itself; `null` when it is none.
 *
 * @param visitor follows the walk through the text.
 */
export function featuresOf(
  text: string,
  report: Report,
  visitor: Visitor,
): readonly unknown[] | null {
  const collection = parseJson(text, report, visitor);
  if (collection === undefined) return null;
  if (!isObject(collection) || collection['type'] !== 'FeatureCollection') {
    report(notACollection(collection));
    return null;
  }
  if ('crs' in collection && !/CRS:?84/.test(JSON.stringify(collection['crs']))) {
    report({
      line: linesOfPaths(text, [['crs']])[0]!,
      field: 'crs',
      problem: 'sistem koordinat lain',
      found: collection['crs'],
      expected: 'tanpa crs: GeoJSON selalu WGS84 (RFC 7946)',
    });
  }
  if (Array.isArray(collection['features'])) return collection['features'] as readonly unknown[];
  report({
    line: 1,
    field: 'features',
    problem: 'daftar fitur tidak ada',
    found: collection['features'],
    expected: 'features: [...]',
  });
  return null;
}
