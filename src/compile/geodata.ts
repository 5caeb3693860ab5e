import type { MultiPolygon, Point } from 'geojson';
import type { City, CityInfo, Kecamatan, Kelurahan } from '../city/model.ts';
import type { StreetProperties } from '../city/streets.ts';
import type { Lines } from './geojson.ts';

export type BareKelurahan = Omit<Kelurahan, 'area_km2'>;
export type BareKecamatan = Omit<Kecamatan, 'area_km2'>;

/** The tables of a city as read; areas and neighbours are found when the bundle is made. */
export type Tables = Omit<City, 'info' | 'kelurahan' | 'kecamatan' | 'neighbours'> & {
  readonly kelurahan: readonly BareKelurahan[];
  readonly kecamatan: readonly BareKecamatan[];
};

export interface Named<G> {
  readonly name: string;
  readonly geometry: G;
}

export interface Classed<G> {
  readonly name: string | null;
  readonly class: string;
  readonly geometry: G;
}

export interface BareStreet {
  readonly geometry: Lines;
  readonly properties: StreetProperties;
}

/** Everything in a geodata folder, read and checked; see geodata/README.md. */
export interface Geodata {
  readonly info: CityInfo;
  readonly tables: Tables;
  /** In step with `tables.kelurahan`: sorted by code. */
  readonly shapes: readonly MultiPolygon[];
  readonly neighbours: readonly Named<MultiPolygon>[];
  readonly land: readonly MultiPolygon[];
  readonly unsettled: readonly MultiPolygon[];
  /** In step with `tables.serviceAreas`. */
  readonly areaShapes: readonly MultiPolygon[];
  readonly roads: readonly Classed<Lines>[];
  readonly railway: readonly Classed<Lines>[];
  readonly places: readonly Classed<Point>[];
  /** Empty without a street network. */
  readonly streets: readonly BareStreet[];
}

/** What could be read of a folder with problems. */
export type Draft = Omit<Geodata, 'info'> & { readonly info: CityInfo | null };
