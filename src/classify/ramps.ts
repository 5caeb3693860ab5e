import type { Indicator } from '../city/model.ts';
import { brewer, type Scheme } from './brewer.ts';

export type Theme = 'light' | 'dark';
/** What more of a value means; `diverging` is for change around zero. */
export type Direction = Indicator['direction'] | 'diverging';

/** ColorBrewer (Harrower & Brewer 2003): light for little, dark for much, on a light ground. */
const LIGHT: Readonly<Record<Direction, Scheme>> = {
  higher_is_worse: brewer('OrRd'),
  higher_is_better: brewer('YlGnBu'),
  neutral: brewer('Purples'),
  // ColorBrewer runs from orange to purple; here much is orange, as "worse" is warm elsewhere.
  diverging: brewer('PuOr').map((colours) => [...colours].reverse()),
};

/**
 * On a dark ground salience runs the other way: the same hues from dim to bright, in nine steps
 * of equal OKLab lightness (Ottosson 2020). The dimmest stays close to the paper, so that it
 * does not glow, and the brightest is what a person must see.
 */
const DARK: Readonly<Record<Direction, readonly string[]>> = {
  higher_is_worse: [
    '#4a2b2a',
    '#723229',
    '#983b28',
    '#b84b2d',
    '#d75e33',
    '#e87f49',
    '#f79f5f',
    '#fcc18b',
    '#ffe3b5',
  ],
  higher_is_better: [
    '#1d3557',
    '#204c74',
    '#1f6592',
    '#2681a1',
    '#2e9daf',
    '#5ab8b0',
    '#81d2ae',
    '#b9e6b5',
    '#eef9bd',
  ],
  neutral: [
    '#37304f',
    '#4d3f72',
    '#645093',
    '#7a65ac',
    '#917cc2',
    '#a796d1',
    '#beb0df',
    '#d5cbec',
    '#ece6f8',
  ],
  diverging: [
    '#d2c7f2',
    '#ac9ddb',
    '#8775c0',
    '#625298',
    '#3a3f47',
    '#83582f',
    '#ba7835',
    '#e5a259',
    '#ffd596',
  ],
};

const STEPS = 9;

/** n of nine steps, spread evenly, both ends included. */
const spread = (steps: readonly string[], n: number): readonly string[] =>
  Array.from({ length: n }, (_, i) => steps[Math.round((i * (STEPS - 1)) / (n - 1))]!);

/** Where the value of a single class lies on its scale. */
export type Place = 'least' | 'middle' | 'most';

/**
 * Colours of n classes (1-9, other numbers are brought into that range), lowest class first, as
 * `#rrggbb`. One class gets the colour of where its value lies: when nobody lives too far away the
 * map must not look as if half did.
 */
export function rampFor(
  direction: Direction,
  n: number,
  theme: Theme,
  place: Place = 'middle',
): readonly string[] {
  const count = Number.isFinite(n) ? Math.min(STEPS, Math.max(1, Math.round(n))) : 1;
  const steps = theme === 'dark' ? DARK[direction] : LIGHT[direction][STEPS]!;
  if (count === 1) return [steps[{ least: 0, middle: (STEPS - 1) / 2, most: STEPS - 1 }[place]]!];
  if (theme === 'dark') return spread(steps, count);
  const scheme = LIGHT[direction];
  return count === 2 ? [scheme[3]![0]!, scheme[3]![2]!] : scheme[count]!;
}
