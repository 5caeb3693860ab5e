import { memo } from '../analysis.ts';
import { gini, theil } from '../measures/inequality.ts';
import { answerEquity, groupingsOf } from '../measures/answers/equity.ts';
import type { EquityQuery } from '../measures/types.ts';
import { accessTable } from './catchment-ranges.ts';
import { SHOWN } from './ensemble.ts';
import type { Figures } from './figures.ts';
import { distancesIn, shortfallIn, type Histogram } from './histogram.ts';
import type { Lender } from './lend.ts';
import { aligned, series, writtenRange } from './series.ts';
import type { Draws, EquityRanges, Steps } from './types.ts';

/** Ranges of how unequal access is. */
export function* equityRanges(
  lender: Lender,
  query: EquityQuery,
  draws: Draws,
): Steps<EquityRanges> {
  const { city, grid } = lender.context;
  const { of, radius_m } = query;
  const exact = answerEquity(lender.context, query);
  yield;
  const figures = yield* lender.figures(query, draws, 'service');
  const cell = grid.frame.cell;
  const { people } = figures;
  const meanMetres = figures.byPeople((h) => {
    const { reached, metres } = distancesIn(h, cell);
    return reached > 0 ? metres / reached : Number.NaN;
  });
  const access = of === 'catchment' ? yield* accessTable(lender, query, draws) : null;
  const value = access ?? meanMetres;
  const reach = figures.reach('kelurahan', radius_m);
  const beyond = (draw: number, unit: number) => {
    const { shown, draws: each } = reach[unit]!.unserved_population;
    return draw === SHOWN ? shown : each[draw]!;
  };
  const short = figures.byPeople((h) =>
    radius_m > 0 ? shortfallIn(h, radius_m, cell) : Number.NaN,
  );
  const all = city.kelurahan.map((_, unit) => unit);
  const known = all.filter((unit) => city.kelurahan[unit]!.population[query.base] !== null);
  const sum = (
    table: (draw: number, unit: number) => number,
    units: readonly number[],
    draw: number,
  ) => units.reduce((total, unit) => total + table(draw, unit), 0);
  const range = (
    shown: number | null,
    at: (draw: number) => number | null,
    decimals: number,
    most = Infinity,
  ) => {
    const found = series(draws.draws, (draw) => at(draw) ?? Number.NaN);
    return writtenRange(aligned(found, shown, decimals, most).draws, decimals);
  };
  const members = (draw: number) =>
    known.map((unit) => {
      const found = value(draw, unit);
      return {
        value: Number.isNaN(found) ? null : found,
        weight: people(draw, unit),
        group: city.kelurahan[unit]!.kecamatan as string,
      };
    });
  const splits = memo((draw: number) => theil(members(draw)));
  const mean = (units: readonly number[]) => (draw: number) => {
    const here = units.filter((unit) => !Number.isNaN(value(draw, unit)));
    return sum((d, unit) => value(d, unit) * people(d, unit), here, draw) / sum(people, here, draw);
  };
  const share = (units: readonly number[]) => (draw: number) =>
    (100 * sum(beyond, units, draw)) / sum(people, units, draw);
  const unitsOf = (codes: readonly string[]) =>
    known.filter((unit) => codes.includes(city.kelurahan[unit]!.kecamatan));
  yield;
  return {
    ...draws,
    gini: range(exact.gini, (draw) => gini(members(draw)).gini, 6),
    gini_people: access
      ? null
      : range(exact.gini_people, (draw) => giniOf(figures, draw, all, cell), 6),
    theil: range(exact.theil, (draw) => splits(draw).theil, 6),
    theil_between: range(exact.theil_between, (draw) => splits(draw).between, 6),
    theil_within: range(exact.theil_within, (draw) => splits(draw).within, 6),
    below_threshold_pct: range(exact.below_threshold_pct, share(known), 4, 100),
    shortfall: range(
      exact.shortfall,
      (draw) => sum(short, known, draw) / sum(people, known, draw),
      6,
    ),
    groups: city.kecamatan.map(({ code }, i) =>
      range(exact.groups[i]!.mean, mean(unitsOf([code])), 6),
    ),
    groupings: groupingsOf(lender.context).map(({ kecamatan }, i) => {
      const { mean: shown, below_threshold_pct } = exact.groupings[i]!;
      return {
        mean: range(shown, mean(unitsOf(kecamatan)), 6),
        below_threshold_pct: range(below_threshold_pct, share(unitsOf(kecamatan)), 4, 100),
      };
    }),
  };
}

/** Gini over people: every bin of half a cell is a group, whose people have its mean. */
function giniOf(figures: Figures, draw: number, units: readonly number[], cell: number) {
  const { first, weight, moment }: Histogram = figures.together(draw, units);
  const bins = Array.from(weight, (people, i) => ({
    value: people > 0 ? Math.max(0, first + i - 1 + moment[i]! / people) * (cell / 2) : null,
    weight: people,
  }));
  return gini(bins).gini;
}
