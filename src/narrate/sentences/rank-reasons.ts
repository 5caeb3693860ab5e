import type { RankReason } from '../../access/measures/types.ts';
import type { Level, Metric } from '../../access/types.ts';
import type { ServiceId } from '../../city/ids.ts';
import type { Lang } from '../lang.ts';
import { numbers } from '../numbers.ts';
import { rich, type Sentence, strong } from '../rich.ts';
import { beyondWords } from './reach.ts';

/** What the figures of a reason are about, already written in its language. */
export interface RankReasonWords {
  /** One facility, inside a sentence: "puskesmas"; with a filter "SMK negeri". */
  readonly noun: string;
  /** Metres. */
  readonly radius_m: number;
  readonly level: Level;
  /** Default `straight`. */
  readonly metric?: Metric;
  /** Name of a service of the index. */
  readonly serviceLabel: (service: ServiceId) => string;
}

type Of<K extends RankReason['kind']> = Extract<RankReason, { kind: K }>;

const AREA: Readonly<Record<Lang, Readonly<Record<Level, string>>>> = {
  id: { kelurahan: 'kelurahan', kecamatan: 'kecamatan', kota: 'kota' },
  en: { kelurahan: 'kelurahan', kecamatan: 'kecamatan', kota: 'city' },
};

function beyond({ value, city }: Of<'beyond'>, words: RankReasonWords, lang: Lang) {
  const write = numbers(lang);
  const [here, whole] = [write.percent(value, 0), write.percent(city, 0)];
  // Two figures that read the same are no reason to a reader.
  if (here === whole) return null;
  const where = beyondWords(words.noun, words.radius_m, lang);
  return lang === 'id'
    ? rich`${strong(here)} warga tinggal ${where}; di seluruh kota ${whole}.`
    : rich`${strong(here)} of the people live ${where}; in the whole city ${whole}.`;
}

const METRIC: Readonly<Record<Lang, Readonly<Record<Metric, string>>>> = {
  id: { straight: 'garis lurus', network: 'lewat jalan' },
  en: { straight: 'straight line', network: 'along streets' },
};

function far(
  { value, city }: Of<'far'>,
  { noun, metric = 'straight' }: RankReasonWords,
  lang: Lang,
) {
  const write = numbers(lang);
  const [here, whole] = [write.distance(value), write.distance(city)];
  if (here === whole) return null;
  return lang === 'id'
    ? rich`Jarak rata-rata ke ${noun} terdekat ${strong(here)} (${METRIC.id[metric]}); di seluruh kota ${whole}.`
    : rich`Mean distance to the nearest ${noun} ${strong(here)} (${METRIC.en[metric]}); in the whole city ${whole}.`;
}

function farTail({ value, radius_m }: Of<'far-tail'>, { noun }: RankReasonWords, lang: Lang) {
  const write = numbers(lang);
  const [here, radius] = [write.distance(value), write.radius(radius_m)];
  return lang === 'id'
    ? rich`Sepersepuluh warga tinggal lebih dari ${strong(here)} dari ${noun} terdekat, melampaui dua kali jarak yang dipakai (${radius}).`
    : rich`One in ten lives more than ${strong(here)} from the nearest ${noun}, beyond twice the distance in use (${radius}).`;
}

function manyPeople(
  { value, median }: Of<'many-people'>,
  { level }: RankReasonWords,
  lang: Lang,
): Sentence | null {
  const write = numbers(lang);
  const [here, middle] = [write.estimate(value), write.estimate(median)];
  if (here === middle) return null;
  return lang === 'id'
    ? rich`Penduduknya sekitar ${strong(`${here} jiwa`)}, di atas nilai tengah ${AREA.id[level]} (${middle} jiwa); keduanya perkiraan.`
    : rich`It has about ${strong(`${here} people`)}, above the median ${AREA.en[level]} (${middle}); both are estimates.`;
}

// Not "there is none": a facility whose place nobody knows may be here, and one that is stated
// elsewhere may have its point here.
function noneInside(
  { by_point }: Of<'none-inside'>,
  { noun, level }: RankReasonWords,
  lang: Lang,
): Sentence {
  if (by_point) {
    const names = by_point.join(', ');
    return lang === 'id'
      ? rich`Menurut ${AREA.id[level]} yang dinyatakan tidak ada ${noun} di sini; menurut titiknya ada: ${names}.`
      : rich`By the ${AREA.en[level]} stated no ${noun} is here; by its point there is: ${names}.`;
  }
  return lang === 'id'
    ? rich`Tidak ada ${noun} yang diketahui berada di ${AREA.id[level]} ini.`
    : rich`No ${noun} is known to be in this ${AREA.en[level]}.`;
}

function misses({ services }: Of<'misses'>, { serviceLabel }: RankReasonWords, lang: Lang) {
  const count = strong(String(services.length));
  const names = services.map(serviceLabel).join(', ');
  return lang === 'id'
    ? rich`Lebih dari separuh warga di luar jarak yang dipakai untuk ${count} layanan: ${names}.`
    : rich`More than half of the people are beyond the distance in use for ${count} ${services.length === 1 ? 'service' : 'services'}: ${names}.`;
}

function sentence(reason: RankReason, words: RankReasonWords, lang: Lang): Sentence | null {
  switch (reason.kind) {
    case 'beyond':
      return beyond(reason, words, lang);
    case 'far':
      return far(reason, words, lang);
    case 'far-tail':
      return farTail(reason, words, lang);
    case 'many-people':
      return manyPeople(reason, words, lang);
    case 'none-inside':
      return noneInside(reason, words, lang);
    case 'misses':
      return misses(reason, words, lang);
  }
}

/**
 * Why an area ranks where it does, one short sentence a reason, in the order given. A comparison
 * whose two figures are written alike is left out.
 */
export const rankReasons = (
  reasons: readonly RankReason[],
  words: RankReasonWords,
  lang: Lang,
): readonly Sentence[] =>
  reasons.map((reason) => sentence(reason, words, lang)).filter((written) => written !== null);
