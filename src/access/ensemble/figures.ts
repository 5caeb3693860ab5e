import type { City } from '../../city/model.ts';
import { memo, once } from '../analysis.ts';
import { areasOf, type Area } from '../coverage.ts';
import type { Level } from '../types.ts';
import { SHOWN, type Ensemble } from './ensemble.ts';
import {
  coveredIn,
  distancesIn,
  mergeHistograms,
  quantileIn,
  totalIn,
  type Histogram,
} from './histogram.ts';
import { series, type Series } from './series.ts';

/** What a radius covers of an area, over the draws. */
export interface ReachSeries {
  readonly covered_area_km2: Series;
  readonly covered_area_pct: Series;
  readonly covered_population: Series;
  readonly covered_population_pct: Series;
  readonly unserved_population: Series;
}

/** What no radius changes of an area, over the draws. */
export interface AreaSeries {
  readonly population: Series;
  readonly distance_mean_m: Series;
  readonly distance_median_m: Series;
  readonly distance_p90_m: Series;
}

/** A figure of every unit in every draw. */
export type UnitTable = (draw: number, unit: number) => number;

/** The figures of an ensemble, one series an area. */
export interface Figures {
  readonly ensemble: Ensemble;
  readonly draws: number;
  areas(level: Level): readonly Area[];
  /** In step with the areas; kept, since no radius changes them. */
  still(level: Level): readonly AreaSeries[];
  reach(level: Level, radius_m: number): readonly ReachSeries[];
  /** People of every unit; 0 where they are not known. */
  readonly people: UnitTable;
  /** A figure worked out from the people of each unit. */
  byPeople(measure: (people: Histogram) => number): UnitTable;
  /** The people of an area, counted together. */
  together(draw: number, units: readonly number[]): Histogram;
}

/** Figures of an ensemble. */
export function figuresOf(ensemble: Ensemble, city: City): Figures {
  const { plan, grid } = ensemble.drawn;
  const { draws } = plan;
  const cell = grid.frame.cell;
  const known = city.kelurahan.map(
    (_, unit) => ensemble.drawn.worlds.totals(ensemble.world(SHOWN))[unit] !== null,
  );

  /** A histogram that many draws share is measured once. */
  function tabled(of: 'people' | 'land', measure: (histogram: Histogram) => number): UnitTable {
    const measured = new Map<Histogram, number>();
    const table = new Float64Array((draws + 1) * grid.units);
    for (let draw = SHOWN; draw < draws; draw++) {
      for (let unit = 0; unit < grid.units; unit++) {
        const histogram = ensemble[of](draw, unit);
        let value = measured.get(histogram);
        if (value === undefined) measured.set(histogram, (value = measure(histogram)));
        table[(draw + 1) * grid.units + unit] = value;
      }
    }
    return (draw, unit) => table[(draw + 1) * grid.units + unit]!;
  }

  const people = tabled('people', totalIn);
  const reached = once(() => tabled('people', (h) => distancesIn(h, cell).reached));
  const metres = once(() => tabled('people', (h) => distancesIn(h, cell).metres));
  const lying = once(() => tabled('land', totalIn));
  const areas = memo((level: Level) => areasOf(city, level));

  let last: { radius_m: number; covered: UnitTable; land: UnitTable } | null = null;
  function coveredAt(radius_m: number) {
    if (last?.radius_m === radius_m) return last;
    const within = (histogram: Histogram) => coveredIn(histogram, radius_m, cell);
    return (last = { radius_m, covered: tabled('people', within), land: tabled('land', within) });
  }

  const together = (draw: number, units: readonly number[]): Histogram =>
    units.length === 1
      ? ensemble.people(draw, units[0]!)
      : mergeHistograms(units.map((unit) => ensemble.people(draw, unit)));

  const sumOf = (table: UnitTable, units: readonly number[], draw: number) => {
    let sum = 0;
    for (const unit of units) sum += table(draw, unit);
    return sum;
  };

  function stillOf({ units }: Area): AreaSeries {
    const whole = units.every((unit) => known[unit]);
    const of = (at: (draw: number) => number) =>
      series(draws, (draw) => (whole ? at(draw) : Number.NaN));
    const merged = new Map<Histogram, readonly [number | null, number | null]>();
    const quantiles = (draw: number) => {
      const all = together(draw, units);
      const found = merged.get(all) ?? [quantileIn(all, 0.5, cell), quantileIn(all, 0.9, cell)];
      merged.set(all, found);
      return found;
    };
    const both = Array.from({ length: draws + 1 }, (_, i) => quantiles(i - 1));
    return {
      population: of((draw) => sumOf(people, units, draw)),
      distance_mean_m: of((draw) => sumOf(metres(), units, draw) / sumOf(reached(), units, draw)),
      distance_median_m: of((draw) => both[draw + 1]![0] ?? Number.NaN),
      distance_p90_m: of((draw) => both[draw + 1]![1] ?? Number.NaN),
    };
  }

  return {
    ensemble,
    draws,
    areas,
    people,
    together,
    byPeople: (measure) => tabled('people', measure),
    still: memo((level) => areas(level).map(stillOf)),
    reach(level, radius_m) {
      const { covered, land } = coveredAt(radius_m);
      return areas(level).map(({ units }): ReachSeries => {
        const whole = units.every((unit) => known[unit]);
        const ofPeople = (at: (draw: number) => number) =>
          series(draws, (draw) => (whole ? at(draw) : Number.NaN));
        const total = units.reduce((sum, unit) => sum + city.kelurahan[unit]!.area_km2, 0);
        const km2 = series(draws, (draw) =>
          units.reduce(
            (sum, unit) =>
              sum + (city.kelurahan[unit]!.area_km2 * land(draw, unit)) / lying()(draw, unit),
            0,
          ),
        );
        const inside = (draw: number) => sumOf(covered, units, draw);
        const all = (draw: number) => sumOf(people, units, draw);
        return {
          covered_area_km2: km2,
          covered_area_pct: {
            shown: (100 * km2.shown) / total,
            draws: km2.draws.map((part) => (100 * part) / total),
          },
          covered_population: ofPeople(inside),
          covered_population_pct: ofPeople((draw) => (100 * inside(draw)) / all(draw)),
          unserved_population: ofPeople((draw) => all(draw) - inside(draw)),
        };
      });
    },
  };
}
