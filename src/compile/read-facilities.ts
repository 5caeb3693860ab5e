import { kecamatanOf, type FacilityId } from '../city/ids.ts';
import type { Facility, FacilityKind, Rejected } from '../city/model.ts';
import type { Areas } from './areas.ts';
import { codeOf } from './codes.ts';
import { dateOf } from './dates.ts';
import { FacilityDoubts, type RowPlace } from './facility-doubts.ts';
import { checkPlace, pointOf } from './facility-place.ts';
import { MOST_NAMES } from './files.ts';
import { sourceOf, type Known } from './known.ts';
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

const FOLDER = 'facilities';
const REJECTED = 'rejected.csv';
const KINDS = 'kinds.csv';
/** More tables than this are not read: somebody has put something else there. */
const MOST_TABLES = 1_000;

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
  const tense = status === 'planned' || status === null ? 'plan' : 'fact';
  const kelurahan = codeOf(row, 'kelurahan', known.kelurahan);
  return {
    id: row.required('id') as FacilityId,
    kind: row.requiredReference('kind', kinds, 'facilities/kinds.csv') ?? '',
    name: row.requiredName('name'),
    point: pointOf(row, known.region),
    kelurahan,
    kecamatan: codeOf(row, 'kecamatan', known.kecamatan) ?? (kelurahan && kecamatanOf(kelurahan)),
    insideCity: inside === 'yes',
    precision: precision ?? 'unlocated',
    status: status ?? 'unknown',
    ownership: row.oneOf('ownership', ['negeri', 'swasta']),
    capacity: row.number('capacity', { min: 0, integer: true }),
    address: row.text('address'),
    year: dateOf(row, 'year', known, { periods: true, tense }) ?? '',
    note: row.text('note'),
    source: sourceOf(row, known),
  };
}

/** Names of the facility tables; `null` after reporting that there are too many. */
function tablesIn(reading: Reading): readonly string[] | null {
  const { names } = reading.folder.list(FOLDER);
  const tables = names.filter(
    (name) => name.endsWith('.csv') && !name.startsWith('.') && name !== KINDS && name !== REJECTED,
  );
  const isFull = names.length > MOST_NAMES;
  if (!isFull && tables.length <= MOST_TABLES) return tables;
  reading.reportFor(FOLDER)({
    line: null,
    field: null,
    problem: 'terlalu banyak berkas dalam folder, tidak dibaca',
    found: isFull ? `lebih dari ${MOST_NAMES} berkas` : `${tables.length} tabel`,
    expected: `paling banyak ${MOST_TABLES} tabel`,
  });
  return null;
}

export interface FacilityList {
  /** Sorted by id. */
  readonly facilities: readonly Facility[];
  /** Whether no row was lost. */
  readonly complete: boolean;
  /** Where the row of an id stands. */
  readonly placeOf: (id: string) => RowPlace | undefined;
}

/** Every table of facilities/ except kinds and rejected rows, merged. */
export function readFacilities(
  reading: Reading,
  known: Known,
  { kinds, kindIds }: { kinds: readonly FacilityKind[]; kindIds: ReadonlySet<string> | null },
  areas: Areas,
): FacilityList {
  const files = tablesIn(reading);
  const unique = new Unique<RowPlace>(({ file, line }) => `${file}:${line}`);
  const doubts = new FacilityDoubts(kinds, known.bounds);
  const tables = (files ?? []).map((name) => {
    const file = `${FOLDER}/${name}`;
    return reading.table(file, { columns: COLUMNS }, (row) => {
      const facility = readFacility(row, known, kindIds);
      const place = { name: facility.name, file, line: row.line };
      if (facility.id !== '') {
        unique.add(facility.id, place, (found, expected) => {
          row.wrong('id', 'id fasilitas ganda', found, expected);
        });
      }
      checkKecamatan(row, facility);
      checkPlace(row, facility, areas);
      doubts.check(row, place, facility);
      return facility;
    });
  });
  return {
    facilities: tables
      .flatMap(({ rows }) => rows)
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    complete: files !== null && tables.every(({ complete }) => complete),
    placeOf: (id) => unique.placeOf(id),
  };
}

export interface RejectedRow {
  readonly line: number;
  readonly rejected: Rejected;
}

/**
 * facilities/rejected.csv: what is left out of the analysis, and why. A row that stands in a
 * facility table as well is counted, whatever this file says: that is doubted, unless it stands
 * there without a point, because then it is the point that was rejected.
 */
export function readRejected(
  reading: Reading,
  known: Known,
  { facilities, placeOf }: Pick<FacilityList, 'facilities' | 'placeOf'>,
): readonly RejectedRow[] {
  const columns = ['file', 'id', 'name', 'reason_id', 'reason_en', 'source'];
  const drawn = new Set<string>(facilities.flatMap(({ id, point }) => (point ? [id] : [])));
  return reading.table(`${FOLDER}/${REJECTED}`, { columns }, (row): RejectedRow => {
    const id = row.required('id');
    const counted = placeOf(id);
    if (counted && drawn.has(id)) {
      const found = `${id}, juga di ${counted.file}:${counted.line}`;
      const expected =
        'di salah satu saja: baris di tabel fasilitas tetap dihitung; bila hanya titiknya yang ditolak, kosongkan lat dan lon di sana';
      row.doubt('id', 'baris yang ditolak ada juga di tabel fasilitas', found, expected);
    }
    return {
      line: row.line,
      rejected: {
        file: row.required('file'),
        id,
        name: row.requiredName('name'),
        reason: { id: row.required('reason_id'), en: row.required('reason_en') },
        source: sourceOf(row, known),
      },
    };
  }).rows;
}
