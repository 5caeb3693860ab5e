import { describe, expect, it } from 'vitest';
import { classify } from './breaks.ts';
import { legendRows } from './legend.ts';

const number = (value: number) => new Intl.NumberFormat('id-ID').format(value);
const people = { number, unit: ' jiwa' };

describe('legendRows', () => {
  it('writes a range a class, with its colour and count', () => {
    const rows = legendRows(
      classify([0, 500, 4000, 12000], { method: 'manual', n: 3, manual: [500, 4000] }),
      ['#aaaaaa', '#bbbbbb', '#cccccc'],
      people,
    );
    expect(rows).toEqual([
      { colour: '#aaaaaa', from: null, to: 500, label: '≤ 500 jiwa', count: 2 },
      { colour: '#bbbbbb', from: 500, to: 4000, label: '500–4.000 jiwa', count: 1 },
      { colour: '#cccccc', from: 4000, to: null, label: '> 4.000 jiwa', count: 1 },
    ]);
  });

  it('closes the ends of classes that come from the data', () => {
    const rows = legendRows(classify([0, 10, 20], { method: 'equal', n: 2 }), [], {
      number,
      unit: '%',
    });
    expect(rows.map(({ label }) => label)).toEqual(['0–10%', '10–20%']);
  });

  it('writes a class of one value as that value', () => {
    const rows = legendRows(classify([7, 7], { method: 'natural', n: 5 }), ['#000000'], people);
    expect(rows.map(({ label, count }) => [label, count])).toEqual([['7 jiwa', 2]]);
  });

  it('writes "0" for nobody, and "at most 0" only where less than 0 exists', () => {
    const labels = (values: number[]) =>
      legendRows(classify(values, { method: 'standard', n: 2, standard: 0 }), [], people).map(
        ({ label }) => label,
      );
    expect(labels([0, 4])).toEqual(['0 jiwa', '> 0 jiwa']);
    expect(labels([-2, 4])).toEqual(['≤ 0 jiwa', '> 0 jiwa']);
  });

  it('has no rows without data', () => {
    expect(legendRows(classify([null], { method: 'equal', n: 3 }), ['#000000'], people)).toEqual(
      [],
    );
  });
});
