import { areasOf } from '../coverage.ts';
import { compositeIndex, peopleByMissed } from '../measures/several.ts';
import { answerSeveral, partsOf, type AskedService } from '../measures/answers/several.ts';
import type { SeveralQuery } from '../measures/types.ts';
import { AccessError } from '../types.ts';
import { SHOWN } from './ensemble.ts';
import type { Figures } from './figures.ts';
import type { Lender } from './lend.ts';
import { rangeOf } from './ranges.ts';
import { aligned, rankSeries, series, writtenRange, type Series } from './series.ts';
import type { Draws, SeveralRanges, Steps } from './types.ts';

/** A service of an index over the draws; `figures` is `null` where it has no facility with a place. */
interface Part {
  readonly weight: number;
  readonly radius_m: number;
  readonly figures: Figures | null;
}

/** Ranges of an index, of the services missed, and of ranks by it; in step with the answer. */
export function* severalRanges(
  lender: Lender,
  query: SeveralQuery,
  draws: Draws,
): Steps<SeveralRanges[]> {
  const { context } = lender;
  const exact = answerSeveral(context, query);
  const asked = partsOf(context.city, query);
  yield;
  const parts: Part[] = [];
  for (const { weight, radius_m, facilities } of asked) {
    const figures = yield* figuresOrNone(lender, { ...facilities, base: query.base }, draws);
    parts.push({ weight, radius_m, figures });
  }
  const [any] = parts.flatMap(({ figures }) => figures ?? []);
  const areas = areasOf(context.city, query.level);
  if (!any) return areas.map(({ code }) => unknownRanges(code, asked));
  const gaps = parts.map(({ figures, radius_m }) =>
    figures
      ?.reach(query.level, radius_m)
      .map(({ covered_population_pct }) => covered_population_pct),
  );
  const gapAt = (part: number, area: number, draw: number) => {
    const covered = gaps[part]?.[area];
    const share = covered && (draw === SHOWN ? covered.shown : covered.draws[draw]!);
    return share === undefined || Number.isNaN(share) ? null : 1 - share / 100;
  };
  const indices = areas.map((_, area) => {
    const found = series(draws.draws, (draw) => {
      const known = parts.map(({ weight }, part) => ({ weight, gap: gapAt(part, area, draw) }));
      const { index } = compositeIndex(known);
      return index === null ? Number.NaN : 100 * index;
    });
    return aligned(found, exact[area]!.index, 4, 100);
  });
  const ranks = rankSeries(indices, 'higher_is_worse', 4);
  const missed = yield* missedBy(lender, parts, any, query);
  const range = (found: Series, shown: number | null, decimals: number, most?: number) =>
    writtenRange(aligned(found, shown, decimals, most).draws, decimals);
  return areas.map(({ code }, area): SeveralRanges => {
    const counts = missed[area]!;
    const row = exact[area]!;
    const { people_by_missed: shown } = row;
    return {
      code,
      index: writtenRange(indices[area]!.draws, 4),
      rank: rangeOf(ranks[area]!.draws),
      missed_mean: range(meanOf(counts, draws.draws), row.missed_mean, 4),
      people_by_missed: shown && counts.map((count, k) => range(count, shown[k]!, 3)),
      gaps: asked.map(({ service }, part) => {
        const gap = series(draws.draws, (draw) => 100 * (gapAt(part, area, draw) ?? Number.NaN));
        return { service, gap_pct: range(gap, row.gaps[part]!.gap_pct, 4, 100) };
      }),
    };
  });
}

/** An area where no service has any facility with a place. */
const unknownRanges = (code: string, asked: readonly AskedService[]): SeveralRanges => ({
  code,
  index: null,
  rank: null,
  missed_mean: null,
  people_by_missed: null,
  gaps: asked.map(({ service }) => ({ service, gap_pct: null })),
});

function* figuresOrNone(
  lender: Lender,
  query: Parameters<Lender['figures']>[0],
  draws: Draws,
): Steps<Figures | null> {
  try {
    return yield* lender.figures(query, draws, 'service');
  } catch (error) {
    if (error instanceof AccessError && error.code === 'no-facilities') return null;
    throw error;
  }
}

/** Services missed by a person on average. */
const meanOf = (counts: readonly Series[], draws: number): Series =>
  series(draws, (draw) => {
    const at = counts.map((count) => (draw === SHOWN ? count.shown : count.draws[draw]!));
    const people = at.reduce((sum, n) => sum + n, 0);
    return at.reduce((sum, n, k) => sum + k * n, 0) / people;
  });

/** People who miss exactly 0, 1, 2, ... services: of each area a series for each count. */
function* missedBy(
  lender: Lender,
  parts: readonly Part[],
  any: Figures,
  { level, base }: SeveralQuery,
): Steps<Series[][]> {
  const { grid } = lender.context;
  const cell = grid.frame.cell;
  const worlds = lender.worlds(base);
  const used = parts.filter(({ figures }) => figures !== null);
  if (used.length === 1) {
    // Who misses the only one is whom coverage leaves.
    return any
      .reach(level, used[0]!.radius_m)
      .map(({ covered_population, unserved_population }) => [
        covered_population,
        unserved_population,
      ]);
  }
  const counts = used.length + 1;
  const draws = any.draws;
  const table = new Float64Array((draws + 1) * grid.units * counts);
  const still = new Map<string, readonly number[]>();
  for (let draw = SHOWN; draw < draws; draw++) {
    const world = any.ensemble.world(draw);
    const people = worlds.people(world);
    const totals = worlds.totals(world);
    for (let unit = 0; unit < grid.units; unit++) {
      const [start, end] = [grid.unitStart[unit]!, grid.unitStart[unit + 1]!];
      const count = () => {
        const fields = used.map(({ figures, radius_m }) => ({
          distance: figures!.ensemble.distances(draw, unit),
          radius_m,
        }));
        const here = people.subarray(start, end);
        return scaled(peopleByMissed(fields, here, 0, end - start, cell), totals[unit] ?? 0);
      };
      const isStill = used.every(({ figures }) => !figures!.ensemble.isMoved(draw, unit));
      const key = `${world.settlement} ${world.totals} ${unit}`;
      const found = (isStill ? still.get(key) : undefined) ?? count();
      if (isStill) still.set(key, found);
      table.set(found, ((draw + 1) * grid.units + unit) * counts);
    }
    yield;
  }
  return any
    .areas(level)
    .map(({ units }) =>
      Array.from({ length: counts }, (_, k) =>
        series(draws, (draw) =>
          units.reduce(
            (sum, unit) => sum + table[((draw + 1) * grid.units + unit) * counts + k]!,
            0,
          ),
        ),
      ),
    );
}

/** Counts that add up to the people there are, not to their sum as counted. */
function scaled(counts: readonly number[], people: number): readonly number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum > 0 ? counts.map((count) => (people * count) / sum) : counts;
}
