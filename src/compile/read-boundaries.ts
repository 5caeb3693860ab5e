import type { MultiPolygon } from 'geojson';
import { isKecamatanCode, type KecamatanCode } from '../city/ids.ts';
import type { BareKecamatan, Named } from './geodata.ts';
import { namedIn, polygons } from './geojson.ts';
import { sourceOf, type Known } from './known.ts';
import { expectedWord } from './nearest-word.ts';
import { onLine, Unique, type Reading } from './reading.ts';
import { neighbourProperties, plainProperties } from './schemas.ts';

type Sources = Known['sources'];

export const byCode = (a: { readonly code: string }, b: { readonly code: string }) =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

export interface KecamatanList {
  /** Sorted by code. */
  readonly kecamatan: readonly BareKecamatan[];
  /** `null` when some could not be read: a code that is not here may still be right. */
  readonly names: ReadonlyMap<KecamatanCode, string> | null;
}

/** boundaries/kecamatan.csv: codes and names. */
export function readKecamatan(reading: Reading, sources: Sources): KecamatanList {
  const unique = new Unique(onLine);
  const shape = { columns: ['code', 'name', 'source'] };
  const { rows, complete } = reading.table('boundaries/kecamatan.csv', shape, (row) => {
    const code = row.required('code');
    const name = row.requiredName('name');
    sourceOf(row, { sources });
    if (code === '') return null;
    if (!isKecamatanCode(code)) {
      return row.wrong('code', 'bukan kode kecamatan', code, 'kode seperti 99.01.01');
    }
    const isNew = unique.add(code, row.line, (found, expected) => {
      row.wrong('code', 'kode ganda', found, expected);
    });
    return { code, name, isNew };
  });
  const kecamatan = rows.flatMap(({ code, name, isNew }) => (isNew ? [{ code, name }] : []));
  return {
    kecamatan: kecamatan.sort(byCode),
    names: complete ? new Map(kecamatan.map(({ code, name }) => [code, name])) : null,
  };
}

/** Reports features whose source is not listed. */
export function checkSources(
  reading: Reading,
  file: string,
  shapes: readonly {
    line: number;
    index: number;
    properties: { source: string; name?: unknown };
  }[],
  sources: Sources,
): void {
  const report = reading.reportFor(file);
  for (const { line, index, properties } of shapes) {
    if (!sources || sources.has(properties.source)) continue;
    report({
      line,
      field: `features[${index}].properties.source`,
      problem: 'tidak ada di sources.json',
      found: namedIn(properties, properties.source),
      expected: () => expectedWord(properties.source, sources),
    });
  }
}

export interface Neighbours {
  readonly list: readonly Named<MultiPolygon>[];
  readonly complete: boolean;
}

export const NEIGHBOURS_FILE = 'boundaries/neighbours.geojson';

/**
 * boundaries/neighbours.geojson: the surroundings. The city is none of its own: it would lie over
 * its kelurahan, and the gaps between them would be a neighbour's land.
 *
 * @param city the city's code; `null` when it is not known.
 */
export function readNeighbours(reading: Reading, known: Known, city: string | null): Neighbours {
  const file = NEIGHBOURS_FILE;
  const read = reading.features(file, neighbourProperties, polygons, known.region);
  checkSources(reading, file, read.shapes, known.sources);
  const report = reading.reportFor(file);
  for (const { line, index, properties } of read.shapes) {
    const { code } = properties;
    if (city === null || (code !== city && !code.startsWith(`${city}.`))) continue;
    report({
      line,
      field: `features[${index}].properties.code`,
      problem: 'wilayah tetangga berkode kota ini sendiri',
      found: namedIn(properties, code),
      expected: 'kota dan kabupaten di sekitarnya saja',
    });
  }
  return {
    list: read.shapes.map(({ properties, geometry }) => ({ name: properties.name, geometry })),
    complete: read.complete,
  };
}

export interface PlainLayer {
  readonly shapes: readonly MultiPolygon[];
  readonly complete: boolean;
}

/** A layer of plain polygons: only their place matters. */
export function readPlain(reading: Reading, file: string, known: Known): PlainLayer {
  const read = reading.features(file, plainProperties, polygons, known.region);
  checkSources(reading, file, read.shapes, known.sources);
  return { shapes: read.shapes.map(({ geometry }) => geometry), complete: read.complete };
}
