import type { PopulationBase } from '../city/model.ts';
import type { Field } from './field.ts';
import type { Grid } from './grid.ts';
import { sortByDistance } from './order.ts';
import type { Place } from './places.ts';
import { buildProfile, type Profile } from './profile.ts';

/** All that one list of places says about the city, whatever the radius. */
export interface Analysis {
  readonly places: readonly Place[];
  readonly field: Field;
  profile(base: PopulationBase): Profile;
  /** Id of the place nearest for most people of some units; `null` where nobody lives. */
  mainPlace(units: readonly number[], base: PopulationBase): string | null;
}

/** Keeps the results of a function of one argument. */
export function memo<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** Keeps the result of a function without arguments. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

/**
 * What a field says; profiles follow when they are first asked for.
 *
 * @param people per grid row, by base. @param places at least one. @param field of these places.
 */
export function analyse(
  grid: Grid,
  people: (base: PopulationBase) => Float64Array,
  places: readonly Place[],
  field: Field,
): Analysis {
  const order = once(() => sortByDistance(grid, field));
  const tallies = memo((base: PopulationBase) => tally(grid, field, people(base), places.length));
  return {
    places,
    field,
    profile: memo((base) => buildProfile(grid, field, order(), people(base))),
    mainPlace(units, base) {
      const total = new Map<number, number>();
      for (const unit of units) {
        for (const [place, count] of tallies(base)[unit]!) {
          total.set(place, (total.get(place) ?? 0) + count);
        }
      }
      let [main, most] = [-1, 0];
      for (const [place, count] of total) {
        if (count > most || (count === most && place < main)) [main, most] = [place, count];
      }
      return places[main]?.id ?? null;
    },
  };
}

/** For each unit, how many people have which place nearest; those without any are left out. */
function tally(
  grid: Grid,
  field: Field,
  people: Float64Array,
  places: number,
): ReadonlyMap<number, number>[] {
  const counts = new Float64Array(places);
  return Array.from({ length: grid.units }, (_, unit) => {
    const found = new Set<number>();
    let last = -1;
    for (let row = grid.unitStart[unit]!; row < grid.unitStart[unit + 1]!; row++) {
      const count = people[row]!;
      const place = field.nearest[row]!;
      if (!(count > 0) || place < 0) continue;
      counts[place]! += count;
      if (place !== last) found.add((last = place));
    }
    const own = new Map([...found].map((place) => [place, counts[place]!]));
    for (const place of found) counts[place] = 0;
    return own;
  });
}
