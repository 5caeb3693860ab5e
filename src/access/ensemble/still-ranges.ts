import type { Direction } from '../measures/ranks.ts';
import type { CoverageRow, Level } from '../types.ts';
import { factorsOf } from './doubt.ts';
import type { AreaSeries, Figures } from './figures.ts';
import { rangeOf, type Range } from './ranges.ts';
import { aligned, rankSeries, writtenRange, type Series } from './series.ts';
import type { RankedField } from './types.ts';

/** Decimals that each figure is written with; see coverageRow. */
export const DECIMALS = {
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

/** Ranks of areas by a figure. */
export const ranksBy = <F extends RankedField>(
  areas: readonly Readonly<Record<F, Series>>[],
  field: F,
) =>
  rankSeries(
    areas.map((area) => area[field]),
    RANKED[field],
    DECIMALS[field],
  );

/** What no radius changes of the areas of a level: figures, their ranges, and the ranks by distance. */
export interface Still {
  readonly areas: readonly AreaSeries[];
  readonly ranges: readonly Readonly<Record<keyof AreaSeries, Range | null>>[];
  readonly ranks: readonly (Range | null)[];
}

function stillOf(figures: Figures, level: Level, exact: readonly CoverageRow[]): Still {
  const areas = figures.still(level).map((found, i): AreaSeries => {
    const of = (field: keyof AreaSeries) =>
      aligned(found[field], exact[i]![field], DECIMALS[field]);
    return {
      population: of('population'),
      distance_mean_m: of('distance_mean_m'),
      distance_median_m: of('distance_median_m'),
      distance_p90_m: of('distance_p90_m'),
    };
  });
  const ranges = areas.map((area) => {
    const of = (field: keyof AreaSeries) => writtenRange(area[field].draws, DECIMALS[field]);
    return {
      population: of('population'),
      distance_mean_m: of('distance_mean_m'),
      distance_median_m: of('distance_median_m'),
      distance_p90_m: of('distance_p90_m'),
    };
  });
  const ranks = ranksBy(areas, 'distance_mean_m').map(({ draws }) => rangeOf(draws));
  return { areas, ranges, ranks };
}

/** Keeps what is worked out once for the figures of an ensemble, whatever the radius. */
function keep<T>(of: (figures: Figures) => T): (figures: Figures) => T {
  const known = new WeakMap<Figures, { readonly value: T }>();
  return (figures) => {
    const found = known.get(figures) ?? { value: of(figures) };
    known.set(figures, found);
    return found.value;
  };
}

/** The unknowns that differ between the draws. */
export const keptFactors = keep(({ ensemble }) => factorsOf(ensemble));

/** Of each level. */
export const keptStill = keep((figures) => {
  const levels = new Map<Level, Still>();
  return (level: Level, exact: readonly CoverageRow[]): Still => {
    const found = levels.get(level) ?? stillOf(figures, level, exact);
    levels.set(level, found);
    return found;
  };
});
