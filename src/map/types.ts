import type { FeatureCollection } from 'geojson';
import type { BufferCollection, GapCollection } from '../access/types.ts';
import type { LonLat } from '../city/model.ts';

export type MapTheme = 'light' | 'dark';
export type MapLang = 'id' | 'en';
export type AreaLevel = 'kelurahan' | 'kecamatan';

/** Layers a person switches on; every one but `neighbours` is fetched when first needed. */
export const REFERENCE_LAYERS = [
  'neighbours',
  'paddy',
  'water_areas',
  'roads',
  'railway',
  'places',
] as const;
export type ReferenceLayer = (typeof REFERENCE_LAYERS)[number];

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

export interface Choropleth {
  readonly level: AreaLevel;
  /** CSS colour of each area's class; `null` draws the no-data pattern, an absent area nothing. */
  readonly colour: ReadonlyMap<string, string | null>;
  /** Areas whose value is an estimate to be told apart: dashed outline. */
  readonly estimate?: ReadonlySet<string>;
}

/**
 * Everything the map shows, computed by the view model. Collections are compared by identity:
 * hand over the same object for the same content and nothing is redrawn.
 */
export interface MapPaint {
  readonly choropleth: Choropleth | null;
  /** Areas (of either level) "named in a report": a mark each, never a scale. */
  readonly flags: ReadonlySet<string> | null;
  /** Settled land beyond the threshold: hatched over the class colour. */
  readonly gaps: GapCollection | null;
  /** Circles around facilities; where they overlap they read as one surface. */
  readonly buffers: BufferCollection | null;
  readonly facilities: readonly FacilityPoint[] | null;
  readonly lines: readonly NearestLine[];
  /** The resident's place. */
  readonly point: LonLat | null;
  /** Code of a kelurahan or kecamatan. */
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Every other kecamatan is dimmed. */
  readonly focusKecamatan: string | null;
  /** Of the choropleth, 0-1. */
  readonly opacity: number;
  readonly layers: ReadonlySet<string>;
  readonly theme: MapTheme;
  readonly lang: MapLang;
}

/** The quiet map: land, borders and names, nothing chosen. */
export const EMPTY_PAINT: MapPaint = {
  choropleth: null,
  flags: null,
  gaps: null,
  buffers: null,
  facilities: null,
  lines: [],
  point: null,
  selected: null,
  hovered: null,
  focusKecamatan: null,
  opacity: 1,
  layers: new Set(['neighbours']),
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

export interface MapCallbacks {
  /** `null` when the pointer leaves the map. Never called on screens without a hovering pointer. */
  readonly hover?: (hover: MapHover | null) => void;
  readonly click?: (click: MapClick) => void;
  readonly move?: (move: MapMove) => void;
  /** Once: the first paint is complete on screen. */
  readonly ready?: () => void;
}

export interface MapOptions {
  /** The first thing to draw; without it, the quiet map until `update`. */
  readonly paint?: MapPaint;
  /** First view, unless `camera` is given. */
  readonly view: Bounds;
  readonly camera?: { readonly lat: number; readonly lon: number; readonly zoom: number } | null;
  /** Pixels kept free around `view`. */
  readonly padding?: Padding;
  /** Accessible name of the map. */
  readonly label: string;
  /** Plain text; shown in the attribution control. */
  readonly attribution: string;
  /** No fades, no flights: also right for tests. */
  readonly reducedMotion: boolean;
  /** The data of one reference layer. A failure leaves that layer off and is reported. */
  readonly loadLayer: (id: ReferenceLayer) => Promise<FeatureCollection>;
  readonly onProblem: (problem: MapProblem) => void;
  readonly on: MapCallbacks;
}

export type MapProblem =
  | { readonly kind: 'layer'; readonly layer: ReferenceLayer; readonly reason: string }
  | { readonly kind: 'render'; readonly reason: string };

export type Padding =
  | number
  | {
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly left: number;
    };

export interface AccessMap {
  /** Draws `paint`, touching only what changed. Safe to call at any moment after creation. */
  update(paint: MapPaint): void;
  fit(bounds: Bounds, padding?: Padding): void;
  flyTo(at: LonLat, zoom: number): void;
  /** A new accessible name, after a language change. */
  setLabel(label: string): void;
  /** Call after the container changed its size without the window doing so. */
  resize(): void;
  /** Resolves when everything asked for so far is on screen. */
  settled(): Promise<void>;
  destroy(): void;
}

/** This browser cannot draw with WebGL 2: show the SVG map and the table instead. */
export class NoWebGLError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoWebGLError';
  }
}
