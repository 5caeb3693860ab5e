import { kecamatanOf, type FacilityId } from '../city/ids.ts';
import type { Facility, Rejected } from '../city/model.ts';
import { codeOf } from './codes.ts';
import { checkPlace, pointOf, type Areas } from './facility-place.ts';
import { dateOf, sourceOf, type Known } from './known.ts';
import { Unique, type Reading } from './reading.ts';
import type { Row } from './row.ts';

const COLUMNS = [
  'id',
  'kind',
  'name',
  'lat',
  'lon',
  'kelurahan',
  'kecamatan',
  'inside_city',
  'precision',
  'status',
  'ownership',
  'capacity',
  'address',
  'year',
  'note',
  'source',
];

const REJECTED = 'rejected.csv';
const KINDS = 'kinds.csv';

function checkKecamatan(row: Row, facility: Facility): void {
  const { kelurahan, kecamatan } = facility;
  if (!kelurahan || !kecamatan || kecamatanOf(kelurahan) === kecamatan) return;
  row.wrong('kecamatan', 'tidak cocok dengan kelurahannya', kecamatan, kecamatanOf(kelurahan));
}

function readFacility(row: Row, known: Known, kinds: ReadonlySet<string> | null): Facility {
  const inside = row.requiredOneOf('inside_city', ['yes', 'no']);
  const precision = row.requiredOneOf('precision', [
    'exact',
    'approximate',
    'kelurahan',
    'unlocated',
  ]);
  const status = row.requiredOneOf('status', ['operating', 'closed', 'planned', 'unknown']);
  row.required('year');
  const kelurahan = codeOf(row, 'kelurahan', known.kelurahan);
  return {
    id: row.required('id') as FacilityId,
    kind: row.requiredReference('kind', kinds, 'facilities/kinds.csv') ?? '',
    name: row.required('name'),
    point: pointOf(row, known.region),
    kelurahan,
    kecamatan: codeOf(row, 'kecamatan', known.kecamatan) ?? (kelurahan && kecamatanOf(kelurahan)),
    insideCity: inside === 'yes',
    precision: precision ?? 'unlocated',
    status: status ?? 'unknown',
    ownership: row.oneOf('ownership', ['negeri', 'swasta']),
    capacity: row.number('capacity', { min: 0 }),
    address: row.text('address'),
    year: dateOf(row, 'year', true) ?? '',
    note: row.text('note'),
    source: sourceOf(row, known),
  };
}

/** Spreadsheets, and tables whose name does not end in `.csv`: somebody expects them to be read. */
const LIKE_TABLE = /\.(?:csv|tsv|txt|xlsx?|ods|numbers)$/i;

function reportUnread(reading: Reading, names: readonly string[]): void {
  for (const name of names) {
    if (name.endsWith('.csv') || !LIKE_TABLE.test(name)) continue;
    reading.reportFor(`facilities/${name}`)({
      line: null,
      field: null,
      problem: 'jenis berkas ini tidak dibaca',
      found: name,
      expected: 'tabel CSV, nama berakhir dengan .csv',
    });
  }
}

/** Every table of facilities/ except kinds and rejected rows, merged and sorted by id. */
export function readFacilities(
  reading: Reading,
  known: Known,
  kinds: ReadonlySet<string> | null,
  areas: Areas,
): Facility[] {
  const names = reading.folder.list('facilities');
  reportUnread(reading, names);
  const files = names.filter(
    (name) => name.endsWith('.csv') && name !== KINDS && name !== REJECTED,
  );
  const unique = new Unique();
  return files
    .flatMap((name) => {
      const file = `facilities/${name}`;
      return (reading.table(file, COLUMNS) ?? []).map((row) => {
        const facility = readFacility(row, known, kinds);
        if (facility.id !== '') {
          unique.add(facility.id, `${file}:${row.line}`, (found, expected) => {
            row.wrong('id', 'id fasilitas ganda', found, expected);
          });
        }
        checkKecamatan(row, facility);
        checkPlace(row, facility, areas);
        return facility;
      });
    })
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

export interface RejectedRow {
  readonly line: number;
  readonly rejected: Rejected;
}

/** facilities/rejected.csv: rows left out of the analysis, and why. */
export function readRejected(reading: Reading, known: Known): RejectedRow[] {
  const columns = ['file', 'id', 'name', 'reason_id', 'reason_en', 'source'];
  const rows = reading.table(`facilities/${REJECTED}`, columns) ?? [];
  return rows.map((row) => ({
    line: row.line,
    rejected: {
      file: row.required('file'),
      id: row.required('id'),
      name: row.required('name'),
      reason: { id: row.required('reason_id'), en: row.required('reason_en') },
      source: sourceOf(row, known),
    },
  }));
}
