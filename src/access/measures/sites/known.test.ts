import { describe, expect, it } from 'vitest';
import { tableProblem } from '../../../../tests/access/tableProblem.ts';
import { greedy } from './greedy.ts';
import { valueOf } from './problem.ts';
import { inOrder, solve } from './solve.ts';

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
