import type { City, PopulationBase, WaterStatus } from '../city/model.ts';
import type { Profile } from './profile.ts';
import { coveredAt, distanceQuantile, meanDistance, reachedOf, totalOf } from './profile.ts';
import type { CoverageQuery, CoverageRow, Level } from './types.ts';

/** An area of the table: some kelurahan, by unit index. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string | null;
  readonly units: readonly number[];
}

/** The areas of a level, in code order. */
export function areasOf(city: City, level: Level): Area[] {
  const all = city.kelurahan.map((_, unit) => unit);
  if (level === 'kota') {
    return [{ code: city.info.code, name: city.info.name, kecamatan: null, units: all }];
  }
  if (level === 'kecamatan') {
    return city.kecamatan.map(({ code, name }) => ({
      code,
      name,
      kecamatan: name,
      units: all.filter((unit) => city.kelurahan[unit]!.kecamatan === code),
    }));
  }
  const names = new Map(city.kecamatan.map(({ code, name }) => [code, name]));
  return city.kelurahan.map(({ code, name, kecamatan }, unit) => ({
    code,
    name,
    kecamatan: names.get(kecamatan) ?? null,
    units: [unit],
  }));
}

/** Land of an area, km2, as measured on the full geometry. */
function landOf(city: City, area: Area): number {
  return area.units.reduce((sum, unit) => sum + city.kelurahan[unit]!.area_km2, 0);
}

/** People of an area; `null` as soon as one of its kelurahan has no figure. */
export function populationOf(city: City, area: Area, base: PopulationBase): number | null {
  let total = 0;
  for (const unit of area.units) {
    const people = city.kelurahan[unit]!.population[base];
    if (people === null) return null;
    total += people;
  }
  return total;
}

/** Rounds to so many decimals; `null` stays. Square metres and thousandths add up well enough. */
export const rounded = <T extends number | null>(value: T, decimals: number): T =>
  (value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals) as T;

const share = (part: number, whole: number): number | null =>
  whole > 0 ? rounded((100 * part) / whole, 4) : null;

/**
 * The row of an area: sums over its kelurahan, so a level adds up to the next one. What rests on
 * people is `null` where their number is not known, and shares and distances where nobody lives.
 *
 * @param nearest id of the place nearest for most of its people.
 */
export function coverageRow(
  city: City,
  profile: Profile,
  area: Area,
  { base, radius_m, metric }: Pick<CoverageQuery, 'base' | 'radius_m' | 'metric'>,
  nearest: string | null,
): CoverageRow {
  const { code, name, kecamatan, units } = area;
  const population = populationOf(city, area, base);
  const land = landOf(city, area);
  let [coveredLand, coveredPeople] = [0, 0];
  for (const unit of units) {
    const covered = coveredAt(profile, unit, radius_m);
    const measured = city.kelurahan[unit]!.area_km2;
    coveredLand += measured * Math.min(1, covered.land / totalOf(profile, unit, 'land'));
    coveredPeople += covered.people;
  }
  const known = population !== null;
  const people = Math.min(coveredPeople, population ?? 0);
  const populated = known && population > 0;
  return {
    code,
    name,
    kecamatan,
    area_km2: rounded(land, 6),
    covered_area_km2: rounded(coveredLand, 6),
    covered_area_pct: share(coveredLand, land),
    population,
    covered_population: known ? rounded(people, 3) : null,
    covered_population_pct: known ? share(people, population) : null,
    unserved_population: known ? rounded(population - people, 3) : null,
    distance_mean_m: populated ? rounded(meanDistance(profile, units, 'people'), 1) : null,
    distance_median_m: populated
      ? rounded(distanceQuantile(profile, units, 'people', 0.5), 1)
      : null,
    distance_p90_m: populated ? rounded(distanceQuantile(profile, units, 'people', 0.9), 1) : null,
    nearest_facility: populated ? nearest : null,
    ...(metric === 'network' && {
      unreachable_population: known ? rounded(unreachable(profile, units), 3) : null,
    }),
  };
}

/** People of some units from whom no way leads to any place. */
const unreachable = (profile: Profile, units: readonly number[]): number =>
  units.reduce(
    (sum, unit) => sum + totalOf(profile, unit, 'people') - reachedOf(profile, unit, 'people'),
    0,
  );

/** The reported status of an area, which is stated by kelurahan alone. */
export function statusOf(city: City, { code }: Area): { status?: WaterStatus } {
  const record = city.water.find(({ kelurahan }) => kelurahan === code);
  return record ? { status: record.status } : {};
}

/** The row of an area for a service of which nothing but a status is known. */
export function statusRow(city: City, area: Area, base: PopulationBase): CoverageRow {
  const { code, name, kecamatan } = area;
  return {
    code,
    name,
    kecamatan,
    area_km2: rounded(landOf(city, area), 6),
    covered_area_km2: null,
    covered_area_pct: null,
    population: populationOf(city, area, base),
    covered_population: null,
    covered_population_pct: null,
    unserved_population: null,
    distance_mean_m: null,
    distance_median_m: null,
    distance_p90_m: null,
    nearest_facility: null,
    ...statusOf(city, area),
  };
}
