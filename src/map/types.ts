import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { BufferCollection, GapCollection } from '../access/types.ts';
import type { LonLat } from '../city/model.ts';

export type MapTheme = 'light' | 'dark';
export type MapLang = 'id' | 'en';
export type AreaLevel = 'kelurahan' | 'kecamatan';

/** Layers a person switches on, each fetched when first needed. */
export const REFERENCE_LAYERS = ['paddy', 'roads', 'railway', 'places'] as const;
export type ReferenceLayer = (typeof REFERENCE_LAYERS)[number];

/** A middle and a zoom, as in the address. */
export interface Camera {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

/** West, south, east, north, degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** One facility as drawn: a shape per kind, hollow when its place is not exact. */
export interface FacilityPoint {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Known by kelurahan only, or approximate. */
  readonly hollow: boolean;
  /** Beyond the city border: drawn quieter. */
  readonly outside: boolean;
  /** Drawn larger and with its name at every zoom, for the few a person is asking about. */
  readonly emphasised?: boolean;
}

/** A straight line from a resident to a facility. */
export interface NearestLine {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly kind: string;
}

/** Where there is service: as mapped, as reported, or only planned. */
export type WaterAreaKind = 'mapped' | 'reported' | 'planned';

/** Areas of piped water as drawn. */
export type WaterAreas = FeatureCollection<
  MultiPolygon,
  { readonly kind: WaterAreaKind; readonly name: string }
>;

export interface Choropleth {
  readonly level: AreaLevel;
  /** CSS colour of each area's class; `null` draws the no-data pattern, an absent area nothing. */
  readonly colour: ReadonlyMap<string, string | null>;
  /** Areas whose class is less sure than that of others: dashed outline. */
  readonly tentative?: ReadonlySet<string> | undefined;
}

/**
 * Everything the map shows, computed by the view model. Collections are compared by identity:
 * hand over the same object for the same content and nothing is redrawn.
 */
export interface MapPaint {
  readonly choropleth: Choropleth | null;
  /** Areas (of either level) "named in a report": a mark each, never a scale. */
  readonly flags: ReadonlySet<string> | null;
  /** Areas named in dated reports, with the dates as written: a flag each. */
  readonly dated: ReadonlyMap<string, string> | null;
  /** Areas of piped water: over the class colour, each kind with an outline and texture of its own. */
  readonly waterAreas: WaterAreas | null;
  /** Settled land beyond the threshold: hatched over the class colour. */
  readonly gaps: GapCollection | null;
  /** Circles around facilities; where they overlap they read as one surface. */
  readonly buffers: BufferCollection | null;
  readonly facilities: readonly FacilityPoint[] | null;
  readonly lines: readonly NearestLine[];
  /** The resident's place. */
  readonly point: LonLat | null;
  /** How far from there the resident may really be, metres; `null` for a place chosen by hand. */
  readonly accuracy_m: number | null;
  /** Code of a kelurahan or kecamatan. */
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Every other kecamatan is dimmed. */
  readonly focusKecamatan: string | null;
  /** Of the choropleth, 0-1. */
  readonly opacity: number;
  readonly layers: ReadonlySet<string>;
  /** Data of the reference layers that have come, switched on or not. */
  readonly reference: ReadonlyMap<ReferenceLayer, FeatureCollection>;
  readonly theme: MapTheme;
  readonly lang: MapLang;
}

/** The quiet map: land, borders and names, nothing chosen. */
export const EMPTY_PAINT: MapPaint = {
  choropleth: null,
  flags: null,
  dated: null,
  waterAreas: null,
  gaps: null,
  buffers: null,
  facilities: null,
  lines: [],
  point: null,
  accuracy_m: null,
  selected: null,
  hovered: null,
  focusKecamatan: null,
  opacity: 1,
  layers: new Set(['neighbours']),
  reference: new Map(),
  theme: 'light',
  lang: 'id',
};

/** What is under the pointer; `x`, `y` are pixels from the map's top left, for a tooltip. */
export interface MapHover {
  readonly code: string | null;
  readonly facility: string | null;
  readonly at: LonLat;
  readonly x: number;
  readonly y: number;
}

export interface MapClick {
  /** Area of the level shown (kelurahan without a choropleth); `null` outside the city. */
  readonly code: string | null;
  readonly facility: string | null;
  readonly at: LonLat;
}

export interface MapMove {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
  /** Moved by hand, not by `fit` or `flyTo`. */
  readonly byPerson: boolean;
}

/** Why a real map cannot be drawn; see the words of the page. */
export type MapFailure =
  /** The browser gives no WebGL. */
  | 'webgl'
  /** The map library, or the program of its worker, did not arrive. */
  | 'program'
  /** The device took the graphics away; `restored` says when they are back. */
  | 'lost'
  /** Anything else on the way to the picture. */
  | 'render';

export interface MapCallbacks {
  /** `null` when the pointer leaves the map. Never called on screens without a hovering pointer. */
  readonly hover?: (hover: MapHover | null) => void;
  readonly click?: (click: MapClick) => void;
  readonly move?: (move: MapMove) => void;
  /** Once: the first paint is complete on screen. */
  readonly ready?: () => void;
  /** After the failure `lost`: graphics are to be had again, for a new map. */
  readonly restored?: () => void;
}

export interface MapOptions {
  /** The first thing to draw; without it, the quiet map until `update`. */
  readonly paint?: MapPaint;
  /** First view, unless `camera` is given. */
  readonly view: Bounds;
  readonly camera?: Camera | null;
  /** Pixels kept free around `view`. */
  readonly padding?: Padding;
  /** Accessible name of the map. */
  readonly label: string;
  /** Plain text; shown in the attribution control. */
  readonly attribution: string;
  /** No fades, no flights: also right for tests. */
  readonly reducedMotion: boolean;
  readonly onProblem: (problem: MapProblem) => void;
  readonly on: MapCallbacks;
}

export type MapProblem =
  /** The data of this layer cannot be drawn. */
  | { readonly kind: 'layer'; readonly layer: ReferenceLayer }
  /** From here on the map draws nothing and answers nothing. */
  | { readonly kind: 'map'; readonly reason: MapFailure };

/** Pixels at each side. */
export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type Padding = number | Sides;

/** Once the map has failed or is destroyed, all of these do nothing. */
export interface AccessMap {
  /** Draws `paint`, touching only what changed. Safe to call at any moment after creation. */
  update(paint: MapPaint): void;
  fit(bounds: Bounds, padding?: Padding): void;
  flyTo(at: LonLat, zoom: number): void;
  /** A new accessible name, after a language change. */
  setLabel(label: string): void;
  /**
   * Call after the container changed its size without the window doing so, or something else stands
   * on it.
   *
   * @param padding pixels at each side that are covered.
   */
  resize(padding?: Padding): void;
  /** Resolves when everything asked for so far is on screen; never if the map fails before. */
  settled(): Promise<void>;
  /** What it looks at, for the map that comes after it. */
  camera(): Camera;
  destroy(): void;
}

/** The map could not be made. */
export class MapError extends Error {
  constructor(
    readonly reason: MapFailure,
    message: string,
  ) {
    super(message);
    this.name = 'MapError';
  }
}
