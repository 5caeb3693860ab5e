import type { MultiPolygon } from 'geojson';
import { isKecamatanCode } from '../city/ids.ts';
import type { BareKecamatan, Named } from './geodata.ts';
import { polygons } from './geojson.ts';
import type { Known } from './known.ts';
import { expectedWord } from './nearest-word.ts';
import { shown } from './problems.ts';
import { Unique, type Reading } from './reading.ts';
import { neighbourProperties, plainProperties } from './schemas.ts';

type Sources = Known['sources'];

export const byCode = (a: { readonly code: string }, b: { readonly code: string }) =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

/** boundaries/kecamatan.csv, sorted by code; `null` when it cannot be read. */
export function readKecamatan(reading: Reading, sources: Sources): BareKecamatan[] | null {
  const unique = new Unique();
  const rows = reading.table('boundaries/kecamatan.csv', ['code', 'name', 'source']);
  const list = rows?.flatMap((row) => {
    const code = row.required('code');
    const name = row.required('name');
    row.requiredReference('source', sources, 'sources.json');
    if (code === '') return [];
    if (!isKecamatanCode(code)) {
      row.wrong('code', 'bukan kode kecamatan', code, 'kode seperti 99.01.01');
      return [];
    }
    const isNew = unique.add(code, `baris ${row.line}`, (found, expected) => {
      row.wrong('code', 'kode ganda', found, expected);
    });
    return isNew ? [{ code, name }] : [];
  });
  return list?.sort(byCode) ?? null;
}

/** Reports features whose source is not listed. */
export function checkSources(
  reading: Reading,
  file: string,
  shapes: readonly { line: number; index: number; properties: { source: string } }[],
  sources: Sources,
): void {
  const report = reading.reportFor(file);
  for (const { line, index, properties } of shapes) {
    if (!sources || sources.has(properties.source)) continue;
    report({
      line,
      field: `features[${index}].properties.source`,
      problem: 'tidak ada di sources.json',
      found: shown(properties.source),
      expected: expectedWord(properties.source, sources),
    });
  }
}

export function readNeighbours(reading: Reading, known: Known): Named<MultiPolygon>[] {
  const file = 'boundaries/neighbours.geojson';
  const shapes = reading.features(file, neighbourProperties, polygons, known.region) ?? [];
  checkSources(reading, file, shapes, known.sources);
  return shapes.map(({ properties, geometry }) => ({ name: properties.name, geometry }));
}

/** A layer of plain polygons: only their place matters. */
export function readPlain(reading: Reading, file: string, known: Known): MultiPolygon[] {
  const shapes = reading.features(file, plainProperties, polygons, known.region) ?? [];
  checkSources(reading, file, shapes, known.sources);
  return shapes.map(({ geometry }) => geometry);
}
