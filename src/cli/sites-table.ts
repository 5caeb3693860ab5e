import type { SitesStability } from '../access/ensemble/types.ts';
import type { SitesAnswer, SitesQuery, SitesState } from '../access/measures/types.ts';
import { fares, noSites, ofTen, verdict, type Sought } from './sites-words.ts';
import { number, textTable, type Column } from './table.ts';

/** A site with the share of the draws in which it is chosen, 0-100; `null` without draws. */
export type FoundSite = SitesAnswer['sites'][number] & { readonly chosen_pct: number | null };

const OBJECTIVE: Readonly<Record<SitesQuery['objective'], string>> = {
  covering: 'warga terlayani sebanyak mungkin',
  'p-median': 'jarak rata-rata ke yang terdekat sekecil mungkin',
};

type Row = FoundSite & { readonly place: number };

const columns: readonly Column<Row>[] = [
  { title: 'No.', align: 'right', text: ({ place }) => number(place) },
  { title: 'Kode', text: ({ code }) => code },
  { title: 'Kelurahan', text: ({ name }) => name },
  { title: 'Lintang', align: 'right', text: ({ lat }) => lat.toFixed(5) },
  { title: 'Bujur', align: 'right', text: ({ lon }) => lon.toFixed(5) },
  {
    title: 'Tambahan terlayani, jiwa',
    align: 'right',
    text: ({ gain_population }) => number(gain_population),
  },
];

const OFTEN: Column<Row> = {
  title: 'Terpilih, dari 10',
  align: 'right',
  text: ({ chosen_pct }) => (chosen_pct === null ? number(null) : ofTen(chosen_pct)),
};

const STATE_COLUMNS: readonly Column<SitesState & { readonly title: string }>[] = [
  { title: 'Keadaan', text: ({ title }) => title },
  {
    title: 'Terlayani, jiwa',
    align: 'right',
    text: ({ covered_population }) => number(covered_population),
  },
  {
    title: '%',
    align: 'right',
    text: ({ covered_population_pct }) => number(covered_population_pct, 1),
  },
  {
    title: 'Jarak rata-rata m',
    align: 'right',
    text: ({ distance_mean_m }) => number(distance_mean_m),
  },
];

/** The sites and what they change; where none is recommended, in words. */
export function sitesTable(
  answer: SitesAnswer,
  sites: readonly FoundSite[],
  stability: SitesStability | null,
  { noun, candidates }: Sought,
): string {
  const { before, after, objective } = answer;
  const among = `${number(answer.candidates)} calon (${candidates}); tujuan: ${OBJECTIVE[objective]}`;
  if (sites.length === 0) {
    const now = textTable([{ title: 'Sekarang', ...before }], STATE_COLUMNS);
    return `Dicari ${noun} dari ${among}\n${noSites(answer)}\n\n${now}`;
  }
  const listed = textTable(
    sites.map((site, i) => ({ ...site, place: i + 1 })),
    stability ? [...columns, OFTEN] : columns,
  );
  const states = textTable(
    [
      { title: 'Sebelum', ...before },
      { title: 'Sesudah', ...after },
    ],
    STATE_COLUMNS,
  );
  return [
    `${number(sites.length)} ${noun} dari ${among}\n${verdict(answer)}\n`,
    listed,
    ...(stability ? [fares(stability, objective)] : []),
    states,
  ].join('\n');
}
