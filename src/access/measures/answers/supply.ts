import type { Facility } from '../../../city/model.ts';
import { serviceOf } from '../../ask.ts';
import { areasOf, populationOf, rounded } from '../../coverage.ts';
import type { MeasureContext } from '../context.ts';
import { supplyOf } from '../supply.ts';
import type { SupplyQuery, SupplyRow } from '../types.ts';

/**
 * People per facility against the standard, by kecamatan or for the city. Facilities without a
 * known point count here: that they exist is known.
 *
 * @throws AccessError as coverage does.
 */
export function answerSupply({ city }: MeasureContext, query: SupplyQuery): SupplyRow[] {
  const asked = { ...query, own: null, border: 'exclude', locations: 'middle' } as const;
  const { kinds, peoplePerFacility } = serviceOf(city, asked, 'facilities')!;
  const counted = city.facilities.filter((facility) => counts(facility, kinds, query));
  return areasOf(city, query.level).map((area) => {
    const { code, name } = area;
    const own =
      query.level === 'kota' ? counted : counted.filter(({ kecamatan }) => kecamatan === code);
    const population = populationOf(city, area, query.base);
    const supply = supplyOf(population, own.length, peoplePerFacility);
    return {
      code,
      name,
      population,
      facilities: supply.facilities,
      people_per_facility: rounded(supply.people_per_facility, 3),
      standard: supply.standard,
      load: rounded(supply.load, 6),
      short: supply.short,
    };
  });
}

const counts = (
  { kind, insideCity, status, ownership }: Facility,
  kinds: readonly string[],
  query: SupplyQuery,
): boolean =>
  kinds.includes(kind) &&
  insideCity &&
  (status === 'operating' || status === 'unknown') &&
  (query.kind === null || kind === query.kind) &&
  (query.ownership === null || ownership === query.ownership);
