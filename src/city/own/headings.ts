import type { Complaint } from './finding.ts';
import { HINTS, LIKELY, TIERS, type Field } from './words.ts';

export interface Columns {
  /** Place of each field's column; `null` where there is none. */
  readonly at: Readonly<Record<Field, number | null>>;
  /** Headings that are not the documented ones, and what they were taken for. */
  readonly understood: readonly { readonly heading: string; readonly field: Field }[];
  /** Headings of columns that are not used. */
  readonly unused: readonly string[];
}

/** A heading that is missing or could mean several things. */
export interface HeadingFlaw extends Complaint {
  readonly field: Field;
}

const FIELDS = Object.keys(TIERS) as Field[];

/** What a heading must be for a field that a list cannot be without. */
const WANTED: Readonly<Record<'lat' | 'lon', string>> = {
  lat: TIERS.lat[0]!.join(' atau '),
  lon: TIERS.lon[0]!.join(' atau '),
};

/** Letters and digits alone, in lower case; what stands in brackets only where nothing else does. */
function plain(heading: string): string {
  const squeeze = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const short = heading.slice(0, 200);
  return squeeze(short.replace(/\([^)]*\)|\[[^\]]*\]/g, '')) || squeeze(short);
}

const quoted = (headings: readonly string[]) =>
  headings.map((heading) => `"${heading.slice(0, 40)}"`).join(', ');

function missing(field: 'lat' | 'lon', headings: readonly string[]): HeadingFlaw {
  const known = headings.map((heading) => ({ heading, word: plain(heading) }));
  const near = known.find(({ word }) => LIKELY[field].test(word));
  const hint = near
    ? {
        id: `bila kolom ${quoted([near.heading])} yang dimaksud, ganti judulnya menjadi ${field}`,
        en: `if the column ${quoted([near.heading])} is meant, call it ${field}`,
      }
    : known.flatMap(({ heading, word }) =>
        HINTS.filter(([pattern]) => pattern.test(word)).map(([, say]) => say(heading.slice(0, 40))),
      )[0];
  return {
    field,
    problem: { id: 'kolom tidak ada', en: 'the column is missing' },
    expected: {
      id: `judul kolom ${WANTED[field]}${hint ? `; ${hint.id}` : ''}`,
      en: `a column headed ${WANTED[field].replaceAll(' atau ', ' or ')}${hint ? `; ${hint.en}` : ''}`,
    },
  };
}

function several(field: Field, tier: number, headings: readonly string[]): HeadingFlaw {
  const own = field === 'pair' ? 'koordinat' : field;
  return tier === 0
    ? {
        field,
        problem: { id: 'kolom tertulis dua kali', en: 'the column stands twice' },
        expected: { id: `satu kolom ${own}`, en: `one column ${own}` },
      }
    : {
        field,
        problem: {
          id: `judul kolom bermakna ganda: ${quoted(headings)}`,
          en: `ambiguous headings: ${quoted(headings)}`,
        },
        expected: {
          id: `satu kolom ${own}; ganti judul kolom yang benar menjadi ${own}`,
          en: `one column ${own}: call the right one ${own}`,
        },
      };
}

/**
 * Which column holds what. Columns of no use are left alone; a heading that is not documented is
 * taken where it can mean one thing only.
 *
 * @param wanted the fields to look for.
 */
export function findColumns(
  headings: readonly string[],
  wanted: readonly Field[] = FIELDS,
): { readonly columns: Columns; readonly flaws: readonly HeadingFlaw[] } {
  const words = headings.map(plain);
  const at: Record<Field, number | null> = {
    lat: null,
    lon: null,
    pair: null,
    name: null,
    capacity: null,
  };
  const flaws: HeadingFlaw[] = [];
  const tierOf: Partial<Record<Field, number>> = {};
  for (const field of wanted) {
    const tier = TIERS[field].findIndex((known) => words.some((word) => known.includes(word)));
    if (tier < 0) continue;
    const hits = words.flatMap((word, i) => (TIERS[field][tier]!.includes(word) ? [i] : []));
    at[field] = hits[0]!;
    tierOf[field] = tier;
    if (hits.length > 1)
      flaws.push(
        several(
          field,
          tier,
          hits.map((i) => headings[i]!),
        ),
      );
  }
  // Two columns are plainer than one that holds both.
  const apart = at.lat !== null && at.lon !== null;
  for (const field of apart
    ? (['pair'] as const)
    : at.pair !== null
      ? (['lat', 'lon'] as const)
      : []) {
    at[field] = null;
    flaws.splice(0, flaws.length, ...flaws.filter((flaw) => flaw.field !== field));
  }
  if (!apart && at.pair === null) {
    for (const field of ['lat', 'lon'] as const) {
      if (wanted.includes(field) && at[field] === null) flaws.push(missing(field, headings));
    }
  }
  const used = wanted.flatMap((field) => (at[field] === null ? [] : [{ field, place: at[field] }]));
  return {
    columns: {
      at,
      understood: used
        .filter(({ field }) => tierOf[field]! > 0)
        .map(({ field, place }) => ({ heading: headings[place]!, field })),
      unused: headings.filter(
        (heading, i) => heading !== '' && !used.some(({ place }) => place === i),
      ),
    },
    flaws,
  };
}
