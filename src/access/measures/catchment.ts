import { equalPlaces } from '../candidates.ts';
import type { Grid } from '../grid.ts';
import { distanceTo, type Place } from '../places.ts';
import { decayWeight, type Decay } from './decay.ts';

/** Supply per person after both steps of the floating catchment. */
export interface Catchment {
  /** A_i of each place of demand: supply per person. */
  readonly access: Float64Array;
  /** R_j of each facility: its supply per weighted person; `null` where nobody is in its reach. */
  readonly ratio: readonly (number | null)[];
}

/** Facilities per so many people: the unit in which access is shown. */
export const PER_PEOPLE = 10_000;

/**
 * Enhanced two-step floating catchment (Luo & Qi 2009), for any kind of distance:
 * R_j = S_j / sum_i P_i w(d_ij), then A_i = sum_j R_j w(d_ij).
 *
 * What facilities with anybody in reach supply is handed out in full: sum_i P_i A_i = sum_j S_j
 * over them (a test).
 *
 * @param population P_i, people. @param supply S_j: 1 for each facility, or its capacity.
 * @param weight w of demand i and facility j, 0 or more.
 */
export function floatingCatchment(
  population: ArrayLike<number>,
  supply: readonly number[],
  weight: (i: number, j: number) => number,
): Catchment {
  const demand = Array.from(population, (_, i) => i);
  return handOut(population, supply, alone(supply), (j, reach) => {
    for (const i of demand) reach(i, weight(i, j));
  });
}

/**
 * The same over the grid, with the straight distance from each row. Only rows with people have
 * access; only tiles within the radius of a facility are visited, once for all in the same place.
 *
 * @param people per grid row. @param places facilities, in step with `supply`.
 * @throws RangeError unless the radius is above 0.
 */
export function gridCatchment(
  grid: Grid,
  people: Float64Array,
  places: readonly Place[],
  supply: readonly number[],
  { decay, radius_m }: { readonly decay: Decay; readonly radius_m: number },
): Catchment {
  const weight = decayWeight(decay, radius_m);
  const { x, y, tiles } = grid;
  return handOut(people, supply, equalPlaces(places), (j, reach) => {
    const place = places[j]!;
    for (let tile = 0; tile < tiles.reach.length; tile++) {
      const nearest = distanceTo(place, tiles.x[tile]!, tiles.y[tile]!) - tiles.reach[tile]!;
      if (nearest > radius_m + 1e-3) continue;
      for (let row = tiles.start[tile]!; row < tiles.start[tile + 1]!; row++) {
        if (people[row]! > 0) reach(row, weight(distanceTo(place, x[row]!, y[row]!)));
      }
    }
  });
}

/**
 * The same over distances that are no straight lines.
 *
 * @param people per grid row. @param distancesTo metres from every grid row to facility j.
 * @throws RangeError unless the radius is above 0.
 */
export function fieldCatchment(
  people: Float64Array,
  supply: readonly number[],
  distancesTo: (j: number) => Float32Array,
  { decay, radius_m }: { readonly decay: Decay; readonly radius_m: number },
): Catchment {
  const weight = decayWeight(decay, radius_m);
  return handOut(people, supply, alone(supply), (j, reach) => {
    distancesTo(j).forEach((metres, row) => {
      if (people[row]! > 0) reach(row, weight(metres));
    });
  });
}

/** Each facility by itself. */
const alone = (supply: readonly number[]): readonly number[][] => supply.map((_, j) => [j]);

/**
 * Both steps, one facility after the other: R_j needs only its own catchment, so the weights of
 * one facility are all that is ever kept. Facilities in the same place have the same weights.
 *
 * @param groups indices of facilities in the same place.
 * @param visit calls `reach` for every place of demand that facility j may reach.
 */
function handOut(
  population: ArrayLike<number>,
  supply: readonly number[],
  groups: readonly (readonly number[])[],
  visit: (j: number, reach: (i: number, weight: number) => void) => void,
): Catchment {
  const access = new Float64Array(population.length);
  const reached = new Int32Array(population.length);
  const weights = new Float64Array(population.length);
  const ratio: (number | null)[] = supply.map(() => null);
  for (const group of groups) {
    let [count, demand] = [0, 0];
    visit(group[0]!, (i, weight) => {
      if (weight === 0) return;
      reached[count] = i;
      weights[count] = weight;
      count += 1;
      demand += population[i]! * weight;
    });
    if (!(demand > 0)) continue;
    let perPerson = 0;
    for (const j of group) perPerson += ratio[j] = supply[j]! / demand;
    for (let k = 0; k < count; k++) access[reached[k]!]! += perPerson * weights[k]!;
  }
  return { access, ratio };
}

/**
 * Mean access of the people of some units, facilities per 10,000 people; `null` where nobody lives.
 */
export function meanAccess(
  grid: Grid,
  people: Float64Array,
  access: Float64Array,
  units: readonly number[],
): number | null {
  let [total, sum] = [0, 0];
  for (const unit of units) {
    for (let row = grid.unitStart[unit]!; row < grid.unitStart[unit + 1]!; row++) {
      total += people[row]!;
      sum += people[row]! * access[row]!;
    }
  }
  return total > 0 ? (PER_PEOPLE * sum) / total : null;
}
