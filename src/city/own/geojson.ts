import type { Bilingual, LonLat } from '../model.ts';
import type { OwnEntry, OwnList } from './entry.ts';
import { aboutFile, MOST_ROWS, tooMany, type OwnFinding } from './finding.ts';
import { findColumns } from './headings.ts';
import { lineAt } from './text.ts';

type Json = Readonly<Record<string, unknown>>;

const GEOMETRIES = [
  ...['Point', 'MultiPoint', 'LineString', 'MultiLineString'],
  ...['Polygon', 'MultiPolygon', 'GeometryCollection'],
];
/** Names of WGS84, which RFC 7946 (section 4) takes for granted; older files name it. */
const WGS84 = /CRS84|EPSG:+(?:[\d.]+:)?4326$/i;

const WANTED: Bilingual = {
  id: 'CSV dengan kolom lat dan lon, atau GeoJSON FeatureCollection berisi titik (Point)',
  en: 'a CSV with lat and lon, or a GeoJSON FeatureCollection of points (Point)',
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value in a few words; not with JSON.stringify, which fails on values nested very deep. */
function wordOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.slice(0, 4).map(partOf).join(', ')}]`;
  if (isObject(value)) return `{${Object.keys(value).slice(0, 8).join(', ')}}`;
  return String(value);
}

const partOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? '...' : String(value);

/** Whether a text is meant to be JSON: no table begins like that. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** Why a text is not JSON, with the line where the engine that reads it says so. */
function notJson(text: string, error: unknown): OwnFinding {
  // Engines differ: "at position 12" (V8), "at line 1 column 12" (SpiderMonkey), or nothing.
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  const line = /line (\d+) column/.exec(message)?.[1];
  const cut = /end of|unterminated/i.test(message) || Number(position) >= text.length;
  const at =
    position === undefined
      ? line === undefined
        ? null
        : Number(line)
      : lineAt(text, Number(position));
  return {
    ...aboutFile(
      cut
        ? { id: 'JSON terpotong', en: 'the JSON is cut off' }
        : { id: 'JSON rusak', en: 'broken JSON' },
      cut ? text.slice(-40) : text.slice(Number(position ?? 0), Number(position ?? 0) + 40),
      { id: 'JSON yang utuh', en: 'complete JSON' },
    ),
    line: cut ? null : at,
  };
}

/** The features of a layer, or why there are none. */
function featuresOf(json: unknown): readonly unknown[] | OwnFinding {
  if (!isObject(json)) return notGeojson(wordOf(json));
  const { type, features, crs } = json;
  if (type === 'Topology') {
    return aboutFile(
      { id: 'ini TopoJSON, bukan GeoJSON', en: 'this is TopoJSON, not GeoJSON' },
      'Topology',
      WANTED,
    );
  }
  if (typeof type === 'string' && GEOMETRIES.includes(type)) {
    return aboutFile(
      { id: 'GeoJSON tanpa Feature', en: 'GeoJSON without a Feature' },
      type,
      WANTED,
    );
  }
  const projection = foreignCrs(crs);
  if (projection !== null) {
    return aboutFile({ id: 'sistem koordinat lain', en: 'another coordinate system' }, projection, {
      id: 'derajat WGS84 (EPSG:4326); simpan ulang dengan sistem koordinat itu',
      en: 'degrees in WGS84 (EPSG:4326): save it again in that system',
    });
  }
  if (type === 'Feature') return [json];
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    return notGeojson(wordOf(json));
  }
  if (features.length > 0) return features;
  return aboutFile({ id: 'FeatureCollection kosong', en: 'an empty FeatureCollection' }, '[]', {
    id: 'paling sedikit satu fasilitas',
    en: 'at least one facility',
  });
}

const notGeojson = (found: string): OwnFinding =>
  aboutFile(
    { id: 'ini JSON, tetapi bukan GeoJSON', en: 'this is JSON, but not GeoJSON' },
    found,
    WANTED,
  );

/** The name of a coordinate system that is not WGS84; `null` where it is, or none is named. */
function foreignCrs(crs: unknown): string | null {
  if (!isObject(crs) || !isObject(crs['properties'])) return null;
  const name = wordOf(crs['properties']['name'] ?? crs['properties']['code'] ?? '');
  return name === '' || WGS84.test(name) ? null : name;
}

/** The point of a feature, or what is wrong with it. */
function pointOf(raw: unknown, feature: number): LonLat | OwnFinding {
  const wrong = (field: string, problem: Bilingual, found: string): OwnFinding => ({
    line: null,
    feature,
    field,
    problem,
    found,
    expected: {
      id: 'titik: {"type": "Point", "coordinates": [lon, lat]}',
      en: 'a point: {"type": "Point", "coordinates": [lon, lat]}',
    },
  });
  if (!isObject(raw) || raw['type'] !== 'Feature') {
    return wrong(
      'type',
      { id: 'bukan Feature', en: 'not a Feature' },
      isObject(raw) ? wordOf(raw['type'] ?? '') : wordOf(raw),
    );
  }
  const { geometry } = raw;
  if (geometry === null || geometry === undefined) {
    return wrong('geometry', { id: 'tanpa geometri', en: 'without a geometry' }, 'null');
  }
  if (!isObject(geometry) || geometry['type'] !== 'Point') {
    const found = isObject(geometry) ? wordOf(geometry['type'] ?? '') : wordOf(geometry);
    return wrong('geometry', { id: 'geometri bukan titik', en: 'the geometry is no point' }, found);
  }
  const { coordinates } = geometry;
  const [lon, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  if (typeof lon !== 'number' || typeof lat !== 'number') {
    return wrong(
      'coordinates',
      { id: 'koordinat bukan dua angka', en: 'coordinates are not two numbers' },
      wordOf(coordinates ?? null),
    );
  }
  return [lon, lat];
}

const propertiesOf = (raw: unknown): Json =>
  isObject(raw) && isObject(raw['properties']) ? raw['properties'] : {};

/** A value of a property as a cell of a table would hold it. */
const cellOf = (value: unknown): string =>
  value === null || value === undefined ? '' : wordOf(value).trim();

/**
 * The points of a GeoJSON layer (RFC 7946: longitude first) as a list; name and capacity are read
 * from the properties. Every other geometry is a finding with its feature's number.
 *
 * @returns findings where it is no such layer at all.
 */
export function readGeojson(text: string): OwnList | readonly OwnFinding[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [notJson(text, error)];
  }
  const features = featuresOf(json);
  if ('problem' in features) return [features];
  if (features.length > MOST_ROWS) return [tooMany(features.length)];
  const headings = [...new Set(features.flatMap((feature) => Object.keys(propertiesOf(feature))))];
  const { columns, flaws } = findColumns(headings, ['name', 'capacity']);
  if (flaws.length > 0) {
    return flaws.map((flaw): OwnFinding => ({
      line: null,
      feature: null,
      found: headings.slice(0, 50).join(', '),
      ...flaw,
    }));
  }
  const { name, capacity } = columns.at;
  const entries = features.map((raw, i): OwnEntry | OwnFinding => {
    const feature = i + 1;
    const point = pointOf(raw, feature);
    if ('problem' in point) return point;
    const properties = propertiesOf(raw);
    const value = (place: number | null) => (place === null ? null : properties[headings[place]!]);
    const stated = value(capacity);
    return {
      line: null,
      feature,
      place: { kind: 'point', point },
      name: cellOf(value(name)),
      capacity: typeof stated === 'number' ? stated : cellOf(stated),
    };
  });
  return { entries, columns, decimalComma: false, blank: 0, spanning: [] };
}
