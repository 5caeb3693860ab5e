import type { IndicatorId, SourceId } from '../city/ids.ts';
import type { Indicator, IndicatorValue } from '../city/model.ts';
import { requiredCode, type CodeList } from './codes.ts';
import { dateOf } from './dates.ts';
import { sourceOf, type Known } from './known.ts';
import { onLine, Unique, type Reading } from './reading.ts';
import type { Row } from './row.ts';

export const CATALOGUE_FILE = 'indicators/catalogue.csv';

type Level = Indicator['level'];

/** What an indicator repeats of population.csv and the boundaries: people, people per km2, km2. */
export const REPEATED = ['population', 'density', 'area'] as const;
export type Repeated = (typeof REPEATED)[number];

export interface Catalogue {
  readonly indicators: readonly Indicator[];
  /** By id; `null` when some could not be read: an id that is not here may still be right. */
  readonly byId: ReadonlyMap<string, Indicator> | null;
  readonly repeats: ReadonlyMap<IndicatorId, Repeated>;
}

const COLUMNS = [
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

/** indicators/catalogue.csv. */
export function readCatalogue(reading: Reading, known: Known): Catalogue {
  const unique = new Unique(onLine);
  const repeats = new Map<IndicatorId, Repeated>();
  const shape = { columns: COLUMNS, optional: ['repeats'] };
  const { rows, complete } = reading.table(CATALOGUE_FILE, shape, (row): Indicator => {
    const id = row.required('id') as IndicatorId;
    unique.add(id, row.line, (found, expected) => {
      row.wrong('id', 'id indikator ganda', found, expected);
    });
    sourceOf(row, known);
    const repeated = row.oneOf('repeats', REPEATED);
    if (repeated) repeats.set(id, repeated);
    return {
      id,
      label: { id: row.requiredName('label_id'), en: row.requiredName('label_en') },
      unit: { id: row.requiredName('unit_id'), en: row.requiredName('unit_en') },
      direction:
        row.requiredOneOf('direction', ['higher_is_worse', 'higher_is_better', 'neutral']) ??
        'neutral',
      level: row.requiredOneOf('level', ['kelurahan', 'kecamatan', 'kota']) ?? 'kota',
      kind: row.requiredOneOf('kind', ['measure', 'estimate', 'flag']) ?? 'measure',
      description: { id: row.required('description_id'), en: row.required('description_en') },
    };
  });
  const byId = complete ? new Map(rows.map((row) => [row.id as string, row])) : null;
  return { indicators: rows, byId, repeats };
}

function valueOf(row: Row, indicator: Indicator | undefined): number | null {
  if (indicator?.kind !== 'flag') return row.number('value');
  const flag = row.requiredOneOf('value', ['1', '0']);
  return flag === null ? null : Number(flag);
}

/** A share of something lies between nothing and all of it. */
function checkShare(row: Row, { unit }: Indicator, value: number): void {
  if (!/^(?:persen|%)/i.test(unit.id.trim()) || (value >= 0 && value <= 100)) return;
  row.doubt('value', 'persentase di luar 0 sampai 100', row.text('value'), '0 sampai 100');
}

/** A value with its row, for checks against other files. */
export interface ValueRow {
  readonly value: IndicatorValue;
  readonly row: Row;
}

/** One of indicators/kelurahan.csv, kecamatan.csv and kota.csv. */
function readLevel(
  reading: Reading,
  known: Known,
  level: Level,
  areas: CodeList<string>,
  { byId }: Catalogue,
): readonly ValueRow[] {
  const ids = byId && new Set(byId.keys());
  const unique = new Unique(onLine);
  const columns = ['area', 'indicator', 'period', 'value', 'note', 'source'];
  return reading.table(`indicators/${level}.csv`, { columns }, (row): ValueRow => {
    const area = requiredCode(row, 'area', areas) ?? '';
    const id = row.requiredReference('indicator', ids, CATALOGUE_FILE) ?? '';
    const indicator = byId?.get(id);
    if (indicator && indicator.level !== level) {
      const problem = `indikator ini bukan tingkat ${level}`;
      row.wrong('indicator', problem, id, `indicators/${indicator.level}.csv`);
    }
    row.required('period');
    // An estimate may be a projection.
    const tense = indicator && indicator.kind !== 'estimate' ? 'fact' : 'plan';
    const number = valueOf(row, indicator);
    if (indicator && number !== null) checkShare(row, indicator, number);
    const value = {
      indicator: id as IndicatorId,
      area,
      period: dateOf(row, 'period', known, { periods: true, tense }) ?? '',
      value: number,
      note: row.text('note'),
      source: sourceOf<SourceId>(row, known),
    };
    const key = [area, id, value.period, value.source, value.note ?? ''].join(' ').trim();
    unique.add(key, row.line, (found, expected) => {
      row.wrong('indicator', 'nilai ganda', found, expected);
    });
    return { value, row };
  }).rows;
}

/** All indicator values, level by level, in the order of their tables. */
export function readValues(
  reading: Reading,
  known: Known,
  city: CodeList<string>,
  catalogue: Catalogue,
): readonly ValueRow[] {
  return [
    ...readLevel(reading, known, 'kelurahan', known.kelurahan, catalogue),
    ...readLevel(reading, known, 'kecamatan', known.kecamatan, catalogue),
    ...readLevel(reading, known, 'kota', city, catalogue),
  ];
}
