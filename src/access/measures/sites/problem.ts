/** What a candidate offers: demand rows, and per row what it adds to the state before any site. */
export interface Column {
  readonly row: Int32Array;
  /** Above 0: share of the row newly covered, or metres by which it comes nearer. */
  readonly value: Float32Array;
}

/**
 * Choose p of the candidates so that sum_i w_i max_{c chosen} v_ci is largest. With v the newly
 * covered share of a row that is maximal covering (Church & ReVelle 1974); with v the metres a row
 * comes nearer it is the p-median (Hakimi 1964), existing facilities kept in both. The sum is
 * submodular: what a site adds never grows as others join. All bounds rest on that.
 *
 * Candidates are in the order of their codes, so the lowest indices win a tie.
 */
export interface Problem {
  /** Per demand row. */
  readonly weight: Float64Array;
  readonly candidates: number;
  /** The column of a candidate; its arrays hold until the next call. */
  column(candidate: number): Column;
}

/** A choice of sites and its value. */
export interface Choice {
  /** Candidate indices, ascending. */
  readonly sites: readonly number[];
  readonly value: number;
}

/** What each row has from the sites chosen so far. */
export type State = Float32Array;

/** Value that a column adds to a state. */
export function marginal({ row, value }: Column, weight: Float64Array, state: State): number {
  let sum = 0;
  for (let k = 0; k < row.length; k++) {
    const i = row[k]!;
    const more = value[k]! - state[i]!;
    if (more > 0) sum += weight[i]! * more;
  }
  return sum;
}

/** Joins a column to a state, in place. */
export function join({ row, value }: Column, state: State): void {
  for (let k = 0; k < row.length; k++) {
    const i = row[k]!;
    if (value[k]! > state[i]!) state[i] = value[k]!;
  }
}

/** Value of some sites together. */
export function valueOf(problem: Problem, sites: readonly number[]): number {
  const state = new Float32Array(problem.weight.length);
  return sites.reduce((sum, site) => {
    const column = problem.column(site);
    const more = marginal(column, problem.weight, state);
    join(column, state);
    return sum + more;
  }, 0);
}

/** Two values closer than this are a tie: sums in another order differ by rounding. */
export function tolerance(total: number): number {
  return 1e-9 * total;
}

/** Whether a list of ascending indices comes before another in the order of codes. */
export function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((index, i) => index !== b[i]);
  return at >= 0 && a[at]! < (b[at] ?? -1);
}

/** Whether a choice is the better one: of more value or, at a tie, of lower codes. */
export function beats(a: Choice, b: Choice, slack: number): boolean {
  return a.value > b.value + slack || (a.value >= b.value - slack && comesBefore(a.sites, b.sites));
}
