import type { Bilingual, Facility } from '../model.ts';
import { codeReason, codeTerms } from './codes.ts';
import { both, cityTerms, type Entry, namesOf, type Searchable } from './entries.ts';
import { LEVELS } from './fields.ts';
import { nameTerms } from './terms.ts';
import { alsoAskedBy, longAndShort, wordsOf } from './words.ts';

const OUTSIDE: Bilingual = { id: 'di luar kota', en: 'outside the city' };
const OWNERSHIP = {
  negeri: { id: 'negeri', en: 'public' },
  swasta: { id: 'swasta', en: 'private' },
} as const;
const OWNERSHIP_WORDS = {
  negeri: ['negeri', 'public', 'state'],
  swasta: ['swasta', 'private'],
} as const;

const IN_KELURAHAN = [...LEVELS.kelurahan, ...LEVELS.kecamatan];
const NOTHING: readonly string[] = [];

/** An area or a kind, with the words that a facility in it or of it is found by. */
interface Shared {
  readonly label: Bilingual;
  readonly terms: readonly string[];
}

const kindOf = (id: string, label: Bilingual): Shared => ({
  label,
  terms: [...wordsOf(`${id} ${label.id} ${label.en}`), ...alsoAskedBy(wordsOf(id))],
});

const areaOf = (...names: readonly [string, ...string[]]): Shared => ({
  label: both(names[0]),
  terms: namesOf(...names),
});

/** The facilities of a city, and those across its border, as things that can be found. */
export function facilityEntries(city: Searchable): readonly Entry[] {
  const inCity = cityTerms(city);
  const kelurahan = new Map<string, Shared>(
    city.kelurahan.map(({ code, name, aliases }) => [code, areaOf(name, ...aliases)]),
  );
  const kecamatan = new Map<string, Shared>(
    city.kecamatan.map(({ code, name }) => [code, areaOf(name)]),
  );
  const kinds = new Map(city.facilityKinds.map(({ id, label }) => [id, kindOf(id, label)]));

  const entry = (facility: Facility): Entry => {
    const { id, name, insideCity, ownership, address } = facility;
    const kind = kinds.get(facility.kind) ?? kindOf(facility.kind, both(facility.kind));
    const village = kelurahan.get(facility.kelurahan ?? '');
    const district = kecamatan.get(facility.kecamatan ?? '');
    const owner = ownership && OWNERSHIP[ownership];
    const words = wordsOf(name);
    const also = alsoAskedBy(words).filter((word) => !kind.terms.includes(word));
    const areas = [village, district].flatMap((area) => (area ? [area.label.id] : []));
    const detail = (lang: keyof Bilingual): string => {
      const place = insideCity ? areas.join(', ') : OUTSIDE[lang];
      return [kind.label[lang], place].filter((part) => part !== '').join(' · ');
    };
    return {
      hit: {
        kind: 'facility',
        id,
        name,
        detail: { id: detail('id'), en: detail('en') },
        point: facility.point,
        kelurahan: facility.kelurahan,
      },
      names: [words],
      terms: {
        ...codeTerms(id),
        name: longAndShort(nameTerms(words)),
        kind: also.length > 0 ? [...kind.terms, ...also] : kind.terms,
        ownership: ownership ? OWNERSHIP_WORDS[ownership] : NOTHING,
        kelurahan: village?.terms ?? NOTHING,
        kecamatan: district?.terms ?? NOTHING,
        level: village ? IN_KELURAHAN : district ? LEVELS.kecamatan : NOTHING,
        city: insideCity ? inCity : NOTHING,
        address: address === null ? NOTHING : longAndShort(wordsOf(address)),
      },
      reason: (field) => {
        if (field === 'address') return { id: `alamat: ${address}`, en: `address: ${address}` };
        return field === 'ownership' ? owner : codeReason(id, field);
      },
      parent: null,
      order: insideCity ? 2 : 3,
    };
  };
  return city.facilities.filter(({ status }) => status !== 'closed').map(entry);
}
