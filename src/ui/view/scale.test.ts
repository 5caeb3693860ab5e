import { describe, expect, it } from 'vitest';
import { rampFor } from '../../classify/ramps.ts';
import { messages } from '../../narrate/messages.ts';
import { numbers } from '../../narrate/numbers.ts';
import { tinyCity } from '../../../tests/access/tinyCity.ts';
import { scale, type AreaValue, type Limits, type ViewOptions } from './scale.ts';

const options: ViewOptions = {
  city: tinyCity().city,
  method: 'natural',
  n: 5,
  manual: null,
  theme: 'light',
  t: messages('id'),
  numbers: numbers('id'),
  lang: 'id',
};
const people = { number: numbers('id').count, unit: ' jiwa', decimals: 0 };

const areas = (values: readonly (number | null)[]): AreaValue[] =>
  values.map((value, i) => ({
    code: String(i),
    name: '',
    kecamatan: null,
    value,
    text: '',
    period: null,
    note: null,
  }));

const drawn = (values: readonly (number | null)[], limits: Limits) =>
  scale(options, areas(values), 'higher_is_worse', people, limits);

const [palest] = rampFor('higher_is_worse', 9, 'light');
const darkest = rampFor('higher_is_worse', 9, 'light').at(-1);

describe('scale', () => {
  it('draws a city in which nobody lives too far in the colour of nobody', () => {
    const { colours, legend } = drawn([0, 0, 0], { least: 0 });
    expect(new Set(colours!.values())).toEqual(new Set([palest]));
    expect(legend.map(({ label }) => label)).toEqual(['0 jiwa']);
  });

  it('draws one in which everybody does in the colour of everybody', () => {
    const { colours } = drawn([100, 100], { least: 0, most: 100 });
    expect(new Set(colours!.values())).toEqual(new Set([darkest]));
  });

  it('draws equal values that are neither in the middle', () => {
    const { colours } = drawn([40, 40], { least: 0, most: 100 });
    expect([palest, darkest]).not.toContain(colours!.get('0'));
  });

  it('gives what reads the same the same colour: a tenth of a person is nobody', () => {
    const { colours, legend } = drawn([0, 0.1, 0.4, null], { least: 0 });
    expect(new Set(colours!.values())).toEqual(new Set([palest, null]));
    expect(legend).toHaveLength(1);
    expect(legend[0]!.count).toBe(3);
  });
});
