import type { SourceId } from '../city/ids.ts';
import type { Disagreement, Standard } from '../city/model.ts';
import { sourceOf, type Known } from './known.ts';
import { expectedWord } from './nearest-word.ts';
import { CATALOGUE_FILE, type Catalogue } from './read-indicators.ts';
import { inList, onLine, Unique, type Reading } from './reading.ts';
import { disagreementSchema } from './schemas.ts';

/** indicators/disagreements.json: what the sources do not agree about. */
export function readDisagreements(
  reading: Reading,
  known: Known,
  { byId }: Catalogue,
): readonly Disagreement[] {
  const file = reading.list('indicators/disagreements.json', disagreementSchema);
  if (!file) return [];
  const unique = new Unique(inList);
  for (const { index, value } of file.items) {
    unique.add(value.id, index, (found, expected) => {
      file.wrong([index, 'id'], 'id ganda', found, expected);
    });
    value.indicators.forEach((indicator, j) => {
      if (!byId || byId.has(indicator)) return;
      const path = [index, 'indicators', j];
      file.wrong(path, `tidak ada di ${CATALOGUE_FILE}`, indicator, 'id indikator');
    });
    value.sources.forEach((source, j) => {
      const { sources } = known;
      if (!sources || sources.has(source)) return;
      const expected = () => expectedWord(source, sources);
      file.wrong([index, 'sources', j], 'tidak ada di sources.json', source, expected);
    });
  }
  return file.items.map(({ value }) => value);
}

const COLUMNS = [
  'id',
  'topic',
  'metric_id',
  'metric_en',
  'value',
  'unit',
  'document',
  'status',
  'note',
  'source',
];

/** standards/standards.csv: thresholds and definitions with the status of each. */
export function readStandards(reading: Reading, known: Known): readonly Standard[] {
  const unique = new Unique(onLine);
  return reading.table('standards/standards.csv', { columns: COLUMNS }, (row): Standard => {
    const id = row.required('id');
    unique.add(id, row.line, (found, expected) => {
      row.wrong('id', 'id standar ganda', found, expected);
    });
    return {
      id,
      topic: row.requiredName('topic'),
      metric: { id: row.requiredName('metric_id'), en: row.requiredName('metric_en') },
      value: row.text('value') ?? '',
      unit: row.text('unit') ?? '',
      document: row.requiredName('document'),
      status:
        row.requiredOneOf('status', ['read', 'secondary', 'unverified', 'practice', 'not-found']) ??
        'unverified',
      note: row.text('note'),
      source: sourceOf<SourceId>(row, known),
    };
  }).rows;
}
