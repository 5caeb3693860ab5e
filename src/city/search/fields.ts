import { PARTICLES, type Token, wordsOf } from './words.ts';

/**
 * What a typed word can be found in, and how far that is from the name: a word of the name counts
 * more than one that says where a place is, and that more than one of its address.
 */
export const FAR = {
  /** Its name. */
  name: 0,
  /** The whole of its code, or the number of its id. */
  code: 0,
  /** Another spelling of its name. */
  alias: 1,
  /** What kind of thing it is: its level, its kind in full and in short. */
  kind: 2,
  /** Who runs it. */
  ownership: 2,
  /** The last groups of its code, or the letters of its id. */
  part: 4,
  kelurahan: 6,
  kecamatan: 8,
  /** The words for the levels of the areas it lies in: "kelurahan", "kecamatan". */
  level: 8,
  /** The city and the province. */
  city: 9,
  address: 16,
} as const;

export type Field = keyof typeof FAR;

/** Fields that have words of its name. */
export const NAMES: ReadonlySet<Field | null> = new Set<Field>(['name', 'alias']);

/** Fields that every place nearby has as well: alone they are no reason to offer one. */
export const COMMON: ReadonlySet<Field> = new Set(['level', 'city']);

/** The words for each level, with the ones people use in their place. */
export const LEVELS = {
  kelurahan: ['kelurahan', 'kel', 'desa', 'ds', 'village'],
  kecamatan: ['kecamatan', 'kec', 'district'],
  city: ['kota', 'kabupaten', 'kab', 'city', 'regency'],
  province: ['provinsi', 'prov', 'province'],
} as const;

/** Words of a sentence or an address that tell no place from another. */
const IDLE: ReadonlySet<string> = new Set([
  ...PARTICLES,
  ...wordsOf(`jl jln jalan gg gang no nomor rt rw kp kampung dsn dusun lingk lingkungan kode pos
    code id alamat indonesia`),
]);
/** Words after which numbers are those of a house or a neighbourhood: "RT 03/02". */
const COUNTED: ReadonlySet<string> = new Set(['no', 'nomor', 'rt', 'rw']);
/** Postcodes of Indonesia have five digits. */
const POSTCODE = /^\d{5}$/;

/** For each word of a query whether it may be missing everywhere. */
export function areIdle(tokens: readonly Token[]): readonly boolean[] {
  let counted = false;
  return tokens.map(({ word, digits }) => {
    if (digits !== null) return counted || POSTCODE.test(digits);
    counted = COUNTED.has(word);
    return IDLE.has(word);
  });
}
