import type { Bilingual, OwnFacility } from '../model.ts';
import type { OwnFacilities, SharedPlace } from './facilities.ts';
import { count, shown } from './finding.ts';

type Language = keyof Bilingual;

/** How many names, lines or places a sentence lists before it counts the others. */
const MOST_NAMED = 5;

/** "a, b, c dan 12 lainnya": a list that nobody has to scroll through. */
export function some(items: readonly string[], language: Language, most = MOST_NAMED): string {
  const rest = items.length - most;
  if (rest <= 0) return items.join(', ');
  const others = count(rest, language);
  const tail = language === 'id' ? `dan ${others} lainnya` : `and ${others} more`;
  return `${items.slice(0, most).join(', ')} ${tail}`;
}

/** The line of the table or the place of the feature that a facility stands on. */
export const placeInList = ({ id }: OwnFacility): number => Number(id.slice('own-'.length));

const ROW: Readonly<Record<OwnFacilities['unit'], Bilingual>> = {
  row: { id: 'baris', en: 'line' },
  feature: { id: 'fitur', en: 'feature' },
};

/** "Pos A (baris 2)"; a facility without a name is called by its line anyway. */
export function facilityText(
  facility: OwnFacility,
  unit: OwnFacilities['unit'],
  language: Language,
): string {
  const row = `${ROW[unit][language]} ${placeInList(facility)}`;
  return facility.name === row ? row : `${shown(facility.name, language)} (${row})`;
}

function headings({ columns, unit }: OwnFacilities, language: Language): string[] {
  const { understood, unused } = columns;
  const name = (heading: string) => `"${shown(heading, language)}"`;
  const read = understood.map(({ heading, field }) => {
    const meaning = field === 'pair' ? 'lat, lon' : field;
    return language === 'id'
      ? `${name(heading)} dibaca sebagai ${meaning}`
      : `${name(heading)} is read as ${meaning}`;
  });
  const what =
    unit === 'row' ? { id: 'kolom', en: 'columns' } : { id: 'properti', en: 'properties' };
  return [
    ...(read.length > 0 ? [`${what[language]} ${read.join(', ')}`] : []),
    ...(unused.length > 0
      ? [
          `${what[language]} ${language === 'id' ? 'tidak dipakai' : 'not used'}: ${some(unused.map(name), language, 2 * MOST_NAMED)}`,
        ]
      : []),
  ];
}

function sharedPlace(
  { first, others }: SharedPlace,
  unit: OwnFacilities['unit'],
  language: Language,
): string {
  const row = `${ROW[unit][language]} ${placeInList(first)}`;
  const lines = others.map((facility) => String(placeInList(facility)));
  const named = `${ROW[unit][language]} ${some(lines, language)}`;
  const many = count(others.length, language);
  return language === 'id'
    ? `${many} fasilitas di titik yang sama dengan ${row}: ${named}; tetap dihitung, periksa bila keliru`
    : `${many} facilities at the same point as ${row}: ${named}; kept, check whether they are meant`;
}

function shared({ shared: places, unit }: OwnFacilities, language: Language): string[] {
  const sentences = places.slice(0, MOST_NAMED).map((place) => sharedPlace(place, unit, language));
  const rest = places.slice(MOST_NAMED);
  if (rest.length === 0) return sentences;
  const facilities = rest.reduce((sum, { others }) => sum + others.length, 0);
  const [more, at] = [count(facilities, language), count(rest.length, language)];
  return [
    ...sentences,
    language === 'id'
      ? `${more} fasilitas lagi di ${at} titik lain yang sudah dipakai`
      : `${more} more facilities at ${at} other points that are taken`,
  ];
}

/**
 * What a person may want to look at in a list that could be read, a sentence each: headings as they
 * were understood, columns of no use, blank lines, cells over several lines, points used twice.
 */
export function ownNotes(list: OwnFacilities, language: Language = 'id'): readonly string[] {
  const { blank, spanning } = list;
  const lines = some(spanning.map(String), language);
  return [
    ...headings(list, language),
    ...(blank > 0
      ? [
          language === 'id'
            ? `${count(blank, language)} baris kosong dilewati`
            : `${count(blank, language)} blank lines skipped`,
        ]
      : []),
    ...(spanning.length > 0
      ? [
          language === 'id'
            ? `isian yang berpindah baris di ${count(spanning.length, language)} baris (baris ${lines}); periksa tanda kutipnya`
            : `cells over several lines in ${count(spanning.length, language)} rows (line ${lines}): check their quotes`,
        ]
      : []),
    ...shared(list, language),
  ];
}
