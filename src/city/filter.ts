import MiniSearch from 'minisearch';
import { wordsOf } from './search-words.ts';

/** Which of the texts have what was typed, as places in the list, in its order. */
export type Filter = (query: string) => readonly number[];

const MAX_QUERY = 80;
/** Share of a word's letters that may be wrong, where no text has the words as they were typed. */
const FUZZY = 0.25;
const MIN_FUZZY_LENGTH = 4;

/**
 * A filter over a short list of texts: those in which every word typed begins some word, whatever
 * the case and the order; where there is none, those with words close to them. An empty query lets
 * everything through.
 */
export function createFilter(texts: readonly string[]): Filter {
  const index = new MiniSearch<{ place: number; text: string }>({
    idField: 'place',
    fields: ['text'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', prefix: true },
  });
  index.addAll(texts.map((text, place) => ({ place, text })));
  const everything = texts.map((_, place) => place);
  const fuzzy = (term: string) => (term.length < MIN_FUZZY_LENGTH ? false : FUZZY);
  const places = (query: string, options = {}): readonly number[] =>
    index
      .search(query, options)
      .map(({ id }) => Number(id))
      .sort((a, b) => a - b);

  return (query) => {
    const typed = query.slice(0, MAX_QUERY);
    if (wordsOf(typed).length === 0) return everything;
    const exact = places(typed);
    return exact.length > 0 ? exact : places(typed, { fuzzy });
  };
}
