import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASS_METHODS, classify, type ClassSpec } from './breaks.ts';

/** Figures of mapclassify's own tests on its data set calemp (58 counties of California). */
const CALEMP = [
  329.92, 0.42, 5.9, 14.03, 2.78, 1.34, 181.27, 1.65, 10.03, 16.7, 1.32, 3.99, 3.16, 0.22, 8.7,
  6.56, 3.27, 0.33, 370.5, 4.51, 75.29, 0.99, 2.74, 8.68, 0.14, 0.92, 12.63, 28.7, 12.02, 722.85,
  36.68, 0.74, 29.82, 192.05, 3.38, 11.15, 110.74, 4111.45, 49.47, 10.33, 317.11, 20.47, 264.93,
  66.26, 5.39, 0.13, 0.61, 50.65, 40.48, 36.67, 13.09, 1.81, 0.2, 7.6, 2.51, 57.26, 24.32, 6.97,
];

const classesOf = (values: readonly (number | null)[], spec: Partial<ClassSpec>) =>
  classify(values, { method: 'natural', n: 5, ...spec });

describe('classify, against mapclassify', () => {
  it('finds the natural breaks', () => {
    const { breaks, counts } = classesOf(CALEMP, { method: 'natural' });
    expect(breaks).toEqual([0.13, 75.29, 192.05, 370.5, 722.85, 4111.45]);
    expect(counts).toEqual([49, 3, 4, 1, 1]);
  });

  it('keeps the deviation from the class medians that mapclassify reports', () => {
    const { classOf, counts } = classesOf(CALEMP, { method: 'natural' });
    const deviation = counts.reduce((sum, _, index) => {
      const members = CALEMP.filter((value) => classOf(value) === index).sort((a, b) => a - b);
      const middle = members.length / 2;
      const median = (members[Math.floor(middle)]! + members[Math.ceil(middle) - 1]!) / 2;
      const centre =
        members.length % 2 ? members[Math.floor(middle)]! : (median + members[middle]!) / 2;
      return sum + members.reduce((total, value) => total + Math.abs(value - centre), 0);
    }, 0);
    expect(deviation).toBeCloseTo(799.24, 2);
  });

  it('takes quantiles of type 7', () => {
    const { breaks } = classesOf(CALEMP, { method: 'quantile' });
    [1.464, 5.798, 13.278, 54.616, 4111.45].forEach((bound, i) =>
      expect(breaks[i + 1]).toBeCloseTo(bound, 9),
    );
  });

  it('makes equal steps and keeps empty ones', () => {
    const { breaks, counts } = classesOf(CALEMP, { method: 'equal' });
    [822.394, 1644.658, 2466.922, 3289.186, 4111.45].forEach((bound, i) =>
      expect(breaks[i + 1]).toBeCloseTo(bound, 9),
    );
    expect(counts).toEqual([57, 0, 0, 0, 1]);
  });
});

describe('classify by the standard', () => {
  it('puts bounds at half, one, one and a half and two times the standard', () => {
    const found = classesOf([0, 1500, 1501, 3000, 9000], { method: 'standard', standard: 3000 });
    expect(found.breaks).toEqual([0, 1500, 3000, 4500, 6000, 9000]);
    expect(found.counts).toEqual([2, 2, 0, 0, 1]);
    expect(found.open).toBe(true);
  });

  it('keeps its bounds when every area is within the standard', () => {
    const found = classesOf([100, 200], { method: 'standard', standard: 3000 });
    expect(found.counts).toEqual([2, 0, 0, 0, 0]);
  });

  it('leaves out bounds a share cannot exceed', () => {
    const found = classesOf([10, 90], { method: 'standard', standard: 50, limit: 100 });
    expect(found.breaks).toEqual([10, 25, 50, 75, 90]);
  });

  it('gives a standard of nobody beyond a class of its own', () => {
    const found = classesOf([0, 0, 5, 6, 100, 110, 900], { method: 'standard', n: 4, standard: 0 });
    expect(found.breaks).toEqual([0, 0, 6, 110, 900]);
    expect(found.counts).toEqual([2, 2, 2, 1]);
  });

  it('says that it used natural breaks where no standard is given', () => {
    for (const standard of [undefined, Number.NaN, -1, Infinity]) {
      expect(classesOf([1, 2, 3], { method: 'standard', standard }).method).toBe('natural');
    }
  });
});

describe('classify by hand', () => {
  it('sorts the bounds, drops doubles and holds values outside them in the end classes', () => {
    const found = classesOf([1, 10, 11, 99], {
      method: 'manual',
      manual: [50, 10, 10, Number.NaN],
    });
    expect(found.breaks).toEqual([1, 10, 50, 99]);
    expect(found.counts).toEqual([2, 1, 1]);
    expect(found.classOf(-5)).toBe(0);
    expect(found.classOf(1e6)).toBe(2);
  });

  it('never makes more than nine classes', () => {
    const manual = Array.from({ length: 30 }, (_, i) => i + 1);
    expect(classesOf([1, 99], { method: 'manual', manual }).counts).toHaveLength(9);
  });
});

describe('classify on poor data', () => {
  it.each(['natural', 'quantile', 'equal'] as const)(
    '%s: equal values make one class',
    (method) => {
      const found = classesOf([7, 7, 7, null], { method });
      expect(found).toMatchObject({ breaks: [7, 7], counts: [3], noData: 1 });
      expect(found.classOf(7)).toBe(0);
    },
  );

  it.each(['natural', 'quantile', 'equal'] as const)(
    '%s: two values make two classes',
    (method) => {
      expect(classesOf([1, 1, 9, 9], { method }).counts).toEqual([2, 2]);
    },
  );

  it.each(CLASS_METHODS)('%s: no data make no class', (method) => {
    const found = classesOf([null, Number.NaN, Infinity], { method, standard: 3 });
    expect(found).toMatchObject({ breaks: [], counts: [], noData: 3 });
    expect(found.classOf(3)).toBeNull();
  });

  it('does not class what is not known', () => {
    const { classOf } = classesOf([1, 2, 3], {});
    expect([null, undefined, Number.NaN, Infinity].map(classOf)).toEqual([null, null, null, null]);
  });
});

describe('laws of classes', () => {
  const value = fc.option(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.float()), { nil: null });
  const spec = fc.record({
    method: fc.constantFrom(...CLASS_METHODS),
    n: fc.oneof(fc.integer({ min: 2, max: 9 }), fc.constantFrom(Number.NaN, 0, 400)),
    standard: fc.option(fc.double(), { nil: undefined }),
    manual: fc.option(fc.array(fc.double()), { nil: undefined }),
  });

  it('every value is in exactly one class, between its edges', () => {
    fc.assert(
      fc.property(fc.array(value), spec, (values, asked) => {
        const { breaks, counts, noData, classOf } = classify(values, asked);
        expect(counts.reduce((sum, count) => sum + count, 0) + noData).toBe(values.length);
        expect(counts.length).toBeLessThanOrEqual(9);
        expect(breaks.every(Number.isFinite)).toBe(true);
        expect(breaks).toEqual([...breaks].sort((a, b) => a - b));
        for (const v of values) {
          const index = classOf(v);
          if (index === null) continue;
          expect(v!).toBeLessThanOrEqual(breaks[index + 1]!);
          if (index > 0) expect(v!).toBeGreaterThan(breaks[index]!);
        }
      }),
    );
  });

  it('a greater value is never in a lower class', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2 }), spec, (values, asked) => {
        const { classOf } = classify(values, asked);
        const classes = [...values].sort((a, b) => a - b).map((v) => classOf(v)!);
        expect(classes).toEqual([...classes].sort((a, b) => a - b));
      }),
    );
  });
});
