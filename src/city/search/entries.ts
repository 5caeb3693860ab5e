import type { KecamatanCode, KelurahanCode } from '../ids.ts';
import type { Bilingual, City, CityInfo, LonLat } from '../model.ts';
import { type Field, LEVELS } from './fields.ts';
import { nameTerms, type WordsByField } from './terms.ts';
import { wordsOf } from './words.ts';

export type SearchKind = 'kelurahan' | 'kecamatan' | 'facility';

export interface SearchHit {
  readonly kind: SearchKind;
  /** Code of an area or id of a facility. */
  readonly id: string;
  readonly name: string;
  /**
   * What tells it apart from others of the same name, its kind and where it is; and where that and
   * its name do not show why it was found, the code or the address that has what was typed.
   */
  readonly detail: Bilingual;
  /** Its place, for an area a place to look at; `null` for a facility without a known point. */
  readonly point: LonLat | null;
  /** The kelurahan it is or is in, where known. */
  readonly kelurahan: KelurahanCode | null;
}

export type Searchable = Pick<City, 'kelurahan' | 'kecamatan' | 'facilities' | 'facilityKinds'> & {
  readonly info: Pick<CityInfo, 'name' | 'province'>;
};

/** One thing that can be found. */
export interface Entry {
  readonly hit: SearchHit;
  /** The words of its name, then of its other spellings. */
  readonly names: readonly (readonly string[])[];
  /** All it can be found by. */
  readonly terms: WordsByField<Field>;
  /** What a hit says that was found by this field, where name and detail do not show it. */
  readonly reason: (field: Field) => Bilingual | null;
  /** Code of the kecamatan that a kelurahan is in; `null` for other things. */
  readonly parent: KecamatanCode | null;
  /** Among equals, lower comes first: kelurahan, kecamatan, facilities of the city, the others. */
  readonly order: number;
}

/** A text that is the same in both languages. */
export const both = (text: string): Bilingual => ({ id: text, en: text });

/** What a thing is found by that has these names, or is in an area of these names. */
export const namesOf = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => nameTerms(wordsOf(name)));

/** What everything in a city is found by. */
export const cityTerms = ({ info }: Searchable): readonly string[] => [
  ...wordsOf(`${info.name} ${info.province}`),
  ...LEVELS.province,
  'city',
  'regency',
];
