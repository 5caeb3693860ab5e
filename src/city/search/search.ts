import { areaEntries } from './areas.ts';
import type { Entry, Searchable, SearchHit } from './entries.ts';
import { facilityEntries } from './facilities.ts';
import { type Match, matchesOf } from './match.ts';
import { placeFinder } from './places.ts';
import { queryReader } from './query.ts';
import { explained, onlyTheArea } from './reasons.ts';
import type { Attempt } from './standings.ts';
import { createTerms } from './terms.ts';

export type { Searchable, SearchHit, SearchKind } from './entries.ts';

/** Hits for what a person typed, best first, at most `limit` (8), no thing twice. */
export type Search = (query: string, limit?: number) => readonly SearchHit[];

const DEFAULT_LIMIT = 8;
const ALL_WORDS: Attempt['needs'] = new Set(['must', 'may']);
const WITHOUT_COMMON_WORDS: Attempt['needs'] = new Set(['must']);

/** The place of each entry in an alphabetical list of their names. */
function alphabet(entries: readonly Entry[]): ReadonlyMap<Entry, number> {
  const { compare } = new Intl.Collator('id', { numeric: true });
  const sorted = [...entries].sort((a, b) => compare(a.hit.name, b.hit.name));
  return new Map(sorted.map((entry, place) => [entry, place]));
}

/**
 * A search over what is known of a city's kelurahan, kecamatan and facilities: names, other
 * spellings, kinds, the areas they are in, codes, addresses. Each typed word may stand in any of
 * these, all of them must stand somewhere, whatever their order, case and spacing. Best first: names
 * that are, then begin with, then have what was typed, then other fields, those nearer the name
 * before others (first of all a kelurahan that is named with its kecamatan); among equals kelurahan, kecamatan, facilities of the city, facilities across its
 * border. Then what is close to the words typed; then areas that a longer text names, such as a
 * pasted address. Closed facilities are left out. An empty query finds nothing.
 */
export function createSearch(city: Searchable): Search {
  const entries = [...areaEntries(city), ...facilityEntries(city)];
  const terms = createTerms(entries.map((entry) => entry.terms));
  const read = queryReader(city.info);
  const areasIn = placeFinder(entries, city.info);
  const letters = alphabet(entries);

  const bestFirst = (a: Match, b: Match): number =>
    a.tier - b.tier ||
    a.cost - b.cost ||
    a.entry.order - b.entry.order ||
    letters.get(a.entry)! - letters.get(b.entry)!;

  return (query, limit = DEFAULT_LIMIT) => {
    const typed = read(query);
    if (typed.words.length === 0 || !(limit >= 1)) return [];
    const matches = (needs: Attempt['needs'], forgiving: boolean) =>
      matchesOf(entries, terms, { typed, needs, forgiving });
    const named = areasIn(query);
    const inItsKecamatan = new Set(named.flatMap((n) => (n.withParent ? [n.area] : [])));
    const hits = new Map<Entry, SearchHit>();
    const offer = (found: readonly Match[]) => {
      const isNamed = ({ entry }: Match) => Number(inItsKecamatan.has(entry));
      for (const match of [...found].sort((a, b) => isNamed(b) - isNamed(a) || bestFirst(a, b))) {
        if (!hits.has(match.entry)) hits.set(match.entry, explained(match, typed));
        if (hits.size >= limit) return;
      }
    };

    const strict = matches(ALL_WORDS, false);
    const needs = strict.length > 0 ? ALL_WORDS : WITHOUT_COMMON_WORDS;
    offer(strict.length > 0 ? strict : matches(needs, false));
    if (hits.size < limit) offer(matches(needs, true));
    for (const { area } of named) {
      if (hits.size < limit && !hits.has(area)) hits.set(area, onlyTheArea(area));
    }
    return [...hits.values()].slice(0, limit);
  };
}
