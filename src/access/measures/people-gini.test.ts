import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from './inequality.ts';
import { giniOverRows } from './people-gini.ts';

const over = (values: readonly number[], people: readonly number[]) =>
  giniOverRows(Float32Array.from(values), Float64Array.from(people));

/** Rows of up to five kelurahan; metres in halves, which 32 bits hold. */
const rows = fc.array(
  fc.record({
    unit: fc.integer({ min: 0, max: 4 }),
    value: fc.integer({ min: 0, max: 40_000 }).map((half) => half / 2),
    weight: fc.integer({ min: 0, max: 50_000 }).map((thousandths) => thousandths / 1000),
  }),
  { minLength: 1, maxLength: 300 },
);

describe('gini over rows', () => {
  it('is that of a naive sort', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const found = over(
          list.map(({ value }) => value),
          list.map(({ weight }) => weight),
        );
        const { gini: naive } = gini(list);
        if (naive === null) expect(found).toBeNull();
        else expect(Math.abs(found! - naive)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is never below the one over the means of kelurahan', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const means = [0, 1, 2, 3, 4].map((unit) => {
          const own = list.filter((row) => row.unit === unit);
          const weight = own.reduce((sum, row) => sum + row.weight, 0);
          const sum = own.reduce((total, row) => total + row.weight * row.value, 0);
          return { value: weight > 0 ? sum / weight : null, weight };
        });
        const { gini: between } = gini(means);
        const found = over(
          list.map(({ value }) => value),
          list.map(({ weight }) => weight),
        );
        if (between !== null) expect(found!).toBeGreaterThanOrEqual(between - 1e-9);
      }),
    );
  });

  it('takes what lies inside of an area as 0, and leaves out who has no way', () => {
    expect(over([-12.5, -3, 100], [1, 1, 2])).toBe(over([0, 0, 100], [1, 1, 2]));
    expect(over([-12.5, -3, 100], [1, 1, 2])).toBeCloseTo(0.5, 12);
    expect(over([10, 20, 30, Infinity], [1, 2, 1, 500])).toBeCloseTo(0.1875, 12);
    expect(over([10, 20, 30, 9000], [1, 2, 1, 0])).toBeCloseTo(0.1875, 12);
  });

  it('is 0 where all are equal, and null where nobody counts or the mean is 0', () => {
    expect(over([3.3, 3.3, 3.3], [1, 7, 0.1])).toBe(0);
    for (const [values, people] of [
      [[], []],
      [[5], [0]],
      [[Infinity], [5]],
      [
        [0, -12.5],
        [5, 5],
      ],
    ] as const) {
      expect(over(values, people)).toBeNull();
    }
  });
});
