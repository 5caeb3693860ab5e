import type { MultiPolygon } from 'geojson';
import { kecamatanOf, type KecamatanCode, type KelurahanCode, type SourceId } from '../city/ids.ts';
import type { LonLat } from '../city/model.ts';
import { polygons, type Shape } from './geojson.ts';
import type { Known } from './known.ts';
import { expectedWord } from './nearest-word.ts';
import { metresOutside, TOLERANCE_M } from './place.ts';
import { shown } from './problems.ts';
import { byCode, checkSources } from './read-boundaries.ts';
import { Unique, type Reading } from './reading.ts';
import { kelurahanProperties } from './schemas.ts';

const FILE = 'boundaries/kelurahan.geojson';

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
}

export interface KelurahanList {
  /** Sorted by code. */
  readonly kelurahan: readonly KelurahanShape[];
  /** `null` when some could not be read: a code that is not here may still be right. */
  readonly names: ReadonlyMap<KelurahanCode, string> | null;
}

type KnownSoFar = Pick<Known, 'region' | 'sources'> & {
  readonly kecamatan: ReadonlyMap<KecamatanCode, string> | null;
};

type Wrong = (property: string, problem: string, found: unknown, expected: string) => void;

function checkKecamatan(properties: Properties, known: KnownSoFar, wrong: Wrong): void {
  const { code, kecamatan } = properties;
  if (known.kecamatan && !known.kecamatan.has(kecamatan)) {
    const expected = expectedWord(kecamatan, known.kecamatan.keys());
    wrong('kecamatan', 'tidak ada di daftar kecamatan', kecamatan, expected);
  } else if (kecamatanOf(code) !== kecamatan) {
    wrong('kecamatan', 'tidak cocok dengan kode kelurahan', kecamatan, kecamatanOf(code));
  }
}

/** What one feature says of itself, and that no other has said it; `false` for a second one. */
function checkFeature(
  { index, properties, geometry }: Shape<Properties, MultiPolygon>,
  known: KnownSoFar,
  seen: { readonly codes: Unique; readonly names: Unique },
  wrong: Wrong,
): boolean {
  const { code, name, kecamatan, label } = properties;
  checkKecamatan(properties, known, wrong);
  if (metresOutside(label, geometry) > TOLERANCE_M.exact) {
    wrong('label', 'titik label di luar kelurahannya', label, `titik di dalam ${name}`);
  }
  seen.names.add(`${kecamatan} ${name}`, `features[${index}]`, (_found, expected) => {
    wrong('name', 'nama ganda dalam satu kecamatan', name, expected);
  });
  return seen.codes.add(code, `features[${index}]`, (found, expected) => {
    wrong('code', 'kode ganda', found, expected);
  });
}

/** boundaries/kelurahan.geojson: codes, names and shapes of the kelurahan. */
export function readKelurahan(reading: Reading, known: KnownSoFar): KelurahanList {
  const report = reading.reportFor(FILE);
  const shapes = reading.features(FILE, kelurahanProperties, polygons, known.region) ?? [];
  const complete = reading.isSound(FILE) && shapes.length > 0;
  if (shapes.length === 0 && reading.isSound(FILE)) {
    const [field, found, expected] = ['features', '0 kelurahan', 'paling sedikit 1'];
    report({ line: 1, field, problem: 'tidak ada kelurahan', found, expected });
  }
  checkSources(reading, FILE, shapes, known.sources);
  const seen = { codes: new Unique(), names: new Unique() };
  const kelurahan = shapes
    .filter((shape) =>
      checkFeature(shape, known, seen, (property, problem, found, expected) => {
        const field = `features[${shape.index}].properties.${property}`;
        report({ line: shape.line, field, problem, found: shown(found), expected });
      }),
    )
    .map(({ properties, geometry }) => ({ ...properties, geometry }))
    .sort(byCode);
  return {
    kelurahan,
    names: complete ? new Map(kelurahan.map(({ code, name }) => [code, name])) : null,
  };
}
