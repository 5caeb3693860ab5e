import type { RangedField } from '../access/ensemble/types.ts';
import type { IndexService, RankBy } from '../access/measures/types.ts';
import type { City } from '../city/model.ts';
import {
  figure,
  hasOutside,
  isOutside,
  outsideLine,
  RANGE_TITLE,
  rangeColumn,
  shown,
} from './coverage-columns.ts';
import type { Numeric } from './coverage-fields.ts';
import { note } from './query.ts';
import type { RankedRow } from './rank-rows.ts';
import { writtenRange } from './ranges.ts';
import { number, text, textTable, type Column } from './table.ts';

/** How many of the worst areas the table explains. */
const EXPLAINED = 5;

const ORDER: Readonly<Record<RankBy, string>> = {
  unserved_population: 'warga yang belum terlayani',
  covered_population_pct: 'persen warga terlayani',
  distance_mean_m: 'jarak rata-rata',
  index: 'indeks: rata-rata berbobot persen warga di luar jangkauan',
};

/** The order where the service is only reported, and what the first of it is. */
const REPORTED_ORDER: Readonly<Record<Exclude<RankBy, 'index'>, readonly [string, string]>> = {
  unserved_population: ['warga di luar jangkauan wilayah yang dilaporkan', 'yang terbanyak'],
  covered_population_pct: [
    'persen warga dalam jangkauan wilayah yang dilaporkan',
    'yang persentasenya terkecil',
  ],
  distance_mean_m: ['jarak rata-rata ke wilayah yang dilaporkan', 'yang terjauh'],
};

const INDEX_COLUMNS: readonly Column<RankedRow>[] = [
  { title: 'Indeks', align: 'right', text: ({ index }) => number(index ?? null, 1) },
  { title: RANGE_TITLE, align: 'right', text: ({ between }) => writtenRange(between, 1) },
  {
    title: 'Layanan',
    text: ({ index_used, index_of }) => `${number(index_used ?? 0)} dari ${number(index_of ?? 0)}`,
  },
];

type Figures = readonly (readonly [title: string, field: Numeric, of: RangedField, decimals?: 1])[];

const FIGURES: Figures = [
  ['Jiwa', 'population', 'population'],
  ['Belum', 'unserved_population', 'unserved_population'],
  ['Terlayani %', 'covered_population_pct', 'covered_population_pct', 1],
  ['Rata-rata m', 'distance_mean_m', 'distance_mean_m'],
];

const REPORTED_FIGURES: Figures = [
  ['Jiwa', 'population', 'population'],
  ['Di luar', 'reported_beyond_population', 'unserved_population'],
  ['Dalam jangkauan %', 'reported_reach_population_pct', 'covered_population_pct', 1],
  ['Rata-rata m', 'reported_distance_mean_m', 'distance_mean_m'],
];

/** What an order goes by has its range beside it. */
const columns = (by: RankBy, reported: boolean): readonly Column<RankedRow>[] => [
  { title: 'No.', align: 'right', text: ({ rank }) => number(rank) },
  { title: RANGE_TITLE, align: 'right', text: ({ places }) => writtenRange(places) },
  { title: 'Kode', text: ({ code }) => code },
  { title: 'Nama', text: ({ name }) => name },
  { title: 'Kecamatan', text: ({ kecamatan }) => text(kecamatan) },
  ...(by === 'index' ? INDEX_COLUMNS : []),
  ...(reported ? REPORTED_FIGURES : FIGURES).flatMap(([title, field, of, decimals]) => [
    figure(title, field, decimals),
    ...(of === by ? [rangeColumn(of, decimals)] : []),
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
export function weightNotes(city: City, index: readonly IndexService[]): string[] {
  const idle = index.filter(({ weight }) => weight === 0);
  if (idle.length === 0) return [];
  const names = idle.map(({ service }) => city.services.find(({ id }) => id === service)!.label.id);
  return [note(`bobot 0: ${names.join(', ')} tidak ikut menentukan indeks`)];
}

/** By what an order goes, and what its first is; above the table. */
export function orderOf(
  city: City,
  by: RankBy,
  index: readonly IndexService[] | null,
  reported: boolean,
): string {
  const [order, first] =
    reported && by !== 'index' ? REPORTED_ORDER[by] : [ORDER[by], 'yang terburuk'];
  return [
    `Urutan menurut ${order}; nomor 1 ${first}\n`,
    ...(index ? [`Indeks 0-100 atas ${weighted(city, index)}\n`] : []),
  ].join('');
}

function explained(rows: readonly RankedRow[]): string {
  const worst = rows.filter(({ reasons }) => reasons.length > 0).slice(0, EXPLAINED);
  const parts = worst.map(
    ({ rank, name, reasons }) =>
      `${number(rank)}. ${name}\n${reasons.map((reason) => `   - ${reason}\n`).join('')}`,
  );
  return parts.length === 0 ? '' : `\nMengapa\n${parts.join('')}`;
}

/** The rows as a table, and why the worst are where they are. */
export function rankTable(
  rows: readonly RankedRow[],
  by: RankBy,
  { reported, ranged }: { readonly reported: boolean; readonly ranged: boolean },
): string {
  const outside = rows.filter(
    (row) =>
      isOutside(row.rank, row.places) ||
      (by === 'index' ? isOutside(row.index, row.between) : hasOutside(row, [by])),
  );
  return `${textTable(rows, shown(columns(by, reported), ranged))}${outsideLine(outside)}${explained(rows)}`;
}
