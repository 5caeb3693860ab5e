import { finish } from '../../access/ensemble/engine.ts';
import type { SitesStability } from '../../access/ensemble/types.ts';
import type { SitesAnswer, SitesQuery } from '../../access/measures/types.ts';
import { toCsv } from '../../city/csv.ts';
import { capacityNotes } from '../capacity-notes.ts';
import { caption } from '../caption.ts';
import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { networkNotes } from '../network-notes.ts';
import {
  askedBase,
  askedRadius,
  FACILITY_OPTIONS,
  note,
  RANGE_OPTIONS,
  readFacilityQuery,
} from '../query.ts';
import { askedDraws, drawParameters, ends, writtenRange } from '../ranges.ts';
import { number, textTable, type Column } from '../table.ts';
import { readCount } from '../values.ts';

type Site = SitesAnswer['sites'][number];

const SITE_FIELDS = ['code', 'name', 'lat', 'lon', 'gain_population', 'chosen_pct'] as const;

const CANDIDATES: Readonly<Record<SitesQuery['candidates'], string>> = {
  kelurahan: 'pusat penduduk kelurahan',
  grid: 'petak 500 m yang berpenduduk',
};

const OBJECTIVE: Readonly<Record<SitesQuery['objective'], string>> = {
  covering: 'warga terlayani sebanyak mungkin',
  'p-median': 'jarak rata-rata ke yang terdekat sekecil mungkin',
};

const MEAN_NOTE =
  'catatan: jarak rata-rata sebelum dan sesudah dihitung atas warga yang sekarang dapat mencapai fasilitas lewat jalan';

/** How sure the answer is; a choice that is not proved is never called the best. */
function verdict({ objective, method, bound, gain_population, after }: SitesAnswer): string {
  if (method === 'exact') {
    return 'Hasil pasti untuk letak dan penduduk yang dipakai: tidak ada pilihan lain dari calon ini yang lebih baik.';
  }
  return objective === 'covering'
    ? `Hasil pendekatan, belum terbukti terbaik: pilihan lain dari calon ini menambah paling banyak ${number(bound)} jiwa; pilihan ini ${number(gain_population)}.`
    : `Hasil pendekatan, belum terbukti terbaik: dengan pilihan lain dari calon ini jarak rata-rata paling kecil ${number(bound)} m; dengan pilihan ini ${number(after.distance_mean_m)} m.`;
}

/** Why there are fewer sites than were asked for: those that add nothing are no recommendation. */
function idleSites({ objective, sites, after }: SitesAnswer, count: number): string[] {
  if (sites.length === count) return [];
  const rest = number(count - sites.length);
  const all = after.covered_population_pct >= ALL_PCT;
  return [
    note(
      objective === 'p-median'
        ? `${rest} dari ${number(count)} lokasi tidak disebut: tidak ada calon yang memperpendek jarak siapa pun`
        : all
          ? `${rest} dari ${number(count)} lokasi tidak disebut: semua warga sudah dalam jangkauan, jadi tidak ada lagi yang dapat ditambah`
          : `${rest} dari ${number(count)} lokasi tidak disebut: tidak ada calon yang menambah warga terlayani, jadi di mana pun sama saja`,
    ),
  ];
}

/** Share of the people from which on nobody is left to reach, as it is rounded. */
const ALL_PCT = 99.9999;

/** How the choice fares in other computations, as a person reads it. */
function fares({ draws, all_pct, gain_population, others, sites }: SitesStability): string {
  const often = (percent: number) => number(percent / 10);
  const together =
    sites.length > 1
      ? `Semuanya bersama-sama terpilih di ${often(all_pct)} dari 10 perhitungan. `
      : '';
  const rivals = others.slice(0, 3).map(({ name, chosen_pct }) => `${name} (${often(chosen_pct)})`);
  return [
    `${together}Tambahan seluruhnya ${writtenRange(gain_population)} jiwa dalam 9 dari 10 perhitungan (${number(draws)} perhitungan).\n`,
    rivals.length > 0 ? `Yang juga terpilih, dari 10 perhitungan: ${rivals.join(', ')}.\n` : '',
  ].join('');
}

/** A site with the share of the draws in which it is chosen, 0-100; `null` without draws. */
type Stable = Site & { readonly chosen_pct: number | null };

const columns: readonly Column<Stable & { readonly place: number }>[] = [
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
  {
    title: 'Tetap dipilih, dari 10',
    align: 'right',
    text: ({ chosen_pct }) => number(chosen_pct === null ? null : chosen_pct / 10),
  },
];

/** What candidates are where a service reaches people by areas: it is extended, not built. */
const EXTENSIONS =
  'kelurahan yang berbatasan dengan wilayah layanan, dengan anggapan seluruhnya dilayani';

function table(
  answer: SitesAnswer,
  sites: readonly Stable[],
  stability: SitesStability | null,
  candidates: string,
  what: string,
): string {
  const { before, after, objective } = answer;
  return [
    `${sites.length} ${what} dari ${number(answer.candidates)} calon (${candidates}); tujuan: ${OBJECTIVE[objective]}\n`,
    `${verdict(answer)}\n\n`,
    textTable(
      sites.map((site, i) => ({ ...site, place: i + 1 })),
      columns,
    ),
    stability ? `\n${fares(stability)}` : '',
    `\n${textTable(
      [
        { title: 'Sebelum', ...before },
        { title: 'Sesudah', ...after },
      ],
      [
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
      ],
    )}`,
  ].join('');
}

export const sites: Command = {
  name: 'sites',
  summary: 'lokasi untuk fasilitas baru, dengan tambahan warga terlayani',
  description:
    'mencari lokasi fasilitas baru di samping yang sudah ada. Jawaban menyebut apakah hasilnya pasti (exact) atau pendekatan (heuristic), dan bound: batas yang tidak dapat dilampaui pilihan lain. Tambahan warga tiap lokasi dihitung di atas lokasi sebelumnya',
  options: [
    ...FACILITY_OPTIONS,
    'radius',
    'base',
    'count',
    'candidates',
    'objective',
    ...RANGE_OPTIONS,
  ],
  examples: [
    'sites --service puskesmas --count 2 --radius 3000 --format json',
    'sites --service sma --count 3 --candidates grid --objective p-median',
  ],
  async run(args, session, progress) {
    const written = args.get('count');
    if (written === null) throw new UsageError('opsi --count N wajib diisi: banyaknya lokasi baru');
    const count = readCount(written);
    const candidates = args.required('candidates') as SitesQuery['candidates'];
    const objective = args.required('objective') as SitesQuery['objective'];
    const opened = await session.open();
    const { city, engine } = opened;
    const asked = readFacilityQuery(args, opened, session);
    const radius_m = askedRadius(args, city, asked.service);
    const base = askedBase(args);
    const areas = asked.service?.measures === 'status';
    const query = { ...asked.query, radius_m, base };
    if (candidates === 'grid' && !areas) {
      // What cannot be answered is refused first; the field it needs is kept for the search.
      engine.coverage({ ...query, level: 'kota' });
      await progress(`mencari ${count} lokasi di antara ${CANDIDATES.grid}; tunggu beberapa detik`);
    }
    const answer = engine.sites({ ...query, count, candidates, objective });
    const { method, bound, gain_population, before, after } = answer;
    const draws = askedDraws(args);
    const asking = { ...query, count, candidates, objective };
    const stability =
      draws && answer.sites.length > 0 ? finish(engine.ranges.sites(asking, draws)) : null;
    const found = answer.sites.map((site, i): Stable => ({
      ...site,
      chosen_pct: stability?.sites[i]?.chosen_pct ?? null,
    }));
    const head = caption(city, asked, { radius_m, base });
    return {
      parameters: {
        ...asked.parameters,
        radius_m,
        base,
        count,
        candidates,
        objective,
        ...drawParameters(draws),
      },
      list: asked.list,
      city,
      json: {
        objective,
        method,
        bound,
        sites: found,
        gain_population,
        before,
        after,
        candidates: answer.candidates,
        stability: stability && {
          draws: stability.draws,
          all_pct: stability.all_pct,
          ...ends('gain_population', stability.gain_population),
          ...ends('covered_population_pct', stability.covered_population_pct),
          ...ends('distance_mean_m', stability.distance_mean_m),
          others: stability.others,
        },
      },
      csv: () => toCsv(found, SITE_FIELDS),
      table: () =>
        areas
          ? `${head}${table(answer, found, stability, EXTENSIONS, 'perluasan')}`
          : `${head}${table(answer, found, stability, CANDIDATES[candidates], 'lokasi baru')}`,
      // The other formats say it themselves.
      notes: [
        ...asked.notes,
        ...capacityNotes('sites', asked),
        ...idleSites(answer, count),
        ...networkNotes(engine, asked, base),
        ...(asked.query.metric === 'network' ? [MEAN_NOTE] : []),
        ...(method === 'heuristic' && args.get('format') === 'csv'
          ? [`catatan: ${verdict(answer)}`]
          : []),
      ],
      exitCode: EXIT.done,
    };
  },
};
