import type { MultiPolygon } from 'geojson';
import type { KelurahanCode, SourceId } from '../city/ids.ts';
import type { ServiceArea, WaterRecord, WaterReport } from '../city/model.ts';
import { codeOf, requiredCode } from './codes.ts';
import { dateOf } from './dates.ts';
import { polygons } from './geojson.ts';
import { sourceOf, type Known } from './known.ts';
import { checkSources } from './read-boundaries.ts';
import { onLine, Unique, type Reading } from './reading.ts';
import type { Row } from './row.ts';
import { operatorProperties } from './schemas.ts';

export const STATUS_FILE = 'water/status.csv';
export const AREAS_FILE = 'water/service_areas.geojson';

/** `none_reported` means that nobody said anything: only then there is no source to name. */
function waterSource(row: Row, known: Known, status: WaterRecord['status']): SourceId | null {
  if (status === 'none_reported' && row.text('source') === null) return null;
  return sourceOf<SourceId>(row, known);
}

/** A status with its row, for checks against the population. */
export interface WaterRow {
  readonly record: WaterRecord;
  readonly row: Row;
}

export interface WaterStatuses {
  /** What the table says, sorted by code. */
  readonly rows: readonly WaterRow[];
  /** The status of every kelurahan, also where the table has no row at all. */
  readonly records: readonly WaterRecord[];
}

/** Where nobody has said anything of any kelurahan. */
const unreported = (kelurahan: KelurahanCode): WaterRecord => ({
  kelurahan,
  status: 'none_reported',
  operator: null,
  since: null,
  connections: null,
  note: null,
  source: null,
});

/**
 * water/status.csv: one row per kelurahan, or none at all. A city of which nothing is known about
 * pipes has an empty table, as of anything else; a table with some of the rows has lost the others.
 */
export function readWaterStatus(reading: Reading, known: Known): WaterStatuses {
  const columns = ['kelurahan', 'status', 'operator', 'since', 'connections', 'note', 'source'];
  const unique = new Unique(onLine);
  const table = reading.table(STATUS_FILE, { columns }, (row): WaterRow | null => {
    const kelurahan = requiredCode(row, 'kelurahan', known.kelurahan);
    const stated = row.requiredOneOf('status', ['served', 'partly', 'planned', 'none_reported']);
    const status = stated ?? 'none_reported';
    const tense = status === 'planned' ? 'plan' : 'fact';
    const record = {
      status,
      operator: row.text('operator'),
      since: dateOf(row, 'since', known, { tense }),
      connections: row.number('connections', { min: 0, integer: true }),
      note: row.text('note'),
      source: stated ? waterSource(row, known, status) : null,
    };
    if (!kelurahan) return null;
    unique.add(kelurahan, row.line, (found, expected) => {
      row.wrong('kelurahan', 'kelurahan ganda', found, expected);
    });
    return { record: { kelurahan, ...record }, row };
  });
  const rows = [...table.rows].sort((a, b) => (a.record.kelurahan < b.record.kelurahan ? -1 : 1));
  if (table.complete && rows.length === 0) {
    return { rows, records: [...(known.kelurahan.names?.keys() ?? [])].sort().map(unreported) };
  }
  const records = rows.map(({ record }) => record);
  if (table.complete) {
    reportMissing(reading, known, new Set(records.map(({ kelurahan }) => kelurahan)));
  }
  return { rows, records };
}

function reportMissing(reading: Reading, known: Known, present: ReadonlySet<KelurahanCode>): void {
  const report = reading.reportFor(STATUS_FILE);
  for (const [code, name] of known.kelurahan.names ?? []) {
    if (present.has(code)) continue;
    report({
      line: null,
      field: 'kelurahan',
      problem: `baris untuk kelurahan ${name} tidak ada`,
      found: undefined,
      expected: `satu baris untuk ${code}`,
    });
  }
}

/** water/reports.csv: dated statements, in date order. */
export function readWaterReports(reading: Reading, known: Known): WaterReport[] {
  const columns = ['date', 'topic', 'kelurahan', 'place', 'text_id', 'text_en', 'source'];
  const { rows } = reading.table('water/reports.csv', { columns }, (row): WaterReport => {
    row.required('date');
    const topic = row.requiredOneOf('topic', [
      'connections',
      'plant',
      'plan',
      'drought',
      'coverage',
    ]);
    const tense = topic === 'plan' ? 'plan' : 'fact';
    return {
      date: dateOf(row, 'date', known, { periods: true, tense }) ?? '',
      topic: topic ?? 'coverage',
      kelurahan: codeOf(row, 'kelurahan', known.kelurahan),
      place: row.requiredName('place'),
      text: { id: row.required('text_id'), en: row.required('text_en') },
      source: sourceOf<SourceId>(row, known),
    };
  });
  return [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A service area with its shape, and where it stands in the file. */
export interface AreaShape {
  readonly area: ServiceArea;
  readonly geometry: MultiPolygon;
  readonly line: number;
  /** Its place among the features of the file, of which some may be lost. */
  readonly index: number;
}

export interface ServiceAreas {
  readonly shapes: readonly AreaShape[];
  /** Whether no area was lost. */
  readonly complete: boolean;
}

/** water/service_areas.geojson, in the order of the file. */
export function readServiceAreas(reading: Reading, known: Known): ServiceAreas {
  const { shapes, complete } = reading.features(
    AREAS_FILE,
    operatorProperties,
    polygons,
    known.region,
  );
  checkSources(reading, AREAS_FILE, shapes, known.sources);
  return {
    shapes: shapes.map(({ properties, geometry, line, index }, i) => ({
      area: { id: `area-${i + 1}`, ...properties },
      geometry,
      line,
      index,
    })),
    complete,
  };
}
