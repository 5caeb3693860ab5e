import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredShare, shortfall, together } from './shortfall.ts';

const run = (distance: number[], people: number[]) => ({
  distance: Float32Array.from(distance),
  people: Float64Array.from(people),
  start: 0,
  end: distance.length,
});
const rows = fc
  .array(
    fc.record({
      d: fc.double({ min: 0, max: 9000, noNaN: true }),
      w: fc.double({ min: 0, max: 50, noNaN: true }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((list) =>
    run(
      list.map(({ d }) => d),
      list.map(({ w }) => w),
    ),
  );
const radius = fc.double({ min: 50, max: 6000, noNaN: true });

describe('shortfall', () => {
  it('is the mean share of the radius by which people live beyond it', () => {
    // 10 people at half the radius, 30 at twice, 60 at two and a half times it.
    const {
      people,
      beyond,
      shortfall: gap,
    } = shortfall(run([500, 2000, 2500], [10, 30, 60]), 1000, 25);
    expect(people).toBe(100);
    expect(beyond).toBeCloseTo(0.9, 12);
    expect(gap).toBeCloseTo(0.3 * 1 + 0.6 * 1.5, 12);
  });

  it('counts a cell on the edge in part', () => {
    expect(coveredShare(1000, 1000, 25)).toBe(0.5);
    expect(coveredShare(1012.5, 1000, 25)).toBe(0);
    expect(coveredShare(987.5, 1000, 25)).toBe(1);
    expect(shortfall(run([1000], [8]), 1000, 25)).toMatchObject({ beyond: 0.5, shortfall: 0 });
  });

  it('says nothing where nobody lives and refuses a radius below 0', () => {
    expect(shortfall(run([10], [0]), 100, 25)).toEqual({
      people: 0,
      beyond: null,
      shortfall: null,
    });
    expect(() => shortfall(run([], []), -1e-9, 25)).toThrow(RangeError);
    expect(() => shortfall(run([], []), -1, 25)).toThrow(RangeError);
    expect(() => shortfall(run([], []), NaN, 25)).toThrow(RangeError);
  });

  it('has a share beyond a radius of 0 but no shortfall, which would be in units of it', () => {
    // 10 people inside, 20 in a cell that is half inside, 30 outside.
    expect(shortfall(run([-12.5, 0, 700], [10, 20, 30]), 0, 25)).toEqual({
      people: 60,
      beyond: 40 / 60,
      shortfall: null,
    });
    expect(shortfall(run([-12.5], [10]), 0, 25)).toEqual({
      people: 10,
      beyond: 0,
      shortfall: null,
    });
    const groups = [0, 500].map((d) => shortfall(run([d], [10]), 0, 25));
    expect(together(groups)).toEqual({ people: 20, beyond: 0.75, shortfall: null });
  });

  it('never rises with the radius', () => {
    fc.assert(
      fc.property(rows, radius, radius, (list, r1, r2) => {
        const near = shortfall(list, Math.min(r1, r2), 25);
        const far = shortfall(list, Math.max(r1, r2), 25);
        expect(far.shortfall ?? 0).toBeLessThanOrEqual((near.shortfall ?? 0) + 1e-9);
        expect(far.beyond ?? 0).toBeLessThanOrEqual((near.beyond ?? 0) + 1e-9);
      }),
    );
  });

  it('of two groups together is that of all their people', () => {
    fc.assert(
      fc.property(rows, rows, radius, (a, b, r) => {
        const both = run([...a.distance, ...b.distance], [...a.people, ...b.people]);
        const whole = shortfall(both, r, 25);
        const sum = together([shortfall(a, r, 25), shortfall(b, r, 25)]);
        expect(sum.people).toBeCloseTo(whole.people, 6);
        expect(sum.beyond ?? -1).toBeCloseTo(whole.beyond ?? -1, 6);
        expect(sum.shortfall ?? -1).toBeCloseTo(whole.shortfall ?? -1, 6);
      }),
    );
    expect(together([])).toEqual({ people: 0, beyond: null, shortfall: null });
  });
});
