import type { Bilingual, OwnFacility } from './model.ts';
import { readOwnTable, type OwnFinding, type OwnLine, type OwnTable } from './ownTable.ts';
import { readNumber, wrongPlace, type Box, type Complaint } from './ownPlace.ts';

/** One thing that is wrong in a person's file; the same fields as a problem of geodata. */
export interface OwnProblem {
  readonly file: string;
  readonly line: number | null;
  readonly field: string | null;
  readonly problem: string;
  readonly found: string;
  readonly expected: string;
}

export interface OwnFacilities {
  /** Rows without a problem, in the order of the file; `id` is "own-" and the line. */
  readonly facilities: readonly OwnFacility[];
  readonly problems: readonly OwnProblem[];
  /** Rows that count but that a person may want to look at: the same point twice. */
  readonly notes: readonly OwnProblem[];
}

export interface OwnFacilitiesOptions {
  /** Bounding box of the city; points far outside it are problems. */
  readonly region?: Box | null;
  readonly language?: keyof Bilingual;
}

const SYNONYMS = {
  lat: ['lat', 'latitude', 'lintang'],
  lon: ['lon', 'lng', 'long', 'longitude', 'bujur'],
  name: ['name', 'nama'],
  capacity: ['capacity', 'kapasitas'],
} as const;
type Field = keyof typeof SYNONYMS;

const FIELDS: readonly Field[] = ['lat', 'lon', 'name', 'capacity'];
const LONGEST = 80;

const plain = (heading: string) => heading.toLowerCase().replace(/[\s_.-]/g, '');

type Columns = Readonly<Record<Field, number>>;

/** Index of each field's column, -1 where the file has none; complaints name what must be there. */
function findColumns({ cells, line }: OwnLine): { columns: Columns; findings: OwnFinding[] } {
  const findings: OwnFinding[] = [];
  const headings = cells.map(plain);
  const columns = { lat: -1, lon: -1, name: -1, capacity: -1 };
  for (const field of FIELDS) {
    const synonyms: readonly string[] = SYNONYMS[field];
    const hits = headings.flatMap((heading, i) => (synonyms.includes(heading) ? [i] : []));
    columns[field] = hits[0] ?? -1;
    const at = { line, field, found: cells.join(', ') };
    if (hits.length > 1) {
      findings.push({
        ...at,
        problem: { id: 'kolom tertulis dua kali', en: 'the column stands twice' },
        expected: { id: `satu kolom ${field}`, en: `one column ${field}` },
      });
    } else if (hits.length === 0 && (field === 'lat' || field === 'lon')) {
      findings.push({
        ...at,
        problem: { id: 'kolom tidak ada', en: 'the column is missing' },
        expected: {
          id: `judul kolom ${synonyms.join(' atau ')}`,
          en: `a column headed ${synonyms.join(' or ')}`,
        },
      });
    }
  }
  return { columns, findings };
}

const isComplaint = (value: number | Complaint | null): value is Complaint =>
  typeof value === 'object' && value !== null;

const NEGATIVE: Complaint = {
  problem: { id: 'angka negatif', en: 'negative number' },
  expected: { id: '0 atau lebih, atau kosong', en: '0 or more, or empty' },
};

const tooManyCells = (found: number, wanted: number): Complaint => ({
  problem: { id: `${found} kolom di baris ini`, en: `${found} columns in this row` },
  expected: {
    id: `${wanted} kolom seperti judulnya; apakah ada koma desimal atau teks berkoma tanpa kutip?`,
    en: `${wanted} columns like the header; is there a decimal comma or an unquoted comma?`,
  },
});

/** One row as a facility, or what is wrong with it. */
function readRow(
  { line, cells }: OwnLine,
  { header, decimalComma }: OwnTable,
  columns: Columns,
  { region = null, language = 'id' }: OwnFacilitiesOptions,
): OwnFacility | OwnFinding[] {
  const cell = (field: Field) => cells[columns[field]] ?? '';
  const findings: OwnFinding[] = [];
  const complain = (field: string | null, found: string, complaint: Complaint) =>
    findings.push({ line, field, found, ...complaint });

  if (cells.slice(header.cells.length).some((extra) => extra !== '')) {
    complain(null, cells.join(', '), tooManyCells(cells.length, header.cells.length));
    return findings;
  }
  const lat = readNumber(cell('lat'), decimalComma, '-6.1234');
  const lon = readNumber(cell('lon'), decimalComma, '106.1234');
  const capacity =
    cell('capacity') === '' ? null : readNumber(cell('capacity'), decimalComma, '120');
  if (isComplaint(lat)) complain('lat', cell('lat'), lat);
  if (isComplaint(lon)) complain('lon', cell('lon'), lon);
  if (isComplaint(capacity)) complain('capacity', cell('capacity'), capacity);
  else if (capacity !== null && capacity < 0) complain('capacity', cell('capacity'), NEGATIVE);
  if (isComplaint(lat) || isComplaint(lon) || isComplaint(capacity)) return findings;

  const wrong = wrongPlace([lon, lat], region);
  if (wrong) complain('lat, lon', `lat ${lat}, lon ${lon}`, wrong);
  if (findings.length > 0) return findings;
  const name =
    cell('name').replace(/\s+/g, ' ') || `${language === 'id' ? 'baris' : 'line'} ${line}`;
  return { id: `own-${line}`, name, point: [lon, lat], capacity };
}

/** Facilities at a point that an earlier line has already. */
function findDuplicates(facilities: readonly OwnFacility[]): OwnFinding[] {
  const first = new Map<string, OwnFacility>();
  return facilities.flatMap((facility) => {
    const [lon, lat] = facility.point;
    const key = `${lat.toFixed(6)} ${lon.toFixed(6)}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, facility);
      return [];
    }
    const line = Number(earlier.id.slice('own-'.length));
    return {
      line: Number(facility.id.slice('own-'.length)),
      field: 'lat, lon',
      problem: { id: `titik sama dengan baris ${line}`, en: `the same point as line ${line}` },
      found: `lat ${lat}, lon ${lon}`,
      expected: {
        id: 'tetap dihitung; periksa bila keliru',
        en: 'kept; check whether it is meant',
      },
    };
  });
}

/**
 * Reads a person's own list of facilities (columns lat, lon, optional name, capacity; Indonesian
 * headings too) for the command line and the page. Never throws: what cannot be read is a problem
 * with its line. Names are data and are handed on as they are: whoever writes them out escapes them.
 *
 * @param input the file's bytes, or its text.
 * @param file its name, for the messages.
 */
export function readOwnFacilities(
  input: Uint8Array | string,
  file: string,
  options: OwnFacilitiesOptions = {},
): OwnFacilities {
  const { language = 'id' } = options;
  const empty = language === 'id' ? '(kosong)' : '(empty)';
  const say = ({ line, field, problem, found, expected }: OwnFinding): OwnProblem => {
    const text = found.replace(/\s+/g, ' ').trim();
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
    return {
      file,
      line,
      field,
      problem: problem[language],
      found: short || empty,
      expected: expected[language],
    };
  };
  const refuse = (findings: readonly OwnFinding[]): OwnFacilities => ({
    facilities: [],
    problems: findings.map(say),
    notes: [],
  });

  const table = readOwnTable(input);
  if ('problem' in table) return refuse([table]);
  const { columns, findings } = findColumns(table.header);
  if (findings.length > 0) return refuse(findings);
  if (table.body.length === 0) {
    return refuse([
      {
        line: null,
        field: null,
        problem: { id: 'hanya ada baris judul', en: 'there is only a header' },
        found: table.header.cells.join(', '),
        expected: { id: 'paling sedikit satu fasilitas', en: 'at least one facility' },
      },
    ]);
  }
  const rows = table.body.map((row) => readRow(row, table, columns, options));
  const facilities = rows.filter((row): row is OwnFacility => !Array.isArray(row));
  return {
    facilities,
    problems: rows
      .filter((row): row is OwnFinding[] => Array.isArray(row))
      .flat()
      .map(say),
    notes: findDuplicates(facilities).map(say),
  };
}
