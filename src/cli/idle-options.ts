import { facilitiesOf } from '../access/places.ts';
import type { FacilityQuery } from '../access/types.ts';
import type { City, Service } from '../city/model.ts';
import type { AreaBasis } from '../city/service-areas.ts';
import type { Args } from './args.ts';
import type { OwnList } from './own-list.ts';

type Filters = Pick<FacilityQuery, 'ownership' | 'kind'>;

const labels = (services: readonly Service[]) => services.map(({ label }) => label.id).join(', ');

const idle = (option: 'border' | 'locations', why: string) =>
  `--${option} tidak berpengaruh: ${why}`;

/**
 * Of the options that choose facilities, those that were given and change nothing here: a value
 * that is taken and has no effect must not look as if it had one.
 *
 * @param services all that are asked about.
 */
export function idleForServices(
  args: Args,
  city: City,
  services: readonly Service[],
  filters: Filters,
): string[] {
  const all = services.flatMap((service) =>
    facilitiesOf(city, service, { ...filters, border: 'include', locations: 'middle' }),
  );
  const outside = all.some(({ insideCity }) => !insideCity);
  const uncertain = all.some(({ precision }) => precision === 'kelurahan');
  return [
    ...(args.has('border') && !outside
      ? [idle('border', `data ${labels(services)} tidak memuat fasilitas di luar kota`)]
      : []),
    ...(args.has('locations') && !uncertain
      ? [idle('locations', `letak setiap fasilitas ${labels(services)} diketahui`)]
      : []),
  ];
}

/** The same for a list of the caller's own. */
export function idleForList(args: Args, { facilities, inside }: OwnList): string[] {
  return [
    ...(args.has('border') && inside.length === facilities.length
      ? [idle('border', 'semua fasilitas dalam daftar berada di dalam kota')]
      : []),
    ...(args.has('locations')
      ? [idle('locations', 'letak setiap fasilitas dalam daftar diketahui')]
      : []),
  ];
}

/** Options that a service which reaches people by areas has no use for. */
export function idleForAreas(args: Args, basis: AreaBasis | null): string[] {
  const unused = (['border', 'locations'] as const)
    .filter((option) => args.has(option))
    .map((option) => `--${option} tidak dipakai oleh layanan ini`);
  if (basis === 'reported') return unused;
  return [...unused, ...idlePlans(args)];
}

/** Options of ranges where there is nothing to draw. */
export function idleForRanges(args: Args, why: string): string[] {
  const given = (['draws', 'seed'] as const).filter((option) => args.has(option));
  if (given.length === 0) return [];
  return [`${given.map((option) => `--${option}`).join(' dan ')} tidak berpengaruh: ${why}`];
}

/** Plans are known of reported areas alone. */
export const idlePlans = (args: Args): string[] =>
  args.has('planned')
    ? ['--planned tidak berpengaruh; opsi ini hanya untuk wilayah yang dilaporkan']
    : [];

/** Filters that some of the services asked about do not have, which are shown whole. */
export function partialFilters(args: Args, services: readonly Service[]): string[] {
  const kind = args.get('kind');
  const has = {
    status: ({ ownershipFilter }: Service) => ownershipFilter,
    kind: ({ kindFilter }: Service) => kind !== null && kindFilter.includes(kind),
  };
  return (['status', 'kind'] as const).flatMap((option) => {
    const filtered = services.filter(has[option]);
    if (!args.has(option) || filtered.length === services.length) return [];
    return [`--${option} hanya menyaring ${labels(filtered)}; layanan lain ditampilkan seutuhnya`];
  });
}
