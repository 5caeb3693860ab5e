import type { FacilityQuery, NearestAnswer } from '../../access/types.ts';
import type { City, Facility } from '../../city/model.ts';
import type { FacilityPoint } from '../../map/types.ts';

interface Options {
  readonly city: City;
  /** Facility kinds switched on. */
  readonly kinds: ReadonlySet<string>;
  readonly query: FacilityQuery;
  /** A resident's answers: drawn large, whatever is switched on. */
  readonly nearest: NearestAnswer | null;
}

/** Where a facility is drawn: its point, else the label of its kelurahan, else nowhere. */
function placeOf(city: City, facility: Facility) {
  if (facility.point) return facility.point;
  return city.kelurahan.find(({ code }) => code === facility.kelurahan)?.label ?? null;
}

/** The nearest of each service: the ones a line is drawn to. */
function firstPerService({ nearest }: NearestAnswer): readonly string[] {
  const first = new Map<string, string>();
  // The edge of an area is no facility.
  for (const { service, id, basis } of nearest) {
    if (!basis && !first.has(service)) first.set(service, id);
  }
  return [...first.values()];
}

/**
 * The facilities as drawn: operating ones of the kinds switched on, after the person's filters.
 * Hollow where the place is not exact; the nearest of each service to a resident is emphasised.
 */
export function facilityPoints({ city, kinds, query, nearest }: Options): readonly FacilityPoint[] {
  const first = new Set(nearest ? firstPerService(nearest) : []);
  const answers = new Map(nearest?.nearest.map((row) => [row.id, row]));
  return city.facilities.flatMap((facility) => {
    const answer = answers.get(facility.id);
    const shown =
      kinds.has(facility.kind) &&
      (query.border === 'include' || facility.insideCity) &&
      (query.ownership === null || facility.ownership === query.ownership) &&
      (query.kind === null || facility.kind === query.kind);
    if (!answer && !shown) return [];
    if (facility.status === 'closed' || facility.status === 'planned') return [];
    const place = answer ? ([answer.lon, answer.lat] as const) : placeOf(city, facility);
    if (!place) return [];
    return [
      {
        id: facility.id,
        kind: facility.kind,
        name: facility.name,
        lon: place[0],
        lat: place[1],
        hollow: facility.precision !== 'exact',
        outside: !facility.insideCity,
        emphasised: first.has(facility.id),
      },
    ];
  });
}
