import {
  beats,
  comesBefore,
  join,
  marginal,
  tolerance,
  type Choice,
  type Problem,
  type State,
} from './problem.ts';

export interface Search extends Choice {
  /** Whether everything was searched or excluded: the choice is then an optimum. */
  readonly exact: boolean;
  /** No choice is worth more; equal to the value where `exact`. */
  readonly bound: number;
}

/** Numbers that the states of one branch may take up: 100 MB. */
const MEMORY = 25e6;

/** A candidate and a bound of what it adds. */
interface Option {
  readonly site: number;
  readonly most: number;
}

/**
 * Best choice of `count` sites by branch and bound: candidates that add most come first, and a
 * branch is left as soon as even the largest additions left in it cannot beat the best choice
 * known (additions only shrink as sites join). At a tie the lowest codes win.
 *
 * @param known a choice to beat; a good one cuts more. @param effort demand rows that may be
 *   looked at before the search is given up; the answer is then `known` or better, with a bound.
 */
export function branchAndBound(
  problem: Problem,
  count: number,
  known: Choice,
  effort: number,
): Search {
  const { weight, candidates } = problem;
  const states: State[] = [new Float32Array(weight.length)];
  const deepest = Math.floor(MEMORY / weight.length);
  const slack = tolerance(known.value);
  const chosen: number[] = [];
  let best = known;
  let spent = 0;
  let open = -Infinity;

  const add = (site: number, state: State): number => {
    const column = problem.column(site);
    spent += column.row.length + 1;
    return marginal(column, weight, state);
  };

  /** Whether a branch of at most this value can hold something better than the best known. */
  function promises(bound: number, options: readonly Option[], from: number): boolean {
    if (bound > best.value + slack) return true;
    if (bound < best.value - slack) return false;
    const missing = count - chosen.length - 1;
    spent += missing > 0 ? options.length : 0;
    const rest = missing > 0 ? options.slice(from + 1).map(({ site }) => site) : [];
    const lowest = rest.sort((a, b) => a - b).slice(0, missing);
    const first = [...chosen, options[from]!.site, ...lowest].sort((a, b) => a - b);
    return comesBefore(first, best.sites);
  }

  /** The last site: the one that adds most, looked for among those that still can. */
  function finish(value: number, options: readonly Option[], state: State): void {
    for (const [i, { site, most }] of options.entries()) {
      if (value + most < best.value - slack) break;
      if (!promises(value + most, options, i)) continue;
      const sites = [...chosen, site].sort((a, b) => a - b);
      const found = { sites, value: value + add(site, state) };
      if (beats(found, best, slack)) best = found;
    }
  }

  function branch(value: number, stale: readonly Option[]): void {
    const missing = count - chosen.length;
    const state = states[chosen.length]!;
    if (missing === 1) {
      finish(value, stale, state);
      return;
    }
    const options = stale
      .map(({ site }) => ({ site, most: add(site, state) }))
      .sort((a, b) => b.most - a.most || a.site - b.site);
    for (let i = 0; i + missing <= options.length; i++) {
      const bound = options.slice(i, i + missing).reduce((sum, { most }) => sum + most, value);
      if (bound < best.value - slack) break;
      if (!promises(bound, options, i)) continue;
      if (spent > effort || chosen.length >= deepest) {
        open = Math.max(open, bound);
        break;
      }
      const { site, most } = options[i]!;
      const next = (states[chosen.length + 1] ??= new Float32Array(weight.length));
      next.set(state);
      join(problem.column(site), next);
      chosen.push(site);
      branch(value + most, options.slice(i + 1));
      chosen.pop();
    }
  }

  const all = Array.from({ length: candidates }, (_, site): Option => ({ site, most: Infinity }));
  branch(0, all);
  const exact = open === -Infinity;
  return { ...best, exact, bound: exact ? best.value : Math.max(open, best.value) };
}
