import type { CoverageRow } from '../../access/types.ts';
import type { Service } from '../../city/model.ts';
import type { Lang } from '../lang.ts';
import { numbers } from '../numbers.ts';
import { rich, type Sentence, strong } from '../rich.ts';
import { ordinal, rankFromTop } from './rank.ts';

export interface ReasonsInput {
  readonly row: CoverageRow;
  /** All rows of the same level, for comparison. */
  readonly rows: readonly CoverageRow[];
  readonly service: Pick<Service, 'noun'>;
  readonly radius_m: number;
  readonly level: 'kelurahan' | 'kecamatan';
  /** How many facilities of the service are inside the area. */
  readonly inside: number;
  /** Name of the facility nearest for most of its people. */
  readonly nearestName: string | null;
}

/** Population is a reason of its own for the most populous tenth of the areas. */
const POPULOUS = 0.1;

function beyondReason({ row, service, radius_m }: ReasonsInput, lang: Lang): Sentence | null {
  const { unserved_population: beyond, population } = row;
  if (beyond === null || population === null || population === 0) return null;
  const write = numbers(lang);
  const share = strong(write.percent((100 * beyond) / population, 0));
  const radius = write.radius(radius_m);
  const people = write.estimate(beyond);
  const noun = service.noun[lang];
  return lang === 'id'
    ? rich`${share} warga (sekitar ${people} jiwa, perkiraan) tinggal lebih dari ${radius} dari ${noun} terdekat.`
    : rich`${share} of the people (about ${people}, estimate) live more than ${radius} from the nearest ${noun}.`;
}

function distanceReason({ row }: ReasonsInput, lang: Lang): Sentence | null {
  const { distance_mean_m: mean, distance_p90_m: p90 } = row;
  if (mean === null) return null;
  const write = numbers(lang);
  const average = strong(write.distance(mean));
  if (lang === 'id') {
    return rich`Jarak rata-rata ${average}${
      p90 === null ? '' : `; sepersepuluh warga tinggal lebih dari ${write.distance(p90)}`
    } (garis lurus).`;
  }
  return rich`Mean distance ${average}${
    p90 === null ? '' : `; one in ten lives more than ${write.distance(p90)} away`
  } (straight line).`;
}

function facilityReason(input: ReasonsInput, lang: Lang): Sentence {
  const { service, inside, level, nearestName } = input;
  const noun = service.noun[lang];
  const nearest = nearestName === null ? '' : strong(nearestName);
  if (lang === 'id') {
    const count = inside === 0 ? `Tidak ada ${noun}` : `Ada ${inside} ${noun}`;
    return nearest === ''
      ? rich`${count} di ${level} ini.`
      : rich`${count} di ${level} ini; yang terdekat bagi sebagian besar warga: ${nearest}.`;
  }
  const count = inside === 0 ? `No ${noun}` : `Facilities (${noun}): ${inside}`;
  return nearest === ''
    ? rich`${count} in this ${level}.`
    : rich`${count} in this ${level}; nearest for most people: ${nearest}.`;
}

function populationReason({ row, rows, level }: ReasonsInput, lang: Lang): Sentence | null {
  const rank = rankFromTop(
    row.population,
    rows.map(({ population }) => population),
  );
  if (rank === null || rank.of < 2 || rank.place > Math.max(1, rank.of * POPULOUS)) return null;
  const people = numbers(lang).estimate(row.population);
  const nth = rank.place === 1 ? '' : ordinal(rank.place, lang);
  return lang === 'id'
    ? rich`Penduduknya banyak: sekitar ${people} jiwa (perkiraan), terbanyak${nth && ` ${nth}`} dari ${String(rank.of)} ${level}.`
    : rich`It is populous: about ${people} people (estimate), ${nth && `${nth} `}most of ${String(rank.of)} ${level}.`;
}

/** Why an area ranks where it does, most telling first; empty parts are left out. */
export function reasons(input: ReasonsInput, lang: Lang): readonly Sentence[] {
  return [
    beyondReason(input, lang),
    distanceReason(input, lang),
    facilityReason(input, lang),
    populationReason(input, lang),
  ].filter((sentence) => sentence !== null);
}
