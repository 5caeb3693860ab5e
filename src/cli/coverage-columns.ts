import type { Range, RangedField } from '../access/ensemble/types.ts';
import { publishedName } from '../access/published.ts';
import { waterStatusWords } from '../narrate/sentences/words.ts';
import type { MeasuredRow, Numeric, Shape } from './coverage-fields.ts';
import type { FigureRanges } from './range-fields.ts';
import { writtenRange } from './ranges.ts';
import { number, text, type Column } from './table.ts';

/** Heading of the range of the figure beside it. */
export const RANGE_TITLE = '9 dari 10';

/** A column of the table for a figure of a row. */
export const figure = (title: string, field: Numeric, decimals = 0): Column<MeasuredRow> => ({
  title,
  align: 'right',
  text: (row) => number((row[field] ?? null) as number | null, decimals),
});

/** The range of a figure, beside it. */
export const rangeColumn = (
  field: RangedField,
  decimals = 0,
): Column<{ readonly ranges: FigureRanges | null }> => ({
  title: RANGE_TITLE,
  align: 'right',
  text: ({ ranges }) => writtenRange(ranges?.[field], decimals),
});

const AREA_COLUMNS: readonly Column<MeasuredRow>[] = [
  { title: 'Kode', text: ({ code }) => code },
  { title: 'Nama', text: ({ name }) => name },
  { title: 'Kecamatan', text: ({ kecamatan }) => text(kecamatan) },
  figure('Luas km2', 'area_km2', 2),
];

/** Figures of who is within reach, under the words of the service. */
const measuredColumns = (words: {
  readonly land: string;
  readonly within: string;
  readonly beyond: string;
  readonly nearest: string;
}): readonly Column<MeasuredRow>[] => [
  ...AREA_COLUMNS,
  figure(words.land, 'covered_area_pct', 1),
  figure('Jiwa', 'population'),
  figure(words.within, 'covered_population'),
  figure('%', 'covered_population_pct', 1),
  figure(words.beyond, 'unserved_population'),
  rangeColumn('unserved_population'),
  figure('Rata-rata m', 'distance_mean_m'),
  rangeColumn('distance_mean_m'),
  figure('Median m', 'distance_median_m'),
  figure('P90 m', 'distance_p90_m'),
  { title: words.nearest, text: (row) => text(row.nearest_facility_name) },
];

const STRAIGHT_COLUMNS = measuredColumns({
  land: 'Luas terlayani %',
  within: 'Terlayani',
  beyond: 'Belum',
  nearest: 'Fasilitas terdekat',
});

const STATUS_COLUMN: Column<MeasuredRow> = {
  title: 'Status dilaporkan',
  text: ({ status }) => text(status && waterStatusWords(status, 'id')),
};

const STATUS_COLUMNS: readonly Column<MeasuredRow>[] = [
  ...AREA_COLUMNS,
  figure('Jiwa', 'population'),
  STATUS_COLUMN,
];

const COLUMNS: Readonly<Record<Shape, readonly Column<MeasuredRow>[]>> = {
  straight: STRAIGHT_COLUMNS,
  network: [
    ...STRAIGHT_COLUMNS,
    {
      title: 'Tanpa jalan',
      align: 'right',
      text: ({ unreachable_population }) => number(unreachable_population ?? null),
    },
  ],
  mapped: [
    ...measuredColumns({
      land: 'Luas dalam jangkauan %',
      within: 'Dalam jangkauan',
      beyond: 'Di luar',
      nearest: 'Wilayah terdekat',
    }),
    STATUS_COLUMN,
  ],
  reported: [
    ...STATUS_COLUMNS,
    figure('Dalam jangkauan', 'reported_reach_population'),
    figure('%', 'reported_reach_population_pct', 1),
    figure('Di luar', 'reported_beyond_population'),
    rangeColumn('unserved_population'),
    figure('Rata-rata m', 'reported_distance_mean_m'),
    rangeColumn('distance_mean_m'),
    figure('P90 m', 'reported_distance_p90_m'),
    { title: 'Wilayah terdekat', text: (row) => text(row.nearest_reported_name) },
  ],
  status: STATUS_COLUMNS,
};

/** Columns of a table, without those of ranges where none were asked for. */
export const shown = <T>(columns: readonly Column<T>[], ranged: boolean): readonly Column<T>[] =>
  ranged ? columns : columns.filter(({ title }) => title !== RANGE_TITLE);

export const coverageColumns = (shape: Shape, ranged: boolean) => shown(COLUMNS[shape], ranged);

/** Areas that are named; all of them would be a second table. */
const MOST_NAMES = 3;

export const isOutside = (value: number | null | undefined, range: Range | null | undefined) =>
  value != null && range != null && (value < range.low || value > range.high);

/** Whether any of these figures of a row is outside of the range beside it. */
export const hasOutside = (row: MeasuredRow, fields: readonly RangedField[]): boolean =>
  fields.some((field) => {
    const name = publishedName(field, row.basis) as Numeric;
    return isOutside(row[name] as number | null | undefined, row.ranges?.[field]);
  });

/** Figures whose ranges the table shows. */
const WITH_RANGE = ['unserved_population', 'distance_mean_m'] as const;

/** A note below a table of coverage. */
export const coverageOutside = (rows: readonly MeasuredRow[]): string =>
  outsideLine(rows.filter((row) => hasOutside(row, WITH_RANGE)));

/** Why figures may be outside of their ranges, a line below the table; empty where none is. */
export function outsideLine(rows: readonly MeasuredRow[]): string {
  if (rows.length === 0) return '';
  const names = rows.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = rows.length > MOST_NAMES ? ` dan ${number(rows.length - MOST_NAMES)} lainnya` : '';
  return `\nAda angka yang di luar rentangnya (${names.join(', ')}${more}): angka dihitung dengan satu anggapan tentang letak fasilitas dan penduduk, dan kebanyakan kemungkinan lain memberi hasil yang berbeda.\n`;
}
