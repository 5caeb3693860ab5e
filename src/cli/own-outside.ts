import type { Whereabouts } from '../access/whereabouts.ts';
import type { LonLat, OwnFacility } from '../city/model.ts';
import type { OwnFacilities } from '../city/own/facilities.ts';
import { facilityText, some } from '../city/own/notes.ts';
import { number } from './table.ts';

/** A facility of a list that lies outside the city. */
export interface Outside extends Pick<Whereabouts, 'outside_m' | 'sea'> {
  readonly facility: OwnFacility;
}

/** Facilities outside the city, the farthest first. */
export function placesOutside(
  facilities: readonly OwnFacility[],
  where: (point: LonLat) => Whereabouts,
): readonly Outside[] {
  return facilities
    .map((facility) => ({ facility, ...where(facility.point) }))
    .filter(({ inside }) => !inside)
    .map(({ facility, outside_m, sea }) => ({ facility, outside_m, sea }))
    .sort((a, b) => b.outside_m - a.outside_m);
}

const far = (metres: number) =>
  metres < 1000 ? `${number(metres)} m` : `${number(metres / 1000, metres < 10_000 ? 1 : 0)} km`;

/** How many points of a list lie outside the city and in the sea, and which. */
export function outsideNotes(
  outside: readonly Outside[],
  { unit, facilities }: Pick<OwnFacilities, 'unit' | 'facilities'>,
  excluded: boolean,
): readonly string[] {
  const [farthest] = outside;
  if (!farthest) return [];
  const name = ({ facility }: Outside) => facilityText(facility, unit, 'id');
  const wet = outside.filter(({ sea }) => sea);
  const all = outside.length === facilities.length && outside.length > 1 ? 'semua ' : '';
  const counted = excluded ? 'tidak dihitung (--border exclude)' : 'ikut dihitung';
  return [
    `${all}${number(outside.length)} fasilitas di luar kota ${counted}, yang terjauh ${far(farthest.outside_m)} dari batas kota: ${some(outside.map(name), 'id')}`,
    ...(wet.length > 0
      ? [
          `${number(wet.length)} fasilitas di laut menurut garis pantai dalam data, periksa letaknya: ${some(wet.map(name), 'id')}`,
        ]
      : []),
  ];
}
