import type { KelurahanCode, ServiceId } from '../../city/ids.ts';
import type { CatchmentQuery, EquityQuery, SeveralQuery, SupplyQuery } from '../measures/types.ts';
import type { RankBy, SitesQuery } from '../measures/types.ts';
import type { CoverageQuery } from '../types.ts';
import type { Unknown } from './doubt.ts';
import type { AreaSeries, ReachSeries } from './figures.ts';
import type { Draws } from './plan.ts';
import type { Range } from './ranges.ts';

export type { Draws } from './plan.ts';
export type { Range } from './ranges.ts';
export type { Unknown } from './doubt.ts';

/** Figures of an area that have a range. */
export type RangedField = keyof ReachSeries | keyof AreaSeries;

/** An unknown, and how much of the variance of a figure goes when it becomes known. */
export interface Cause {
  readonly unknown: Unknown;
  /** 0-100. */
  readonly share_pct: number;
}

/** What an area is ranked by, beside the index. */
export type RankedField = Exclude<RankBy, 'index'>;

/** The middle 90% of the draws for one area; `null` where the figure is not known. */
export interface AreaRanges {
  readonly code: string;
  readonly figures: Readonly<Record<RangedField, Range | null>>;
  readonly ranks: Readonly<Record<RankedField, Range | null>>;
  /** What makes most of the range of people unserved: at most two, the larger first. */
  readonly causes: readonly Cause[];
}

/** What making an unknown known would change. */
export interface DoubtRow {
  readonly unknown: Unknown;
  /** Share of the variance of the city's people unserved that would go, 0-100. */
  readonly share_pct: number;
  /** Kelurahan whose rank by people unserved would be settled, beyond those that are, on average. */
  readonly ranks_settled: number;
}

export type CoverageRangesQuery = Omit<CoverageQuery, 'level'>;

export interface CoverageRanges extends Draws {
  readonly kelurahan: readonly AreaRanges[];
  readonly kecamatan: readonly AreaRanges[];
  readonly kota: AreaRanges;
  /** Kelurahan most of whose people are beyond the radius, in the city and by kecamatan code. */
  readonly mostly: Readonly<Record<string, Range | null>>;
  /** Those that differ between the draws, what narrows the most first. */
  readonly doubts: readonly DoubtRow[];
}

/** One area of an index. */
export interface SeveralRanges {
  readonly code: string;
  readonly index: Range | null;
  readonly rank: Range | null;
  readonly missed_mean: Range | null;
  /** In step with `people_by_missed`; `null` where there is none. */
  readonly people_by_missed: readonly (Range | null)[] | null;
  readonly gaps: readonly { readonly service: ServiceId; readonly gap_pct: Range | null }[];
}

export interface EquityRanges extends Draws {
  readonly gini: Range | null;
  /** Only of distance. */
  readonly gini_people: Range | null;
  readonly theil: Range | null;
  readonly theil_between: Range | null;
  readonly theil_within: Range | null;
  readonly below_threshold_pct: Range | null;
  readonly shortfall: Range | null;
  /** In step with the answer's. */
  readonly groups: readonly (Range | null)[];
  readonly groupings: readonly {
    readonly mean: Range | null;
    readonly below_threshold_pct: Range | null;
  }[];
}

export interface CatchmentRanges {
  readonly code: string;
  readonly access_per_10000: Range | null;
}

export interface SupplyRanges {
  readonly code: string;
  readonly population: Range | null;
  readonly people_per_facility: Range | null;
  readonly load: Range | null;
  readonly short: Range | null;
}

/** How a choice of sites fares when the unknown is drawn. */
export interface SitesStability extends Draws {
  /** In step with the sites: in how many of the draws each is among the best, 0-100. */
  readonly sites: readonly { readonly code: KelurahanCode; readonly chosen_pct: number }[];
  /** Draws in which all of them together are the best, 0-100. */
  readonly all_pct: number;
  /** What these sites gain. */
  readonly gain_population: Range | null;
  readonly covered_population_pct: Range | null;
  readonly distance_mean_m: Range | null;
  /** Others that were chosen, most often first. */
  readonly others: readonly {
    readonly code: KelurahanCode;
    readonly name: string;
    readonly chosen_pct: number;
  }[];
}

/** An answer that takes a while: whoever runs it may do other things after every step. */
export type Steps<T> = Generator<void, T>;

/** Ranges of all that is measured; each throws `AccessError` as the figure itself does. */
export interface RangeEngine {
  coverage(query: CoverageRangesQuery, draws: Draws): Steps<CoverageRanges>;
  several(query: SeveralQuery, draws: Draws): Steps<readonly SeveralRanges[]>;
  equity(query: EquityQuery, draws: Draws): Steps<EquityRanges>;
  catchment(query: CatchmentQuery, draws: Draws): Steps<readonly CatchmentRanges[]>;
  supply(query: SupplyQuery, draws: Draws): Steps<readonly SupplyRanges[]>;
  sites(query: SitesQuery, draws: Draws): Steps<SitesStability>;
}
