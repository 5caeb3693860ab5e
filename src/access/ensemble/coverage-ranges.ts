import { checkRadius, findService } from '../ask.ts';
import { rounded } from '../coverage.ts';
import type { CoverageRow, Level } from '../types.ts';
import { ranksSettled, shareOf, type Factor } from './doubt.ts';
import type { Figures, ReachSeries } from './figures.ts';
import type { Lender } from './lend.ts';
import { rangeOf } from './ranges.ts';
import { aligned, series, writtenRange, type Series } from './series.ts';
import { DECIMALS, keptFactors, keptStill, ranksBy } from './still-ranges.ts';
import type {
  AreaRanges,
  Cause,
  CoverageRanges,
  CoverageRangesQuery,
  DoubtRow,
  Draws,
  Steps,
} from './types.ts';

/** Share of the variance from which on an unknown is named as a cause, and how many are. */
const NAMED = 0.15;
const MOST_CAUSES = 2;

/** Ranges of coverage at every level. */
export function* coverageRanges(
  lender: Lender,
  query: CoverageRangesQuery,
  draws: Draws,
): Steps<CoverageRanges> {
  const { city, coverage } = lender.context;
  checkRadius(query.radius_m, query.own ? null : findService(city, query.service));
  const figures = yield* lender.figures(query, draws);
  const factors = keptFactors(figures);
  const [kelurahan, kecamatan, kota] = (['kelurahan', 'kecamatan', 'kota'] as const).map((level) =>
    levelRanges(figures, level, query.radius_m, coverage({ ...query, level })),
  );
  yield;
  return {
    ...draws,
    kelurahan: kelurahan!.rows,
    kecamatan: kecamatan!.rows,
    kota: kota!.rows[0]!,
    mostly: mostlyBeyond(figures, kelurahan!.reach),
    doubts: doubtsOf(factors, kota!.reach[0]!, kelurahan!.ranks),
  };
}

function levelRanges(
  figures: Figures,
  level: Level,
  radius_m: number,
  exact: readonly CoverageRow[],
) {
  const factors = keptFactors(figures);
  const still = keptStill(figures)(level, exact);
  const reach = figures.reach(level, radius_m).map((found, i): ReachSeries => {
    const row = exact[i]!;
    const { draws: people } = still.areas[i]!.population;
    const of = (field: keyof ReachSeries, most: number | Float64Array) =>
      aligned(found[field], row[field], DECIMALS[field], most);
    return {
      covered_area_km2: of('covered_area_km2', row.area_km2),
      covered_area_pct: of('covered_area_pct', 100),
      covered_population: of('covered_population', people),
      covered_population_pct: of('covered_population_pct', 100),
      unserved_population: of('unserved_population', people),
    };
  });
  const unserved = ranksBy(reach, 'unserved_population');
  const share = ranksBy(reach, 'covered_population_pct');
  const rows = exact.map(({ code }, i): AreaRanges => {
    const of = (field: keyof ReachSeries) => writtenRange(reach[i]![field].draws, DECIMALS[field]);
    return {
      code,
      figures: {
        ...still.ranges[i]!,
        covered_area_km2: of('covered_area_km2'),
        covered_area_pct: of('covered_area_pct'),
        covered_population: of('covered_population'),
        covered_population_pct: of('covered_population_pct'),
        unserved_population: of('unserved_population'),
      },
      ranks: {
        unserved_population: rangeOf(unserved[i]!.draws),
        covered_population_pct: rangeOf(share[i]!.draws),
        distance_mean_m: still.ranks[i]!,
      },
      causes: causesOf(factors, reach[i]!.unserved_population),
    };
  });
  return { rows, reach, ranks: unserved };
}

/** The unknowns that make most of the variance of a figure. */
function causesOf(factors: readonly Factor[], { draws }: Series): Cause[] {
  if (draws.some(Number.isNaN)) return [];
  return factors
    .map((factor) => ({ unknown: factor.unknown, share: shareOf(draws, factor) }))
    .filter(({ share }) => share >= NAMED)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_CAUSES)
    .map(({ unknown, share }) => ({ unknown, share_pct: rounded(100 * share, 1) }));
}

/** In how many kelurahan most people are beyond the radius: of the city, and of each kecamatan. */
function mostlyBeyond(
  { draws, areas }: Figures,
  reach: readonly ReachSeries[],
): CoverageRanges['mostly'] {
  const count = (units: readonly number[]) => (draw: number) =>
    units.filter((unit) => {
      const { shown, draws: of } = reach[unit]!.covered_population_pct;
      return (draw < 0 ? shown : of[draw]!) < 50;
    }).length;
  const all = [...areas('kota'), ...areas('kecamatan')];
  return Object.fromEntries(
    all.map(({ code, units }) => [code, rangeOf(series(draws, count(units)).draws)]),
  );
}

function doubtsOf(
  factors: readonly Factor[],
  { unserved_population: { draws } }: ReachSeries,
  ranks: readonly Series[],
): DoubtRow[] {
  const known = !draws.some(Number.isNaN);
  const settled = ranksSettled(ranks, factors);
  return factors
    .map((factor, i) => ({
      unknown: factor.unknown,
      share_pct: known ? rounded(100 * shareOf(draws, factor), 1) : 0,
      ranks_settled: rounded(settled[i]!, 1),
    }))
    .sort((a, b) => b.share_pct - a.share_pct || b.ranks_settled - a.ranks_settled);
}
