import { memo } from '../analysis.ts';
import { rounded } from '../coverage.ts';
import { searchSites } from '../measures/answers/sites.ts';
import type { Candidate } from '../measures/sites/candidates.ts';
import { gridProblem } from '../measures/sites/demand.ts';
import { evaluate, evaluateAlong } from '../measures/sites/evaluate.ts';
import { greedy } from '../measures/sites/greedy.ts';
import { interchange } from '../measures/sites/interchange.ts';
import type { SitesQuery } from '../measures/types.ts';
import type { Lender } from './lend.ts';
import { rangeOf } from './ranges.ts';
import type { Draws, SitesStability, Steps } from './types.ts';

/** Draws in which sites are searched: each is a search of its own, and takes longer the more it tries. */
const [FEWEST_SEARCHES, MOST_SEARCHES] = [20, 100];
const TRIALS = 6_700;
/** How much longer a search for short ways takes: everybody is nearer to some candidate. */
const P_MEDIAN = 3;

const searchesFor = (candidates: number, { objective }: SitesQuery): number => {
  const each = candidates * (objective === 'p-median' ? P_MEDIAN : 1);
  return Math.min(MOST_SEARCHES, Math.max(FEWEST_SEARCHES, Math.round(TRIALS / each)));
};

/** Of sites that were chosen as well, so many are named. */
const OTHERS = 5;

/**
 * How the best sites of what is shown fare when the unknown is drawn: how often each is chosen, and
 * what all of them gain. Each draw is searched greedily and by interchange (Teitz & Bart 1968),
 * without the proof that no other choice is better.
 */
export function* sitesStability(
  lender: Lender,
  query: SitesQuery,
  { draws: asked, seed }: Draws,
): Steps<SitesStability> {
  const { context } = lender;
  const { city, grid } = context;
  const { candidates, goal, along, chosen } = searchSites(context, query);
  const draws = { draws: Math.min(asked, searchesFor(candidates.length, query)), seed };
  const { ensemble } = yield* lender.figures(query, draws, 'service');
  const worlds = lender.worlds(query.base);
  // A candidate is as far in every draw.
  const ways = along && memo((candidate: Candidate) => along(candidate).slice());
  const times = new Map<Candidate, number>(chosen.map((site) => [site, 0]));
  let together = 0;
  const gains: number[] = [];
  const shares: number[] = [];
  const means: number[] = [];
  for (let draw = 0; draw < draws.draws; draw++) {
    const field = ensemble.field(draw);
    const people = worlds.people(ensemble.world(draw));
    const problem = gridProblem(grid, field, people, candidates, goal, ways);
    const first = greedy(problem, query.count);
    const better = interchange(problem, first);
    const best = (better.value > first.value ? better : first).sites.map((i) => candidates[i]!);
    for (const site of best) times.set(site, (times.get(site) ?? 0) + 1);
    if (chosen.every((site) => best.includes(site))) together += 1;
    const tallies = ways
      ? evaluateAlong(grid, field, people, chosen, query.radius_m, ways)
      : evaluate(grid, field, people, chosen, query.radius_m);
    const [before, after] = [tallies[0]!, tallies.at(-1)!];
    gains.push(after.covered - before.covered);
    shares.push((100 * after.covered) / after.people);
    means.push(after.metres / after.reached);
    yield;
  }
  const percent = (count: number) => rounded((100 * count) / draws.draws, 1);
  const range = (values: readonly number[], decimals: number) => {
    const found = rangeOf(values);
    return found && { low: rounded(found.low, decimals), high: rounded(found.high, decimals) };
  };
  const named = ({ unit }: Candidate) => {
    const { code, name } = city.kelurahan[unit]!;
    return { code, name };
  };
  return {
    ...draws,
    sites: chosen.map((site) => ({
      code: named(site).code,
      chosen_pct: percent(times.get(site)!),
    })),
    all_pct: percent(together),
    gain_population: range(gains, 3),
    covered_population_pct: range(shares, 4),
    distance_mean_m: range(means, 1),
    others: [...times]
      .filter(([site, count]) => count > 0 && !chosen.includes(site))
      .sort(([a, more], [b, less]) => less - more || a.unit - b.unit)
      .slice(0, OTHERS)
      .map(([site, count]) => ({ ...named(site), chosen_pct: percent(count) })),
  };
}
