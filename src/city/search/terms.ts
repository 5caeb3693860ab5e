import SearchableMap from 'minisearch/SearchableMap';
import { isNumber } from './words.ts';

/** Where a word stands: a field, and the entries that have these words there. */
export interface Place<F extends string> {
  readonly field: F;
  readonly entries: readonly number[];
}

/** A word of some entries that agrees with what was typed. */
export interface Found<F extends string> {
  /** The word as the entries have it. */
  readonly term: string;
  /** `is`: the same; `begins`: it begins with what was typed; `close`: a few letters differ. */
  readonly agreement: 'is' | 'begins' | 'close';
  /** How many letters differ, where it is only close; else 0. */
  readonly distance: number;
  readonly places: readonly Place<F>[];
}

/** The words of many entries, by field. */
export interface Terms<F extends string> {
  /**
   * The words that agree with a typed one. With `mostWrong` above 0 also those that are close to
   * it: a quarter of its letters may be wrong, but no more than so many.
   */
  readonly find: (typed: string, mostWrong: number) => readonly Found<F>[];
}

/** Share of a word's letters that may be wrong, and the most letters. */
const FUZZY = 0.25;
const MOST_WRONG = 3;
/** Shorter words must be typed as they are: almost any word is close to them. */
const MIN_FUZZY_LENGTH = 4;
/** Nobody's name is as long; it is not worth looking for what is close to it. */
const MAX_FUZZY_LENGTH = 40;
/** Fewer digits begin too many codes. */
const MIN_CODE = 3;

/** The term of the digits of a code, which never is the word of a number in a name. */
export const codeTerm = (digits: string): string => `#${digits}`;

const isCode = (term: string) => term.startsWith('#');

/** Each two words that follow each other as one, but no numbers. */
export const pairsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, i) => {
    const next = words[i + 1];
    return next === undefined || isNumber(word) || isNumber(next) ? [] : [word + next];
  });

/** The words of a name, each two that follow each other as one, and all of them as one. */
export const nameTerms = (words: readonly string[]): readonly string[] => [
  ...words,
  ...pairsOf(words),
  words.join(''),
];

/**
 * By field, the words that an entry can be found by. Entries that have the same in a field, such as
 * the words for their kecamatan, share one list: it is indexed once.
 */
export type WordsByField<F extends string> = Readonly<Partial<Record<F, readonly string[]>>>;

function placesOf<F extends string>(entries: readonly WordsByField<F>[]) {
  const lists = new Map<F, Map<readonly string[], number[]>>();
  entries.forEach((words, entry) => {
    for (const field of Object.keys(words) as F[]) {
      const list = words[field]!;
      const ofField = lists.get(field) ?? new Map<readonly string[], number[]>();
      lists.set(field, ofField);
      const sharing = ofField.get(list);
      if (sharing) sharing.push(entry);
      else ofField.set(list, [entry]);
    }
  });
  const places = new Map<string, Place<F>[]>();
  for (const [field, ofField] of lists) {
    for (const [list, sharing] of ofField) {
      const place: Place<F> = { field, entries: sharing };
      for (const term of list) {
        const known = places.get(term);
        if (!known) places.set(term, [place]);
        else if (known.at(-1) !== place) known.push(place);
      }
    }
  }
  return places;
}

/**
 * An index of the words of entries. Codes are found by their first digits, numbers only as they
 * are, unless `numbersBegin`: who types "sd 1" does not mean SD 11.
 */
export function createTerms<F extends string>(
  entries: readonly WordsByField<F>[],
  { numbersBegin = false } = {},
): Terms<F> {
  const index = new SearchableMap<Place<F>[]>();
  for (const [term, places] of placesOf(entries)) index.set(term, places);

  const same = (typed: string): readonly Found<F>[] => {
    const places = index.get(typed);
    return places ? [{ term: typed, agreement: 'is', distance: 0, places }] : [];
  };

  const begun = (typed: string): readonly Found<F>[] =>
    Array.from(index.atPrefix(typed), ([term, places]) => ({
      term,
      agreement: term === typed ? 'is' : 'begins',
      distance: 0,
      places,
    }));

  const close = (typed: string, mostWrong: number): readonly Found<F>[] => {
    if (typed.length < MIN_FUZZY_LENGTH || typed.length > MAX_FUZZY_LENGTH) return [];
    const wrong = Math.min(mostWrong, MOST_WRONG, Math.round(typed.length * FUZZY));
    return Array.from(index.fuzzyGet(typed, wrong), ([term, [places, distance]]): Found<F> => ({
      term,
      agreement: 'close',
      distance,
      places,
    })).filter(({ distance }) => distance > 0);
  };

  return {
    find: (typed, mostWrong) => {
      if (isNumber(typed)) return numbersBegin ? begun(typed) : same(typed);
      if (isCode(typed)) return typed.length > MIN_CODE ? begun(typed) : [];
      return mostWrong > 0 ? [...begun(typed), ...close(typed, mostWrong)] : begun(typed);
    },
  };
}
