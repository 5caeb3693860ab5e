import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini, theil, type Grouped, type Weighted } from './inequality.ts';

const items = (values: readonly (number | null)[], weights?: readonly number[]): Weighted[] =>
  values.map((value, i) => ({ value, weight: weights?.[i] ?? 1 }));

const grouped = fc.array(
  fc.record({
    value: fc.integer({ min: 0, max: 100_000 }),
    weight: fc.integer({ min: 1, max: 10_000 }),
    group: fc.constantFrom('a', 'b', 'c'),
  }),
  { minLength: 1, maxLength: 40 },
);
const scale = fc.double({ min: 0.01, max: 100, noNaN: true });
const times = (list: readonly Grouped[], value: number, weight: number): Grouped[] =>
  list.map((item) => ({
    group: item.group,
    value: item.value! * value,
    weight: item.weight * weight,
  }));

describe('gini', () => {
  it.each([
    [[1, 2, 3, 4, 5], undefined, 0.26666666666666666],
    [[0, 0, 0, 0, 1], undefined, 0.8],
    [[10, 20, 30], [1, 2, 1], 0.1875],
  ])('of %j with weights %j is %d', (values, weights, expected) => {
    expect(gini(items(values, weights)).gini).toBeCloseTo(expected, 12);
  });

  it('is 0 when all are equal, whatever the weights', () => {
    expect(gini(items([3.3, 3.3, 3.3], [1, 7, 0.1])).gini).toBe(0);
    expect(gini(items([5])).gini).toBe(0);
  });

  it('leaves unknown values out and counts them', () => {
    const { lorenz, ...result } = gini(items([1, null, 3, null]));
    expect(result).toEqual({ gini: 0.25, counted: 2, leftOut: 2 });
    expect(lorenz).toEqual([
      { people: 0, value: 0 },
      { people: 0.5, value: 0.25 },
      { people: 1, value: 1 },
    ]);
  });

  it('has no value where the mean is 0 or nobody counts', () => {
    for (const list of [[], items([0, 0]), items([null]), items([1, 2], [0, 0])]) {
      expect(gini(list)).toMatchObject({ gini: null, lorenz: [] });
    }
  });

  it('refuses what has no meaning, naming it', () => {
    expect(() => gini(items([1, 2], [1, -3]))).toThrow(/item 1 .* weight -3/);
    expect(() => gini(items([NaN]))).toThrow(RangeError);
    expect(() => gini(items([-1]))).toThrow(RangeError);
  });

  it('lies in 0..1, and neither units nor the size of the city change it', () => {
    fc.assert(
      fc.property(grouped, scale, scale, (list, value, weight) => {
        const { gini: g } = gini(list);
        if (g === null) return;
        expect(g).toBeGreaterThanOrEqual(0);
        expect(g).toBeLessThan(1);
        expect(gini(times(list, value, weight)).gini).toBeCloseTo(g, 9);
      }),
    );
  });

  it('does not change when a group is told as two of its halves', () => {
    fc.assert(
      fc.property(grouped, (list) => {
        const halves = list.flatMap((item) => Array(2).fill({ ...item, weight: item.weight / 2 }));
        expect(gini(halves).gini ?? 0).toBeCloseTo(gini(list).gini ?? 0, 9);
      }),
    );
  });

  it('draws a curve that rises, bends upward and stays under the diagonal', () => {
    fc.assert(
      fc.property(grouped, (list) => {
        const { lorenz } = gini(list);
        for (const [i, point] of lorenz.entries()) {
          expect(point.value).toBeLessThanOrEqual(point.people + 1e-9);
          if (i > 0) expect(point.value).toBeGreaterThanOrEqual(lorenz[i - 1]!.value);
        }
      }),
    );
  });
});

describe('theil', () => {
  const tiny = [0, 0, 0, 10, 10, 10].map((value, i) => ({
    value,
    weight: 1,
    group: i < 3 ? '0' : '1',
  }));

  it('is ln 2, all of it between the groups, where one of two groups has everything', () => {
    const result = theil(tiny);
    expect(result.theil).toBeCloseTo(0.6931471805599453, 12);
    expect(result.between).toBeCloseTo(0.6931471805599453, 12);
    expect(result.within).toBe(0);
    expect(result.groups).toEqual([
      { group: '0', people: 0.5, value: 0, theil: 0 },
      { group: '1', people: 0.5, value: 1, theil: 0 },
    ]);
  });

  it('has no value where the mean is 0, and is 0 where all are equal', () => {
    expect(theil(tiny.map((item) => ({ ...item, value: 0 })))).toMatchObject({
      theil: null,
      between: null,
      within: null,
    });
    expect(theil(tiny.map((item) => ({ ...item, value: 0.1 }))).theil).toBe(0);
  });

  it('leaves unknown values out and refuses negative weights', () => {
    const unknown = theil([...tiny, { value: null, weight: 9, group: '2' }]);
    expect(unknown).toMatchObject({ counted: 6, leftOut: 1 });
    expect(unknown.theil).toBeCloseTo(Math.LN2, 12);
    expect(() => theil([{ value: 1, weight: -1, group: '' }])).toThrow(RangeError);
  });

  it('is the sum of its parts, which no grouping changes', () => {
    fc.assert(
      fc.property(grouped, scale, scale, (list, value, weight) => {
        const split = theil(list);
        if (split.theil === null) return;
        const whole = theil(list.map((item) => ({ ...item, group: 'one' })));
        expect(whole.between).toBeCloseTo(0, 9);
        expect(split.between! + split.within!).toBeCloseTo(whole.theil!, 9);
        expect(theil(times(list, value, weight)).theil).toBeCloseTo(split.theil, 9);
      }),
    );
  });
});
