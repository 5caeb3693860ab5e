import type { Topology } from 'topojson-specification';
import type { City } from './model.ts';

/**
 * The bundle: what `compile` writes to public/data and the page fetches. Three files, each of
 * which says what it is, so that a missing, truncated or old one is recognised and named.
 *
 * - `city.json` (CityFile): every table.
 * - `shapes.json` (ShapesFile): TopoJSON with objects kelurahan (ids = codes, in the order of
 *   City.kelurahan), neighbours and land. Kecamatan and city are merged from the kelurahan, so
 *   their borders are the same lines. Full detail, quantised to about 0.3 m.
 *   Service areas of piped water are a topology of their own, as they need not share any border.
 * - `mask.json` (MaskFile): the unsettled share of each grid cell, run-length coded.
 *
 * Reference layers (`layers/NAME.json`, GeoJSON or TopoJSON) are fetched only when switched on.
 */
export const BUNDLE_FORMAT = 'peta-akses';
export const BUNDLE_VERSION = 4;

export interface BundleHead {
  readonly format: typeof BUNDLE_FORMAT;
  readonly version: number;
  readonly part: 'city' | 'shapes' | 'mask';
}

export interface CityFile extends BundleHead {
  readonly part: 'city';
  readonly city: City;
  /** Layers that exist, by id: paddy, roads, railway, places, network. */
  readonly layers: readonly string[];
}

export interface ShapesFile extends BundleHead {
  readonly part: 'shapes';
  readonly topology: Topology;
  /** Service areas, in the order of City.serviceAreas; `null` where the city has none. */
  readonly areas: Topology | null;
}

export interface MaskFile extends BundleHead {
  readonly part: 'mask';
  readonly columns: number;
  readonly rows: number;
  /** Pairs (value, run length as LEB128 varint), base64. */
  readonly runs: string;
}
