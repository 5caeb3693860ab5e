import type { Field } from './field.ts';
import type { Grid } from './grid.ts';

/** Rows from one kept sum to the next; the sum up to a row between two is added up when asked for. */
const BLOCK = 16;

/** Running sums over a unit's rows, nearest first: of a weight, and of weight x distance. */
interface Sums {
  /** Per grid row. */
  readonly values: Float64Array;
  readonly weight: Float64Array;
  readonly moment: Float64Array;
}

/**
 * A distance field, sorted: per unit the distances in ascending order with running sums of people
 * and land. Every question about a radius is then two binary searches.
 *
 * The sums of unit u begin at `sumStart[u]` with 0, one for each whole block of rows and one for all
 * of them. With the order a profile takes 6 bytes a row, beside the 8 of the field.
 */
export interface Profile {
  readonly cell: number;
  readonly unitStart: Int32Array;
  readonly sumStart: Int32Array;
  /** Rows of each unit, nearest first. */
  readonly order: Int32Array;
  /** Of each row as the grid has them, metres. */
  readonly distance: Float32Array;
  readonly people: Sums;
  readonly land: Sums;
}

/** Land or people. */
export type Weight = 'people' | 'land';

/**
 * Builds a profile.
 *
 * @param order of sortByDistance. @param people per grid row.
 */
export function buildProfile(
  grid: Grid,
  field: Field,
  order: Int32Array,
  people: Float64Array,
): Profile {
  const sumStart = new Int32Array(grid.units + 1);
  for (let unit = 0; unit < grid.units; unit++) {
    const rows = grid.unitStart[unit + 1]! - grid.unitStart[unit]!;
    sumStart[unit + 1] = sumStart[unit]! + Math.ceil(rows / BLOCK) + 1;
  }
  const rows = { unitStart: grid.unitStart, sumStart, order, distance: field.distance };
  return {
    cell: grid.frame.cell,
    ...rows,
    people: runningSums(rows, people),
    land: runningSums(rows, grid.land),
  };
}

function runningSums(
  { unitStart, sumStart, order, distance }: Omit<Profile, 'cell' | Weight>,
  values: Float64Array,
): Sums {
  const units = unitStart.length - 1;
  const weight = new Float64Array(sumStart[units]!);
  const moment = new Float64Array(sumStart[units]!);
  for (let unit = 0; unit < units; unit++) {
    const [start, end] = [unitStart[unit]!, unitStart[unit + 1]!];
    let [w, v] = [0, 0];
    let next = sumStart[unit]!;
    for (let i = start; i < end; i++) {
      if ((i - start) % BLOCK === 0) {
        weight[next] = w;
        moment[next++] = v;
      }
      const row = order[i]!;
      const value = values[row]!;
      w += value;
      // Rows without any way come last, so only means see that they have no moment.
      if (distance[row]! < Infinity) v += value * distance[row]!;
    }
    weight[next] = w;
    moment[next] = v;
  }
  return { values, weight, moment };
}

/** Sums over the first `count` rows of a unit, added up in the same order as all running sums. */
function sumsOver(
  profile: Profile,
  unit: number,
  { values, weight, moment }: Sums,
  count: number,
): { weight: number; moment: number } {
  const { unitStart, sumStart, order, distance } = profile;
  const start = unitStart[unit]!;
  if (start + count === unitStart[unit + 1]!) {
    const last = sumStart[unit + 1]! - 1;
    return { weight: weight[last]!, moment: moment[last]! };
  }
  const block = Math.floor(count / BLOCK);
  let [w, v] = [weight[sumStart[unit]! + block]!, moment[sumStart[unit]! + block]!];
  for (let i = start + block * BLOCK; i < start + count; i++) {
    const row = order[i]!;
    const value = values[row]!;
    w += value;
    if (distance[row]! < Infinity) v += value * distance[row]!;
  }
  return { weight: w, moment: v };
}

/** Number of a unit's rows no further than a distance. */
function rowsWithin({ unitStart, order, distance }: Profile, unit: number, limit: number): number {
  let low = unitStart[unit]!;
  const start = low;
  let high = unitStart[unit + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (distance[order[middle]!]! <= limit) low = middle + 1;
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
  const low = rowsWithin(profile, unit, radius_m - profile.cell / 2);
  const high = rowsWithin(profile, unit, radius_m + profile.cell / 2);
  return {
    people: coveredPart(profile, unit, profile.people, radius_m, low, high),
    land: coveredPart(profile, unit, profile.land, radius_m, low, high),
  };
}

/** @param low, high rows that are covered in full, and those that are covered at least in part. */
function coveredPart(
  profile: Profile,
  unit: number,
  sums: Sums,
  radius_m: number,
  low: number,
  high: number,
): number {
  const factor = radius_m / profile.cell + 0.5;
  const near = sumsOver(profile, unit, sums, low);
  const far = sumsOver(profile, unit, sums, high);
  const crossed = factor * (far.weight - near.weight) - (far.moment - near.moment) / profile.cell;
  return near.weight + Math.max(0, crossed);
}

/** Sum of a weight over a unit. */
export function totalOf(profile: Profile, unit: number, weight: Weight): number {
  return profile[weight].weight[profile.sumStart[unit + 1]! - 1]!;
}

/** Sum of a weight over the rows of a unit that have a distance at all. */
export function reachedOf(profile: Profile, unit: number, weight: Weight): number {
  const count = rowsWithin(profile, unit, Number.MAX_VALUE);
  return sumsOver(profile, unit, profile[weight], count).weight;
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
    moment +=
      profile[weight].moment[profile.sumStart[unit + 1]! - 1]! - below0(profile, unit, weight);
  }
  return total > 0 ? moment / total : null;
}

/** Moment of the rows inside of service areas, whose distance is 0 and is kept as less. */
function below0(profile: Profile, unit: number, weight: Weight): number {
  const { unitStart, order, distance } = profile;
  const start = unitStart[unit]!;
  if (start === unitStart[unit + 1]! || distance[order[start]!]! >= 0) return 0;
  return sumsOver(profile, unit, profile[weight], rowsWithin(profile, unit, 0)).moment;
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
  const [only] = units;
  if (units.length === 1) {
    return Math.max(0, quantileOf(profile, only!, profile[weight], q * total));
  }
  const reached = (distance: number) =>
    units.reduce((sum, unit) => {
      const count = rowsWithin(profile, unit, distance);
      return sum + sumsOver(profile, unit, profile[weight], count).weight;
    }, 0) >=
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

/** Distance of the row of a unit with which the running sum reaches `least`. */
function quantileOf(
  { unitStart, sumStart, order, distance }: Profile,
  unit: number,
  { values, weight }: Sums,
  least: number,
): number {
  // The last block that begins below it: in it the sum is reached.
  let [low, high] = [sumStart[unit]!, sumStart[unit + 1]! - 2];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (weight[middle]! < least) low = middle;
    else high = middle - 1;
  }
  let sum = weight[low]!;
  let i = unitStart[unit]! + (low - sumStart[unit]!) * BLOCK;
  while ((sum += values[order[i]!]!) < least) i += 1;
  return distance[order[i]!]!;
}
