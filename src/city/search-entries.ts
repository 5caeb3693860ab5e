import type { KecamatanCode, KelurahanCode } from './ids.ts';
import type { Bilingual, City, Facility, LonLat } from './model.ts';
import { alsoAskedBy, squeeze, wordsOf } from './search-words.ts';

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

export type Searchable = Pick<City, 'kelurahan' | 'kecamatan' | 'facilities' | 'facilityKinds'>;

/** One thing that can be found, with all the words it can be found by. */
export interface Entry {
  readonly key: number;
  readonly hit: SearchHit;
  /** Its name and its other spellings. */
  readonly names: readonly string[];
  /** The same without spaces. */
  readonly squeezed: readonly string[];
  /** Other words it may be asked by: its kind, its kelurahan. */
  readonly more: string;
  /** Among equals, lower comes first: kelurahan, kecamatan, facilities of the city, the others. */
  readonly order: number;
}

type Found = Omit<Entry, 'key' | 'squeezed'>;

const OUTSIDE: Bilingual = { id: 'di luar kota', en: 'outside the city' };

const both = (text: string): Bilingual => ({ id: text, en: text });

const middleOf = (points: readonly LonLat[]): LonLat | null =>
  points.length === 0
    ? null
    : [
        points.reduce((sum, [lon]) => sum + lon, 0) / points.length,
        points.reduce((sum, [, lat]) => sum + lat, 0) / points.length,
      ];

const areas = ({ kelurahan, kecamatan }: Searchable): readonly Found[] => [
  ...kelurahan.map(({ code, name, aliases, kecamatan: parent, label }): Found => {
    const parentName = kecamatan.find((k) => k.code === parent)?.name ?? parent;
    const detail = both(`Kelurahan, Kecamatan ${parentName}`);
    return {
      hit: { kind: 'kelurahan', id: code, name, detail, point: label, kelurahan: code },
      names: [name, ...aliases],
      more: 'kelurahan desa',
      order: 0,
    };
  }),
  ...kecamatan.map(({ code, name }): Found => {
    const inside = kelurahan.filter((k) => k.kecamatan === code).map(({ label }) => label);
    const detail = both('Kecamatan');
    return {
      hit: { kind: 'kecamatan', id: code, name, detail, point: middleOf(inside), kelurahan: null },
      names: [name],
      more: 'kecamatan',
      order: 1,
    };
  }),
];

function facilities(city: Searchable): readonly Found[] {
  const kecamatan = new Map<KecamatanCode, string>(city.kecamatan.map((k) => [k.code, k.name]));
  const kelurahan = new Map<KelurahanCode, string>(city.kelurahan.map((k) => [k.code, k.name]));
  const kinds = new Map(city.facilityKinds.map((kind) => [kind.id, kind.label]));

  const found = (facility: Facility): Found => {
    const { id, name, point, insideCity } = facility;
    const kind = kinds.get(facility.kind) ?? both(facility.kind);
    const village = facility.kelurahan && kelurahan.get(facility.kelurahan);
    const district = facility.kecamatan && kecamatan.get(facility.kecamatan);
    const detail = (lang: keyof Bilingual): string => {
      const place = insideCity ? [village, district].filter(Boolean).join(', ') : OUTSIDE[lang];
      return place === '' ? kind[lang] : `${kind[lang]} · ${place}`;
    };
    return {
      hit: {
        kind: 'facility',
        id,
        name,
        detail: { id: detail('id'), en: detail('en') },
        point,
        kelurahan: facility.kelurahan,
      },
      names: [name],
      more: `${facility.kind} ${kind.id} ${alsoAskedBy(wordsOf(name))} ${village ?? ''}`,
      order: insideCity ? 2 : 3,
    };
  };
  return city.facilities.filter(({ status }) => status !== 'closed').map(found);
}

/** Everything of a city that can be searched; closed facilities are left out. */
export const entriesOf = (city: Searchable): readonly Entry[] =>
  [...areas(city), ...facilities(city)].map((found, key) => ({
    ...found,
    key,
    squeezed: found.names.map(squeeze),
  }));
