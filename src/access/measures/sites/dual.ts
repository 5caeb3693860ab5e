import { marginal, tolerance, type Problem } from './problem.ts';

export interface Dual {
  /** No choice of as many sites is worth more. */
  readonly bound: number;
  /** Candidates that may be part of a choice worth as much as the one known, ascending. */
  readonly keep: readonly number[];
}

/** The step is halved when so many rounds in a row have not lowered the bound. */
const PATIENCE = 4;

/**
 * A bound by Lagrangian relaxation (Cornuejols, Fisher & Nemhauser 1977). Let every row have u_i
 * without a site and pay only for what is above it; then sum_i w_i u_i plus the `count` largest
 * rho_c = sum_i w_i max(0, v_ci - u_i) is worth at least as much as any choice, whatever u >= 0.
 * Subgradient steps (Held, Wolfe & Crowder 1974) look for a low one.
 *
 * A candidate that would bring even this bound below the value known cannot be in a better choice
 * and is left out of `keep` and of what follows; the choices left are bounded all the tighter.
 *
 * @param known value of a choice. @param effort demand rows that may be looked at.
 */
export function dualBound(problem: Problem, count: number, known: number, effort: number): Dual {
  const { weight } = problem;
  const slack = tolerance(known);
  const price = new Float32Array(weight.length);
  const served = new Int16Array(weight.length);
  let keep = Array.from({ length: problem.candidates }, (_, c) => c);
  let best = Infinity;
  let [spent, step, idle] = [0, 1, 0];
  while (spent < effort && best > known + slack && step > 1e-3) {
    const rho = new Map<number, number>();
    for (const c of keep) {
      const column = problem.column(c);
      spent += column.row.length;
      rho.set(c, marginal(column, weight, price));
    }
    const chosen = [...keep].sort((a, b) => rho.get(b)! - rho.get(a)! || a - b).slice(0, count);
    const base = weight.reduce((sum, w, i) => sum + w * price[i]!, 0);
    const bound = chosen.reduce((sum, c) => sum + rho.get(c)!, base);
    // With c in place of the last of the chosen.
    const last = rho.get(chosen.at(-1)!)!;
    keep = keep.filter((c) => bound - Math.max(0, last - rho.get(c)!) >= known - slack);
    if (bound < best - 1e-4 * (bound - known)) idle = 0;
    else if (++idle === PATIENCE) [step, idle] = [step / 2, 0];
    best = Math.min(best, bound);

    served.fill(0);
    for (const c of chosen) {
      const { row, value } = problem.column(c);
      for (let k = 0; k < row.length; k++) if (value[k]! > price[row[k]!]!) served[row[k]!]! += 1;
    }
    descend(price, served, weight, step * (bound - known));
  }
  return { bound: Math.max(best, known), keep };
}

/**
 * One step: rows that several of the chosen serve get a higher price, rows that none serves a
 * lower one. Its length is Polyak's, towards the known value, rows measured by their weight.
 */
function descend(price: Float32Array, served: Int16Array, weight: Float64Array, gap: number): void {
  let norm = 0;
  for (let i = 0; i < price.length; i++) {
    const slope = 1 - served[i]!;
    if (slope < 0 || price[i]! > 0) norm += weight[i]! * slope * slope;
  }
  if (norm === 0) return;
  const length = gap / norm;
  for (let i = 0; i < price.length; i++) {
    const slope = 1 - served[i]!;
    if (slope !== 0) price[i] = Math.max(0, price[i]! - length * slope);
  }
}
