import type { Lang } from '../lang.ts';
import { rich, type Sentence, strong } from '../rich.ts';

/** The words every form of the coverage sentence shares, already written in its language. */
export interface CoverageWords {
  /** "puskesmas". */
  readonly noun: string;
  /** "lebih dari 3 km dari puskesmas terdekat". */
  readonly outside: string;
  /** "dalam jarak 3 km dari puskesmas terdekat". */
  readonly inside: string;
  /** "sejauh itu". */
  readonly away: string;
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
  nobody: ({ inside, within }) =>
    rich`Menurut perkiraan, ${strong(`semua warga ${within === null ? 'kota' : `Kecamatan ${within}`}`)} tinggal ${inside}.`,
  everybody: ({ outside, within, beyond }) =>
    rich`Menurut perkiraan, ${strong(`semua warga ${within === null ? 'kota' : `Kecamatan ${within}`}`)}, sekitar ${strong(`${beyond} jiwa`)}, tinggal ${outside}.`,
  oneArea: ({ outside, beyond }, name, share) =>
    rich`Di ${name}, ${strong(share)} warga, sekitar ${strong(`${beyond} jiwa`)} (perkiraan), tinggal ${outside}.`,
  nowhereMostly: ({ outside, away, within, level, beyond }) =>
    rich`${within === null ? 'Di seluruh kota' : `Di Kecamatan ${within}`}, sekitar ${strong(`${beyond} jiwa`)} (perkiraan) tinggal ${outside}; tidak ada ${level} yang lebih dari separuh warganya tinggal ${away}.`,
  mostly: ({ outside, away, within, level, beyond }, areas, of) =>
    rich`Di ${strong(`${areas} dari ${of} ${level}`)}${within === null ? '' : ` di Kecamatan ${within}`}, lebih dari separuh warga tinggal ${outside}; ${within === null ? 'di seluruh kota' : 'di kecamatan ini'}, sekitar ${strong(`${beyond} jiwa`)} (perkiraan) tinggal ${away}.`,
};

const en: CoveragePhrases = {
  noData: ({ noun }) => rich`There are no data yet to compute the distance to the nearest ${noun}.`,
  nobody: ({ inside, within }) =>
    rich`By estimate, ${strong(`everybody in ${within === null ? 'the city' : `Kecamatan ${within}`}`)} lives ${inside}.`,
  everybody: ({ outside, within, beyond }) =>
    rich`By estimate, ${strong(`everybody in ${within === null ? 'the city' : `Kecamatan ${within}`}`)}, about ${strong(`${beyond} people`)}, lives ${outside}.`,
  oneArea: ({ outside, beyond }, name, share) =>
    rich`In ${name}, ${strong(share)} of the people, about ${strong(`${beyond} people`)} (estimate), live ${outside}.`,
  nowhereMostly: ({ outside, within, level, beyond }) =>
    rich`${within === null ? 'In the whole city' : `In Kecamatan ${within}`}, about ${strong(`${beyond} people`)} (estimate) live ${outside}; in no ${level} is it more than half of the people.`,
  mostly: ({ outside, away, within, level, beyond }, areas, of) =>
    rich`In ${strong(`${areas} of ${of} ${level}`)}${within === null ? '' : ` in Kecamatan ${within}`}, more than half of the people live ${outside}; ${within === null ? 'in the whole city' : 'in this kecamatan'}, about ${strong(`${beyond} people`)} (estimate) live ${away}.`,
};

export const coveragePhrases: Readonly<Record<Lang, CoveragePhrases>> = { id, en };
