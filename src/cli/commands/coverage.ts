import type { CoverageRow } from '../../access/types.ts';
import { toCsv } from '../../city/csv.ts';
import type { City } from '../../city/model.ts';
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
  readFacilityQuery,
  type Asked,
} from '../query.ts';
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

/**
 * A row as written: a service with reported status says `null` where there is no report, any other
 * has the name of its nearest facility beside the id.
 */
type Row = Omit<CoverageRow, 'status'> & {
  readonly status?: string | null;
  readonly nearest_facility_name?: string | null;
};

type Numeric = {
  [K in keyof CoverageRow]-?: CoverageRow[K] extends number | null ? K : never;
}[keyof CoverageRow];

/** A column of the table for a figure of a row. */
export const figure = (title: string, field: Numeric, decimals = 0): Column<Row> => ({
  title,
  align: 'right',
  text: (row) => number(row[field], decimals),
});

const AREA_COLUMNS: readonly Column<Row>[] = [
  { title: 'Kode', text: ({ code }) => code },
  { title: 'Nama', text: ({ name }) => name },
  { title: 'Kecamatan', text: ({ kecamatan }) => text(kecamatan) },
  figure('Luas km2', 'area_km2', 2),
];

const COVERAGE_COLUMNS: readonly Column<Row>[] = [
  ...AREA_COLUMNS,
  figure('Luas terlayani %', 'covered_area_pct', 1),
  figure('Jiwa', 'population'),
  figure('Terlayani', 'covered_population'),
  figure('%', 'covered_population_pct', 1),
  figure('Belum', 'unserved_population'),
  figure('Rata-rata m', 'distance_mean_m'),
  figure('Median m', 'distance_median_m'),
  figure('P90 m', 'distance_p90_m'),
  { title: 'Fasilitas terdekat', text: (row) => text(row.nearest_facility_name) },
];

const NETWORK_COLUMNS: readonly Column<Row>[] = [
  ...COVERAGE_COLUMNS,
  {
    title: 'Tanpa jalan',
    align: 'right',
    text: ({ unreachable_population }) => number(unreachable_population ?? null),
  },
];

const STATUS_COLUMNS: readonly Column<Row>[] = [
  ...AREA_COLUMNS,
  figure('Jiwa', 'population'),
  {
    title: 'Status dilaporkan',
    text: ({ status }) => text(status && waterStatusWords(status, 'id')),
  },
];

/** The name of a facility by its id, of the city's or of a list of the caller's own. */
export function namesOf(
  { facilities }: City,
  { list }: Asked,
): (id: string | null) => string | null {
  const all: readonly { readonly id: string; readonly name: string }[] =
    list?.facilities ?? facilities;
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** Asks the engine for the rows that `args` describe. */
export function measure(args: Args, session: Session, opened: OpenCity) {
  const { city, engine } = opened;
  const asked = readFacilityQuery(args, opened, session);
  const { query, service, parameters, notes } = asked;
  const reported = service?.measures === 'status';
  const radius_m = reported ? null : askedRadius(args, service);
  const [level, base] = [askedLevel(args), askedBase(args)];
  // A service with nothing but a reported status has no distances that a radius could cut.
  const found = engine.coverage({ ...query, radius_m: radius_m ?? 1, level, base });
  const nameOf = namesOf(city, asked);
  const rows: readonly Row[] = found.map((row) =>
    reported
      ? { ...row, status: row.status ?? null }
      : { ...row, nearest_facility_name: nameOf(row.nearest_facility) },
  );
  const remarks =
    reported && level !== 'kelurahan' ? [note('status hanya dilaporkan per kelurahan')] : [];
  return {
    rows,
    asked,
    level,
    base,
    radius_m,
    parameters: { ...parameters, radius_m, level, base },
    notes: [
      ...notes,
      ...remarks,
      ...capacityNotes('coverage', asked),
      ...(reported ? [] : networkNotes(engine, asked, base)),
    ],
  };
}

export const coverage: Command = {
  name: 'coverage',
  summary: 'warga dan lahan dalam jangkauan, per wilayah',
  description: 'menghitung warga dan lahan dalam radius fasilitas terdekat, per wilayah',
  options: [...FACILITY_OPTIONS, 'radius', 'level', 'base'],
  examples: [
    'coverage --service puskesmas --format json',
    'coverage --service sma --kind smk --level kecamatan',
    'coverage --facilities posyandu.csv --radius 1000 --format csv',
  ],
  async run(args, session) {
    const opened = await session.open();
    const { rows, asked, radius_m, base, parameters, notes } = measure(args, session, opened);
    const reported = radius_m === null;
    const network = asked.query.metric === 'network';
    const [fields, columns] = reported
      ? ([[...AREA_FIELDS, 'status'], STATUS_COLUMNS] as const)
      : network
        ? ([[...COVERAGE_FIELDS, 'unreachable_population'], NETWORK_COLUMNS] as const)
        : ([COVERAGE_FIELDS, COVERAGE_COLUMNS] as const);
    const title = reported
      ? `${asked.service?.label.id ?? ''}: status yang dilaporkan\n${asked.service?.caveat.id ?? ''}\n`
      : caption(opened.city, asked, { radius_m, base });
    return {
      parameters,
      list: asked.list,
      city: opened.city,
      json: rows,
      csv: () => toCsv(rows, fields),
      table: () => `${title}\n${textTable(rows, columns)}`,
      notes,
      exitCode: EXIT.done,
    };
  },
};
