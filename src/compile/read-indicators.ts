import type { IndicatorId, SourceId } from '../city/ids.ts';
import type { Disagreement, Indicator, IndicatorValue, Standard } from '../city/model.ts';
import { requiredCode, type CodeList } from './codes.ts';
import { dateOf, sourceOf, type Known } from './known.ts';
import { Unique, type Reading } from './reading.ts';
import type { Row } from './row.ts';
import { disagreementsSchema } from './schemas.ts';

const CATALOGUE = 'indicators/catalogue.csv';

type Level = Indicator['level'];

/** indicators/catalogue.csv; `null` when it cannot be read. */
export function readCatalogue(reading: Reading, known: Known): Indicator[] | null {
  const columns = [
    'id',
    'label_id',
    'label_en',
    'unit_id',
    'unit_en',
    'direction',
    'level',
    'kind',
    'description_id',
    'description_en',
    'source',
  ];
  const unique = new Unique();
  const rows = reading.table(CATALOGUE, columns);
  return (
    rows?.map((row) => {
      const id = row.required('id') as IndicatorId;
      unique.add(id, `baris ${row.line}`, (found, expected) => {
        row.wrong('id', 'id indikator ganda', found, expected);
      });
      sourceOf(row, known);
      return {
        id,
        label: { id: row.required('label_id'), en: row.required('label_en') },
        unit: { id: row.required('unit_id'), en: row.required('unit_en') },
        direction:
          row.requiredOneOf('direction', ['higher_is_worse', 'higher_is_better', 'neutral']) ??
          'neutral',
        level: row.requiredOneOf('level', ['kelurahan', 'kecamatan', 'kota']) ?? 'kota',
        kind: row.requiredOneOf('kind', ['measure', 'estimate', 'flag']) ?? 'measure',
        description: { id: row.required('description_id'), en: row.required('description_en') },
      };
    }) ?? null
  );
}

function valueOf(row: Row, indicator: Indicator | undefined): number | null {
  if (indicator?.kind !== 'flag') return row.number('value');
  const flag = row.requiredOneOf('value', ['1', '0']);
  return flag === null ? null : Number(flag);
}

/** One of indicators/kelurahan.csv, kecamatan.csv and kota.csv. */
function readLevel(
  reading: Reading,
  known: Known,
  level: Level,
  areas: CodeList<string>,
  catalogue: readonly Indicator[] | null,
): IndicatorValue[] {
  const file = `indicators/${level}.csv`;
  const ids = catalogue && new Set<string>(catalogue.map(({ id }) => id));
  const unique = new Unique();
  const rows =
    reading.table(file, ['area', 'indicator', 'period', 'value', 'note', 'source']) ?? [];
  return rows.map((row) => {
    const area = requiredCode(row, 'area', areas) ?? '';
    const id = row.requiredReference('indicator', ids, CATALOGUE) ?? '';
    const indicator = catalogue?.find((candidate) => candidate.id === id);
    if (indicator && indicator.level !== level) {
      row.wrong(
        'indicator',
        `indikator ini bukan tingkat ${level}`,
        id,
        `indicators/${indicator.level}.csv`,
      );
    }
    row.required('period');
    const value = {
      indicator: id as IndicatorId,
      area,
      period: dateOf(row, 'period', true) ?? '',
      value: valueOf(row, indicator),
      note: row.text('note'),
      source: sourceOf<SourceId>(row, known),
    };
    const key = [area, id, value.period, value.source, value.note ?? ''].join(' ').trim();
    unique.add(key, `baris ${row.line}`, (found, expected) => {
      row.wrong('indicator', 'nilai ganda', found, expected);
    });
    return value;
  });
}

/** All indicator values, level by level, in the order of their tables. */
export function readValues(
  reading: Reading,
  known: Known,
  city: CodeList<string>,
  catalogue: readonly Indicator[] | null,
): IndicatorValue[] {
  return [
    ...readLevel(reading, known, 'kelurahan', known.kelurahan, catalogue),
    ...readLevel(reading, known, 'kecamatan', known.kecamatan, catalogue),
    ...readLevel(reading, known, 'kota', city, catalogue),
  ];
}

/** indicators/disagreements.json: what the sources do not agree about. */
export function readDisagreements(
  reading: Reading,
  known: Known,
  catalogue: readonly Indicator[] | null,
): readonly Disagreement[] {
  const file = reading.json('indicators/disagreements.json', disagreementsSchema);
  const ids = catalogue && new Set<string>(catalogue.map(({ id }) => id));
  const unique = new Unique();
  file?.value.forEach(({ id, indicators, sources }, i) => {
    unique.add(id, `[${i}]`, (found, expected) => {
      file.wrong([i, 'id'], 'id ganda', found, expected);
    });
    indicators.forEach((indicator, j) => {
      if (!ids || ids.has(indicator)) return;
      file.wrong([i, 'indicators', j], `tidak ada di ${CATALOGUE}`, indicator, 'id indikator');
    });
    sources.forEach((source, j) => {
      if (!known.sources || known.sources.has(source)) return;
      file.wrong([i, 'sources', j], 'tidak ada di sources.json', source, 'id di sources.json');
    });
  });
  return file?.value ?? [];
}

/** standards/standards.csv: thresholds and definitions with the status of each. */
export function readStandards(reading: Reading, known: Known): Standard[] {
  const columns = [
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
  const unique = new Unique();
  return (reading.table('standards/standards.csv', columns) ?? []).map((row) => {
    const id = row.required('id');
    unique.add(id, `baris ${row.line}`, (found, expected) => {
      row.wrong('id', 'id standar ganda', found, expected);
    });
    return {
      id,
      topic: row.required('topic'),
      metric: { id: row.required('metric_id'), en: row.required('metric_en') },
      value: row.text('value') ?? '',
      unit: row.text('unit') ?? '',
      document: row.required('document'),
      status:
        row.requiredOneOf('status', ['read', 'secondary', 'unverified', 'practice', 'not-found']) ??
        'unverified',
      note: row.text('note'),
      source: sourceOf<SourceId>(row, known),
    };
  });
}
