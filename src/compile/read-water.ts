import type { KelurahanCode, SourceId } from '../city/ids.ts';
import type { WaterRecord, WaterReport } from '../city/model.ts';
import { codeOf, requiredCode } from './codes.ts';
import { dateOf } from './dates.ts';
import type { Geodata } from './geodata.ts';
import { polygons } from './geojson.ts';
import { sourceOf, type Known } from './known.ts';
import { checkSources } from './read-boundaries.ts';
import { onLine, Unique, type Reading } from './reading.ts';
import type { Row } from './row.ts';
import { operatorProperties } from './schemas.ts';

const STATUS = 'water/status.csv';

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

/** water/status.csv: one row per kelurahan, sorted by code. */
export function readWaterStatus(reading: Reading, known: Known): WaterRow[] {
  const columns = ['kelurahan', 'status', 'operator', 'since', 'connections', 'note', 'source'];
  const unique = new Unique(onLine);
  const { rows, complete } = reading.table(STATUS, { columns }, (row): WaterRow | null => {
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
  if (complete) reportMissing(reading, known, new Set(rows.map(({ record }) => record.kelurahan)));
  return [...rows].sort((a, b) => (a.record.kelurahan < b.record.kelurahan ? -1 : 1));
}

function reportMissing(reading: Reading, known: Known, present: ReadonlySet<KelurahanCode>): void {
  const report = reading.reportFor(STATUS);
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

export function readWaterAreas(reading: Reading, known: Known): Geodata['waterAreas'] {
  const file = 'water/service_areas.geojson';
  const { shapes } = reading.features(file, operatorProperties, polygons, known.region);
  checkSources(reading, file, shapes, known.sources);
  return shapes.map(({ properties: { name, operator }, geometry }) => ({
    name,
    operator,
    geometry,
  }));
}
