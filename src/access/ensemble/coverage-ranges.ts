import { checkRadius, findService } from '../ask.ts';
import { rounded } from '../coverage.ts';
import type { Direction } from '../measures/ranks.ts';
import type { CoverageRow, Level } from '../types.ts';
import { factorsOf, ranksSettled, shareOf, type Factor } from './doubt.ts';
import type { AreaSeries, Figures, ReachSeries } from './figures.ts';
import type { Lender } from './lend.ts';
import { rangeOf } from './ranges.ts';
import { rangeAbout, rankSeries, series, type Series } from './series.ts';
import type {
  AreaRanges,
  CoverageRanges,
  CoverageRangesQuery,
  Cause,
  DoubtRow,
  Draws,
  RankedField,
  Steps,
} from './types.ts';

/** Decimals that each figure is written with; see coverageRow. */
const DECIMALS = {
  population: 0,
  covered_area_km2: 6,
  covered_area_pct: 4,
  covered_population: 3,
  covered_population_pct: 4,
  unserved_population: 3,
  distance_mean_m: 1,
  distance_median_m: 1,
  distance_p90_m: 1,
} as const;

const RANKED: Readonly<Record<RankedField, Direction>> = {
  unserved_population: 'higher_is_worse',
  covered_population_pct: 'lower_is_worse',
  distance_mean_m: 'higher_is_worse',
};

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
  const factors = factorsOf(figures.ensemble);
  const levels = (['kelurahan', 'kecamatan', 'kota'] as const).map((level) => {
    const exact = coverage({ ...query, level });
    return levelRanges(figures, level, query.radius_m, exact, factors);
  });
  const [kelurahan, kecamatan, kota] = levels;
  yield;
  return {
    ...draws,
    kelurahan: kelurahan!.rows,
    kecamatan: kecamatan!.rows,
    kota: kota!.rows[0]!,
    mostly: mostlyBeyond(figures, kelurahan!.reach),
    doubts: doubtsOf(factors, kota!.reach[0]!, kelurahan!.ranks.unserved_population),
  };
}

type AllSeries = ReachSeries & AreaSeries;

function levelRanges(
  figures: Figures,
  level: Level,
  radius_m: number,
  exact: readonly CoverageRow[],
  factors: readonly Factor[],
) {
  const reach = figures.reach(level, radius_m);
  const all = figures.still(level).map((still, i): AllSeries => ({ ...still, ...reach[i]! }));
  const ranksBy = (field: RankedField) =>
    rankSeries(
      all.map((area) => area[field]),
      RANKED[field],
      DECIMALS[field],
    );
  const ranks = {
    unserved_population: ranksBy('unserved_population'),
    covered_population_pct: ranksBy('covered_population_pct'),
    distance_mean_m: ranksBy('distance_mean_m'),
  };
  const rows = exact.map((row, i): AreaRanges => {
    const about = (field: keyof typeof DECIMALS) =>
      rangeAbout(row[field], all[i]![field], DECIMALS[field]);
    const rank = (field: RankedField) => rangeOf(ranks[field][i]!.draws);
    return {
      code: row.code,
      figures: {
        population: about('population'),
        covered_area_km2: about('covered_area_km2'),
        covered_area_pct: about('covered_area_pct'),
        covered_population: about('covered_population'),
        covered_population_pct: about('covered_population_pct'),
        unserved_population: about('unserved_population'),
        distance_mean_m: about('distance_mean_m'),
        distance_median_m: about('distance_median_m'),
        distance_p90_m: about('distance_p90_m'),
      },
      ranks: {
        unserved_population: rank('unserved_population'),
        covered_population_pct: rank('covered_population_pct'),
        distance_mean_m: rank('distance_mean_m'),
      },
      causes: causesOf(factors, all[i]!.unserved_population),
    };
  });
  return { rows, reach, ranks };
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
  return factors
    .map((factor) => ({
      unknown: factor.unknown,
      share_pct: known ? rounded(100 * shareOf(draws, factor), 1) : 0,
      ranks_settled: rounded(ranksSettled(ranks, factor), 1),
    }))
    .sort((a, b) => b.share_pct - a.share_pct || b.ranks_settled - a.ranks_settled);
}
