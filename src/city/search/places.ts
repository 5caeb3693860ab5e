import type { CityInfo } from '../model.ts';
import type { Entry } from './entries.ts';
import { areIdle, LEVELS } from './fields.ts';
import { readable } from './query.ts';
import { longAndShort, tokensOf, wordsOf } from './words.ts';

type Level = keyof typeof LEVELS;

/** Words of a text, and the word for a level that stands with them: "Kec. Curug"; else ''. */
interface Piece {
  readonly label: string;
  readonly words: readonly string[];
}

/** Words of a text that may be the name of an area; `level` is what it is called there. */
interface Mention extends Piece {
  readonly level: Level | null;
}

const LEVEL_OF: ReadonlyMap<string, Level> = new Map(
  Object.entries(LEVELS).flatMap(([level, words]) =>
    words.map((word) => [word, level as Level] as const),
  ),
);

interface Named {
  readonly area: Entry;
  /** How plainly it is named. */
  readonly weight: number;
}

const BY_LEVEL = 2;
const ALONE = 1;

/** Words for levels that follow the name, as on maps in English. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['village', 'kelurahan'],
  ['district', 'kecamatan'],
  ['city', 'kota'],
  ['regency', 'kabupaten'],
]);
const STREET: ReadonlySet<string> = new Set(['jl', 'jln', 'jalan', 'gg', 'gang']);

const isName = ({ names }: Entry, words: readonly string[]): boolean =>
  words.length > 0 && names.some((name) => name.join('') === words.join(''));

/** How many of the words, from the first, are a name of the entry, or a name cut short. */
function reach(entry: Entry, words: readonly string[]): number {
  if (words.length === 0) return 0;
  const whole = words.findLastIndex((_, i) => isName(entry, words.slice(0, i + 1)));
  // "Kec. Cipocok" is short for Kecamatan Cipocok Jaya.
  const isCut = entry.names.some((name) => words.every((word, i) => word === name[i]));
  return whole < 0 && isCut ? words.length : whole + 1;
}

/** Cuts words at those for levels: before "Kec.", after "District". */
function piecesOf(words: readonly string[]): readonly Piece[] {
  const pieces: { label: string; words: string[] }[] = [{ label: '', words: [] }];
  words.forEach((word, i) => {
    const last = pieces.at(-1)!;
    const before = words[i - 1] ?? '';
    // In "Kel. Kota Baru" and "Jl. Desa" the word for a level belongs to the name.
    if (!LEVEL_OF.has(word) || LEVEL_OF.has(before) || STREET.has(before)) last.words.push(word);
    else if (ENGLISH.has(word) && last.label === '' && last.words.length > 0) {
      last.label = word;
      pieces.push({ label: '', words: [] });
    } else pieces.push({ label: word, words: [] });
  });
  return pieces.filter(({ label, words: own }) => label !== '' || own.length > 0);
}

/** The parts of a text, at commas and at words for levels, without postcodes and house numbers. */
function mentionsOf(text: string, areas: readonly Entry[]): readonly Mention[] {
  const isArea = (words: readonly string[]) => areas.some((area) => isName(area, words));
  return readable(text)
    .split(/[,;|\n\r\t]/)
    .flatMap((part) => {
      const tokens = tokensOf(part);
      const idle = areIdle(tokens);
      const said = tokens.filter(({ digits }, i) => digits === null || !idle[i]);
      const pieces = piecesOf(said.map(({ word }) => word));
      return pieces.map(({ label, words }, i): Mention => {
        const level = LEVEL_OF.get(label) ?? null;
        const whole = label === '' ? words : [label, ...words];
        // "Jl. Raya Kota Bumi" tells no city, and Kota Baru is a kelurahan.
        const before = pieces[i - 1];
        const inStreet = level === 'city' && before?.label === '' && !isArea(before.words);
        return inStreet || isArea(whole)
          ? { level: null, label: '', words: whole }
          : { level, label, words };
      });
    });
}

/** An area that a text names, and whether the text names its kecamatan as well. */
export interface NamedArea {
  readonly area: Entry;
  readonly withParent: boolean;
}

/**
 * The areas that a longer text names, such as the address of a house, by the word for their level
 * ("Kel. Sukawana") or as a part of their own (", Sukawana,"); those whose kecamatan is named as
 * well come first. None when the text says "Kec." or "Kota" and means another one.
 */
export function placeFinder(
  entries: readonly Entry[],
  info: Pick<CityInfo, 'name' | 'province'>,
): (text: string) => readonly NamedArea[] {
  const areas = entries.filter(({ hit }) => hit.kind !== 'facility');
  const city = wordsOf(info.name);
  const bare = city.filter((word) => !LEVEL_OF.has(word)).join('');
  const endings = ['indonesia', wordsOf(info.province).join(''), bare];

  /** "Kab. Contoh" is not Kota Contoh; where the city's name has no such word, either will do. */
  const isOtherCity = ({ level, label, words }: Mention): boolean => {
    const said = ENGLISH.get(label) ?? label;
    const differs = LEVEL_OF.has(city[0]!) && !longAndShort([said]).includes(city[0]!);
    const isNamed = level === 'city' && words.length > 0;
    return isNamed && (differs || !words.join('').startsWith(bare));
  };

  const named = ({ level, words }: Mention): readonly Named[] => {
    if (level === null) {
      return areas.filter((area) => isName(area, words)).map((area) => ({ area, weight: ALONE }));
    }
    const reaches = areas.map((area) => (area.hit.kind === level ? reach(area, words) : 0));
    const most = Math.max(...reaches);
    return areas
      .filter((_, i) => most > 0 && reaches[i] === most)
      .map((area) => ({ area, weight: BY_LEVEL }));
  };

  return (text) => {
    const mentions = [...mentionsOf(text, areas)];
    if (mentions.some(isOtherCity)) return [];
    for (const ending of endings) {
      const last = mentions.at(-1);
      if (last?.level === null && last.words.join('') === ending) mentions.pop();
    }
    const weights = new Map<string, number>();
    for (const { area, weight } of mentions.flatMap(named)) {
      weights.set(area.hit.id, Math.max(weight, weights.get(area.hit.id) ?? 0));
    }
    const parentIsSaid = mentions.some(({ level }) => level === 'kecamatan');
    return areas
      .map((area) => {
        const { hit, parent } = area;
        const own = weights.get(hit.id) ?? 0;
        const above = weights.get(parent ?? '') ?? 0;
        const contradicts = parent !== null && parentIsSaid && above < BY_LEVEL;
        const weight = own === 0 || contradicts ? 0 : own + above;
        return { area, weight, withParent: above > 0 };
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.area.order - b.area.order);
  };
}
