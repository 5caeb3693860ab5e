import type { CityInfo } from '../model.ts';
import { areIdle, LEVELS } from './fields.ts';
import { codeTerm } from './terms.ts';
import { isNumber, type Token, tokensOf, wordsOf } from './words.ts';

/** One typed word. */
export interface TypedWord {
  readonly word: string;
  /**
   * `must`: it is in every hit; `may`: words as "kecamatan" and the name of the city, without which
   * the rest is tried as well; `idle`: it is looked for, but no hit needs it.
   */
  readonly need: 'must' | 'may' | 'idle';
}

/** Words that follow each other, looked for as if they were one: from `from` up to before `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly term: string;
  /** Letters that may be wrong: were it a whole word of it, that word would go for nothing. */
  readonly mostWrong: number;
}

export interface Typed {
  readonly words: readonly TypedWord[];
  readonly runs: readonly Run[];
}

/** As much of what is typed is read: a long address has 150 characters. */
export const MAX_QUERY = 240;
/** A word of a name may be typed in so many pieces; codes have four groups. */
const MOST_PIECES = 4;
/** Open location codes, which map services put before an address: "V52W+8Q". */
const PLUS_CODE = /[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}/gi;

/** As much of a text as is read, without what is no word of an address. */
export const readable = (text: string): string => text.slice(0, MAX_QUERY).replace(PLUS_CODE, ' ');

/** All the runs of up to {@link MOST_PIECES} words, of letters or of digits. */
export function runsOf(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  tokens.forEach(({ word, digits }, from) => {
    runs.push({ from, to: from + 1, term: word, mostWrong: word.length - 1 });
    const isCode = digits !== null;
    for (let to = from + 1; to <= Math.min(from + MOST_PIECES, tokens.length); to++) {
      const run = tokens.slice(from, to);
      if (run.some((token) => (token.digits !== null) !== isCode)) break;
      if (isCode) {
        const term = codeTerm(run.map((token) => token.digits).join(''));
        runs.push({ from, to, term, mostWrong: 0 });
      } else if (run.length > 1) {
        const pieces = run.map((token) => token.word);
        const mostWrong = Math.min(...pieces.map((piece) => piece.length)) - 1;
        runs.push({ from, to, term: pieces.join(''), mostWrong });
      }
    }
  });
  return runs;
}

/** Reads what is typed about a city. Never fails, whatever it is. */
export function queryReader(info: Pick<CityInfo, 'name' | 'province'>): (text: string) => Typed {
  const province = wordsOf(info.province);
  const city = wordsOf(info.name);
  const facts: ReadonlySet<string> = new Set([
    ...Object.values(LEVELS).flat(),
    ...[...city, ...province].filter((word) => !isNumber(word)),
  ]);
  const ending = [...city.slice(-1), ...province];

  /** In "Sukamaju, Kota Contoh, Banten" the last word is the province, no kelurahan of that name. */
  const isProvince = (words: readonly TypedWord[]): readonly boolean[] => {
    const said = [...words.keys()].filter((i) => words[i]!.need !== 'idle');
    const last = said.slice(-ending.length);
    const ends = said.length > ending.length && last.every((i, n) => words[i]!.word === ending[n]);
    const places = new Set(ends ? last.slice(1) : []);
    return words.map((_, i) => places.has(i));
  };

  return (text) => {
    const tokens = tokensOf(readable(text));
    const idle = areIdle(tokens);
    const all = tokens.map(({ word }, i): TypedWord => ({
      word,
      need: idle[i] ? 'idle' : facts.has(word) ? 'may' : 'must',
    }));
    const left = isProvince(all).map((is) => !is);
    const words = all.filter((_, i) => left[i]);
    const onlyIdle = words.every(({ need }) => need === 'idle');
    return {
      words: onlyIdle ? words.map(({ word }) => ({ word, need: 'must' })) : words,
      runs: runsOf(tokens.filter((_, i) => left[i])),
    };
  };
}
