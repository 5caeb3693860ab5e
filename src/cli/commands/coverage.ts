import {
  asPublished,
  REPORTED_FIELDS,
  type PublishedRow,
  type ReportedField,
} from '../../access/published.ts';
import { finish } from '../../access/ensemble/engine.ts';
import type { AreaRanges, Draws, RangedField } from '../../access/ensemble/types.ts';
import type { CoverageQuery, CoverageRow } from '../../access/types.ts';
import { toCsv } from '../../city/csv.ts';
import type { City } from '../../city/model.ts';
import { areaBasis, type AreaBasis } from '../../city/service-areas.ts';
import { waterStatusWords } from '../../narrate/sentences/words.ts';
import type { Args } from '../args.ts';
import { capacityNotes } from '../capacity-notes.ts';
import { caption } from '../caption.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../errors.ts';
import {
  askedBase,
  askedLevel,
  askedRadius,
  FACILITY_OPTIONS,
  note,
  RANGE_OPTIONS,
  readFacilityQuery,
  type Asked,
} from '../query.ts';
import {
  askedDraws,
  drawParameters,
  rangeCaption,
  rangeFields,
  rangesOfRow,
  writtenRange,
} from '../ranges.ts';
import type { OpenCity, Session } from '../session.ts';
import { networkNotes } from '../network-notes.ts';
import { number, text, textTable, type Column } from '../table.ts';

/** Fields of an area that every answer about coverage has, in the order they are published in. */
export const AREA_FIELDS = [
  'code',
  'name',
  'kecamatan',
  'area_km2',
  'covered_area_km2',
  'covered_area_pct',
  'population',
  'covered_population',
  'covered_population_pct',
  'unserved_population',
  'distance_mean_m',
  'distance_median_m',
  'distance_p90_m',
  'nearest_facility',
] as const satisfies readonly (keyof CoverageRow)[];

/** Fields of a row of coverage. The name came last, so that no field before it has moved. */
export const COVERAGE_FIELDS = [...AREA_FIELDS, 'nearest_facility_name'] as const;

/** What a service that reaches people by areas has more: status, basis, and figures of reports. */
export const AREA_SERVICE_FIELDS = ['status', 'basis'] as const;
const REPORT_FIELDS = Object.values(REPORTED_FIELDS);

/**
 * A row as written: a service with a reported status says `null` where there is no report, all but
 * that have the name of what is nearest beside its id.
 */
type Row = Omit<PublishedRow<CoverageRow>, 'status'> & {
  readonly status?: string | null;
  readonly nearest_facility_name?: string | null;
  readonly nearest_reported_name?: string | null;
  readonly ranges: AreaRanges['figures'] | null;
};

type Numeric =
  | {
      [K in keyof CoverageRow]-?: CoverageRow[K] extends number | null ? K : never;
    }[keyof CoverageRow]
  | Exclude<ReportedField, 'nearest_reported'>;

/** A column of the table for a figure of a row. */
export const figure = (title: string, field: Numeric, decimals = 0): Column<Row> => ({
  title,
  align: 'right',
  text: (row) => number((row[field] ?? null) as number | null, decimals),
});

/** The range of a figure, beside it. */
export const rangeColumn = (
  field: RangedField,
  decimals = 0,
): Column<{ readonly ranges: AreaRanges['figures'] | null }> => ({
  title: '9 dari 10',
  align: 'right',
  text: ({ ranges }) => writtenRange(ranges?.[field], decimals),
});

const AREA_COLUMNS: readonly Column<Row>[] = [
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
}): readonly Column<Row>[] => [
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

const COVERAGE_COLUMNS = measuredColumns({
  land: 'Luas terlayani %',
  within: 'Terlayani',
  beyond: 'Belum',
  nearest: 'Fasilitas terdekat',
});

const NETWORK_COLUMNS: readonly Column<Row>[] = [
  ...COVERAGE_COLUMNS,
  {
    title: 'Tanpa jalan',
    align: 'right',
    text: ({ unreachable_population }) => number(unreachable_population ?? null),
  },
];

const STATUS_COLUMN: Column<Row> = {
  title: 'Status dilaporkan',
  text: ({ status }) => text(status && waterStatusWords(status, 'id')),
};

const STATUS_COLUMNS: readonly Column<Row>[] = [
  ...AREA_COLUMNS,
  figure('Jiwa', 'population'),
  STATUS_COLUMN,
];

const MAPPED_COLUMNS: readonly Column<Row>[] = [
  ...measuredColumns({
    land: 'Luas dalam jangkauan %',
    within: 'Dalam jangkauan',
    beyond: 'Di luar',
    nearest: 'Wilayah terdekat',
  }),
  STATUS_COLUMN,
];

const REPORT_COLUMNS: readonly Column<Row>[] = [
  ...STATUS_COLUMNS,
  figure('Dalam jangkauan', 'reported_reach_population'),
  figure('%', 'reported_reach_population_pct', 1),
  figure('Di luar', 'reported_beyond_population'),
  rangeColumn('unserved_population'),
  figure('Rata-rata m', 'reported_distance_mean_m'),
  rangeColumn('distance_mean_m'),
  figure('P90 m', 'reported_distance_p90_m'),
  { title: 'Wilayah terdekat', text: (row) => text(row.nearest_reported_name) },
];

/** The name of a facility or area by its id, of the city's or of a list of the caller's own. */
export function namesOf(
  { facilities, serviceAreas, kelurahan }: City,
  { list }: Asked,
): (id: string | null) => string | null {
  const all: readonly { readonly id: string; readonly name: string }[] = list?.facilities ?? [
    ...kelurahan.map(({ code, name }) => ({ id: code, name })),
    ...serviceAreas,
    ...facilities,
  ];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** Ranges of the areas of a level; `null` where none are asked for, or there is nothing to measure. */
function rangesOf(
  { engine, city }: OpenCity,
  query: CoverageQuery,
  basis: AreaBasis | null,
  draws: Draws | null,
): readonly AreaRanges[] | null {
  const service = city.services.find(({ id }) => id === query.service);
  if (!draws || (service?.measures === 'status' && !basis)) return null;
  const { kelurahan, kecamatan, kota } = finish(engine.ranges.coverage(query, draws));
  return { kelurahan, kecamatan, kota: [kota] }[query.level];
}

/** A row as it is written, field by field. */
type Written = Readonly<Record<string, unknown>>;

/** A row with its ranges as fields of it. */
export function withEnds(row: Pick<CoverageRow, 'basis'> & Pick<Row, 'ranges'>): Written {
  const { ranges, ...rest } = row;
  return { ...rest, ...rangesOfRow(row, ranges) };
}

/** Asks the engine for the rows that `args` describe. */
export function measure(args: Args, session: Session, opened: OpenCity) {
  const { city, engine } = opened;
  const asked = readFacilityQuery(args, opened, session);
  const { query, service, parameters, notes } = asked;
  const areas = service?.measures === 'status';
  const known = service && areaBasis(city, service);
  // A service with nothing but a reported status has no distances that a radius could cut.
  const asking_m = areas && !known ? null : askedRadius(args, city, service);
  const [level, base] = [askedLevel(args), askedBase(args)];
  const found = engine.coverage({ ...query, radius_m: asking_m ?? 0, level, base });
  // Of plans alone that do not count there are no distances either.
  const basis = found[0]?.basis ?? null;
  const radius_m = areas && !basis ? null : asking_m;
  const nameOf = namesOf(city, asked);
  const draws = askedDraws(args);
  const ranges = rangesOf(opened, { ...query, radius_m: asking_m ?? 0, level, base }, basis, draws);
  const rows = found.map((row, area): Row => {
    const published = asPublished(row);
    return {
      ...published,
      ...(areas && { status: row.status ?? null }),
      ...(basis === 'reported'
        ? { nearest_reported_name: nameOf(row.nearest_facility) }
        : radius_m !== null && { nearest_facility_name: nameOf(row.nearest_facility) }),
      ranges: ranges?.[area]?.figures ?? null,
    };
  });
  const remarks = [
    ...(areas && level !== 'kelurahan'
      ? ['status hanya ada per kelurahan, jadi kosong pada tingkat ini']
      : []),
    ...(known && !basis
      ? ['baru ada rencana; --planned include menghitung jarak ke wilayah yang direncanakan']
      : []),
  ];
  return {
    rows,
    asked,
    level,
    base,
    basis,
    radius_m,
    draws,
    parameters: { ...parameters, radius_m, level, base, ...drawParameters(draws) },
    notes: [
      ...notes,
      ...remarks.map(note),
      ...capacityNotes('coverage', asked),
      ...(areas ? [] : networkNotes(engine, asked, base)),
    ],
  };
}

/** Fields and columns by what is known of the service. */
function shapeOf({ basis, radius_m, asked }: ReturnType<typeof measure>) {
  if (radius_m === null) return [[...AREA_FIELDS, 'status'], STATUS_COLUMNS] as const;
  if (basis === 'reported') {
    const fields = [...AREA_FIELDS, ...AREA_SERVICE_FIELDS, ...REPORT_FIELDS];
    return [[...fields, 'nearest_reported_name'], REPORT_COLUMNS] as const;
  }
  if (basis === 'mapped') {
    return [[...COVERAGE_FIELDS, ...AREA_SERVICE_FIELDS], MAPPED_COLUMNS] as const;
  }
  return asked.query.metric === 'network'
    ? ([[...COVERAGE_FIELDS, 'unreachable_population'], NETWORK_COLUMNS] as const)
    : ([COVERAGE_FIELDS, COVERAGE_COLUMNS] as const);
}

export const coverage: Command = {
  name: 'coverage',
  summary: 'warga dan lahan dalam jangkauan, per wilayah',
  description: 'menghitung warga dan lahan dalam radius fasilitas terdekat, per wilayah',
  options: [...FACILITY_OPTIONS, 'radius', 'level', 'base', ...RANGE_OPTIONS],
  examples: [
    'coverage --service puskesmas --format json',
    'coverage --service sma --kind smk --level kecamatan',
    'coverage --facilities posyandu.csv --radius 1000 --format csv',
  ],
  async run(args, session) {
    const opened = await session.open();
    const found = measure(args, session, opened);
    const { rows, asked, radius_m, base, draws, parameters, notes } = found;
    const [plain, columns] = shapeOf(found);
    const reported = found.basis === 'reported';
    const fields: readonly string[] =
      radius_m === null ? plain : [...plain, ...rangeFields(reported)];
    const written = rows.map((row): Written => {
      const { ranges: _, ...rest } = row;
      return radius_m === null ? rest : withEnds(row);
    });
    const title =
      radius_m === null
        ? `${asked.service?.label.id ?? ''}: status yang dilaporkan\n${asked.service?.caveat.id ?? ''}\n`
        : `${caption(opened.city, asked, { radius_m, base })}${rangeCaption(draws)}`;
    return {
      parameters,
      list: asked.list,
      city: opened.city,
      json: written,
      csv: () => toCsv(written, fields),
      table: () => `${title}\n${textTable(rows, columns)}`,
      notes,
      exitCode: EXIT.done,
    };
  },
};
