import type { City, Facility, Service } from '../../../city/model.ts';
import { areaBasis } from '../../../city/service-areas.ts';
import { once } from '../../analysis.ts';
import { areasOf, rounded } from '../../coverage.ts';
import { facilitiesOf } from '../../places.ts';
import { boxOf, type Metres, type PlaneRings } from '../../plane.ts';
import { distanceToPolygons } from '../../polygon.ts';
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
  /** Names of facilities of which the point lies in an area, by its code; see {@link pointsIn}. */
  readonly byPoint: ReadonlyMap<string, readonly string[]>;
}

/** @param rows of all areas of the level. */
export function referenceOf(
  context: MeasureContext,
  query: RankQuery,
  service: Service | null,
  rows: readonly CoverageRow[],
): Reference {
  const { city, coverage } = context;
  const served = service && servedAreas(city, coverage, query, service);
  const counts = rows.map(({ population }) => population).filter((n) => n !== null);
  counts.sort((a, b) => a - b);
  return {
    radius_m: query.radius_m,
    city: coverage({ ...query, level: 'kota' })[0]!,
    medianPopulation: counts[counts.length >> 1] ?? null,
    served,
    byPoint: service && served ? pointsIn(context, query, service, served) : new Map(),
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
  return new Set(
    ownFacilities(city, service, query).flatMap(({ kelurahan, kecamatan }) => [
      kelurahan ?? '',
      kecamatan ?? '',
      city.info.code,
    ]),
  );
}

const ownFacilities = (city: City, service: Service, query: RankQuery): readonly Facility[] =>
  facilitiesOf(city, service, { ...query, border: 'exclude', locations: 'middle' });

/**
 * Facilities whose point lies in an area that has none by what is stated, by its code: a point may
 * lie beyond a border by a little, and which of the two is right nobody knows.
 *
 * @param served codes of areas that have one as stated.
 */
function pointsIn(
  { city, grid, districts }: MeasureContext,
  query: RankQuery,
  service: Service,
  served: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const without = areasOf(city, query.level).filter(({ code }) => !served.has(code));
  const points = ownFacilities(city, service, query).flatMap(({ name, point }) =>
    point ? [{ name, at: grid.plane.project(point) }] : [],
  );
  return new Map(
    without.map(({ code, units }) => {
      const holds = units.map((unit) => holder(districts.polygons(unit)));
      const inside = points.filter(({ at }) => holds.some((has) => has(at)));
      return [code, inside.map(({ name }) => name)] as const;
    }),
  );
}

/** Tells whether a point of the plane lies in polygons; of most points their box alone tells it. */
function holder(polygons: readonly PlaneRings[]): (point: Metres) => boolean {
  const [west, south, east, north] = boxOf(polygons.flatMap(([outer]) => outer ?? []));
  const toPolygons = once(() => distanceToPolygons(polygons));
  return ([x, y]) => x >= west && x <= east && y >= south && y <= north && toPolygons()(x, y) === 0;
}

/** All that holds for the area, the gravest first. */
export function reasonsOf(
  row: CoverageRow,
  several: SeveralRow | null,
  { radius_m, city, medianPopulation, served, byPoint }: Reference,
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
  if (served && !served.has(row.code)) {
    const by_point = byPoint.get(row.code) ?? [];
    reasons.push({ kind: 'none-inside', ...(by_point.length > 0 && { by_point }) });
  }
  if (row.population !== null && medianPopulation !== null && row.population > medianPopulation) {
    reasons.push({ kind: 'many-people', value: row.population, median: medianPopulation });
  }
  return reasons;
}
