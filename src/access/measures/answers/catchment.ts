import { checkRadius, refuseEmpty, serviceOf } from '../../ask.ts';
import { areasOf, populationOf, rounded } from '../../coverage.ts';
import { placesOf } from '../../places.ts';
import { AccessError } from '../../types.ts';
import { fieldCatchment, gridCatchment, meanAccess } from '../catchment.ts';
import type { MeasureContext } from '../context.ts';
import type { CatchmentAnswer, CatchmentQuery } from '../types.ts';

/** The answer, and what it is made of. */
export interface CatchmentFound extends CatchmentAnswer {
  /** Supply per person, per grid row; 0 where nobody lives. */
  readonly access: Float64Array;
}

/**
 * Floating catchment access by kelurahan. Only facilities in the city hand out supply: what people
 * outside take of theirs is not known, nor what they take of those across the border.
 *
 * @throws AccessError `no-facilities` when none lies in the city, `no-supply` when those that do
 *   state a capacity of 0 all, and as coverage does.
 */
export function answerCatchment(context: MeasureContext, query: CatchmentQuery): CatchmentAnswer {
  const { supply, rows } = findCatchment(context, query);
  return { supply, rows };
}

/** The same with the access of each row, for what looks inside of kelurahan. */
export function findCatchment(context: MeasureContext, query: CatchmentQuery): CatchmentFound {
  const { city, grid, districts } = context;
  checkRadius(query.radius_m);
  const service = serviceOf(city, query, 'facilities');
  const places = placesOf(grid, districts, city, service, { ...query, border: 'exclude' });
  if (places.length === 0) return refuseEmpty(service, query, ONLY_INSIDE);
  const { supply, kind } = supplyOf(context, query, places);
  const people = context.people(query.base);
  const along = query.metric === 'network' ? context.network() : null;
  const { access } = along
    ? fieldCatchment(people, supply, (j) => along.distancesTo(places[j]!), query)
    : gridCatchment(grid, people, places, supply, query);
  const rows = areasOf(city, 'kelurahan').map((area) => {
    const { code, name, kecamatan, units } = area;
    const population = populationOf(city, area, query.base);
    const mean = population === null ? null : meanAccess(grid, people, access, units);
    return { code, name, kecamatan, population, access_per_10000: rounded(mean, 6) };
  });
  return { supply: kind, rows, access };
}

/** Why facilities outside of the city hand out nothing. */
export const ONLY_INSIDE =
  'Ketersediaan hanya membagi fasilitas di dalam kota, karena tidak diketahui berapa warga luar kota yang memakainya';

/**
 * Capacity counts only where every facility states one: 1 and 40 beds cannot be added. Where all
 * state 0 there is nothing to hand out, and how unequally nothing is shared has no answer (0 / 0).
 */
export function supplyOf(
  { city }: MeasureContext,
  query: CatchmentQuery,
  places: readonly { readonly id: string }[],
): { supply: number[]; kind: CatchmentAnswer['supply'] } {
  const capacities = new Map(
    (query.own ?? city.facilities).map(({ id, capacity }) => [id as string, capacity]),
  );
  const stated = places.map(({ id }) => capacities.get(id) ?? null).filter((n) => n !== null);
  if (stated.length < places.length) return { supply: places.map(() => 1), kind: 'facilities' };
  if (stated.some((capacity) => capacity > 0)) return { supply: stated, kind: 'capacity' };
  throw new AccessError(
    'no-supply',
    'Kapasitas semua fasilitas di dalam kota 0, jadi tidak ada ketersediaan yang dapat dibagi. ' +
      'Isi kapasitasnya, atau kosongkan semuanya agar setiap fasilitas dihitung 1.',
  );
}
