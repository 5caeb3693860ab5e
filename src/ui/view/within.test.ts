import { describe, expect, it } from 'vitest';
import type { ChoroplethView } from './scale.ts';
import { countWithin } from './within.ts';

const area = (code: string) => ({
  code,
  name: code,
  kecamatan: null,
  value: null,
  text: '',
  period: null,
  note: null,
});
const row = (colour: string, count: number) => ({ colour, from: 0, to: 1, label: colour, count });

const view: ChoroplethView = {
  title: '',
  subtitle: '',
  level: 'kelurahan',
  colours: new Map([
    ['a', 'red'],
    ['b', 'red'],
    ['c', 'blue'],
    ['d', null],
  ]),
  flags: null,
  legend: [row('red', 2), row('blue', 1)],
  noData: 1,
  noDataLabel: '',
  values: ['a', 'b', 'c', 'd'].map(area),
};
const counts = ({ legend, noData }: ChoroplethView) => [
  ...legend.map(({ count }) => count),
  noData,
];

describe('countWithin', () => {
  it('counts only the areas named, class by class', () => {
    expect(counts(countWithin(view, new Set(['a', 'c'])))).toEqual([1, 1, 0]);
    expect(counts(countWithin(view, new Set(['d'])))).toEqual([0, 0, 1]);
    expect(counts(countWithin(view, new Set()))).toEqual([0, 0, 0]);
  });

  it('counts what the whole counts where all are named', () => {
    expect(counts(countWithin(view, new Set(['a', 'b', 'c', 'd'])))).toEqual(counts(view));
  });

  it('leaves a view without colours as it is', () => {
    const flags = { ...view, colours: null };
    expect(countWithin(flags, new Set(['a']))).toBe(flags);
  });
});
