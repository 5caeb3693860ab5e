import type { KelurahanCode, SourceId } from '../city/ids.ts';
import type { WaterRecord, WaterReport } from '../city/model.ts';
import { codeOf, requiredCode } from './codes.ts';
import type { Geodata } from './geodata.ts';
import { polygons } from './geojson.ts';
import { dateOf, sourceOf, type Known } from './known.ts';
import { checkSources } from './read-boundaries.ts';
import { Unique, type Reading } from './reading.ts';
import type { Row } from './row.ts';
import { operatorProperties } from './schemas.ts';

const STATUS = 'water/status.csv';

/** `none_reported` means that nobody said anything: only then there is no source to name. */
function waterSource(row: Row, known: Known, status: WaterRecord['status']): SourceId | null {
  if (status === 'none_reported' && row.text('source') === null) return null;
  return sourceOf<SourceId>(row, known);
}

/** water/status.csv: one row per kelurahan, sorted by code. */
export function readWaterStatus(reading: Reading, known: Known): WaterRecord[] {
  const columns = ['kelurahan', 'status', 'operator', 'since', 'connections', 'note', 'source'];
  const rows = reading.table(STATUS, columns);
  const unique = new Unique();
  const records = (rows ?? []).flatMap((row) => {
    const kelurahan = requiredCode(row, 'kelurahan', known.kelurahan);
    const status =
      row.requiredOneOf('status', ['served', 'partly', 'planned', 'none_reported']) ??
      'none_reported';
    const record = {
      status,
      operator: row.text('operator'),
      since: dateOf(row, 'since'),
      connections: row.number('connections', { min: 0, integer: true }),
      note: row.text('note'),
      source: waterSource(row, known, status),
    };
    if (!kelurahan) return [];
    unique.add(kelurahan, `baris ${row.line}`, (found, expected) => {
      row.wrong('kelurahan', 'kelurahan ganda', found, expected);
    });
    return [{ kelurahan, ...record }];
  });
  if (rows) reportMissing(reading, known, new Set(records.map(({ kelurahan }) => kelurahan)));
  return records.sort((a, b) => (a.kelurahan < b.kelurahan ? -1 : 1));
}

function reportMissing(reading: Reading, known: Known, present: ReadonlySet<KelurahanCode>): void {
  for (const [code, name] of known.kelurahan.names ?? []) {
    if (present.has(code)) continue;
    reading.reportFor(STATUS)({
      line: null,
      field: 'kelurahan',
      problem: `baris untuk kelurahan ${name} tidak ada`,
      found: '(tidak ada)',
      expected: `satu baris untuk ${code}`,
    });
  }
}

/** water/reports.csv: dated statements, in date order. */
export function readWaterReports(reading: Reading, known: Known): WaterReport[] {
  const columns = ['date', 'topic', 'kelurahan', 'place', 'text_id', 'text_en', 'source'];
  const rows = reading.table('water/reports.csv', columns) ?? [];
  const reports = rows.map((row) => {
    row.required('date');
    return {
      date: dateOf(row, 'date', true) ?? '',
      topic:
        row.requiredOneOf('topic', ['connections', 'plant', 'plan', 'drought', 'coverage']) ??
        'coverage',
      kelurahan: codeOf(row, 'kelurahan', known.kelurahan),
      place: row.required('place'),
      text: { id: row.required('text_id'), en: row.required('text_en') },
      source: sourceOf<SourceId>(row, known),
    };
  });
  return reports.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function readWaterAreas(reading: Reading, known: Known): Geodata['waterAreas'] {
  const file = 'water/service_areas.geojson';
  const shapes = reading.features(file, operatorProperties, polygons, known.region) ?? [];
  checkSources(reading, file, shapes, known.sources);
  return shapes.map(({ properties: { name, operator }, geometry }) => ({
    name,
    operator,
    geometry,
  }));
}
