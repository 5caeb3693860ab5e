import type { MultiPolygon } from 'geojson';
import type {
  CityCode,
  FacilityId,
  IndicatorId,
  KecamatanCode,
  KelurahanCode,
  ServiceId,
  SourceId,
} from './ids.ts';

/** A text in both languages of the page. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** Longitude, latitude in degrees, WGS84. */
export type LonLat = readonly [lon: number, lat: number];

/** How well the place of a facility is known; see docs/methods.md. */
export type Precision = 'exact' | 'approximate' | 'kelurahan' | 'unlocated';
export type FacilityStatus = 'operating' | 'closed' | 'planned' | 'unknown';
export type Ownership = 'negeri' | 'swasta';
export type PopulationBase = '2025' | '2010';
export type WaterStatus = 'served' | 'partly' | 'planned' | 'none_reported';
export type ThresholdStatus = 'read' | 'secondary' | 'unverified' | 'practice';

export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  /** Year or ISO date the statement is for, as far as known. */
  readonly date: string;
  readonly url: string | null;
  readonly licence: string;
  readonly note: string;
}

export interface Kelurahan {
  readonly code: KelurahanCode;
  readonly name: string;
  readonly kecamatan: KecamatanCode;
  /** Other spellings found in sources; search accepts them. */
  readonly aliases: readonly string[];
  /** Where its name stands on the map. */
  readonly label: LonLat;
  readonly area_km2: number;
  /** Total people per base; `null` where a base has no figure. */
  readonly population: Readonly<Record<PopulationBase, number | null>>;
  readonly populationKind: Readonly<Record<PopulationBase, 'measured' | 'estimate'>>;
  readonly populationSource: Readonly<Record<PopulationBase, SourceId | null>>;
  /** Where its border comes from. */
  readonly source: SourceId;
}

export interface Kecamatan {
  readonly code: KecamatanCode;
  readonly name: string;
  readonly area_km2: number;
}

/** A named way to group kecamatan, for comparing core and edge. */
export interface Grouping {
  readonly id: string;
  readonly label: Bilingual;
  readonly kecamatan: readonly KecamatanCode[];
  readonly source: SourceId;
}

export interface Service {
  readonly id: ServiceId;
  readonly label: Bilingual;
  /** The word inside sentences: "puskesmas", "SD". */
  readonly noun: Bilingual;
  /** Facility kinds that count for this service. */
  readonly kinds: readonly string[];
  /** Kinds a person can filter by (`--kind`, `jenis`); empty where there is nothing to choose. */
  readonly kindFilter: readonly string[];
  /** Whether `--status negeri|swasta` makes sense. */
  readonly ownershipFilter: boolean;
  /** Straight-line threshold in use, metres; `null` for a service without one (piped water). */
  readonly threshold_m: number | null;
  readonly thresholdStatus: ThresholdStatus;
  readonly thresholdNote: Bilingual;
  readonly peoplePerFacility: number | null;
  readonly source: SourceId;
  /** `full`: all measures; `lower-bound`: measures with a caveat; `list`: map and list only; `status`: reported status per kelurahan, and all measures where areas are mapped. */
  readonly measures: 'full' | 'lower-bound' | 'list' | 'status';
  /** Whether it belongs to the composite index by default. */
  readonly inIndex: boolean;
  /** Whether facilities across the city border are known. */
  readonly borderKnown: boolean;
  /** What the data can and cannot bear, shown with every result. */
  readonly caveat: Bilingual;
  /** Figures of the whole city that belong beside it, in this order. */
  readonly indicators: readonly IndicatorId[];
}

export interface FacilityKind {
  readonly id: string;
  readonly label: Bilingual;
  /** The service it counts for; `null` for facilities that are only shown (SLB, markets). */
  readonly service: ServiceId | null;
}

export interface Facility {
  readonly id: FacilityId;
  readonly kind: string;
  readonly name: string;
  readonly point: LonLat | null;
  readonly kelurahan: KelurahanCode | null;
  readonly kecamatan: KecamatanCode | null;
  readonly insideCity: boolean;
  readonly precision: Precision;
  readonly status: FacilityStatus;
  readonly ownership: Ownership | null;
  readonly capacity: number | null;
  readonly address: string | null;
  readonly year: string;
  readonly note: string | null;
  readonly source: SourceId;
}

/** One facility of a list of the caller's own, used instead of a service's. */
export interface OwnFacility {
  readonly id: string;
  readonly name: string;
  readonly point: LonLat;
  readonly capacity: number | null;
}

export interface Indicator {
  readonly id: IndicatorId;
  readonly label: Bilingual;
  readonly unit: Bilingual;
  readonly direction: 'higher_is_worse' | 'higher_is_better' | 'neutral';
  readonly level: 'kelurahan' | 'kecamatan' | 'kota';
  /** `measure`: a number; `estimate`: a number we or others estimated; `flag`: "named in a report". */
  readonly kind: 'measure' | 'estimate' | 'flag';
  readonly description: Bilingual;
}

export interface IndicatorValue {
  readonly indicator: IndicatorId;
  /** Code of a kelurahan, a kecamatan or the city, as the indicator's level says. */
  readonly area: string;
  /** "2024", "2024-02", "2022-2023". */
  readonly period: string;
  /** `null` where the source names the area but gives no number. A flag is 1 or 0. */
  readonly value: number | null;
  readonly note: string | null;
  readonly source: SourceId;
}

export interface WaterRecord {
  readonly kelurahan: KelurahanCode;
  readonly status: WaterStatus;
  readonly operator: string | null;
  readonly since: string | null;
  readonly connections: number | null;
  readonly note: string | null;
  /** `null` only for `none_reported`: nobody said anything. */
  readonly source: SourceId | null;
}

/** Land where an operator gives piped water, as the operator has mapped it; its shape is in CityShapes. */
export interface ServiceArea {
  /** "area-1", "area-2", ... in the order of the file. */
  readonly id: string;
  readonly name: string;
  readonly operator: string;
  readonly source: SourceId;
}

/** One dated statement about water: for the kelurahan named, or for the whole city. */
export interface WaterReport {
  readonly date: string;
  readonly topic: 'connections' | 'plant' | 'plan' | 'drought' | 'coverage';
  readonly kelurahan: KelurahanCode | null;
  readonly place: string;
  readonly text: Bilingual;
  readonly source: SourceId;
}

export interface Standard {
  readonly id: string;
  readonly topic: string;
  readonly metric: Bilingual;
  /** As printed: a number, a range or a definition. */
  readonly value: string;
  readonly unit: string;
  readonly document: string;
  readonly status: ThresholdStatus | 'not-found';
  readonly note: string | null;
  readonly source: SourceId;
}

/** Two or more sources that do not agree; shown on the page, never smoothed over. */
export interface Disagreement {
  readonly id: string;
  readonly topic: Bilingual;
  readonly text: Bilingual;
  readonly indicators: readonly IndicatorId[];
  readonly sources: readonly SourceId[];
}

export interface Rejected {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly reason: Bilingual;
  readonly source: SourceId;
}

/** Persons per cell of a regular lon/lat raster; only the shape is used, never its totals. */
export interface DensityCell {
  readonly lon: number;
  readonly lat: number;
  readonly value: number;
}

/** What an alternative says of itself: why it may be true, and how likely it is beside the others. */
interface Alternative {
  readonly id: string;
  readonly label: Bilingual;
  readonly reason: Bilingual;
  /** Above 0, in proportion to those of the other alternatives. */
  readonly chance: number;
  readonly source: SourceId;
}

/** Where people may live inside each kelurahan; see "Doubt" in docs/methods.md. */
export interface SettlementAlternative extends Alternative {
  /** `density`: in the shape of the density raster; `even`: as dense on all unmasked land. */
  readonly weights: 'density' | 'even';
  /** A box that holds nobody, beside the masked land: west, south, east, north; `null`: none. */
  readonly emptyBox: readonly [number, number, number, number] | null;
}

/** How many people each kelurahan may have in 2025. */
export interface TotalsAlternative extends Alternative {
  /**
   * Which part of the totals follows the shares of base 2010, grown to the city's people of base
   * 2025: 0 the totals as they stand, 1 the shares of 2010 alone.
   */
  readonly share2010: number;
}

/** Ways to see where people live; the first of each list is what is shown. Empty: no other is named. */
export interface Alternatives {
  readonly settlement: readonly SettlementAlternative[];
  readonly totals: readonly TotalsAlternative[];
}

export interface CityInfo {
  readonly code: CityCode;
  readonly name: string;
  readonly province: string;
  readonly title: Bilingual;
  /** First view of the map: west, south, east, north. */
  readonly view: readonly [number, number, number, number];
  readonly cell_m: number;
  readonly densityStep: { readonly lon: number; readonly lat: number };
  readonly densityCap_per_km2: number;
  readonly walking: { readonly detour: number; readonly kmh: number; readonly roundTo_min: number };
  readonly defaultService: ServiceId;
  readonly groupings: readonly Grouping[];
  /** Box inside which facilities across the border were collected: west, south, east, north; `null` if none were. */
  readonly borderBox: readonly [number, number, number, number] | null;
  /** Whose data the map is drawn from, in one line. */
  readonly attribution: Bilingual;
  /** What the page does not know, for its "about" page. */
  readonly unknowns: readonly Bilingual[];
}

/**
 * Everything known about one city, decoded and joined: what the engine, the command line and the
 * page work on. Kelurahan are sorted by code; their index is the unit index used by the engine.
 */
/** For each area the areas it touches, by their place in the table, in ascending order. */
export type Neighbours = readonly (readonly number[])[];

export interface City {
  readonly info: CityInfo;
  readonly sources: readonly Source[];
  readonly kelurahan: readonly Kelurahan[];
  readonly kecamatan: readonly Kecamatan[];
  /**
   * Which kelurahan touch which, in step with `kelurahan`: by the borders as given. Those of the
   * bundle are rounded, and points that are a few decimetres apart may fall together.
   */
  readonly neighbours: Neighbours;
  readonly services: readonly Service[];
  readonly facilityKinds: readonly FacilityKind[];
  readonly facilities: readonly Facility[];
  readonly indicators: readonly Indicator[];
  readonly indicatorValues: readonly IndicatorValue[];
  readonly water: readonly WaterRecord[];
  /** Empty where no operator has mapped its areas: then only `water` says where there are pipes. */
  readonly serviceAreas: readonly ServiceArea[];
  readonly waterReports: readonly WaterReport[];
  readonly standards: readonly Standard[];
  readonly disagreements: readonly Disagreement[];
  readonly rejected: readonly Rejected[];
  readonly density: readonly DensityCell[];
  readonly alternatives: Alternatives;
}

/** The geometry of a city, WGS84, in step with `City.kelurahan`, `.kecamatan` and `.serviceAreas`. */
export interface CityShapes {
  readonly kelurahan: readonly MultiPolygon[];
  readonly kecamatan: readonly MultiPolygon[];
  readonly city: MultiPolygon;
  readonly neighbours: readonly { readonly name: string; readonly geometry: MultiPolygon }[];
  readonly land: MultiPolygon;
  /** They may overlap, touch, and reach beyond the city. */
  readonly serviceAreas: readonly MultiPolygon[];
}

/**
 * Share of each grid cell that is not settled (paddy), 0-255, row by row from the south-west;
 * `columns` x `rows` cells of `cell_m` metres in the city's plane.
 */
export interface Mask {
  readonly columns: number;
  readonly rows: number;
  readonly share: Uint8Array;
}
