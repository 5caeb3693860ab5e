import type { FacilityId, KecamatanCode, KelurahanCode, ServiceId, SourceId } from '../ids.ts';
import type { Facility, FacilityKind, Kecamatan, Kelurahan } from '../model.ts';

/** For tests of the search: a kelurahan of the kecamatan that its code begins with. */
export const village = (code: string, name: string, aliases: string[] = []): Kelurahan => ({
  code: code as KelurahanCode,
  name,
  kecamatan: code.slice(0, 8) as KecamatanCode,
  aliases,
  label: [106 + Number(code.slice(-2)) / 100, -6],
  area_km2: 1,
  population: { '2025': 1000, '2010': null },
  populationKind: { '2025': 'estimate', '2010': 'measured' },
  populationSource: { '2025': null, '2010': null },
  source: 'contoh' as SourceId,
});

/** A facility of which only what is given is known. */
export const facility = (
  id: string,
  kind: string,
  name: string,
  more: Partial<Facility> = {},
): Facility => ({
  id: id as FacilityId,
  kind,
  name,
  point: [106.1, -6.1],
  kelurahan: null,
  kecamatan: null,
  insideCity: true,
  precision: 'exact',
  status: 'operating',
  ownership: null,
  capacity: null,
  address: null,
  year: '2019',
  note: null,
  source: 's' as SourceId,
  ...more,
});

export const kind = (id: string, label: string): FacilityKind => ({
  id,
  label: { id: label, en: label },
  service: id as ServiceId,
});

export const district = (code: string, name: string): Kecamatan => ({
  code: code as KecamatanCode,
  name,
  area_km2: 1,
});
