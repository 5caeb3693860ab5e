import type { Field } from './field.ts';
import type { Grid } from './grid.ts';

/** Running sums over a unit's rows, nearest first: of a weight, and of weight x distance. */
interface Sums {
  readonly weight: Float64Array;
  readonly moment: Float64Array;
}

/**
 * A distance field, sorted: per unit the distances in ascending order with running sums of people
 * and land. Every question about a radius is then two binary searches.
 *
 * The sums of unit u begin at `unitStart[u] + u`, with a 0 before the first row.
 */
export interface Profile {
  readonly cell: number;
  readonly unitStart: Int32Array;
  readonly distance: Float32Array;
  readonly people: Sums;
  readonly land: Sums;
}

/** Land or people. */
export type Weight = 'people' | 'land';

/** More rows than a unit can have: 2,600 km2 at 25 m. */
const ROWS = 2 ** 22;

/** Rows of each unit in ascending order of distance. */
export function sortByDistance(grid: Grid, field: Field): Int32Array {
  // Non-negative floats sort like their bits. With the row of the unit in the low 22 binary digits
  // (31 + 22 = 53, all a number holds exactly) the plain sort of a typed array needs no comparator.
  const bits = new Uint32Array(field.distance.buffer, field.distance.byteOffset, grid.size);
  const order = new Int32Array(grid.size);
  const keys = new Float64Array(grid.size);
  for (let unit = 0; unit < grid.units; unit++) {
    const start = grid.unitStart[unit]!;
    const end = grid.unitStart[unit + 1]!;
    for (let row = start; row < end; row++) keys[row] = bits[row]! * ROWS + (row - start);
    keys.subarray(start, end).sort();
    for (let i = start; i < end; i++) order[i] = start + (keys[i]! % ROWS);
  }
  return order;
}

/**
 * Builds a profile.
 *
 * @param order of {@link sortByDistance}. @param people per grid row.
 */
export function buildProfile(
  grid: Grid,
  field: Field,
  order: Int32Array,
  people: Float64Array,
): Profile {
  const distance = new Float32Array(grid.size);
  for (let i = 0; i < grid.size; i++) distance[i] = field.distance[order[i]!]!;
  return {
    cell: grid.frame.cell,
    unitStart: grid.unitStart,
    distance,
    people: runningSums(grid, distance, order, people),
    land: runningSums(grid, distance, order, grid.land),
  };
}

function runningSums(
  grid: Grid,
  distance: Float32Array,
  order: Int32Array,
  values: Float64Array,
): Sums {
  const weight = new Float64Array(grid.size + grid.units);
  const moment = new Float64Array(grid.size + grid.units);
  for (let unit = 0; unit < grid.units; unit++) {
    let [w, v] = [0, 0];
    for (let i = grid.unitStart[unit]!; i < grid.unitStart[unit + 1]!; i++) {
      const value = values[order[i]!]!;
      w += value;
      // Rows without any way come last, so only means see that they have no moment.
      if (distance[i]! < Infinity) v += value * distance[i]!;
      weight[i + unit + 1] = w;
      moment[i + unit + 1] = v;
    }
  }
  return { weight, moment };
}

/** Number of a unit's rows no further than a distance. */
function rowsWithin(profile: Profile, unit: number, limit: number): number {
  let low = profile.unitStart[unit]!;
  const start = low;
  let high = profile.unitStart[unit + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (profile.distance[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - start;
}

/** People and land (m2) of a unit within a radius. */
export interface Covered {
  readonly people: number;
  readonly land: number;
}

/**
 * What a radius covers of a unit: the sum of w x clip((r - d) / cell + 1/2, 0, 1), so a cell that
 * the circle's edge crosses counts in part (docs/methods.md, "one distance field").
 */
export function coveredAt(profile: Profile, unit: number, radius_m: number): Covered {
  const offset = profile.unitStart[unit]! + unit;
  const low = offset + rowsWithin(profile, unit, radius_m - profile.cell / 2);
  const high = offset + rowsWithin(profile, unit, radius_m + profile.cell / 2);
  const factor = radius_m / profile.cell + 0.5;
  const part = ({ weight, moment }: Sums) =>
    weight[low]! +
    Math.max(
      0,
      factor * (weight[high]! - weight[low]!) - (moment[high]! - moment[low]!) / profile.cell,
    );
  return { people: part(profile.people), land: part(profile.land) };
}

/** Sum of a weight over a unit. */
export function totalOf(profile: Profile, unit: number, weight: Weight): number {
  return profile[weight].weight[profile.unitStart[unit + 1]! + unit]!;
}

/** Sum of a weight over the rows of a unit that have a distance at all. */
export function reachedOf(profile: Profile, unit: number, weight: Weight): number {
  const offset = profile.unitStart[unit]! + unit;
  return profile[weight].weight[offset + rowsWithin(profile, unit, Number.MAX_VALUE)]!;
}

/**
 * Mean distance of some units together, metres, over what has one; `null` where that is nothing.
 */
export function meanDistance(
  profile: Profile,
  units: readonly number[],
  weight: Weight,
): number | null {
  let [total, moment] = [0, 0];
  for (const unit of units) {
    total += reachedOf(profile, unit, weight);
    moment += profile[weight].moment[profile.unitStart[unit + 1]! + unit]!;
  }
  return total > 0 ? moment / total : null;
}

/**
 * Weighted quantile of the distance over some units together, metres: the smallest distance d such
 * that at least a share `q` of the weight that has a distance lies within d; `null` where nothing
 * has.
 *
 * Found by bisection on the bits of a float, at most 32 steps, so groups need no merged sort.
 */
export function distanceQuantile(
  profile: Profile,
  units: readonly number[],
  weight: Weight,
  q: number,
): number | null {
  const total = units.reduce((sum, unit) => sum + reachedOf(profile, unit, weight), 0);
  if (total <= 0) return null;
  const { weight: sums } = profile[weight];
  const reached = (distance: number) =>
    units.reduce(
      (sum, unit) =>
        sum + sums[profile.unitStart[unit]! + unit + rowsWithin(profile, unit, distance)]!,
      0,
    ) >=
    q * total;
  const value = new Float32Array([Infinity]);
  const bits = new Uint32Array(value.buffer);
  let [low, high] = [0, bits[0]!];
  while (low < high) {
    const middle = (low + high) >>> 1;
    bits[0] = middle;
    if (reached(value[0]!)) high = middle;
    else low = middle + 1;
  }
  bits[0] = low;
  return value[0]!;
}
