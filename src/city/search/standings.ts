import { FAR, type Field, NAMES } from './fields.ts';
import type { Run, Typed, TypedWord } from './query.ts';
import type { Found, Terms } from './terms.ts';

/** Where a typed word was found in an entry: the nearest of all places. */
export interface Standing {
  readonly field: Field;
  readonly cost: number;
  /** It was found as the whole code. */
  readonly wholeCode: boolean;
  /** Words of its names that are, or are close to, what was typed. */
  readonly spelt: readonly string[];
}

/** How much further from the name than {@link FAR} a word is that only begins so, */
const BEGINS = 2;
/** or is only close, */
const CLOSE = 8;
/** and for each letter that differs. */
const LETTER = 2;
/** Makes the cost of each word of a run, of up to four words, a whole number. */
export const UNIT = 12;

/** What was found in a field by a run of so many words, for each of them: the run counts once. */
function standingIn(
  field: Field,
  { term, agreement, distance }: Found<Field>,
  words: number,
): Standing {
  const off = agreement === 'is' ? 0 : agreement === 'begins' ? BEGINS : CLOSE + LETTER * distance;
  return {
    field,
    cost: ((FAR[field] + off) * UNIT) / words,
    wholeCode: field === 'code' && agreement === 'is',
    spelt: NAMES.has(field) && agreement !== 'begins' ? [term] : [],
  };
}

/** The nearer of two, with the words spelt in either. */
function nearer(one: Standing | undefined, other: Standing): Standing {
  if (!one) return other;
  const near = one.cost <= other.cost ? one : other;
  const far = near === one ? other : one;
  return far.spelt.length === 0 ? near : { ...near, spelt: [...near.spelt, ...far.spelt] };
}

/** A standing, and the entries that have the word so. */
type Standings = readonly [standing: Standing, entries: readonly number[]];

/** Where each entry has a word, of the entries in `among` if given. */
function standingsOf(
  found: readonly Standings[],
  among: ReadonlySet<number> | null,
): ReadonlyMap<number, Standing> {
  const standings = new Map<number, Standing>();
  for (const [standing, entries] of found) {
    for (const entry of entries) {
      if (among && !among.has(entry)) continue;
      standings.set(entry, nearer(standings.get(entry), standing));
    }
  }
  return standings;
}

/** What is looked for, how, and which words every hit must have. */
export interface Attempt {
  readonly typed: Typed;
  readonly forgiving: boolean;
  readonly needs: ReadonlySet<TypedWord['need']>;
}

/** By typed word the entries that have it, and the entries that have all that are needed. */
export interface Having {
  readonly byWord: readonly ReadonlyMap<number, Standing>[];
  readonly all: ReadonlySet<number>;
}

/** Looks for every word, and no further than a needed word that no entry is left for. */
export function having(terms: Terms<Field>, { typed, forgiving, needs }: Attempt): Having {
  const { words, runs } = typed;
  const looked = new Map<Run, readonly Standings[]>();
  const look = (run: Run): readonly Standings[] => {
    const { term, mostWrong, from, to } = run;
    const found =
      looked.get(run) ??
      terms
        .find(term, forgiving ? mostWrong : 0)
        .flatMap((one) =>
          one.places.map(
            ({ field, entries }) => [standingIn(field, one, to - from), entries] as const,
          ),
        );
    looked.set(run, found);
    return found;
  };

  let all: ReadonlySet<number> | null = null;
  const byWord: ReadonlyMap<number, Standing>[] = [];
  // A word that repeats between the same words is looked for once.
  const known = new Map<string, ReadonlyMap<number, Standing>>();
  for (const [i, { need }] of words.entries()) {
    const around = runs.filter(({ from, to }) => from <= i && i < to);
    const key = around.map(({ from, to, term }) => `${from - i} ${to - i} ${term}`).join();
    const here: ReadonlyMap<number, Standing> =
      known.get(key) ?? standingsOf(around.flatMap(look), all);
    known.set(key, here);
    byWord.push(here);
    if (!needs.has(need)) continue;
    all = new Set([...(all ?? here.keys())].filter((entry) => here.has(entry)));
    if (all.size === 0) break;
  }
  return { byWord, all: all ?? new Set() };
}
