import { branchAndBound } from './exact.ts';
import { greedy } from './greedy.ts';
import { interchange } from './interchange.ts';
import { join, marginal, tolerance, type Choice, type Problem } from './problem.ts';

export interface Solution extends Choice {
  /** `exact` only where no better choice can exist. */
  readonly method: 'exact' | 'heuristic';
  /** No choice is worth more than this; equal to the value where the method is exact. */
  readonly bound: number;
}

/** Demand rows the exact search may look at: about a second of one core. */
export const EFFORT = 6e8;

/**
 * Best `count` sites: a greedy choice, improved by interchange, then the exact search, which
 * starts from it. Where that would take too long the answer is a heuristic one, and `bound` says
 * how much better any other could be.
 *
 * @throws RangeError unless `count` is a whole number from 1 to the number of candidates.
 */
export function solve(problem: Problem, count: number, effort = EFFORT): Solution {
  if (!Number.isInteger(count) || count < 1 || count > problem.candidates) {
    throw new RangeError(
      `The number of sites must be 1 to ${problem.candidates} (the candidates), not ${count}.`,
    );
  }
  const first = greedy(problem, count);
  const better = interchange(problem, first);
  const start = better.value > first.value ? better : first;
  const found = branchAndBound(problem, count, start, effort);
  const { sites, value, exact } = found;
  if (exact) return { sites, value, method: 'exact', bound: value };
  // Reaching a bound proves the choice, too.
  const bound = Math.max(value, Math.min(found.bound, first.bound));
  const method = bound > value + tolerance(value) ? 'heuristic' : 'exact';
  return { sites, value, method, bound: method === 'exact' ? value : bound };
}

/**
 * What each chosen site adds to those before it, largest first, so that the additions sum to the
 * value of all; at a tie the lowest index comes first.
 */
export function inOrder(
  problem: Problem,
  sites: readonly number[],
): { readonly site: number; readonly gain: number }[] {
  const state = new Float32Array(problem.weight.length);
  const left = [...sites].sort((a, b) => a - b);
  return sites.map(() => {
    const gains = left.map((site) => marginal(problem.column(site), problem.weight, state));
    const at = gains.indexOf(Math.max(...gains));
    const [site] = left.splice(at, 1);
    join(problem.column(site!), state);
    return { site: site!, gain: gains[at]! };
  });
}
