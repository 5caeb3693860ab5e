import type { PopulationBase } from '../../city/model.ts';
import type { KelurahanCode, ServiceId } from '../../city/ids.ts';
import type {
  BorderMode,
  CoverageQuery,
  CoverageRow,
  FacilityQuery,
  Level,
  LocationMode,
  Metric,
} from '../types.ts';
import type {
  CatchmentAnswer,
  CatchmentQuery,
  EquityAnswer,
  EquityQuery,
  SupplyQuery,
  SupplyRow,
} from './equity-types.ts';
import type { Quadrant } from './moran.ts';

export type * from './equity-types.ts';

/** A service as part of an index: at its own threshold unless a radius is given. */
export interface IndexService {
  readonly service: ServiceId;
  /** 0 or more. */
  readonly weight: number;
  readonly radius_m: number | null;
}

export interface SeveralQuery {
  /** `null`: the services the city counts in its index, all of weight 1. */
  readonly services: readonly IndexService[] | null;
  readonly border: BorderMode;
  readonly locations: LocationMode;
  readonly base: PopulationBase;
  readonly level: Level;
  /** Default `straight`. */
  readonly metric?: Metric;
}

/** Several services at once, in one area. */
export interface SeveralRow {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string | null;
  readonly population: number | null;
  /** Share of people beyond each service's radius, 0-100; `null` where it is not known. */
  readonly gaps: readonly { readonly service: ServiceId; readonly gap_pct: number | null }[];
  /** Services that more than half of its people are beyond. */
  readonly missed: readonly ServiceId[];
  /** People who miss exactly 0, 1, 2, ... of the services with data; `null` without population. */
  readonly people_by_missed: readonly number[] | null;
  /** Services missed by a person, on average. */
  readonly missed_mean: number | null;
  /** Weighted mean of the gaps, 0-100, over the `index_used` of `index_of` services with data. */
  readonly index: number | null;
  readonly index_used: number;
  readonly index_of: number;
  /** Why there is no index. */
  readonly index_reason: 'no-weight' | 'no-data' | null;
}

export type RankBy = 'unserved_population' | 'covered_population_pct' | 'distance_mean_m' | 'index';

export interface RankQuery extends CoverageQuery {
  readonly by: RankBy;
  /** Only for `index`; as in {@link SeveralQuery}. */
  readonly index: readonly IndexService[] | null;
}

/** Why an area ranks where it does: figures to build a sentence from. */
export type RankReason =
  /** A larger share of its people is beyond the radius than of the city's (0-100). */
  | { readonly kind: 'beyond'; readonly value: number; readonly city: number }
  /** Its people are further away on average than the city's (metres). */
  | { readonly kind: 'far'; readonly value: number; readonly city: number }
  /** One in ten of its people is further away than twice the radius (metres). */
  | { readonly kind: 'far-tail'; readonly value: number; readonly radius_m: number }
  /** More people than in half of the areas. */
  | { readonly kind: 'many-people'; readonly value: number; readonly median: number }
  /**
   * It has no such facility of its own, by the area that is stated for each. `by_point`: names of
   * those whose point lies in it all the same, if any: borders are indicative, and so are points.
   */
  | { readonly kind: 'none-inside'; readonly by_point?: readonly string[] }
  /** Most of its people miss these services. */
  | { readonly kind: 'misses'; readonly services: readonly ServiceId[] };

/** `rank` 1 is the worst; `null` where the value is not known. */
export interface RankRow extends CoverageRow {
  readonly rank: number | null;
  readonly reasons: readonly RankReason[];
  /** Only where ranked by it, as in {@link SeveralRow}. */
  readonly index?: number | null;
  readonly index_used?: number;
  readonly index_of?: number;
}

export interface SitesQuery extends FacilityQuery {
  readonly radius_m: number;
  readonly base: PopulationBase;
  readonly count: number;
  readonly candidates: 'kelurahan' | 'grid';
  readonly objective: 'covering' | 'p-median';
}

export interface SitesState {
  readonly covered_population: number;
  readonly covered_population_pct: number;
  /**
   * Along streets of those who have a way to a facility that exists, before and after; `null`
   * where nobody has one.
   */
  readonly distance_mean_m: number | null;
}

export interface SitesAnswer {
  readonly objective: 'covering' | 'p-median';
  /** `exact` only where no other choice of the candidates is better. */
  readonly method: 'exact' | 'heuristic';
  /**
   * What no choice can better: people gained (covering) or mean distance in metres (p-median).
   * Equal to what was reached where the method is exact.
   */
  readonly bound: number;
  readonly candidates: number;
  /**
   * Best first: each gain counts on top of the sites before it. Fewer than were asked for where more
   * would add nothing: nobody is left to reach, or no candidate reaches those who are.
   */
  readonly sites: readonly {
    readonly code: KelurahanCode;
    readonly name: string;
    readonly lat: number;
    readonly lon: number;
    readonly gain_population: number;
  }[];
  readonly gain_population: number;
  readonly before: SitesState;
  readonly after: SitesState;
}

export interface ClusterRow {
  readonly code: KelurahanCode;
  readonly name: string;
  readonly i: number | null;
  /** Two-sided, of this area alone. */
  readonly p: number | null;
  /** p after the correction for as many tests as areas: see `falseDiscovery`. */
  readonly q: number | null;
  readonly quadrant: Quadrant | null;
}

export interface ClusterAnswer {
  readonly n: number;
  readonly permutations: number;
  readonly global: { readonly i: number; readonly p: number } | null;
  readonly reason: 'few-values' | 'all-equal' | 'no-neighbours' | null;
  readonly rows: readonly ClusterRow[];
}

/** The part of the engine that goes beyond coverage; each throws `AccessError` as coverage does. */
export interface Measures {
  /** Worst first; areas without a value last. */
  rank(query: RankQuery): readonly RankRow[];
  several(query: SeveralQuery): readonly SeveralRow[];
  catchment(query: CatchmentQuery): CatchmentAnswer;
  equity(query: EquityQuery): EquityAnswer;
  supply(query: SupplyQuery): readonly SupplyRow[];
  sites(query: SitesQuery): SitesAnswer;
  /** Local Moran of any figure, one value a kelurahan in code order. */
  clusters(values: readonly (number | null)[]): ClusterAnswer;
}
