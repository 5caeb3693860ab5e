import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { falseDiscovery } from './false-discovery.ts';

/** The step-up rule as it was published: all up to the largest r with p_(r) <= level r / m. */
function rejected(ps: readonly number[], level: number): boolean[] {
  const sorted = [...ps].sort((a, b) => a - b);
  const last = sorted.findLastIndex((p, r) => p <= (level * (r + 1)) / ps.length);
  return ps.map((p) => last >= 0 && p <= sorted[last]!);
}

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const tests = fc.array(fc.option(probability), { maxLength: 80 });

describe('falseDiscovery', () => {
  it('rejects the four that Benjamini and Hochberg (1995) do in their example', () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    expect(falseDiscovery(ps).filter((q) => q! <= 0.05)).toHaveLength(4);
  });

  it('gives the figures that can be worked out by hand, in the order of the tests', () => {
    const qs = falseDiscovery([0.04, null, 0.01, 0.03, 0.5]);
    // 0.01 x 4 / 1; 0.03 x 4 / 2 is more than 0.04 x 4 / 3; 0.5 x 4 / 4.
    expect(qs.map((q) => q && Number(q.toFixed(6)))).toEqual([0.053333, null, 0.04, 0.053333, 0.5]);
  });

  it('has nothing to say of no tests, and leaves one as it is', () => {
    expect(falseDiscovery([])).toEqual([]);
    expect(falseDiscovery([null, null])).toEqual([null, null]);
    expect(falseDiscovery([null, 0.02])).toEqual([null, 0.02]);
  });

  it('rejects what the step-up rule rejects, at any level (property)', () => {
    fc.assert(
      fc.property(
        fc.array(probability, { minLength: 1, maxLength: 80 }),
        probability,
        (ps, level) => {
          const qs = falseDiscovery(ps);
          const expected = rejected(ps, level);
          // Where q and level are equal but for rounding, either side is right.
          qs.forEach((q, i) => {
            if (Math.abs(q! - level) > 1e-12) expect(q! <= level).toBe(expected[i]);
          });
        },
      ),
    );
  });

  it('is never below p nor above 1, keeps the order, and counts no null (property)', () => {
    fc.assert(
      fc.property(tests, (ps) => {
        const qs = falseDiscovery(ps);
        const pairs = ps.flatMap((p, i) => (p === null ? [] : [{ p, q: qs[i]! }]));
        expect(qs.map((q) => q === null)).toEqual(ps.map((p) => p === null));
        expect(falseDiscovery(pairs.map(({ p }) => p))).toEqual(pairs.map(({ q }) => q));
        const sorted = pairs.sort((a, b) => a.p - b.p);
        sorted.forEach(({ p, q }, i) => {
          expect(q).toBeGreaterThanOrEqual(p);
          expect(q).toBeLessThanOrEqual(1);
          if (i > 0) expect(q).toBeGreaterThanOrEqual(sorted[i - 1]!.q);
        });
      }),
    );
  });
});
