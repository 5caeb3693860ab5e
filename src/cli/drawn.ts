import { planDraws, FEWEST_DRAWS, type World } from '../access/ensemble/plan.ts';
import type { Draws } from '../access/ensemble/types.ts';
import { facilitiesOf } from '../access/places.ts';
import type { FacilityQuery } from '../access/types.ts';
import type { City, PopulationBase, Service } from '../city/model.ts';
import type { Args } from './args.ts';
import { idleForRanges } from './idle-options.ts';
import { note } from './query.ts';
import { number } from './table.ts';

/** Facilities of a service that are known by their kelurahan alone. */
export const vagueFacilities = (
  city: City,
  service: Service,
  query: Pick<FacilityQuery, 'border' | 'ownership' | 'kind'>,
) =>
  service.measures === 'status'
    ? []
    : facilitiesOf(city, service, { ...query, locations: 'middle' }).filter(
        ({ precision }) => precision === 'kelurahan',
      );

/**
 * What differs between the computations of a range, in words; nothing where all that counts is
 * known.
 *
 * @param services all that are asked about; none for a list of the caller's own.
 */
export function drawnWords(
  city: City,
  services: readonly Service[],
  query: Pick<FacilityQuery, 'border' | 'locations' | 'ownership' | 'kind'>,
  base: PopulationBase,
): string[] {
  // With another location mode a vague facility is left out, or at a bound.
  const places =
    query.locations === 'middle'
      ? services.flatMap((service) => vagueFacilities(city, service, query)).length
      : 0;
  const { worlds } = planDraws(city.alternatives, base, { draws: FEWEST_DRAWS, seed: 0 });
  const differs = (kind: keyof World) => new Set(worlds.map((world) => world[kind])).size > 1;
  return [
    ...(places > 0 ? [`letak ${number(places)} fasilitas`] : []),
    ...(differs('settlement') ? ['tempat tinggal warga'] : []),
    ...(differs('totals') ? ['jumlah penduduk'] : []),
  ];
}

/** What the ranges do not say by themselves, for stderr. */
export function rangeNotes(
  args: Args,
  draws: Draws | null,
  drawn: readonly string[],
  base: PopulationBase,
): string[] {
  if (draws === null) {
    return args.has('seed')
      ? [note('--seed tidak berpengaruh: dengan --draws 0 tidak ada rentang yang dihitung')]
      : [];
  }
  if (drawn.length > 0) return [];
  const why = `letak semua yang dihitung sudah tetap dan data kota ini tidak memuat kemungkinan lain tentang penduduk dasar ${base}`;
  const [idle = `tidak ada yang diundi: ${why}`] = idleForRanges(args, why);
  return [note(`${idle}, jadi setiap rentang sama dengan angkanya`)];
}
