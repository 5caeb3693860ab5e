import type { City, Service, WaterRecord, WaterReport, WaterStatus } from './model.ts';

/**
 * What the areas of a service are: `mapped`, as its operator has drawn them; `reported`, the
 * kelurahan in which some source says that there is service. The two are never mixed: inside a
 * mapped area there is service, somewhere in a reported one there is some.
 */
export type AreaBasis = 'mapped' | 'reported';

const THERE: readonly WaterStatus[] = ['served', 'partly'];

/** Kelurahan in which service is reported, in code order; with `planned` also where it is planned. */
export const reportedRecords = (
  { water }: Pick<City, 'water'>,
  planned: boolean,
): readonly WaterRecord[] =>
  water.filter(({ status }) => THERE.includes(status) || (planned && status === 'planned'));

/** Dated statements that name a kelurahan in drought, oldest first. */
export const droughtReports = ({
  waterReports,
}: Pick<City, 'waterReports'>): readonly WaterReport[] =>
  waterReports.filter(({ topic, kelurahan }) => topic === 'drought' && kelurahan !== null);

/** What the figures of a service rest on where it reaches people by areas; `null` for facilities. */
export function areaBasis(
  city: Pick<City, 'water' | 'serviceAreas'>,
  service: Pick<Service, 'measures'>,
): AreaBasis | null {
  if (service.measures !== 'status') return null;
  if (city.serviceAreas.length > 0) return 'mapped';
  return reportedRecords(city, true).length > 0 ? 'reported' : null;
}

/**
 * The distance within which a service counts as within reach, metres: its threshold, and of areas
 * without one 0, which is inside. `null` where nothing can be measured.
 */
export const thresholdOf = (
  city: Pick<City, 'water' | 'serviceAreas'>,
  service: Pick<Service, 'measures' | 'threshold_m'>,
): number | null => service.threshold_m ?? (areaBasis(city, service) ? 0 : null);
