import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, type ClassSpec } from './breaks.ts';
import { legendRows } from './legend.ts';

const number = (value: number) => new Intl.NumberFormat('id-ID').format(value);
const people = { number, unit: ' jiwa', decimals: 0 };
const percent = { number, unit: '%', decimals: 1 };
const labels = (values: readonly (number | null)[], spec: ClassSpec, format = people) =>
  legendRows(classify(values, spec), [], format).map(({ label }) => label);

describe('legendRows', () => {
  it('writes a range a class, with its colour and count', () => {
    const rows = legendRows(
      classify([0, 500, 4000, 12000], { method: 'manual', n: 3, manual: [500, 4000] }),
      ['#aaaaaa', '#bbbbbb', '#cccccc'],
      people,
    );
    expect(rows).toEqual([
      { colour: '#aaaaaa', from: null, to: 500, label: '≤ 500 jiwa', count: 2 },
      { colour: '#bbbbbb', from: 500, to: 4000, label: '501–4.000 jiwa', count: 1 },
      { colour: '#cccccc', from: 4000, to: null, label: '> 4.000 jiwa', count: 1 },
    ]);
  });

  it('closes the ends of classes that come from the data', () => {
    expect(labels([0, 10, 20], { method: 'equal', n: 2 })).toEqual(['0–10 jiwa', '11–20 jiwa']);
  });

  it('says on which side a bound lies, to the last decimal that is written', () => {
    expect(labels([0, 12.3, 40, 61.5], { method: 'natural', n: 4 }, percent)).toEqual([
      '0%',
      '0,1–12,3%',
      '12,4–40%',
      '40,1–61,5%',
    ]);
    expect(labels([0, 1.1, 1.2], { method: 'equal', n: 2 }, percent)).toEqual([
      '0–0,6%',
      '0,7–1,2%',
    ]);
    // Between two numbers that can be written: what is not above 1.824,8 is at most 1.824.
    expect(labels([0, 3649.6], { method: 'equal', n: 2 })).toEqual([
      '0–1.824 jiwa',
      '1.825–3.649 jiwa',
    ]);
  });

  it('gives every number that can be written to one class, the one its label says', () => {
    const written = fc.array(
      fc.integer({ min: 0, max: 9999 }).map((n) => n / 10),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    const method = fc.constantFrom('natural' as const, 'quantile' as const, 'equal' as const);
    fc.assert(
      fc.property(written, method, fc.integer({ min: 2, max: 9 }), (values, by, n) => {
        const classes = classify(values, { method: by, n });
        const plain = { number: (value: number) => value.toFixed(1), unit: '', decimals: 1 };
        const bounds = legendRows(classes, [], plain).map(({ label }) =>
          label.split('–').map(Number),
        );
        for (const value of values) {
          const [low, high = low] = bounds[classes.classOf(value)!]!;
          expect(value).toBeGreaterThanOrEqual(low!);
          expect(value).toBeLessThanOrEqual(high!);
        }
        bounds.slice(1).forEach(([low], i) => {
          expect(low!).toBeGreaterThan(bounds[i]!.at(-1)!);
        });
      }),
    );
  });

  it('writes a class of one value as that value', () => {
    const rows = legendRows(classify([7, 7], { method: 'natural', n: 5 }), ['#000000'], people);
    expect(rows.map(({ label, count }) => [label, count])).toEqual([['7 jiwa', 2]]);
  });

  it('writes "0" for nobody, and "at most 0" only where less than 0 exists', () => {
    const standard = { method: 'standard', n: 2, standard: 0 } as const;
    expect(labels([0, 4], standard)).toEqual(['0 jiwa', '> 0 jiwa']);
    expect(labels([-2, 4], standard)).toEqual(['≤ 0 jiwa', '> 0 jiwa']);
  });

  it('has no rows without data', () => {
    expect(legendRows(classify([null], { method: 'equal', n: 3 }), ['#000000'], people)).toEqual(
      [],
    );
  });
});
