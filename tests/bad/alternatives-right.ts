import { both, swap, type BadCase } from './case.ts';
import { ALTERNATIVES_FILE as FILE } from './folder.ts';
import { alternatives, COUNTED, people, PEOPLE, place } from './ways.ts';

/** Alternatives that are right although they look odd. */
export const soundAlternatives: readonly {
  readonly name: string;
  readonly changes: BadCase['with'];
}[] = [
  { name: 'no alternative in either list', changes: { [FILE]: alternatives([]) } },
  { name: 'one alternative, and so nothing to draw', changes: { [FILE]: place() } },
  {
    name: 'totals alone, also of the shares of 2010',
    changes: { [FILE]: people({ share2010: 1 }, { share2010: 0.5 }), ...COUNTED },
  },
  {
    name: 'twenty alternatives',
    changes: {
      [FILE]: place(
        ...Array.from({ length: 19 }, (_, i) => ({ emptyBox: [110, 0.01 + i / 1e4, 110.02, 1] })),
      ),
    },
  },
  {
    name: 'a box that reaches around the world north of a line',
    changes: { [FILE]: place({ emptyBox: [-180, 0.015, 180, 90] }) },
  },
  {
    name: 'evenly, beside a box',
    changes: {
      [FILE]: place({ weights: 'even', emptyBox: [110, 0, 110.01, 0.01], chance: 0.5 }),
    },
  },
  {
    name: 'a box with a kelurahan of which no people are known',
    changes: {
      [FILE]: place({ emptyBox: [110, -0.02, 110.02, 0] }),
      [PEOPLE]: both(swap('1001,2025,1000', '1001,2025,'), swap('1001,2010,800', '1001,2010,')),
    },
  },
];
