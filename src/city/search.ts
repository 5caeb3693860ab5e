import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { type Entry, entriesOf, type Searchable, type SearchHit } from './search-entries.ts';
import { wordsOf } from './search-words.ts';

export type { Searchable, SearchHit, SearchKind } from './search-entries.ts';

/** Hits for what a person typed, best first, at most `limit` (8). */
export type Search = (query: string, limit?: number) => readonly SearchHit[];

const MAX_QUERY = 80;
const DEFAULT_LIMIT = 8;
/** Share of a word's letters that may be wrong. */
const FUZZY = 0.25;
/** Shorter words must be typed as they are: almost any word is close to them. */
const MIN_FUZZY_LENGTH = 4;

const isNumber = (term: string): boolean => /^\p{N}/u.test(term);

/** How the words of a query may differ from those of a name; numbers never may. */
const STRICT = { prefix: (term: string) => !isNumber(term), fuzzy: false as const };
const LOOSE = {
  ...STRICT,
  fuzzy: (term: string) => (isNumber(term) || term.length < MIN_FUZZY_LENGTH ? false : FUZZY),
};

const collator = new Intl.Collator('id', { numeric: true });

/** 0: a name is what was typed; 1: one begins with it; 2: neither. */
function closeness({ squeezed }: Entry, typed: string): number {
  if (squeezed.includes(typed)) return 0;
  return squeezed.some((name) => name.startsWith(typed)) ? 1 : 2;
}

function indexOf(entries: readonly Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['names', 'squeezed', 'more'],
    extractField: (entry, field) => {
      if (field === 'squeezed') return entry.squeezed.join(' ');
      if (field === 'names') return entry.names.join(' ');
      return field === 'more' ? entry.more : String(entry.key);
    },
    tokenize: (text, field) => (field === 'squeezed' ? text.split(' ') : [...wordsOf(text)]),
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => text.split(' '), boost: { names: 3, squeezed: 3 } },
  });
  index.addAll(entries);
  return index;
}

/**
 * A search over the names of a city's kelurahan, kecamatan and facilities that forgives spelling,
 * case and spacing. Best first: names that are, then begin with, then contain what was typed,
 * then those that are close to it; among equals kelurahan, kecamatan, facilities of the city,
 * facilities across its border. Closed facilities are left out. An empty query finds nothing.
 */
export function createSearch(city: Searchable): Search {
  const entries = entriesOf(city);
  const index = indexOf(entries);

  const find = (words: readonly string[], options: typeof STRICT | typeof LOOSE) => {
    const asWords: Query = {
      queries: [words.join(' ')],
      combineWith: 'AND',
      fields: ['names', 'more'],
    };
    const asOne: Query = { queries: [words.join('')], fields: ['squeezed'] };
    return index.search({ queries: [asWords, asOne], combineWith: 'OR', ...options });
  };

  const rank = (results: readonly SearchResult[], typed: string): readonly SearchHit[] =>
    results
      .map(({ id, score }) => ({ entry: entries[id as number]!, score }))
      .map(({ entry, score }) => ({ ...entry, score, close: closeness(entry, typed) }))
      .sort(
        (a, b) =>
          a.close - b.close ||
          a.order - b.order ||
          b.score - a.score ||
          collator.compare(a.hit.name, b.hit.name) ||
          a.key - b.key,
      )
      .map(({ hit }) => hit);

  return (query, limit = DEFAULT_LIMIT) => {
    const words = wordsOf(query.slice(0, MAX_QUERY));
    if (words.length === 0 || limit < 1) return [];
    const typed = words.join('');
    const exact = rank(find(words, STRICT), typed);
    if (exact.length >= limit) return exact.slice(0, limit);
    const known = new Set(exact.map(({ id }) => id));
    const close = rank(find(words, LOOSE), typed).filter(({ id }) => !known.has(id));
    return [...exact, ...close].slice(0, limit);
  };
}
