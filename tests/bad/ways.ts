import { swap, type BadCase } from './case.ts';
import { ALTERNATIVES_FILE } from './folder.ts';

export const PEOPLE = 'population/population.csv';

/** One alternative, as far as it is not like the one that is shown. */
export type Given = Readonly<Record<string, unknown>>;

/** Lists of alternatives, each on a line of its own; what one does not give is sound. */
function listed(shown: Given, given: readonly Given[]): string {
  const items = given.map((own, i) => {
    const id = `cara-${i}`;
    const label = { id: `Cara ${i}`, en: `Way ${i}` };
    const reason = { id: 'Mungkin begini.', en: 'It may be so.' };
    return JSON.stringify({ id, label, reason, chance: 1, source: 'contoh', ...shown, ...own });
  });
  return `[\n${items.join(',\n')}\n]`;
}

/** The file: settlement from the third line, the shown one first, and totals behind them. */
export const alternatives =
  (settlement: readonly Given[], totals: readonly Given[] = []) =>
  (): string => {
    const places = listed({ weights: 'density', emptyBox: null }, settlement);
    const people = listed({ share2010: 0 }, totals);
    return `{\n"settlement": ${places},\n"totals": ${people}\n}\n`;
  };

/** Settlement with an alternative beside the shown one, and totals with one. */
export const place = (...given: readonly Given[]) => alternatives([{}, ...given]);
export const people = (...given: readonly Given[]) => alternatives([], [{}, ...given]);

/** The kelurahan without a figure of base 2010 gets one. */
export const COUNTED = { [PEOPLE]: swap('2010,,estimate', '2010,2500,estimate') };

type Told = Pick<BadCase, 'line' | 'field' | 'problem' | 'found' | 'expected'> & {
  readonly with?: NonNullable<BadCase['with']>;
};

/** A file in which one thing is wrong, and nothing else is told. */
export const bad = (name: string, change: () => string, told: Told): BadCase => ({
  name,
  file: ALTERNATIVES_FILE,
  change,
  ...told,
  alone: true,
});

/** The same of what only may be wrong. */
export const doubtful = (name: string, change: () => string, told: Told): BadCase => ({
  ...bad(name, change, told),
  severity: 'warning',
});
