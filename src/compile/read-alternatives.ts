import type { Alternatives } from '../city/model.ts';
import { expectedWord } from './nearest-word.ts';
import type { Known } from './known.ts';
import { inList, Unique, type Reading, type WrongAt } from './reading.ts';
import { alternativesSchema } from './schemas.ts';

export const ALTERNATIVES_FILE = 'population/alternatives.json';

const NONE: Alternatives = { settlement: [], totals: [] };

/**
 * population/alternatives.json: other ways to see where people live, and how many. A city without
 * the file names none.
 */
export function readAlternatives(reading: Reading, known: Known): Alternatives {
  if (!reading.has(ALTERNATIVES_FILE)) return NONE;
  const file = reading.object(ALTERNATIVES_FILE, alternativesSchema);
  if (!file) return NONE;
  const { value, wrong } = file;
  for (const list of ['settlement', 'totals'] as const) {
    const unique = new Unique(inList);
    value[list].forEach(({ id, source }, i) => {
      unique.add(id, i, (found, expected) => {
        wrong([list, i, 'id'], 'id alternatif ganda', found, expected);
      });
      if (known.sources && !known.sources.has(source)) {
        const expected = () => expectedWord(source, known.sources!);
        wrong([list, i, 'source'], 'tidak ada di sources.json', source, expected);
      }
    });
  }
  checkFirst(value, wrong);
  return value;
}

/** What is shown is itself one of the alternatives: the first of each list. */
function checkFirst({ settlement, totals }: Alternatives, wrong: WrongAt): void {
  const problem = 'alternatif pertama bukan yang ditampilkan';
  const [shape] = settlement;
  if (shape && shape.weights !== 'density') {
    wrong(['settlement', 0, 'weights'], problem, shape.weights, 'density');
  }
  if (shape?.emptyBox) {
    wrong(['settlement', 0, 'emptyBox'], problem, shape.emptyBox, 'null');
  }
  const [total] = totals;
  if (total && total.share2010 !== 0) {
    wrong(['totals', 0, 'share2010'], problem, total.share2010, '0');
  }
}
