import type { Alternatives, SettlementAlternative, TotalsAlternative } from '../city/model.ts';
import { bare, percent } from './area-doubts.ts';
import type { Known } from './known.ts';
import { expectedWord } from './nearest-word.ts';
import { Unique, type JsonFile, type Reading } from './reading.ts';
import { alternativesSchema } from './schemas.ts';

export const ALTERNATIVES_FILE = 'population/alternatives.json';

export const NO_ALTERNATIVES: Alternatives = { settlement: [], totals: [] };

/** Each alternative is computed for itself: with more of them a question would take too long. */
const MOST = 20;

/** An alternative with less of the chances is hardly ever drawn: a range says nothing of it. */
const RAREST = 0.01;

export type AlternativesFile = JsonFile<Alternatives>;

/** What the checks know of the alternatives of one list. */
interface Rules<T> {
  readonly list: keyof Alternatives;
  /** What counts of an alternative, in words. */
  readonly said: (alternative: T) => string;
  /** The alternative that is shown, in the same words: the first. */
  readonly shown: string;
}

const SETTLEMENT: Rules<SettlementAlternative> = {
  list: 'settlement',
  said: ({ weights, emptyBox }) => `weights ${weights}, emptyBox ${JSON.stringify(emptyBox)}`,
  shown: 'weights density, emptyBox null',
};

const TOTALS: Rules<TotalsAlternative> = {
  list: 'totals',
  // Without the sign of -0.
  said: ({ share2010 }) => `share2010 ${String(share2010)}`,
  shown: 'share2010 0',
};

/**
 * population/alternatives.json: other ways to see where people live, and how many. A city without
 * the file names none.
 *
 * @returns `null` where there is no such file, or nothing can be said of what is in it.
 */
export function readAlternatives(reading: Reading, known: Known): AlternativesFile | null {
  if (!reading.has(ALTERNATIVES_FILE)) return null;
  const file = reading.object(ALTERNATIVES_FILE, alternativesSchema);
  if (!file) return null;
  const { settlement, totals } = file.value;
  const few = [
    checkList(file, settlement, SETTLEMENT, known),
    checkList(file, totals, TOTALS, known),
  ];
  return few.every(Boolean) ? file : null;
}

/** Checks one list by itself. @returns whether it is short enough to be checked. */
function checkList<T extends SettlementAlternative | TotalsAlternative>(
  file: AlternativesFile,
  items: readonly T[],
  rules: Rules<T>,
  known: Known,
): boolean {
  const { list } = rules;
  if (items.length > MOST) {
    const expected = `paling banyak ${MOST}, karena masing-masing dihitung sendiri`;
    file.wrong([list], 'terlalu banyak alternatif', () => `${items.length} alternatif`, expected);
    return false;
  }
  checkNames(file, items, list, known);
  checkChances(file, items, list);
  checkFirst(file, items, rules);
  checkTwins(file, items, rules);
  return true;
}

/** Ids, labels and sources: what an alternative is called, and where it is from. */
function checkNames(
  { wrong, doubt }: AlternativesFile,
  items: readonly (SettlementAlternative | TotalsAlternative)[],
  list: keyof Alternatives,
  { sources }: Known,
): void {
  const where = (index: number) => `${list}[${index}]`;
  const ids = new Unique(where);
  const labels = { id: new Unique(where), en: new Unique(where) };
  items.forEach(({ id, label, source }, i) => {
    ids.add(id, i, (found, expected) => {
      wrong([list, i, 'id'], 'id alternatif ganda', found, expected);
    });
    for (const language of ['id', 'en'] as const) {
      labels[language].add(bare(label[language]), i, (_key, expected) => {
        const path = [list, i, 'label', language];
        doubt(path, 'label alternatif ganda', label[language], expected);
      });
    }
    if (!sources || sources.has(source)) return;
    const expected = () => expectedWord(source, sources);
    wrong([list, i, 'source'], 'tidak ada di sources.json', source, expected);
  });
}

/** Doubts a chance so small that the alternative might as well not be there. */
function checkChances(
  { doubt }: AlternativesFile,
  items: readonly { readonly chance: number }[],
  list: keyof Alternatives,
): void {
  const sum = items.reduce((total, { chance }) => total + chance, 0);
  items.forEach(({ chance }, i) => {
    const share = chance / sum;
    if (share >= RAREST) return;
    doubt(
      [list, i, 'chance'],
      'peluang terlalu kecil, alternatif ini hampir tidak pernah terambil',
      () => `${chance}, yaitu ${percent(share)} dari jumlah peluang di ${list}`,
      `paling sedikit ${percent(RAREST)} dari jumlah itu, atau alternatif ini dihapus`,
    );
  });
}

/** What is shown is itself one of the alternatives: the first of its list. */
function checkFirst<T extends { readonly id: string }>(
  { wrong }: AlternativesFile,
  items: readonly T[],
  { list, said, shown }: Rules<T>,
): void {
  const [first] = items;
  if (!first || said(first) === shown) return;
  const at = items.findIndex((item) => said(item) === shown);
  const todo = at < 0 ? 'ditambahkan di tempat pertama' : `kini ${list}[${at}], dipindah ke depan`;
  wrong(
    [list, 0],
    'alternatif pertama bukan yang ditampilkan',
    () => `${first.id}: ${said(first)}`,
    `${shown}; ${todo}`,
  );
}

/** Doubts two alternatives that are one: it would be drawn twice as often as its chance says. */
function checkTwins<T extends { readonly id: string }>(
  { doubt }: AlternativesFile,
  items: readonly T[],
  { list, said }: Rules<T>,
): void {
  const unique = new Unique((index: number) => `${list}[${index}]`);
  items.forEach((item, i) => {
    const first = unique.placeOf(said(item));
    unique.add(said(item), i, () => {
      doubt(
        [list, i],
        'dua alternatif dengan isi yang sama, peluangnya terhitung dua kali',
        () => `${item.id}: ${said(item)}, sama dengan ${items[first!]!.id} (${list}[${first!}])`,
        'isi yang berbeda, atau satu alternatif dengan peluang keduanya',
      );
    });
  });
}
