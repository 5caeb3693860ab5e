/**
 * Typed identifiers. Codes are Kemendagri codes as printed ("11.01.01.1001"): a city is joined on
 * codes, never on names, because names repeat inside one city and are spelled in several ways.
 */
declare const brand: unique symbol;
type Branded<T extends string> = string & { readonly [brand]: T };

export type KelurahanCode = Branded<'kelurahan'>;
export type KecamatanCode = Branded<'kecamatan'>;
export type CityCode = Branded<'kota'>;
export type AreaCode = KelurahanCode | KecamatanCode | CityCode;
export type SourceId = Branded<'source'>;
export type ServiceId = Branded<'service'>;
export type IndicatorId = Branded<'indicator'>;
export type FacilityId = Branded<'facility'>;

const KELURAHAN = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
const KECAMATAN = /^\d{2}\.\d{2}\.\d{2}$/;
const KOTA = /^\d{2}\.\d{2}$/;

export const isKelurahanCode = (text: string): text is KelurahanCode => KELURAHAN.test(text);
export const isKecamatanCode = (text: string): text is KecamatanCode => KECAMATAN.test(text);
export const isCityCode = (text: string): text is CityCode => KOTA.test(text);

/** The kecamatan a kelurahan code belongs to: its first three groups. */
export const kecamatanOf = (code: KelurahanCode): KecamatanCode =>
  code.slice(0, 8) as KecamatanCode;
