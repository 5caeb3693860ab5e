import { memo } from '../analysis.ts';
import { rounded } from '../coverage.ts';
import { searchSites } from '../measures/answers/sites.ts';
import type { Candidate } from '../measures/sites/candidates.ts';
import { gridProblem } from '../measures/sites/demand.ts';
import { evaluate, evaluateAlong, type Tally } from '../measures/sites/evaluate.ts';
import { greedy } from '../measures/sites/greedy.ts';
import { interchange } from '../measures/sites/interchange.ts';
import { valueOf, type Problem } from '../measures/sites/problem.ts';
import { inOrder } from '../measures/sites/solve.ts';
import type { SitesQuery } from '../measures/types.ts';
import { SHOWN } from './ensemble.ts';
import type { DrawnField } from './ground.ts';
import type { Lender } from './lend.ts';
import { aligned, series, writtenRange } from './series.ts';
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
 * What another choice must be worth more to be the better one: people, or people x metres, and as a
 * part of the whole; people are kept as Float32.
 */
const [LEAST, ALIKE] = [1e-3, 1e-6];

/**
 * How the best sites of what is shown fare when the unknown is drawn: how often each is chosen, and
 * what all of them gain. Each draw is searched greedily and by interchange (Teitz & Bart 1968),
 * without the proof that no other choice is better; where the search finds none that is, they are the
 * best.
 */
export function* sitesStability(
  lender: Lender,
  query: SitesQuery,
  { draws: asked, seed }: Draws,
): Steps<SitesStability> {
  const { context } = lender;
  const { city, grid } = context;
  const search = searchSites(context, query);
  const { candidates, goal, along, chosen } = search;
  const draws = { draws: Math.min(asked, searchesFor(candidates.length, query)), seed };
  const { ensemble } = yield* lender.figures(query, draws, 'service');
  const worlds = lender.worlds(query.base);
  // A candidate is as far in every draw.
  const ways = along && memo((candidate: Candidate) => along(candidate).slice());
  const own = chosen.map((site) => candidates.indexOf(site));
  const times = chosen.map(() => 0);
  /** Of kelurahan with other sites. */
  const others = new Map<number, number>();
  let together = 0;
  const tallied: Tally[][] = [];
  const tally = (reached: DrawnField, people: Float32Array | Float64Array) =>
    ways
      ? evaluateAlong(grid, reached, people, chosen, query.radius_m, ways)
      : evaluate(grid, reached, people, chosen, query.radius_m);
  for (let draw = 0; draw < draws.draws; draw++) {
    const field = ensemble.field(draw);
    const people = worlds.people(ensemble.world(draw));
    const problem = gridProblem(grid, field, people, candidates, goal, ways);
    const first = greedy(problem, query.count);
    const better = interchange(problem, first);
    const best = better.value > first.value ? better : first;
    const isBest = valueOf(problem, own) >= best.value * (1 - ALIKE) - LEAST;
    const sites = isBest ? own : helpful(problem, best.sites);
    own.forEach((site, i) => {
      if (sites.includes(site)) times[i]! += 1;
    });
    if (own.every((site) => sites.includes(site))) together += 1;
    const elsewhere = sites.filter((site) => !own.includes(site));
    for (const unit of new Set(elsewhere.map((site) => candidates[site]!.unit))) {
      others.set(unit, (others.get(unit) ?? 0) + 1);
    }
    tallied.push(tally(field, people));
    yield;
  }
  const percent = (count: number) => rounded((100 * count) / draws.draws, 1);
  const exact = tally(search.field, search.people);
  const shown = tally(search.field, worlds.people(ensemble.world(SHOWN)));
  /** @param of what is reported of the city before and with the sites. */
  const range = (of: (before: Tally, after: Tally) => number, decimals: number, most?: number) => {
    const at = (tallies: readonly Tally[]) => of(tallies[0]!, tallies.at(-1)!);
    const found = series(draws.draws, (draw) => at(draw === SHOWN ? shown : tallied[draw]!));
    const known = at(exact);
    const near = Number.isNaN(known) ? null : rounded(known, decimals);
    return writtenRange(aligned(found, near, decimals, most).draws, decimals);
  };
  const named = (unit: number) => {
    const { code, name } = city.kelurahan[unit]!;
    return { code, name };
  };
  return {
    ...draws,
    sites: chosen.map(({ unit }, i) => ({
      code: named(unit).code,
      chosen_pct: percent(times[i]!),
    })),
    all_pct: percent(together),
    gain_population: range((before, after) => after.covered - before.covered, 3),
    covered_population_pct: range((_, after) => (100 * after.covered) / after.people, 4, 100),
    distance_mean_m: range((_, after) => after.metres / after.reached, 1),
    others: [...others]
      .sort(([a, more], [b, less]) => less - more || a - b)
      .slice(0, OTHERS)
      .map(([unit, count]) => ({ ...named(unit), chosen_pct: percent(count) })),
  };
}

/** Sites without those that add nothing, which were taken only to make up the number. */
const helpful = (problem: Problem, sites: readonly number[]): number[] =>
  inOrder(problem, sites)
    .filter(({ gain }) => gain > LEAST)
    .map(({ site }) => site);
