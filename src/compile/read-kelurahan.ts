import type { MultiPolygon } from 'geojson';
import {
  isKelurahanCode,
  kecamatanOf,
  type KecamatanCode,
  type KelurahanCode,
  type SourceId,
} from '../city/ids.ts';
import type { LonLat } from '../city/model.ts';
import { Areas, TOLERANCE_M } from './areas.ts';
import { isObject } from './collection.ts';
import { polygons, type Shape } from './geojson.ts';
import type { Known } from './known.ts';
import { expectedWord } from './nearest-word.ts';
import { byCode, checkSources } from './read-boundaries.ts';
import { inFeatures, Unique, type Reading } from './reading.ts';
import { kelurahanProperties } from './schemas.ts';

export const KELURAHAN_FILE = 'boundaries/kelurahan.geojson';

interface Properties {
  readonly code: KelurahanCode;
  readonly name: string;
  readonly kecamatan: KecamatanCode;
  readonly aliases: readonly string[];
  readonly label: LonLat;
  readonly source: SourceId;
}

export interface KelurahanShape extends Properties {
  readonly geometry: MultiPolygon;
  /** Where it stands in the file. */
  readonly line: number;
  readonly index: number;
}

export interface KelurahanList {
  /** Sorted by code. */
  readonly kelurahan: readonly KelurahanShape[];
  /** Those with a fault of their own too; `null` when the code of some could not be read. */
  readonly names: ReadonlyMap<KelurahanCode, string> | null;
  /** Where they lie, in step with `kelurahan`. */
  readonly areas: Areas;
}

type KnownSoFar = Pick<Known, 'region' | 'sources'> & {
  readonly kecamatan: ReadonlyMap<KecamatanCode, string> | null;
};

type Wrong = (property: string, problem: string, found: unknown, expected: unknown) => void;

function checkKecamatan(properties: Properties, known: KnownSoFar, wrong: Wrong): void {
  const { code, kecamatan } = properties;
  const names = known.kecamatan;
  if (names && !names.has(kecamatan)) {
    const expected = () => expectedWord(kecamatan, names.keys());
    wrong('kecamatan', 'tidak ada di daftar kecamatan', kecamatan, expected);
  } else if (kecamatanOf(code) !== kecamatan) {
    wrong('kecamatan', 'tidak cocok dengan kode kelurahan', kecamatan, kecamatanOf(code));
  }
}

/** What one feature says of itself, and that no other has said it; `false` for a second one. */
function checkFeature(
  { index, properties }: Shape<Properties, MultiPolygon>,
  known: KnownSoFar,
  seen: { readonly codes: Unique; readonly names: Unique },
  wrong: Wrong,
): boolean {
  const { code, name, kecamatan } = properties;
  checkKecamatan(properties, known, wrong);
  seen.names.add(`${kecamatan} ${name}`, index, (_found, expected) => {
    wrong('name', 'nama ganda dalam satu kecamatan', name, expected);
  });
  return seen.codes.add(code, index, (found, expected) => {
    wrong('code', 'kode ganda', found, expected);
  });
}

/** Codes and names as they stand, also of features whose shape is broken. */
function namesOf(raw: readonly unknown[]): ReadonlyMap<KelurahanCode, string> | null {
  const names = new Map<KelurahanCode, string>();
  for (const properties of raw) {
    const code = isObject(properties) ? properties['code'] : null;
    if (typeof code !== 'string' || !isKelurahanCode(code)) return null;
    const name = isObject(properties) ? properties['name'] : null;
    names.set(code, typeof name === 'string' ? name : '');
  }
  return names.size > 0 ? names : null;
}

/** boundaries/kelurahan.geojson: codes, names and shapes of the kelurahan. */
export function readKelurahan(reading: Reading, known: KnownSoFar): KelurahanList {
  const report = reading.reportFor(KELURAHAN_FILE);
  const read = reading.features(KELURAHAN_FILE, kelurahanProperties, polygons, known.region);
  const { shapes, complete } = read;
  if (complete && shapes.length === 0) {
    const [field, found, expected] = ['features', '0 kelurahan', 'paling sedikit 1'];
    report({ line: 1, field, problem: 'tidak ada kelurahan', found, expected });
  }
  checkSources(reading, KELURAHAN_FILE, shapes, known.sources);
  const seen = { codes: new Unique(inFeatures), names: new Unique(inFeatures) };
  const wrongIn =
    ({ index, line }: { readonly index: number; readonly line: number }): Wrong =>
    (property, problem, found, expected) => {
      const field = `features[${index}].properties.${property}`;
      report({ line, field, problem, found, expected });
    };
  const kelurahan = shapes
    .filter((shape) => checkFeature(shape, known, seen, wrongIn(shape)))
    .map(({ properties, geometry, line, index }) => ({ ...properties, geometry, line, index }))
    .sort(byCode);
  const areas = new Areas(kelurahan, complete && kelurahan.length === shapes.length);
  for (const shape of kelurahan) {
    const { code, label, name } = shape;
    const outside = areas.metresOutside(label, areas.kelurahan(code), TOLERANCE_M.exact);
    if (outside <= TOLERANCE_M.exact) continue;
    const expected = `titik di dalam ${name}`;
    wrongIn(shape)('label', 'titik label di luar kelurahannya', label, expected);
  }
  return { kelurahan, names: namesOf(read.raw), areas };
}
