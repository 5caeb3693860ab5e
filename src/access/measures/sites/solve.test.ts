import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dualBound } from './dual.ts';
import { greedy } from './greedy.ts';
import { interchange } from './interchange.ts';
import { beats, tolerance, valueOf, type Choice, type Problem } from './problem.ts';
import { inOrder, solve } from './solve.ts';
import { tableProblem } from '../../../../tests/access/tableProblem.ts';

function* choices(n: number, count: number, from = 0): Generator<number[]> {
  if (count === 0) yield [];
  else {
    for (let i = from; i <= n - count; i++) {
      for (const rest of choices(n, count - 1, i + 1)) yield [i, ...rest];
    }
  }
}

/** The best choice by looking at every one, in the order of codes. */
function bruteForce(problem: Problem, count: number): Choice {
  const scale = problem.weight.reduce((sum, w) => sum + w, 0);
  let best: Choice | null = null;
  for (const sites of choices(problem.candidates, count)) {
    const choice = { sites, value: valueOf(problem, sites) };
    if (!best || choice.value > best.value + tolerance(scale)) best = choice;
  }
  return best!;
}

/** Few distinct values, so that ties are common. */
const problem = (value: fc.Arbitrary<number>) =>
  fc
    .record({ rows: fc.integer({ min: 1, max: 14 }), candidates: fc.integer({ min: 1, max: 9 }) })
    .chain(({ rows, candidates }) =>
      fc.record({
        weight: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: rows, maxLength: rows }),
        values: fc.array(fc.array(value, { minLength: rows, maxLength: rows }), {
          minLength: candidates,
          maxLength: candidates,
        }),
        count: fc.integer({ min: 1, max: Math.min(4, candidates) }),
      }),
    )
    .map(({ weight, values, count }) => ({ problem: tableProblem(weight, values), count }));
const shares = problem(fc.constantFrom(0, 0, 0, 0.25, 0.5, 1));
const metres = problem(fc.integer({ min: 0, max: 6 }));

describe.each([
  ['covered shares', shares],
  ['metres saved', metres],
])('solve, by %s', (_, arbitrary) => {
  it('is what looking at every choice gives, ties included', () => {
    fc.assert(
      fc.property(arbitrary, ({ problem: given, count }) => {
        const { sites, value } = bruteForce(given, count);
        const solution = solve(given, count);
        expect(solution).toMatchObject({ sites, method: 'exact' });
        expect(solution.value).toBeCloseTo(value, 9);
      }),
      { numRuns: 400 },
    );
  });

  it('never claims more than it knows when it is cut short', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.integer({ min: 0, max: 40 }),
        ({ problem: given, count }, effort) => {
          const best = bruteForce(given, count);
          const solution = solve(given, count, effort);
          expect(solution.sites).toHaveLength(count);
          expect(solution.value).toBeCloseTo(valueOf(given, solution.sites), 9);
          expect(solution.bound).toBeGreaterThanOrEqual(best.value - 1e-9);
          expect(solution.value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best.value - 1e-9);
          if (solution.method === 'exact') expect(solution.value).toBeCloseTo(best.value, 9);
          else expect(solution.bound).toBeGreaterThan(solution.value);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('has a relaxation that bounds every choice and strikes out none of the best', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(3000), ({ problem: given, count }, effort) => {
        const best = bruteForce(given, count);
        const { bound, keep } = dualBound(given, count, greedy(given, count).value, effort);
        expect(bound).toBeGreaterThanOrEqual(best.value - 1e-6);
        for (const site of best.sites) expect(keep).toContain(site);
      }),
      { numRuns: 400 },
    );
  });

  it('improves by interchange and leaves nothing that one swap would improve', () => {
    fc.assert(
      fc.property(arbitrary, ({ problem: given, count }) => {
        const first = greedy(given, count);
        const better = interchange(given, first);
        expect(better.value).toBeGreaterThanOrEqual(first.value - 1e-9);
        for (const out of better.sites) {
          for (let into = 0; into < given.candidates; into++) {
            if (better.sites.includes(into)) continue;
            const swapped = better.sites.map((site) => (site === out ? into : site));
            expect(valueOf(given, swapped)).toBeLessThanOrEqual(better.value + 1e-6);
          }
        }
      }),
    );
  });

  it('adds no less with one more site, and the additions in order sum to the whole', () => {
    fc.assert(
      fc.property(arbitrary, ({ problem: given, count }) => {
        const { sites, value } = solve(given, count);
        const steps = inOrder(given, sites);
        expect(steps.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(value, 9);
        if (count === given.candidates) return;
        expect(solve(given, count + 1).value).toBeGreaterThanOrEqual(value - 1e-9);
      }),
    );
  });
});

describe('solve', () => {
  it('takes the lowest codes where nothing adds anything', () => {
    const nothing = tableProblem([1, 2], Array(30).fill([0, 0]));
    expect(solve(nothing, 4)).toEqual({ sites: [0, 1, 2, 3], value: 0, method: 'exact', bound: 0 });
  });

  it.each([0, -1, 1.5, 4, NaN])('refuses %d of 3 candidates', (count) => {
    const three = tableProblem([1], [[1], [1], [1]]);
    expect(() => solve(three, count)).toThrow(RangeError);
  });
});

describe('beats', () => {
  it('goes by value first and by codes at a tie', () => {
    const a = { sites: [1, 5], value: 10 };
    expect(beats({ sites: [1, 4], value: 10 }, a, 1e-6)).toBe(true);
    expect(beats({ sites: [1, 6], value: 10 }, a, 1e-6)).toBe(false);
    expect(beats(a, a, 1e-6)).toBe(false);
    expect(beats({ sites: [8, 9], value: 10.1 }, a, 1e-6)).toBe(true);
  });
});
