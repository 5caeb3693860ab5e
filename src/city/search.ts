import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { KecamatanCode, KelurahanCode } from './ids.ts';
import type { Bilingual, City, LonLat } from './model.ts';
import { squeeze, wordsOf } from './search-words.ts';

export type SearchKind = 'kelurahan' | 'kecamatan' | 'facility';

export interface SearchHit {
  readonly kind: SearchKind;
  /** Code of an area or id of a facility. */
  readonly id: string;
  readonly name: string;
  /** What tells it apart from others of the same name: its kind and where it is. */
  readonly detail: Bilingual;
  /** Its place, for an area a place to look at; `null` for a facility without a known point. */
  readonly point: LonLat | null;
  /** The kelurahan it is or is in, where known. */
  readonly kelurahan: KelurahanCode | null;
}

export type Search = (query: string, limit?: number) => readonly SearchHit[];
export type Searchable = Pick<City, 'kelurahan' | 'kecamatan' | 'facilities' | 'facilityKinds'>;

interface Entry {
  readonly key: number;
  readonly hit: SearchHit;
  readonly names: readonly string[];
  /** Other words it may be asked by: its kind, its kelurahan. */
  readonly more: string;
}

const KIND_ORDER: Readonly<Record<SearchKind, number>> = {
  kelurahan: 0,
  kecamatan: 1,
  facility: 2,
};
const MAX_QUERY = 80;
const DEFAULT_LIMIT = 8;

const both = (text: string): Bilingual => ({ id: text, en: text });

const middleOf = (points: readonly LonLat[]): LonLat | null =>
  points.length === 0
    ? null
    : [
        points.reduce((sum, [lon]) => sum + lon, 0) / points.length,
        points.reduce((sum, [, lat]) => sum + lat, 0) / points.length,
      ];

function entriesOf({ kelurahan, kecamatan, facilities, facilityKinds }: Searchable): Entry[] {
  const districts = new Map<KecamatanCode, string>(kecamatan.map((k) => [k.code, k.name]));
  const villages = new Map(kelurahan.map((k) => [k.code, k]));
  const kinds = new Map(facilityKinds.map((kind) => [kind.id, kind.label]));
  const entries: Omit<Entry, 'key'>[] = [];

  for (const { code, name, aliases, kecamatan: district, label } of kelurahan) {
    const detail = both(`Kelurahan, Kecamatan ${districts.get(district) ?? district}`);
    const hit: SearchHit = {
      kind: 'kelurahan',
      id: code,
      name,
      detail,
      point: label,
      kelurahan: code,
    };
    entries.push({ hit, names: [name, ...aliases], more: 'kelurahan desa' });
  }
  for (const { code, name } of kecamatan) {
    const inside = kelurahan.filter((k) => k.kecamatan === code).map(({ label }) => label);
    const point = middleOf(inside);
    const hit: SearchHit = {
      kind: 'kecamatan',
      id: code,
      name,
      detail: both('Kecamatan'),
      point,
      kelurahan: null,
    };
    entries.push({ hit, names: [name], more: 'kecamatan' });
  }
  for (const {
    id,
    name,
    kind,
    point,
    status,
    kelurahan: code,
    kecamatan: district,
  } of facilities) {
    if (status === 'closed') continue;
    const label = kinds.get(kind) ?? both(kind);
    const village = code === null ? undefined : villages.get(code)?.name;
    const place = [village, district === null ? undefined : districts.get(district)]
      .filter((part) => part !== undefined)
      .join(', ');
    const say = (word: string) => (place === '' ? word : `${word} · ${place}`);
    const detail = { id: say(label.id), en: say(label.en) };
    const hit: SearchHit = { kind: 'facility', id, name, detail, point, kelurahan: code };
    entries.push({ hit, names: [name], more: `${kind} ${label.id} ${village ?? ''}` });
  }
  return entries.map((entry, key) => ({ key, ...entry }));
}

const isNumber = (term: string): boolean => /^\p{N}/u.test(term);

/** How the words of a query may differ from those of a name; numbers never may. */
const STRICT = { prefix: (term: string) => !isNumber(term), fuzzy: false };
const LOOSE = {
  ...STRICT,
  fuzzy: (term: string) => (isNumber(term) || term.length < 4 ? false : 0.25),
};

/**
 * A search over the names of a city's kelurahan, kecamatan and facilities that forgives spelling,
 * case and spacing. Best first: names that are, then begin with, then contain what was typed,
 * then those that are close to it; among equals kelurahan before kecamatan before facilities.
 * Closed facilities are left out. An empty query finds nothing.
 */
export function createSearch(city: Searchable): Search {
  const entries = entriesOf(city);
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['names', 'squeezed', 'more'],
    extractField: (entry, field) => {
      if (field === 'squeezed') return entry.names.map(squeeze).join(' ');
      if (field === 'names') return entry.names.join(' ');
      return field === 'more' ? entry.more : String(entry.key);
    },
    tokenize: (text, field) => (field === 'squeezed' ? text.split(' ') : [...wordsOf(text)]),
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => [...wordsOf(text)], boost: { names: 3, squeezed: 3 } },
  });
  index.addAll(entries);

  const find = (words: readonly string[], options: typeof STRICT | typeof LOOSE) => {
    const asWords: Query = {
      queries: [words.join(' ')],
      combineWith: 'AND',
      fields: ['names', 'more'],
    };
    const asOne: Query = {
      queries: [words.join('')],
      fields: ['squeezed'],
      tokenize: (text) => [text],
    };
    return index.search({ queries: [asWords, asOne], combineWith: 'OR', ...options });
  };

  const rank = (results: readonly SearchResult[], typed: string): readonly SearchHit[] => {
    const closeness = ({ names }: Entry): number => {
      const squeezed = names.map(squeeze);
      if (squeezed.includes(typed)) return 0;
      return squeezed.some((name) => name.startsWith(typed)) ? 1 : 2;
    };
    return results
      .map(({ id, score }) => ({ entry: entries[id as number]!, score }))
      .map(({ entry, score }) => ({ hit: entry.hit, score, close: closeness(entry) }))
      .sort(
        (a, b) =>
          a.close - b.close ||
          KIND_ORDER[a.hit.kind] - KIND_ORDER[b.hit.kind] ||
          b.score - a.score ||
          a.hit.name.localeCompare(b.hit.name, 'id') ||
          a.hit.id.localeCompare(b.hit.id),
      )
      .map(({ hit }) => hit);
  };

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
