import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from './ranges.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('a range', () => {
  it('leaves out as many draws at either end as fill a twentieth, but for the last of them', () => {
    expect(rangeOf(upTo(20))).toEqual({ low: 1, high: 20 });
    expect(rangeOf(upTo(40))).toEqual({ low: 2, high: 39 });
    expect(rangeOf(upTo(100))).toEqual({ low: 5, high: 96 });
    expect(rangeOf(upTo(200))).toEqual({ low: 10, high: 191 });
    expect(rangeOf(upTo(2000))).toEqual({ low: 100, high: 1901 });
    // What no twentieth divides: the part of a draw that is beyond takes none away.
    expect(rangeOf(upTo(50))).toEqual({ low: 3, high: 48 });
  });

  it('holds a value that every twentieth draw has, at either end, and none that fewer have', () => {
    const draws = (many: number, value: number) =>
      Array.from({ length: 200 }, (_, i) => (i < many ? value : 5));
    expect(rangeOf(draws(10, 0))).toEqual({ low: 0, high: 5 });
    expect(rangeOf(draws(9, 0))).toEqual({ low: 5, high: 5 });
    expect(rangeOf(draws(10, 9))).toEqual({ low: 5, high: 9 });
    expect(rangeOf(draws(9, 9))).toEqual({ low: 5, high: 5 });
  });

  it('has ends that were drawn, in no order, and mirrors what is turned round', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(values, (list) => {
        const { low, high } = rangeOf(list)!;
        expect(list).toContain(low);
        expect(list).toContain(high);
        const beyond = Math.ceil(0.05 * list.length);
        expect(list.filter((value) => value < low).length).toBeLessThan(beyond);
        expect(list.filter((value) => value > high).length).toBeLessThan(beyond);
        expect(list.filter((value) => value <= low).length).toBeGreaterThanOrEqual(beyond);
        expect(list.filter((value) => value >= high).length).toBeGreaterThanOrEqual(beyond);
        expect(rangeOf([...list].reverse())).toEqual({ low, high });
        const turned = rangeOf(list.map((value) => 1000 - value))!;
        expect(turned).toEqual({ low: 1000 - high, high: 1000 - low });
      }),
    );
  });

  it('is unknown where some draw is, or where there is none', () => {
    expect(rangeOf([1, 2, Number.NaN])).toBeNull();
    expect(rangeOf([])).toBeNull();
    expect(rangeOf([1, Infinity, 3])).toEqual({ low: 1, high: Infinity });
  });
});
