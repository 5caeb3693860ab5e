import type { Bilingual, PopulationBase } from '../../city/model.ts';
import type { ServiceId } from '../../city/ids.ts';
import type { FacilityQuery, Level } from '../types.ts';
import type { Decay } from './decay.ts';
import type { LorenzPoint } from './inequality.ts';

export interface CatchmentQuery extends FacilityQuery {
  readonly radius_m: number;
  readonly base: PopulationBase;
  readonly decay: Decay;
}

export interface CatchmentRow {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string | null;
  readonly population: number | null;
  /** Supply within reach per 10,000 people; see `CatchmentAnswer.supply`. */
  readonly access_per_10000: number | null;
}

export interface CatchmentAnswer {
  /** What is handed out: facilities, each counting 1, or capacity where all state theirs. */
  readonly supply: 'facilities' | 'capacity';
  readonly rows: readonly CatchmentRow[];
}

export interface EquityQuery extends CatchmentQuery {
  readonly of: 'distance' | 'catchment';
}

/** Some kecamatan together. The mean is metres, or supply per 10,000 people. */
export interface EquityGroup {
  readonly name: string;
  readonly population: number;
  readonly mean: number | null;
}

export interface EquityAnswer {
  readonly service: ServiceId | null;
  readonly of: 'distance' | 'catchment';
  /** Over kelurahan weighted by people; `null` where the mean is 0. */
  readonly gini: number | null;
  /**
   * Over people, by grid row; `null` where `gini` is. The one to compare services by: a mean hides
   * differences inside its kelurahan, and hides more of them the more facilities there are.
   */
  readonly gini_people: number | null;
  readonly theil: number | null;
  readonly theil_between: number | null;
  readonly theil_within: number | null;
  /** By kecamatan, in code order. */
  readonly groups: readonly EquityGroup[];
  /** The city's own groupings, and `lainnya`: kecamatan that are in none of them, if any. */
  readonly groupings: readonly (EquityGroup & {
    readonly id: string;
    readonly label: Bilingual;
    readonly kecamatan: readonly string[];
    readonly below_threshold_pct: number | null;
  })[];
  /** Share of people beyond the radius, 0-100. */
  readonly below_threshold_pct: number | null;
  /** Mean over all people of max(0, (d - r) / r). */
  readonly shortfall: number | null;
  readonly lorenz: readonly LorenzPoint[];
  readonly counted: number;
  readonly left_out: number;
}

export interface SupplyQuery extends Pick<FacilityQuery, 'service' | 'ownership' | 'kind'> {
  readonly base: PopulationBase;
  /** A facility serves beyond its kelurahan. */
  readonly level: Exclude<Level, 'kelurahan'>;
}

export interface SupplyRow {
  readonly code: string;
  readonly name: string;
  readonly population: number | null;
  /** Facilities in the area; one whose kecamatan is not known counts for the city alone. */
  readonly facilities: number;
  readonly people_per_facility: number | null;
  /** People one facility should serve. */
  readonly standard: number | null;
  /** `people_per_facility` / `standard`. */
  readonly load: number | null;
  /** Facilities the standard asks for beyond those there are. */
  readonly short: number | null;
}
