import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type {
  LonLat,
  OwnFacility,
  Ownership,
  PopulationBase,
  Precision,
  WaterStatus,
} from '../city/model.ts';
import type { KelurahanCode, ServiceId } from '../city/ids.ts';
import type { AreaBasis } from '../city/service-areas.ts';
import type { RangeEngine } from './ensemble/types.ts';
import type { Measures } from './measures/types.ts';
import type { NetworkReport } from './network/report.ts';

export type Level = 'kelurahan' | 'kecamatan' | 'kota';
export type BorderMode = 'include' | 'exclude';
/**
 * What a facility known only by its kelurahan does: left out, in the middle of it, or at the outer
 * bounds for each cell by itself; see docs/methods.md.
 */
export type LocationMode = 'exact' | 'middle' | 'worst' | 'best';

/** How far: in a straight line, or along streets where the city has a street network. */
export type Metric = 'straight' | 'network';

export type { OwnFacility } from '../city/model.ts';

/** Which facilities, seen how. The same for the command line, the worker and the tests. */
export interface FacilityQuery {
  /** `null` when `own` is given. */
  readonly service: ServiceId | null;
  readonly own: readonly OwnFacility[] | null;
  readonly border: BorderMode;
  readonly locations: LocationMode;
  /** `null`: all. */
  readonly ownership: Ownership | null;
  /** One facility kind of the service ("smk"); `null`: all of them. */
  readonly kind: string | null;
  /** Default `straight`. */
  readonly metric?: Metric;
  /** Of a service with reported areas: whether those count that are only planned. Default `false`. */
  readonly planned?: boolean;
}

export interface CoverageQuery extends FacilityQuery {
  readonly radius_m: number;
  readonly level: Level;
  readonly base: PopulationBase;
}

/** One area of `akses coverage`; field names are published (interfaces.md). Unknown is `null`. */
export interface CoverageRow {
  readonly code: string;
  readonly name: string;
  /** Name of the kecamatan; `null` for the city. */
  readonly kecamatan: string | null;
  readonly area_km2: number;
  readonly covered_area_km2: number | null;
  readonly covered_area_pct: number | null;
  readonly population: number | null;
  readonly covered_population: number | null;
  readonly covered_population_pct: number | null;
  readonly unserved_population: number | null;
  readonly distance_mean_m: number | null;
  readonly distance_median_m: number | null;
  readonly distance_p90_m: number | null;
  /** Id of the facility nearest for most of its people. */
  readonly nearest_facility: string | null;
  /** Only for a service with a reported status: that of the kelurahan. */
  readonly status?: string;
  /**
   * Only for a service that reaches people by areas: what these are. With `reported`, "covered" is
   * in reach of a kelurahan in which there is some service, and must never be called served.
   */
  readonly basis?: AreaBasis;
  /**
   * Only with `metric: 'network'`: people from whom no street leads to a facility. They are
   * unserved, and the distances are those of all others.
   */
  readonly unreachable_population?: number | null;
}

export interface NearestQuery extends Omit<FacilityQuery, 'service' | 'own'> {
  /** `null`: every service that has facilities. */
  readonly services: readonly ServiceId[] | null;
  readonly at: LonLat;
  readonly count: number;
}

export interface NearestRow {
  readonly service: ServiceId;
  /** Of a facility, of a service area, or the code of a kelurahan with reported service. */
  readonly id: string;
  readonly name: string;
  /** By the metric asked for, metres; to the middle point where only the kelurahan is known. */
  readonly distance_m: number;
  /** Bounds where only the kelurahan is known; equal to `distance_m` otherwise. */
  readonly distance_min_m: number;
  readonly distance_max_m: number;
  /** `null` for a service area: nobody walks to a pipe. */
  readonly walk_minutes: number | null;
  /** From the point to the facility, degrees clockwise from north, 0-360; `null` inside of an area. */
  readonly bearing_deg: number | null;
  readonly precision: Precision;
  /** Name of its kelurahan; `null` outside the city. */
  readonly kelurahan: string | null;
  readonly inside_city: boolean;
  /** Where a line to it ends on the map. */
  readonly lon: number;
  readonly lat: number;
  /** Only of a service area, in which the distance is 0: mapped, or a kelurahan as reported. */
  readonly basis?: AreaBasis;
  /** Only of a reported area: what is reported, or only planned. */
  readonly status?: WaterStatus;
}

export interface NearestAnswer {
  readonly point: {
    readonly lat: number;
    readonly lon: number;
    readonly code: KelurahanCode | null;
    readonly kelurahan: string | null;
    readonly kecamatan: string | null;
  };
  readonly nearest: readonly NearestRow[];
}

export interface GapProperties {
  readonly code: KelurahanCode;
  readonly name: string;
  readonly kecamatan: string;
  readonly radius_m: number;
  readonly gap_area_km2: number;
  /** `null` where the kelurahan's population is not known. */
  readonly gap_population: number | null;
  /** Only of service areas: with `reported`, the gap is what lies beyond reach of any report. */
  readonly basis?: AreaBasis;
}

export interface BufferProperties {
  readonly id: string;
  readonly name: string;
  readonly radius_m: number;
  readonly precision: Precision;
  /** Only of service areas. */
  readonly basis?: AreaBasis;
  /** Only of reported areas: what is reported, or only planned. */
  readonly status?: WaterStatus;
}

export interface GapCollection extends FeatureCollection<MultiPolygon, GapProperties> {
  /**
   * Kelurahan that have people beyond the radius and no gap, because what is settled there is too
   * thin to be drawn: with `gap_area_km2` 0. With these the people of a layer add up to the table.
   * In a file this is a foreign member (RFC 7946 section 6.1).
   */
  readonly undrawn: readonly GapProperties[];
}
export type BufferCollection = FeatureCollection<Polygon, BufferProperties>;

/** What the access engine draws, as GeoJSON. */
export interface Drawings {
  /** Circles in the engine's metric, 64 vertices, one feature a facility. */
  buffers(query: FacilityQuery & { readonly radius_m: number }): BufferCollection;
  /** Settled land beyond the radius, one feature per kelurahan in which some can be drawn. */
  gaps(
    query: FacilityQuery & { readonly radius_m: number; readonly base: PopulationBase },
  ): GapCollection;
}

/** What the access engine answers in rows and figures. */
export interface Tables extends Measures {
  /** One row per area, in code order. */
  coverage(query: CoverageQuery): readonly CoverageRow[];
  nearest(query: NearestQuery): NearestAnswer;
  /**
   * How well the street network bears a question.
   *
   * @throws AccessError `not-measurable` without a street network, and as coverage does.
   */
  network(query: FacilityQuery & { readonly base: PopulationBase }): NetworkReport;
  /** The kelurahan at a point, or `null` outside the city. */
  locate(point: LonLat): KelurahanCode | null;
}

/**
 * The access engine of one city. Pure: it reads no file and paints nothing. Results that need the
 * distance field are kept per facility query, so a new radius costs microseconds.
 *
 * Throws `AccessError` when a question has no answer (no threshold, no facility, a service whose
 * data cannot bear it); its message is for a person and its `code` for a program.
 */
export interface Engine extends Tables, Drawings {
  /** What the figures of the tables range over. */
  readonly ranges: RangeEngine;
}

export type AccessErrorCode =
  | 'not-measurable'
  | 'no-facilities'
  | 'no-population'
  | 'no-supply'
  | 'bad-radius'
  | 'bad-count'
  | 'bad-weights'
  | 'bad-point'
  | 'unknown-service'
  | 'not-yet';

export class AccessError extends Error {
  constructor(
    readonly code: AccessErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'AccessError';
  }
}
