import type { CoverageRow } from '../../access/types.ts';
import type { Service } from '../../city/model.ts';
import type { Lang } from '../lang.ts';
import { numbers } from '../numbers.ts';
import { rich, type Sentence } from '../rich.ts';
import { coveragePhrases } from './coverage-phrases.ts';
import { listHeadline, type Located, unlocatedNote } from './located.ts';
import { awayWords, beyondWords, withinWords } from './reach.ts';
import { reportedHeadline, reportedNotes, type Reported } from './reported.ts';
import { waterHeadline } from './water.ts';

export interface HeadlineInput {
  readonly service: Service;
  /** Rows of the areas shown: all, or those of one kecamatan. */
  readonly rows: readonly CoverageRow[];
  /** Metres; `null` for a service without distances. */
  readonly radius_m: number | null;
  readonly level: 'kelurahan' | 'kecamatan';
  /** Name of the kecamatan the rows are limited to. */
  readonly within: string | null;
  readonly located: Located | null;
  /** Where the service is only reported: what is. */
  readonly reported?: Reported | null;
}

export interface Headline {
  readonly sentence: Sentence;
  /** What a person must know to read it right, shown small beneath it. */
  readonly notes: readonly Sentence[];
}

/** Below half a person nobody is beyond: what is left is rounding of the field. */
const NOBODY = 0.5;

const hasFigures = (row: CoverageRow): boolean =>
  row.unserved_population !== null && row.population !== null;

function coverageSentence(input: HeadlineInput, radius_m: number, lang: Lang): Sentence {
  const { service, level, within } = input;
  const rows = input.rows.filter(hasFigures);
  const people = rows.reduce((sum, row) => sum + row.population!, 0);
  const beyond = rows.reduce((sum, row) => sum + row.unserved_population!, 0);
  const mostly = rows.filter((row) => row.unserved_population! > row.population! / 2).length;

  const write = numbers(lang);
  const say = coveragePhrases[lang];
  const words = {
    noun: service.noun[lang],
    outside: beyondWords(service.noun[lang], radius_m, lang),
    inside: withinWords(service.noun[lang], radius_m, lang),
    away: awayWords(radius_m, lang),
    within,
    level,
    beyond: write.estimate(beyond),
  };
  if (people === 0) return say.noData(words);
  if (beyond < NOBODY) return say.nobody(words);
  if (people - beyond < NOBODY) return say.everybody(words);
  if (rows.length === 1) {
    return say.oneArea(words, rows[0]!.name, write.percent((100 * beyond) / people, 0));
  }
  return mostly === 0 ? say.nowhereMostly(words) : say.mostly(words, mostly, rows.length);
}

/** Distances are straight lines, and areas without figures are not in the sentence. */
function coverageNotes({ rows, level }: HeadlineInput, lang: Lang): readonly Sentence[] {
  const missing = rows.length - rows.filter(hasFigures).length;
  const straight =
    lang === 'id'
      ? rich`Jarak dihitung garis lurus, bukan panjang jalan.`
      : rich`Distances are straight lines, not along roads.`;
  if (missing === 0) return [straight];
  const left =
    lang === 'id'
      ? rich`${String(missing)} ${level} tidak punya data dan tidak ikut dihitung.`
      : rich`${String(missing)} ${level} without data: not counted.`;
  return [straight, left];
}

/**
 * The one sentence an official reads first, for any service: people beyond the distance, reported
 * status of piped water, or why nothing can be computed. Every number comes from the rows; people
 * are rounded to three significant digits, as they are estimates.
 */
export function headline(input: HeadlineInput, lang: Lang): Headline {
  const { service, radius_m, located } = input;
  const caveat: Sentence[] = service.caveat[lang] === '' ? [] : [[{ text: service.caveat[lang] }]];
  if (input.reported?.areas.length && radius_m !== null) {
    const said = { ...input, reported: input.reported, radius_m };
    return {
      sentence: reportedHeadline(said, lang),
      notes: reportedNotes(said, lang),
    };
  }
  const measured = radius_m !== null && input.rows.some(({ basis }) => basis);
  if (service.measures === 'status' && !measured) {
    return { sentence: waterHeadline(input.rows, input.level, input.within, lang), notes: caveat };
  }
  if (service.measures === 'list' || radius_m === null) {
    return { sentence: listHeadline(service, located, lang), notes: caveat };
  }
  if (service.measures === 'status') {
    const connected =
      lang === 'id'
        ? rich`Tinggal di dalam wilayah layanan belum tentu punya sambungan.`
        : rich`Living inside a service area is not having a connection.`;
    return {
      sentence: coverageSentence(input, radius_m, lang),
      notes: [...coverageNotes(input, lang), connected],
    };
  }
  const unlocated =
    service.measures === 'lower-bound' ? unlocatedNote(service, located, lang) : null;
  return {
    sentence: coverageSentence(input, radius_m, lang),
    notes: [...(unlocated ? [unlocated] : []), ...coverageNotes(input, lang), ...caveat],
  };
}
