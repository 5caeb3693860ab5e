import type { Decay } from '../access/measures/decay.ts';
import type { BorderMode, LocationMode } from '../access/types.ts';
import type { IndicatorId, KecamatanCode, KelurahanCode, ServiceId } from '../city/ids.ts';
import type { LonLat, Ownership, PopulationBase } from '../city/model.ts';
import type { ClassMethod } from '../classify/breaks.ts';

/** What the address may name; a value that is not listed here is not taken over. */
export interface UrlContext {
  readonly services: readonly ServiceId[];
  /** The service in use where the address names none. */
  readonly defaultService?: ServiceId;
  /** Services that reach people by areas: a radius of 0 is inside. */
  readonly areaServices?: readonly ServiceId[];
  readonly kelurahan: readonly KelurahanCode[];
  readonly kecamatan: readonly KecamatanCode[];
  readonly indicators: readonly IndicatorId[];
  readonly layers: readonly string[];
  /** Facility kinds for `jenis`; without them any short plain word passes. */
  readonly kinds?: readonly string[];
}

/** Where the map stands. */
export interface Camera {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

/**
 * What a person has set, by the published names of the parameters, in the order in which they are
 * written. What is not set has its default and is not in the address.
 */
export interface UrlState {
  readonly tab?: 'warga' | 'pejabat' | 'perencana' | undefined;
  readonly lang?: 'id' | 'en' | undefined;
  readonly tema?: 'auto' | 'terang' | 'gelap' | undefined;
  readonly layanan?: ServiceId | undefined;
  /** Metres, 50-20,000, or 0: inside of an area. */
  readonly radius?: number | undefined;
  /** What the choropleth of a service shows: people unserved, share covered, mean distance. */
  readonly ukuran?: 'people' | 'share' | 'distance' | 'status' | undefined;
  /** Part of the official's panel: one service, several at once, inequality of
   *  distance, supply against demand. */
  readonly bagian?: 'layanan' | 'gabungan' | 'kesenjangan' | 'ketersediaan' | undefined;
  /** Weights of the index, 0-10, in the order of the services that are in it. */
  readonly bobot?: readonly number[] | undefined;
  /** How the share of a facility shrinks with distance, in supply. */
  readonly susut?: Decay | undefined;
  readonly tingkat?: 'kelurahan' | 'kecamatan' | undefined;
  /** The kecamatan filtered by. */
  readonly kec?: KecamatanCode | undefined;
  /** The area selected; a kecamatan's code where whole kecamatan are shown. */
  readonly kel?: KelurahanCode | KecamatanCode | undefined;
  readonly indikator?: IndicatorId | undefined;
  readonly indikator2?: IndicatorId | undefined;
  /** Layers switched on; an empty list switches all off. */
  readonly lapis?: readonly string[] | undefined;
  /** Clusters: those that hold after the correction for many tests, or also those without it. */
  readonly klaster?: 'koreksi' | 'semua' | undefined;
  /** Opacity of the choropleth, percent. */
  readonly opasitas?: number | undefined;
  readonly kelas?: ClassMethod | undefined;
  /** Number of classes, 2-9. */
  readonly n?: number | undefined;
  /** Inner bounds of manual classes, ascending, at most 8. */
  readonly tepi?: readonly number[] | undefined;
  readonly batas?: BorderMode | undefined;
  readonly lokasi?: LocationMode | undefined;
  /** Whether reported areas count that are only planned. */
  readonly rencana?: BorderMode | undefined;
  readonly basis?: PopulationBase | undefined;
  readonly status?: Ownership | undefined;
  /** A kind of facility within the service. */
  readonly jenis?: string | undefined;
  readonly peta?: Camera | undefined;
  readonly tampil?: 'peta' | 'tabel' | undefined;
  /** A resident's own point: in the state only after the person pressed share. */
  readonly titik?: LonLat | undefined;
  /** How far from `titik` the resident may really be, metres; with `titik` only. */
  readonly ketepatan?: number | undefined;
  /** A scenario, opaque here: URL-safe characters, at most 4,000. */
  readonly skenario?: string | undefined;
  /** Best sites asked for: how many, among which candidates, for what. */
  readonly situs?: number | undefined;
  readonly calon?: 'kelurahan' | 'grid' | undefined;
  readonly tujuan?: 'covering' | 'p-median' | undefined;
  readonly embed?: true | undefined;
}

export type ParamName = keyof UrlState;

/** The same, as if everything were set. */
export type UrlValues = { readonly [K in ParamName]-?: Exclude<UrlState[K], undefined> };

/** A value of the address that was not taken over as it stands. */
export interface Notice {
  readonly param: ParamName;
  /** What the address said, at most 40 characters. */
  readonly found: string;
  /** What is used instead, as it would stand in the address; `null` for the default. */
  readonly used: string | null;
}
