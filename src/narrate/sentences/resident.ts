import type { CoverageRow, NearestRow } from '../../access/types.ts';
import type { CityInfo, Service } from '../../city/model.ts';
import type { Lang } from '../lang.ts';
import { numbers } from '../numbers.ts';
import { rich, type Sentence, strong } from '../rich.ts';
import { ordinal, type Rank, rankFromTop } from './rank.ts';
import { precisionWords } from './words.ts';

/** "terjauh ke-3 dari 67 kelurahan"; counted from the nearer end, as that reads more easily. */
function placeWords({ place, of }: Rank, equal: number, lang: Lang): string {
  const farther = place <= Math.ceil(of / 2);
  const nth = farther ? place : of - place - equal + 2;
  if (lang === 'id') {
    const word = farther ? 'terjauh' : 'terdekat';
    return nth === 1
      ? `yang ${word} di antara ${of} kelurahan`
      : `${word} ${ordinal(nth, lang)} dari ${of} kelurahan`;
  }
  const word = farther ? 'farthest' : 'nearest';
  return nth === 1
    ? `the ${word} of ${of} kelurahan`
    : `${ordinal(nth, lang)} ${word} of ${of} kelurahan`;
}

/**
 * One kelurahan against the city: mean distance to the nearest facility of a service and its
 * place among all rows. `null` where its distance is not known.
 */
export function residentSentence(
  row: Pick<CoverageRow, 'name' | 'distance_mean_m'>,
  rows: readonly Pick<CoverageRow, 'distance_mean_m'>[],
  service: Pick<Service, 'noun'>,
  lang: Lang,
): Sentence | null {
  const mean = row.distance_mean_m;
  const rank = rankFromTop(
    mean,
    rows.map((other) => other.distance_mean_m),
  );
  if (rank === null) return null;
  const equal = rows.filter((other) => other.distance_mean_m === mean).length;
  const name = strong(row.name);
  const distance = strong(numbers(lang).distance(mean));
  const noun = service.noun[lang];
  const place = rank.of > 1 ? `, ${placeWords(rank, equal, lang)}` : '';
  return lang === 'id'
    ? rich`Warga ${name} rata-rata ${distance} dari ${noun} terdekat (garis lurus, perkiraan)${place}.`
    : rich`People of ${name} are on average ${distance} from the nearest ${noun} (straight line, estimate)${place}.`;
}

/** "± 20 menit jalan kaki, perkiraan"; what rounds to nothing is "less than" one step. */
export function walkWords(
  minutes: number,
  walking: Pick<CityInfo['walking'], 'roundTo_min'>,
  lang: Lang,
): string {
  const write = numbers(lang);
  const short = minutes < walking.roundTo_min;
  const time = write.minutes(short ? walking.roundTo_min : minutes);
  if (lang === 'id') return `${short ? 'kurang dari' : '±'} ${time} jalan kaki, perkiraan`;
  return `${short ? 'less than' : '±'} ${time} on foot, estimate`;
}

/** A place that a device found is taken as it is up to this, metres: a house and its yard. */
const SURE_M = 30;
/** Beyond this a device does not know which part of a kelurahan it is in, metres. */
const ROUGH_M = 250;

/** Whether a place is too rough for an answer: it is better to ask for a tap on the map. */
export const isRough = (accuracy_m: number | null): boolean =>
  accuracy_m !== null && accuracy_m > ROUGH_M;

/**
 * How far a facility is, no finer than both ends are known: rounded to tens of metres, and a range
 * where the facility is known by its kelurahan only or the resident's place by its circle only.
 *
 * @param accuracy_m how far the resident may be from the place asked for; `null`: chosen by hand.
 */
export function distanceWords(
  row: Pick<NearestRow, 'distance_m' | 'distance_min_m' | 'distance_max_m'>,
  accuracy_m: number | null,
  lang: Lang,
): string {
  const spread = accuracy_m !== null && accuracy_m > SURE_M ? accuracy_m : 0;
  const write = numbers(lang);
  if (spread === 0 && row.distance_min_m === row.distance_max_m) {
    return write.distance(row.distance_m);
  }
  return write.distanceRange(Math.max(0, row.distance_min_m - spread), row.distance_max_m + spread);
}

/**
 * What must be said with a facility's distance: "letak tepat" needs no words and gives "";
 * a place known only by kelurahan gives the range it may be in.
 */
export function precisionNote(
  row: Pick<NearestRow, 'precision' | 'distance_min_m' | 'distance_max_m'>,
  lang: Lang,
): string {
  if (row.precision === 'exact') return '';
  const words = precisionWords(row.precision, lang);
  if (row.precision !== 'kelurahan') return words;
  return `${words}: ${numbers(lang).distanceRange(row.distance_min_m, row.distance_max_m)}`;
}
