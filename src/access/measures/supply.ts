/** Facilities of an area against its people. */
export interface Supply {
  readonly people: number | null;
  readonly facilities: number;
  /** `null` where there is no facility or the people are not known. */
  readonly people_per_facility: number | null;
  /** The standard: people one facility should serve; `null` where there is none. */
  readonly standard: number | null;
  /** People per facility as a multiple of the standard: above 1 is too few facilities. */
  readonly load: number | null;
  /** Facilities the standard asks for beyond those that exist; 0 where there are enough. */
  readonly short: number | null;
}

/**
 * The supply ratio of an area: people per facility against the standard. Meant for kecamatan and
 * the city: a facility serves beyond its kelurahan. A part of a standard's people asks for a whole
 * facility (rounded up).
 *
 * @throws RangeError when a number is negative, or the standard is not above 0.
 */
export function supplyOf(
  people: number | null,
  facilities: number,
  standard: number | null,
): Supply {
  if ((people !== null && !(people >= 0)) || !(facilities >= 0)) {
    throw new RangeError(`Supply needs counts of 0 or more, not ${people} and ${facilities}.`);
  }
  if (standard !== null && !(standard > 0)) {
    throw new RangeError(`A standard of people per facility must be above 0, not ${standard}.`);
  }
  const people_per_facility = people === null || facilities === 0 ? null : people / facilities;
  const measured = standard !== null && people_per_facility !== null;
  return {
    people,
    facilities,
    people_per_facility,
    standard,
    load: measured ? people_per_facility / standard : null,
    short:
      standard === null || people === null
        ? null
        : Math.max(0, Math.ceil(people / standard) - facilities),
  };
}
