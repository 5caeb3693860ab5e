import { MAX_QUERY, runsOf } from './search/query.ts';
import { createTerms, pairsOf } from './search/terms.ts';
import { PARTICLES, tokensOf, wordsOf } from './search/words.ts';

/** Which of the texts have what was typed, as places in the list, in its order. */
export type Filter = (query: string) => readonly number[];

/** Where a word may stand: in the text itself, or in what else is known of it. */
type Field = 'text' | 'more';

const TEXT: ReadonlySet<Field> = new Set<Field>(['text']);
const ANYWHERE: ReadonlySet<Field> = new Set<Field>(['text', 'more']);

const termsOf = (text: string): readonly string[] => {
  const words = wordsOf(text);
  return [...words, ...pairsOf(words)];
};

/**
 * A filter over a short list of texts: those in which every word typed begins some word, whatever
 * the case, the order and the spacing. Where there is none, those that have the words in the text
 * or in `more`, further words of each text at the same place of the list, such as its description
 * and its sources; where there is none either, those with words close to them, first in the text,
 * then in both. Numbers are never taken for others, and "di" or "of" need not be there. An empty
 * query lets everything through.
 */
export function createFilter(texts: readonly string[], more: readonly string[] = []): Filter {
  const everything = texts.map((_, place) => place);
  const terms = createTerms<Field>(
    texts.map((text, place) => ({ text: termsOf(text), more: termsOf(more[place] ?? '') })),
    { numbersBegin: true },
  );

  return (query) => {
    const tokens = tokensOf(query.slice(0, MAX_QUERY));
    const runs = runsOf(tokens);
    const isNeeded = tokens.map(({ word }) => !PARTICLES.has(word));
    const needed = [...tokens.keys()].filter((i) => isNeeded[i] || !isNeeded.includes(true));

    const having = (i: number, fields: ReadonlySet<Field>, forgiving: boolean) =>
      new Set(
        runs
          .filter(({ from, to }) => from <= i && i < to)
          .flatMap(({ term, mostWrong }) => terms.find(term, forgiving ? mostWrong : 0))
          .flatMap(({ places }) => places)
          .flatMap(({ field, entries }) => (fields.has(field) ? entries : [])),
      );
    const places = (fields: ReadonlySet<Field>, forgiving: boolean): readonly number[] =>
      needed.reduce<readonly number[]>((left, i) => {
        if (left.length === 0) return left;
        const here = having(i, fields, forgiving);
        return left.filter((place) => here.has(place));
      }, everything);

    for (const forgiving of [false, true]) {
      for (const fields of [TEXT, ANYWHERE]) {
        const found = places(fields, forgiving);
        if (found.length > 0) return found;
      }
    }
    return [];
  };
}
