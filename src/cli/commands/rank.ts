import { finish } from '../../access/ensemble/engine.ts';
import type { AreaRanges, Draws } from '../../access/ensemble/types.ts';
import type {
  IndexService,
  RankBy,
  RankQuery,
  RankReason,
  RankRow,
} from '../../access/measures/types.ts';
import { asPublished, REPORTED_FIELDS, type PublishedRow } from '../../access/published.ts';
import { toCsv } from '../../city/csv.ts';
import type { City } from '../../city/model.ts';
import { areaBasis } from '../../city/service-areas.ts';
import { plain } from '../../narrate/rich.ts';
import { rankReasons } from '../../narrate/sentences/rank-reasons.ts';
import type { Args } from '../args.ts';
import { capacityNotes } from '../capacity-notes.ts';
import { caption, nounOf } from '../caption.ts';
import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { readIndex, readIndexQuery } from '../index-query.ts';
import {
  askedBase,
  askedLevel,
  askedRadius,
  FACILITY_OPTIONS,
  note,
  RANGE_OPTIONS,
  readFacilityQuery,
} from '../query.ts';
import { networkNotes } from '../network-notes.ts';
import { askedDraws, drawParameters, rangeCaption, rangeFields, writtenRange } from '../ranges.ts';
import type { OpenCity, Session } from '../session.ts';
import { number, text, textTable, type Column } from '../table.ts';
import {
  AREA_FIELDS,
  AREA_SERVICE_FIELDS,
  figure,
  namesOf,
  rangeColumn,
  withEnds,
} from './coverage.ts';

const RANK_FIELDS = [...AREA_FIELDS, 'rank', 'rank_low', 'rank_high', 'reasons'] as const;
const INDEX_FIELDS = [...RANK_FIELDS, 'index', 'index_used', 'index_of'] as const;
const INDEX_ENDS = ['index_low', 'index_high'] as const;

/** A row as published: its reasons are sentences. */
type Row = Omit<PublishedRow<RankRow>, 'reasons'> & {
  readonly reasons: readonly string[];
  readonly rank_low: number | null;
  readonly rank_high: number | null;
  readonly index_low?: number | null;
  readonly index_high?: number | null;
  readonly ranges: AreaRanges['figures'] | null;
  readonly nearest_facility_name?: string | null;
  readonly nearest_reported_name?: string | null;
};

/** How many of the worst areas the table explains. */
const EXPLAINED = 5;

const ORDER: Readonly<Record<RankBy, string>> = {
  unserved_population: 'warga yang belum terlayani',
  covered_population_pct: 'persen warga terlayani',
  distance_mean_m: 'jarak rata-rata',
  index: 'indeks: rata-rata berbobot persen warga di luar jangkauan',
};

const range = ({ rank_low: low, rank_high: high }: Row) =>
  low === null || high === null ? number(null) : writtenRange({ low, high });

const INDEX_COLUMNS: readonly Column<Row>[] = [
  { title: 'Indeks', align: 'right', text: ({ index }) => number(index ?? null, 1) },
  {
    title: '9 dari 10',
    align: 'right',
    text: ({ index_low: low, index_high: high }) =>
      writtenRange(low == null || high == null ? null : { low, high }, 1),
  },
  {
    title: 'Layanan',
    text: ({ index_used, index_of }) => `${number(index_used ?? 0)} dari ${number(index_of ?? 0)}`,
  },
];

/** The order where the service is only reported. */
const REPORTED_ORDER: Readonly<Record<Exclude<RankBy, 'index'>, string>> = {
  unserved_population: 'warga di luar jangkauan wilayah yang dilaporkan',
  covered_population_pct: 'persen warga dalam jangkauan wilayah yang dilaporkan',
  distance_mean_m: 'jarak rata-rata ke wilayah yang dilaporkan',
};

/** What the first of such an order is. */
const REPORTED_FIRST: Readonly<Record<Exclude<RankBy, 'index'>, string>> = {
  unserved_population: 'yang terbanyak',
  covered_population_pct: 'yang persentasenya terkecil',
  distance_mean_m: 'yang terjauh',
};

const REPORTED_COLUMNS: readonly Column<Row>[] = [
  figure('Jiwa', 'population'),
  figure('Di luar', 'reported_beyond_population'),
  figure('Dalam jangkauan %', 'reported_reach_population_pct', 1),
  figure('Rata-rata m', 'reported_distance_mean_m'),
];

const columns = (by: RankBy, reported: boolean): readonly Column<Row>[] => [
  { title: 'No.', align: 'right', text: ({ rank }) => number(rank) },
  { title: 'Rentang', align: 'right', text: range },
  { title: 'Kode', text: ({ code }) => code },
  { title: 'Nama', text: ({ name }) => name },
  { title: 'Kecamatan', text: ({ kecamatan }) => text(kecamatan) },
  ...(by === 'index' ? INDEX_COLUMNS : []),
  ...(reported
    ? REPORTED_COLUMNS
    : [
        figure('Jiwa', 'population'),
        figure('Belum', 'unserved_population'),
        rangeColumn('unserved_population'),
        figure('Terlayani %', 'covered_population_pct', 1),
        figure('Rata-rata m', 'distance_mean_m'),
      ]),
];

const weighted = (city: City, index: readonly IndexService[]) =>
  index
    .map(({ service, weight }) => {
      const label = city.services.find(({ id }) => id === service)?.label.id ?? service;
      return `${label} (bobot ${number(weight, Number.isInteger(weight) ? 0 : 2)})`;
    })
    .join(', ');

/** A service of weight 0 stands in the answer and takes no part in it. */
function weightNotes(city: City, index: readonly IndexService[]): string[] {
  const idle = index.filter(({ weight }) => weight === 0);
  if (idle.length === 0) return [];
  const names = idle.map(({ service }) => city.services.find(({ id }) => id === service)!.label.id);
  return [note(`bobot 0: ${names.join(', ')} tidak ikut menentukan indeks`)];
}

function explained(rows: readonly Row[]): string {
  const worst = rows.filter(({ reasons }) => reasons.length > 0).slice(0, EXPLAINED);
  const parts = worst.map(
    ({ rank, name, reasons }) =>
      `${number(rank)}. ${name}\n${reasons.map((reason) => `   - ${reason}\n`).join('')}`,
  );
  return parts.length === 0 ? '' : `\nMengapa\n${parts.join('')}`;
}

/** Asks the engine for the rows that `args` describe. */
function rankBy(args: Args, session: Session, opened: OpenCity) {
  const { city, engine } = opened;
  const by = args.required('by') as RankBy;
  const index = by === 'index' ? readIndex(args, city) : null;
  for (const option of ['services', 'weights'] as const) {
    if (!index && args.has(option)) {
      throw new UsageError(`--${option} hanya berlaku dengan --by index`);
    }
  }
  const asked = index
    ? readIndexQuery(args, city, index)
    : readFacilityQuery(args, opened, session);
  const radius_m = askedRadius(args, city, asked.service);
  const [level, base] = [askedLevel(args), askedBase(args)];
  const basis = asked.service && areaBasis(city, asked.service);
  const noun = nounOf(city, asked);
  const nameOf = namesOf(city, asked);
  const written = (reasons: readonly RankReason[]) =>
    rankReasons(
      reasons,
      {
        noun,
        radius_m,
        level,
        metric: asked.query.metric ?? 'straight',
        serviceLabel: (id) => city.services.find((service) => service.id === id)?.label.id ?? id,
      },
      'id',
    ).map(plain);
  const query = { ...asked.query, radius_m, level, base, by, index };
  const draws = askedDraws(args);
  const ranges = draws && rangesBy(opened, query, draws);
  const rows = engine.rank(query).map((row): Row => {
    const nearest = nameOf(row.nearest_facility);
    return {
      ...asPublished(row),
      ...(ranges?.get(row.code) ?? { rank_low: null, rank_high: null, ranges: null }),
      reasons: written(row.reasons),
      ...(basis === 'reported'
        ? { nearest_reported_name: nearest }
        : { nearest_facility_name: nearest }),
    };
  });
  return { rows, asked, by, index, basis, radius_m, level, base, draws };
}

/** Ranges of ranks and figures, by code of the area. */
function rangesBy({ engine }: OpenCity, query: RankQuery, draws: Draws) {
  const { kelurahan, kecamatan, kota } = finish(engine.ranges.coverage(query, draws));
  const areas = { kelurahan, kecamatan, kota: [kota] }[query.level];
  const { by } = query;
  if (by !== 'index') {
    return new Map(
      areas.map(({ code, figures, ranks }) => [
        code,
        { ranges: figures, rank_low: ranks[by]?.low ?? null, rank_high: ranks[by]?.high ?? null },
      ]),
    );
  }
  const { border, locations, base, level, metric = 'straight', index } = query;
  const asked = { services: index, border, locations, base, level, metric };
  const several = finish(engine.ranges.several(asked, draws));
  return new Map(
    areas.map(({ code, figures }, area) => {
      const found = several[area];
      return [
        code,
        {
          ranges: figures,
          rank_low: found?.rank?.low ?? null,
          rank_high: found?.rank?.high ?? null,
          index_low: found?.index?.low ?? null,
          index_high: found?.index?.high ?? null,
        },
      ];
    }),
  );
}

export const rank: Command = {
  name: 'rank',
  summary: 'wilayah dari yang paling tertinggal, dengan alasannya',
  description:
    'mengurutkan wilayah dari yang paling tertinggal, dengan rentang peringkat (hasil 9 dari 10 perhitungan) dan alasannya. Dengan --by index, kolom jangkauan memakai --service (bawaan: layanan utama kota) dan setiap layanan memakai ambangnya sendiri',
  options: [
    ...FACILITY_OPTIONS,
    'radius',
    'level',
    'base',
    'by',
    'services',
    'weights',
    ...RANGE_OPTIONS,
  ],
  examples: [
    'rank --service sd --by unserved_population',
    'rank --service puskesmas --by distance_mean_m --level kecamatan --format json',
    'rank --by index --services sd,smp,puskesmas --weights 1,1,2',
  ],
  async run(args, session) {
    const opened = await session.open();
    const found = rankBy(args, session, opened);
    const { rows, asked, by, index, basis, radius_m, level, base, draws } = found;
    const written = rows.map(withEnds);
    const fields = [
      ...(index ? INDEX_FIELDS : RANK_FIELDS),
      ...(asked.query.metric === 'network' ? (['unreachable_population'] as const) : []),
      ...(basis ? AREA_SERVICE_FIELDS : []),
      ...(basis === 'reported' ? Object.values(REPORTED_FIELDS) : []),
      basis === 'reported'
        ? ('nearest_reported_name' as const)
        : ('nearest_facility_name' as const),
      ...(index ? INDEX_ENDS : []),
      ...rangeFields(basis === 'reported'),
    ];
    const reported = basis === 'reported' && by !== 'index';
    const title = [
      `Urutan menurut ${reported ? REPORTED_ORDER[by] : ORDER[by]}; nomor 1 ${reported ? REPORTED_FIRST[by] : 'yang terburuk'}\n`,
      ...(index ? [`Indeks 0-100 atas ${weighted(opened.city, index)}\n`] : []),
      caption(opened.city, asked, { radius_m, base }),
      rangeCaption(draws),
    ].join('');
    return {
      parameters: {
        ...asked.parameters,
        radius_m,
        level,
        base,
        by,
        index,
        ...drawParameters(draws),
      },
      list: asked.list,
      city: opened.city,
      json: written.map((row) => Object.fromEntries(fields.map((field) => [field, row[field]]))),
      csv: () =>
        toCsv(
          written.map((row, i): typeof row => ({ ...row, reasons: rows[i]!.reasons.join(' ') })),
          fields,
        ),
      table: () => `${title}\n${textTable(rows, columns(by, reported))}${explained(rows)}`,
      notes: [
        ...asked.notes,
        ...capacityNotes('rank', asked),
        ...(index ? weightNotes(opened.city, index) : []),
        ...networkNotes(opened.engine, asked, base),
      ],
      exitCode: EXIT.done,
    };
  },
};
