import { dualBound } from './dual.ts';
import { branchAndBound } from './exact.ts';
import { greedy, type Greedy } from './greedy.ts';
import { interchange } from './interchange.ts';
import { tolerance, type Choice, type Problem } from './problem.ts';

export interface Solution extends Choice {
  /** `exact` only where no better choice can exist. */
  readonly method: 'exact' | 'heuristic';
  /** No choice is worth more than this; equal to the value where the method is exact. */
  readonly bound: number;
}

/** Demand rows that may be looked at for a proof: a second or two of one core. */
export const EFFORT = 2e8;

/** Shares of the effort: a first search, the relaxation, and the search among what that leaves. */
const [FIRST, RELAXATION, LAST] = [0.1, 0.5, 0.4];

/**
 * Best `count` sites: a greedy choice, improved by interchange, then branch and bound from there.
 * Where that does not end soon, a relaxation gives a bound and strikes out candidates, and the
 * search goes over the rest. What is still not proved then is heuristic, and `bound` says how much
 * better any other choice could be at most.
 *
 * @param effort demand rows that may be looked at; the same effort gives the same answer anywhere.
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
  const quick = branchAndBound(problem, count, start, FIRST * effort);
  const reached = Math.min(first.bound, quick.bound);
  // A choice that reaches a bound is an optimum, even if the search was cut short.
  if (quick.exact || reached <= quick.value + tolerance(quick.value)) return proved(quick);

  const { bound, keep } = dualBound(problem, count, quick.value, RELAXATION * effort);
  const rest = among(problem, keep);
  const known = { value: quick.value, sites: quick.sites.map((site) => keep.indexOf(site)) };
  const last = branchAndBound(rest, count, known, LAST * effort);
  const { value } = last;
  const most = Math.max(value, Math.min(reached, bound, last.bound));
  const choice = { value, sites: last.sites.map((site) => keep[site]!) };
  if (last.exact || most <= value + tolerance(value)) return proved(choice);
  return { ...choice, method: 'heuristic', bound: most };
}

const proved = ({ sites, value }: Choice): Solution => ({
  sites,
  value,
  method: 'exact',
  bound: value,
});

/**
 * What each chosen site adds to those before it, largest first, so that the additions sum to the
 * value of all; at a tie the lowest index comes first.
 */
export function inOrder(problem: Problem, sites: readonly number[]): Greedy['steps'] {
  const chosen = [...sites].sort((a, b) => a - b);
  return greedy(among(problem, chosen), chosen.length).steps.map(({ site, gain }) => ({
    site: chosen[site]!,
    gain,
  }));
}

/** The problem with some of its candidates only. */
const among = (problem: Problem, candidates: readonly number[]): Problem => ({
  weight: problem.weight,
  candidates: candidates.length,
  column: (candidate) => problem.column(candidates[candidate]!),
});
