import type { SitesStability } from '../access/ensemble/types.ts';
import type { SitesAnswer, SitesQuery, SitesState } from '../access/measures/types.ts';
import { writtenRange } from './ranges.ts';
import { number } from './table.ts';

/** What is looked for: places of new facilities, or kelurahan that service areas grow by. */
export interface Sought {
  /** "lokasi baru". */
  readonly noun: string;
  readonly candidates: string;
}

const CANDIDATES: Readonly<Record<SitesQuery['candidates'], string>> = {
  kelurahan: 'pusat penduduk kelurahan',
  grid: 'petak 500 m yang berpenduduk',
};

/** @param areas whether the service reaches people by areas: it is extended, not built. */
export const soughtAs = (areas: boolean, candidates: SitesQuery['candidates']): Sought =>
  areas
    ? {
        noun: 'perluasan',
        candidates:
          'kelurahan yang berbatasan dengan wilayah layanan, dengan anggapan seluruhnya dilayani',
      }
    : { noun: 'lokasi baru', candidates: CANDIDATES[candidates] };

/** How sure the answer is; a choice that is not proved is never called the best. */
export function verdict({ objective, method, bound, gain_population, after }: SitesAnswer): string {
  if (method === 'exact') {
    return 'Hasil pasti untuk letak fasilitas dan penduduk yang dipakai di sini: tidak ada pilihan lain dari calon ini yang lebih baik.';
  }
  return objective === 'covering'
    ? `Hasil pendekatan, belum terbukti terbaik: pilihan lain dari calon ini menambah paling banyak ${number(bound)} jiwa; pilihan ini ${number(gain_population)}.`
    : `Hasil pendekatan, belum terbukti terbaik: dengan pilihan lain dari calon ini jarak rata-rata paling kecil ${number(bound)} m; dengan pilihan ini ${number(after.distance_mean_m)} m.`;
}

/** Share of the people from which on nobody is left to reach, as it is rounded. */
const ALL_PCT = 99.9999;

/** What there is no recommendation beyond. */
interface Outcome extends Pick<SitesAnswer, 'objective'> {
  readonly sites: { readonly length: number };
  readonly after: Pick<SitesState, 'covered_population_pct'>;
}

/** Why a site more would be no recommendation. */
function whyNoMore({ objective, sites, after }: Outcome): string {
  const none = sites.length > 0 ? 'tidak ada lagi calon' : 'tidak ada calon';
  if (objective === 'p-median') return `${none} yang mendekatkan siapa pun ke fasilitas`;
  return after.covered_population_pct >= ALL_PCT
    ? `semua warga sudah dalam jangkauan${sites.length > 0 ? ' dengan lokasi yang disarankan' : ''}`
    : `${none} yang menambah warga terlayani`;
}

/** What an answer without sites says in their place. */
export const noSites = (answer: Outcome): string =>
  `Tidak ada lokasi yang disarankan: ${whyNoMore(answer)}.`;

/** Why there are fewer sites than were asked for; `null` where there are as many. */
export function fewerSites(answer: Outcome, count: number): string | null {
  const found = answer.sites.length;
  if (found === 0 || found === count) return null;
  return `hanya ${number(found)} dari ${number(count)} lokasi yang disarankan: ${whyNoMore(answer)}; --count ${found} sudah cukup`;
}

/** So many of ten computations; neither never nor always where it is not. */
export function ofTen(percent: number): string {
  if (percent > 0 && percent < 5) return '<1';
  if (percent >= 95 && percent < 100) return '>9';
  return number(percent / 10);
}

/** How the choice fares in other computations, as a person reads it. */
export function fares(
  { draws, all_pct, gain_population, distance_mean_m, others, sites }: SitesStability,
  objective: SitesQuery['objective'],
): string {
  const together =
    sites.length > 1
      ? `Semuanya terpilih bersama dalam ${ofTen(all_pct)} dari 10 perhitungan.\n`
      : '';
  const result =
    objective === 'covering'
      ? `Tambahan seluruhnya dalam 9 dari 10 perhitungan: ${writtenRange(gain_population)} jiwa`
      : `Jarak rata-rata sesudahnya dalam 9 dari 10 perhitungan: ${writtenRange(distance_mean_m)} m`;
  const rivals = others.slice(0, 3).map(({ name, chosen_pct }) => `${name} (${ofTen(chosen_pct)})`);
  return [
    together,
    `${result} (${number(draws)} perhitungan).\n`,
    rivals.length > 0 ? `Yang juga terpilih, dari 10 perhitungan: ${rivals.join(', ')}.\n` : '',
  ].join('');
}
