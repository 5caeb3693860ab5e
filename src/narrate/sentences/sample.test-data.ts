import type { CoverageRow } from '../../access/types.ts';
import type { ServiceId, SourceId } from '../../city/ids.ts';
import type { Service } from '../../city/model.ts';

/** A made-up service and made-up rows for the tests of sentences. */
export const service: Service = {
  id: 'puskesmas' as ServiceId,
  label: { id: 'Puskesmas', en: 'Puskesmas' },
  noun: { id: 'puskesmas', en: 'puskesmas' },
  kinds: ['puskesmas'],
  kindFilter: [],
  ownershipFilter: false,
  threshold_m: 3000,
  thresholdStatus: 'unverified',
  thresholdNote: { id: '', en: '' },
  peoplePerFacility: null,
  source: 's' as SourceId,
  measures: 'full',
  inIndex: true,
  borderKnown: false,
  indicators: [],
  caveat: { id: '', en: '' },
};

export const row = (
  name: string,
  population: number | null,
  unserved: number | null,
): CoverageRow => ({
  code: name,
  name,
  kecamatan: 'Utara',
  area_km2: 1,
  covered_area_km2: null,
  covered_area_pct: null,
  population,
  covered_population: null,
  covered_population_pct: null,
  unserved_population: unserved,
  distance_mean_m: null,
  distance_median_m: null,
  distance_p90_m: null,
  nearest_facility: null,
});
