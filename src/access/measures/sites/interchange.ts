import { tolerance, valueOf, type Choice, type Problem } from './problem.ts';

/** More rounds than any case tested has needed; a round looks at every candidate once. */
const ROUNDS = 20;

/** For each row the best two values of the chosen sites, and whose the best one is. */
interface Ranked {
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly holder: Int16Array;
  /** What leaving out each chosen site would lose. */
  readonly loss: Float64Array;
}

/**
 * Improves a choice by swapping one site for one candidate as long as that adds value (Teitz &
 * Bart 1968). One pass over a candidate's column values its swap with every chosen site at once
 * (Whitaker 1983).
 */
export function interchange(problem: Problem, start: Choice): Choice {
  const sites = [...start.sites];
  const slack = tolerance(start.value);
  let ranked = rank(problem, sites);
  for (let round = 0; round < ROUNDS; round++) {
    let swapped = false;
    for (let candidate = 0; candidate < problem.candidates; candidate++) {
      if (sites.includes(candidate)) continue;
      const { out, net } = bestSwap(problem, ranked, candidate);
      if (net <= slack) continue;
      sites[out] = candidate;
      ranked = rank(problem, sites);
      swapped = true;
    }
    if (!swapped) break;
  }
  sites.sort((a, b) => a - b);
  return { sites, value: valueOf(problem, sites) };
}

function rank(problem: Problem, sites: readonly number[]): Ranked {
  const { weight } = problem;
  const first = new Float32Array(weight.length);
  const second = new Float32Array(weight.length);
  const holder = new Int16Array(weight.length).fill(-1);
  sites.forEach((site, s) => {
    const { row, value } = problem.column(site);
    for (let k = 0; k < row.length; k++) {
      const i = row[k]!;
      const v = value[k]!;
      if (v > first[i]!) {
        second[i] = first[i]!;
        first[i] = v;
        holder[i] = s;
      } else if (v > second[i]!) second[i] = v;
    }
  });
  const loss = new Float64Array(sites.length);
  for (let i = 0; i < weight.length; i++) {
    if (holder[i]! >= 0) loss[holder[i]!]! += weight[i]! * (first[i]! - second[i]!);
  }
  return { first, second, holder, loss };
}

/** Which chosen site is best given up for a candidate, and what the swap adds. */
function bestSwap(
  problem: Problem,
  { first, second, holder, loss }: Ranked,
  candidate: number,
): { out: number; net: number } {
  const { weight } = problem;
  const { row, value } = problem.column(candidate);
  const saved = new Float64Array(loss.length);
  let added = 0;
  for (let k = 0; k < row.length; k++) {
    const i = row[k]!;
    const v = value[k]!;
    if (v > first[i]!) added += weight[i]! * (v - first[i]!);
    if (v > second[i]! && holder[i]! >= 0) {
      saved[holder[i]!]! += weight[i]! * (Math.min(v, first[i]!) - second[i]!);
    }
  }
  let [out, net] = [-1, -Infinity];
  for (let s = 0; s < loss.length; s++) {
    const now = added + saved[s]! - loss[s]!;
    if (now > net) [out, net] = [s, now];
  }
  return { out, net };
}
