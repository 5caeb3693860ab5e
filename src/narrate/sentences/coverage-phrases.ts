import type { Lang } from '../lang.ts';
import { rich, type Sentence, strong } from '../rich.ts';

/** The words every form of the coverage sentence shares, already written in its language. */
export interface CoverageWords {
  /** "puskesmas". */
  readonly noun: string;
  /** "3 km". */
  readonly radius: string;
  /** Name of the kecamatan it is about; `null` for the whole city. */
  readonly within: string | null;
  readonly level: 'kelurahan' | 'kecamatan';
  /** People beyond the distance, rounded: "12.300". */
  readonly beyond: string;
}

interface CoveragePhrases {
  readonly noData: (words: CoverageWords) => Sentence;
  readonly nobody: (words: CoverageWords) => Sentence;
  readonly everybody: (words: CoverageWords) => Sentence;
  readonly oneArea: (words: CoverageWords, name: string, share: string) => Sentence;
  readonly nowhereMostly: (words: CoverageWords) => Sentence;
  readonly mostly: (words: CoverageWords, areas: number, of: number) => Sentence;
}

const id: CoveragePhrases = {
  noData: ({ noun }) => rich`Belum ada data untuk menghitung jangkauan ${noun}.`,
  nobody: ({ noun, radius, within }) =>
    rich`Menurut perkiraan, ${strong(`semua warga ${within === null ? 'kota' : `Kecamatan ${within}`}`)} tinggal dalam jarak ${radius} dari ${noun} terdekat.`,
  everybody: ({ noun, radius, within, beyond }) =>
    rich`Menurut perkiraan, ${strong(`semua warga ${within === null ? 'kota' : `Kecamatan ${within}`}`)}, sekitar ${strong(`${beyond} jiwa`)}, tinggal lebih dari ${radius} dari ${noun} terdekat.`,
  oneArea: ({ noun, radius, beyond }, name, share) =>
    rich`Di ${name}, ${strong(share)} warga, sekitar ${strong(`${beyond} jiwa`)} (perkiraan), tinggal lebih dari ${radius} dari ${noun} terdekat.`,
  nowhereMostly: ({ noun, radius, within, level, beyond }) =>
    rich`${within === null ? 'Di seluruh kota' : `Di Kecamatan ${within}`}, sekitar ${strong(`${beyond} jiwa`)} (perkiraan) tinggal lebih dari ${radius} dari ${noun} terdekat; tidak ada ${level} yang lebih dari separuh warganya tinggal sejauh itu.`,
  mostly: ({ noun, radius, within, level, beyond }, areas, of) =>
    rich`Di ${strong(`${areas} dari ${of} ${level}`)}${within === null ? '' : ` di Kecamatan ${within}`}, lebih dari separuh warga tinggal lebih dari ${radius} dari ${noun} terdekat; ${within === null ? 'di seluruh kota' : 'di kecamatan ini'}, sekitar ${strong(`${beyond} jiwa`)} (perkiraan) tinggal sejauh itu.`,
};

const en: CoveragePhrases = {
  noData: ({ noun }) => rich`There are no data yet to compute the distance to the nearest ${noun}.`,
  nobody: ({ noun, radius, within }) =>
    rich`By estimate, ${strong(`everybody in ${within === null ? 'the city' : `Kecamatan ${within}`}`)} lives within ${radius} of the nearest ${noun}.`,
  everybody: ({ noun, radius, within, beyond }) =>
    rich`By estimate, ${strong(`everybody in ${within === null ? 'the city' : `Kecamatan ${within}`}`)}, about ${strong(`${beyond} people`)}, lives more than ${radius} from the nearest ${noun}.`,
  oneArea: ({ noun, radius, beyond }, name, share) =>
    rich`In ${name}, ${strong(share)} of the people, about ${strong(`${beyond} people`)} (estimate), live more than ${radius} from the nearest ${noun}.`,
  nowhereMostly: ({ noun, radius, within, level, beyond }) =>
    rich`${within === null ? 'In the whole city' : `In Kecamatan ${within}`}, about ${strong(`${beyond} people`)} (estimate) live more than ${radius} from the nearest ${noun}; in no ${level} is it more than half of the people.`,
  mostly: ({ noun, radius, within, level, beyond }, areas, of) =>
    rich`In ${strong(`${areas} of ${of} ${level}`)}${within === null ? '' : ` in Kecamatan ${within}`}, more than half of the people live more than ${radius} from the nearest ${noun}; ${within === null ? 'in the whole city' : 'in this kecamatan'}, about ${strong(`${beyond} people`)} (estimate) live that far away.`,
};

export const coveragePhrases: Readonly<Record<Lang, CoveragePhrases>> = { id, en };
