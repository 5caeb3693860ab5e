import { join, marginal, tolerance, type Choice, type Problem } from './problem.ts';

export interface Greedy extends Choice {
  /** In the order of choice, with what each added to those before it. */
  readonly steps: readonly { readonly site: number; readonly gain: number }[];
  /** No choice of as many sites is worth more than this. */
  readonly bound: number;
}

/**
 * Greedy choice of `count` sites, each time the one that adds most; at a tie the lowest index. What
 * a site would have added earlier is a bound of what it adds now, so few are looked at again
 * (Minoux 1978).
 *
 * The bound: whatever is chosen, the best choice is worth at most that plus the `count` largest
 * additions to it (Nemhauser, Wolsey & Fisher 1978); the smallest over all steps is kept.
 */
export function greedy(problem: Problem, count: number): Greedy {
  const { weight, candidates } = problem;
  const state = new Float32Array(weight.length);
  const most = new Float64Array(candidates);
  for (let c = 0; c < candidates; c++) most[c] = marginal(problem.column(c), weight, state);
  const slack = tolerance(most.reduce((a, b) => a + b, 0));
  const left = Array.from({ length: candidates }, (_, c) => c);
  const steps: { site: number; gain: number }[] = [];
  let value = 0;
  let bound = Infinity;
  for (;;) {
    left.sort((a, b) => most[b]! - most[a]! || a - b);
    const largest = left.slice(0, count).reduce((sum, c) => sum + most[c]!, 0);
    bound = Math.min(bound, value + largest);
    if (steps.length === count) break;
    let [site, gain] = [-1, -Infinity];
    for (const c of left) {
      if (most[c]! < gain - slack) break;
      const now = marginal(problem.column(c), weight, state);
      most[c] = now;
      if (now > gain + slack || (now >= gain - slack && c < site)) [site, gain] = [c, now];
    }
    left.splice(left.indexOf(site), 1);
    steps.push({ site, gain });
    value += gain;
    join(problem.column(site), state);
  }
  return { sites: steps.map(({ site }) => site).sort((a, b) => a - b), value, steps, bound };
}
