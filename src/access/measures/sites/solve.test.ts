import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dualBound } from './dual.ts';
import { greedy } from './greedy.ts';
import { interchange } from './interchange.ts';
import { beats, tolerance, valueOf, type Choice, type Problem } from './problem.ts';
import { inOrder, solve } from './solve.ts';

/** A problem from a table: one list of row values a candidate, 0 where it adds nothing. */
function tableProblem(weight: readonly number[], values: readonly (readonly number[])[]): Problem {
  const columns = values.map((list) => {
    const rows = list.flatMap((value, i) => (value > 0 ? [i] : []));
    return { row: Int32Array.from(rows), value: Float32Array.from(rows, (i) => list[i]!) };
  });
  return {
    weight: Float64Array.from(weight),
    candidates: values.length,
    column: (candidate) => columns[candidate]!,
  };
}

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

describe('maximal covering', () => {
  const weight = [10, 10, 10, 10, 9, 9];
  const cover = [
    [1, 2, 3, 4],
    [1, 2, 5],
    [3, 4, 6],
  ].map((covered) => weight.map((_, i) => +covered.includes(i + 1)));
  const trap = tableProblem(weight, cover);

  it('finds 58 with B and C, where greedy takes A first and ends at 49', () => {
    expect(greedy(trap, 2)).toMatchObject({ sites: [0, 1], value: 49 });
    expect(solve(trap, 2)).toEqual({ sites: [1, 2], value: 58, method: 'exact', bound: 58 });
  });

  it('gives the additions of the chosen sites in order', () => {
    expect(inOrder(trap, [1, 2])).toEqual([
      { site: 1, gain: 29 },
      { site: 2, gain: 29 },
    ]);
    expect(inOrder(trap, [0, 2])).toEqual([
      { site: 0, gain: 40 },
      { site: 2, gain: 9 },
    ]);
  });
});

describe('p-median', () => {
  const points = [0, 1, 2, 10, 11, 12];
  const weight = [5, 3, 8, 4, 6, 2];
  // Without facilities every way counts as 100; a site shortens it to its distance.
  const line = tableProblem(
    weight,
    points.map((site) => points.map((x) => 100 - Math.abs(x - site))),
  );
  const cost = (value: number) => 100 * weight.reduce((sum, w) => sum + w, 0) - value;

  it.each([
    [1, 119, [2]],
    [2, 19, [1, 4]],
    [3, 9, [0, 2, 4]],
  ])('with %i sites costs %i, at a tie with the lowest codes', (count, expected, sites) => {
    const solution = solve(line, count);
    expect(cost(solution.value)).toBeCloseTo(expected, 9);
    expect(solution).toMatchObject({ sites, method: 'exact' });
  });

  it('has the tie that the lowest codes decide', () => {
    expect(cost(valueOf(line, [1, 4]))).toBe(19);
    expect(cost(valueOf(line, [2, 4]))).toBe(19);
  });
});

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
