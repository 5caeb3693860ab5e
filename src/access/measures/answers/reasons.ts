import type { City, Service } from '../../../city/model.ts';
import { areaBasis } from '../../../city/service-areas.ts';
import { rounded } from '../../coverage.ts';
import { facilitiesOf } from '../../places.ts';
import type { CoverageRow } from '../../types.ts';
import type { MeasureContext } from '../context.ts';
import type { RankQuery, RankReason, SeveralRow } from '../types.ts';

/** What an area is held against to say why it ranks where it does. */
export interface Reference {
  readonly radius_m: number;
  readonly city: CoverageRow;
  readonly medianPopulation: number | null;
  /** Codes of areas with a facility or land in a service area; `null` where that is not known. */
  readonly served: ReadonlySet<string> | null;
}

/** @param rows of all areas of the level. */
export function referenceOf(
  { city, coverage }: MeasureContext,
  query: RankQuery,
  service: Service | null,
  rows: readonly CoverageRow[],
): Reference {
  const counts = rows.map(({ population }) => population).filter((n) => n !== null);
  counts.sort((a, b) => a - b);
  return {
    radius_m: query.radius_m,
    city: coverage({ ...query, level: 'kota' })[0]!,
    medianPopulation: counts[counts.length >> 1] ?? null,
    served: service && servedAreas(city, coverage, query, service),
  };
}

/**
 * Codes of areas with a facility, or land in a mapped service area; `null` where nothing is known but
 * reports: they say of each area by themselves whether there is service.
 */
function servedAreas(
  city: City,
  coverage: MeasureContext['coverage'],
  query: RankQuery,
  service: Service,
): ReadonlySet<string> | null {
  const basis = areaBasis(city, service);
  if (basis === 'reported') return null;
  if (basis === 'mapped') {
    const inside = coverage({ ...query, radius_m: 0 });
    return new Set(inside.filter((row) => (row.covered_area_km2 ?? 0) > 0).map(({ code }) => code));
  }
  const known = facilitiesOf(city, service, { ...query, border: 'exclude', locations: 'middle' });
  return new Set(
    known.flatMap(({ kelurahan, kecamatan }) => [kelurahan ?? '', kecamatan ?? '', city.info.code]),
  );
}

/** All that holds for the area, the gravest first. */
export function reasonsOf(
  row: CoverageRow,
  several: SeveralRow | null,
  { radius_m, city, medianPopulation, served }: Reference,
): RankReason[] {
  const reasons: RankReason[] = [];
  if (several && several.missed.length > 0) {
    reasons.push({ kind: 'misses', services: several.missed });
  }
  if (row.covered_population_pct !== null && city.covered_population_pct !== null) {
    const beyond = (covered: number) => rounded(100 - covered, 4);
    const [value, whole] = [row.covered_population_pct, city.covered_population_pct].map(beyond);
    if (value! > whole!) reasons.push({ kind: 'beyond', value: value!, city: whole! });
  }
  if (row.distance_mean_m !== null && city.distance_mean_m !== null) {
    const [value, whole] = [row.distance_mean_m, city.distance_mean_m];
    if (value > whole) reasons.push({ kind: 'far', value, city: whole });
  }
  if (radius_m > 0 && row.distance_p90_m !== null && row.distance_p90_m > 2 * radius_m) {
    reasons.push({ kind: 'far-tail', value: row.distance_p90_m, radius_m });
  }
  if (served && !served.has(row.code)) reasons.push({ kind: 'none-inside' });
  if (row.population !== null && medianPopulation !== null && row.population > medianPopulation) {
    reasons.push({ kind: 'many-people', value: row.population, median: medianPopulation });
  }
  return reasons;
}
