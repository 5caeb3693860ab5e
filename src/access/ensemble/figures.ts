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
  const { plan, grid, worlds } = ensemble.drawn;
  const { draws } = plan;
  const { units } = grid;
  const cell = grid.frame.cell;
  const totals = (draw: number) => worlds.totals(ensemble.world(draw));
  const isKnown = (area: Area) => area.units.every((unit) => totals(SHOWN)[unit] !== null);
  const unknown = series(draws, () => Number.NaN);

  /** A figure of all units, draw after draw; a histogram that many draws share is measured once. */
  function tabled(of: 'people' | 'land', measure: (histogram: Histogram) => number): Float64Array {
    const measured = new Map<Histogram, number>();
    const table = new Float64Array((draws + 1) * units);
    for (let draw = SHOWN, i = 0; draw < draws; draw++) {
      for (let unit = 0; unit < units; unit++, i++) {
        const histogram = ensemble[of](draw, unit);
        let value = measured.get(histogram);
        if (value === undefined) measured.set(histogram, (value = measure(histogram)));
        table[i] = value;
      }
    }
    return table;
  }
  const byUnit =
    (table: Float64Array): UnitTable =>
    (draw, unit) =>
      table[(draw + 1) * units + unit]!;

  const reached = once(() => tabled('people', (h) => distancesIn(h, cell).reached));
  const metres = once(() => tabled('people', (h) => distancesIn(h, cell).metres));
  /** Land as measured on the full geometry, for each m2 of the grid. */
  const measured = once(() =>
    city.kelurahan.map(({ area_km2 }, unit) => area_km2 / totalIn(ensemble.land(SHOWN, unit))),
  );
  const areas = memo((level: Level) => areasOf(city, level));

  let last: { radius_m: number; covered: Float64Array; land: Float64Array } | null = null;
  function coveredAt(radius_m: number) {
    if (last?.radius_m === radius_m) return last;
    const within = (histogram: Histogram) => coveredIn(histogram, radius_m, cell);
    // Of the people there are, not of their sum as counted: who is covered whole leaves nobody.
    const covered = tabled('people', (h) => within(h) / totalIn(h));
    for (let draw = SHOWN, i = 0; draw < draws; draw++) {
      const people = totals(draw);
      for (let unit = 0; unit < units; unit++, i++) {
        const count = people[unit] ?? 0;
        covered[i] = count > 0 ? count * covered[i]! : 0;
      }
    }
    return (last = { radius_m, covered, land: tabled('land', within) });
  }

  const together = (draw: number, among: readonly number[]): Histogram =>
    among.length === 1
      ? ensemble.people(draw, among[0]!)
      : mergeHistograms(among.map((unit) => ensemble.people(draw, unit)));

  /** Sums over the units of an area. @param times what each unit counts; `null`: 1. */
  const sums = (table: Float64Array, area: Area, times: readonly number[] | null = null) =>
    series(draws, (draw) => {
      const start = (draw + 1) * units;
      let sum = 0;
      for (const unit of area.units) sum += table[start + unit]! * (times ? times[unit]! : 1);
      return sum;
    });

  const peopleOf = (area: Area) =>
    series(draws, (draw) => {
      const people = totals(draw);
      return area.units.reduce((sum, unit) => sum + people[unit]!, 0);
    });

  function stillOf(area: Area): AreaSeries {
    if (!isKnown(area)) {
      const distances = { distance_mean_m: unknown, distance_median_m: unknown };
      return { population: unknown, ...distances, distance_p90_m: unknown };
    }
    const found = new Map<Histogram, readonly [number | null, number | null]>();
    const both = Array.from({ length: draws + 1 }, (_, i) => {
      const all = together(i - 1, area.units);
      const known = found.get(all) ?? [quantileIn(all, 0.5, cell), quantileIn(all, 0.9, cell)];
      found.set(all, known);
      return known;
    });
    const quantile = (which: 0 | 1) =>
      series(draws, (draw) => both[draw + 1]![which] ?? Number.NaN);
    return {
      population: peopleOf(area),
      distance_mean_m: paired(sums(metres(), area), sums(reached(), area), (m, n) => m / n),
      distance_median_m: quantile(0),
      distance_p90_m: quantile(1),
    };
  }

  return {
    ensemble,
    draws,
    people: (draw, unit) => totals(draw)[unit] ?? 0,
    areas,
    together,
    byPeople: (measure) => byUnit(tabled('people', measure)),
    still: memo((level) => areas(level).map(stillOf)),
    reach(level, radius_m) {
      const { covered, land } = coveredAt(radius_m);
      return areas(level).map((area): ReachSeries => {
        const total = area.units.reduce((sum, unit) => sum + city.kelurahan[unit]!.area_km2, 0);
        const km2 = sums(land, area, measured());
        const all = isKnown(area) ? peopleOf(area) : unknown;
        const inside = isKnown(area) ? sums(covered, area) : unknown;
        return {
          covered_area_km2: km2,
          covered_area_pct: paired(km2, km2, (part) => (100 * part) / total),
          covered_population: inside,
          covered_population_pct: paired(inside, all, (part, whole) => (100 * part) / whole),
          unserved_population: paired(inside, all, (part, whole) => whole - part),
        };
      });
    },
  };
}

/** A figure made of two others, draw by draw. */
function paired(one: Series, other: Series, of: (one: number, other: number) => number): Series {
  return {
    shown: of(one.shown, other.shown),
    draws: one.draws.map((value, draw) => of(value, other.draws[draw]!)),
  };
}
