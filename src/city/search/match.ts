import type { Entry } from './entries.ts';
import { COMMON, type Field, NAMES } from './fields.ts';
import type { Typed } from './query.ts';
import { type Attempt, having, type Standing, UNIT } from './standings.ts';
import type { Terms } from './terms.ts';

/** An entry that has what was typed, and how well: the least of both comes first. */
export interface Match {
  readonly entry: Entry;
  /**
   * 0: a name or the code is typed in full; 1: a name begins with what was typed; 2: a name has
   * some of it; 3: it is all in other fields.
   */
  readonly tier: 0 | 1 | 2 | 3;
  readonly cost: number;
  /** By typed word; `null` where an idle one is nowhere. */
  readonly standings: readonly (Standing | null)[];
}

/** More than any field is away. */
const MISSING = 20;
/** The city's name in that of a facility, "SMAN 4 Kota Contoh", beside words that tell more. */
const CITY_IN_NAME = 5;

/** Whether a name is made of these words, each one or several of its own. */
function isSpelt(name: readonly string[], spelt: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  name.forEach((_, from) => {
    if (!reached.has(from)) return;
    for (let to = from + 1; to <= name.length; to++) {
      if (spelt.has(name.slice(from, to).join(''))) reached.add(to);
    }
  });
  return name.length > 0 && reached.has(name.length);
}

function tierOf(entry: Entry, { words }: Typed, standings: Match['standings']): Match['tier'] {
  const spelt = new Set(standings.flatMap((one) => one?.spelt ?? []));
  const inFull = entry.names.some((name) => isSpelt(name, spelt));
  if (inFull || standings.some((one) => one?.wholeCode)) return 0;
  const fields = standings.map((one) => one?.field ?? null);
  const inName = words.filter((_, i) => NAMES.has(fields[i] ?? null));
  if (inName.length === 0) return 3;
  const alone = words.every(({ need }, i) => need === 'idle' || NAMES.has(fields[i] ?? null));
  const start = inName.map(({ word }) => word).join('');
  return alone && entry.names.some((name) => name.join('').startsWith(start)) ? 1 : 2;
}

function costOf(entry: Entry, { words }: Typed, standings: Match['standings']): number {
  const tellsMore = words.some(({ need }) => need === 'must');
  return standings.reduce((sum, one, i) => {
    if (!one) return sum + MISSING * UNIT;
    const isCity =
      tellsMore &&
      words[i]!.need === 'may' &&
      NAMES.has(one.field) &&
      entry.hit.kind === 'facility';
    return sum + Math.max(one.cost, isCity ? CITY_IN_NAME * UNIT : 0);
  }, 0);
}

/**
 * Every entry that has all the words that are needed, each in any of its fields, and one of them in
 * a field that not everything around has as well; in no order.
 */
export function matchesOf(
  entries: readonly Entry[],
  terms: Terms<Field>,
  attempt: Attempt,
): readonly Match[] {
  const { words } = attempt.typed;
  const { byWord, all } = having(terms, attempt);
  return [...all].flatMap((key) => {
    const standings = words.map((_, i) => byWord[i]!.get(key) ?? null);
    const tells = standings.some(
      (one, i) => one && words[i]!.need !== 'idle' && !COMMON.has(one.field),
    );
    if (!tells) return [];
    const entry = entries[key]!;
    const cost = costOf(entry, attempt.typed, standings);
    return [{ entry, standings, cost, tier: tierOf(entry, attempt.typed, standings) }];
  });
}
