import { coveredShare } from './shortfall.ts';

/** The distance field of one service and the radius in use for it. */
export interface ServiceField {
  readonly distance: Float32Array;
  readonly radius_m: number;
}

/**
 * People by the number of services beyond their radius: entry k of the answer is how many miss
 * exactly k of the n services, so there are n + 1 entries and they add up to all people.
 *
 * A cell that the edge of a service's circle crosses is covered in part. Where several edges cross
 * one cell, the covered parts are taken as nested: whoever misses the better covered service misses
 * the worse covered one too. Whatever the nesting, sum k x people_k is the sum over the services of
 * people unserved (a test), and it matters only in the rare cell that two edges cross.
 *
 * @param people per row. Rows `start` up to `end` are counted.
 */
export function peopleByMissed(
  services: readonly ServiceField[],
  people: Float64Array | Float32Array,
  start: number,
  end: number,
  cell_m: number,
): number[] {
  const missed = new Array<number>(services.length + 1).fill(0);
  const distances = services.map(({ distance }) => distance);
  // Only between these two is a cell covered in part.
  const near = Float64Array.from(services, ({ radius_m }) => radius_m - cell_m / 2);
  const far = Float64Array.from(services, ({ radius_m }) => radius_m + cell_m / 2);
  const gaps = new Float64Array(services.length);
  for (let row = start; row < end; row++) {
    const weight = people[row]!;
    if (weight === 0) continue;
    let [full, partly] = [0, 0];
    for (let s = 0; s < distances.length; s++) {
      const d = distances[s]![row]!;
      if (d <= near[s]!) continue;
      if (d >= far[s]!) full += 1;
      else gaps[partly++] = 1 - coveredShare(d, services[s]!.radius_m, cell_m);
    }
    if (partly > 0) spread(missed, gaps.subarray(0, partly).sort(), full, weight);
    else missed[full]! += weight;
  }
  return missed;
}

/**
 * Adds the people of a cell that misses some services in part: with gaps g_1 <= ... <= g_m, the
 * share g_1 misses all m, the share g_2 - g_1 all but the first, and the rest 1 - g_m none of them.
 */
function spread(missed: number[], gaps: Float64Array, full: number, weight: number): void {
  let before = 0;
  for (let i = 0; i < gaps.length; i++) {
    missed[full + gaps.length - i]! += weight * (gaps[i]! - before);
    before = gaps[i]!;
  }
  missed[full]! += weight * (1 - before);
}

/** Most of an area's people are beyond the radius of a service: the area misses that service. */
export const missesService = (gap: number | null): boolean => gap !== null && gap > 0.5;

/** A service in the composite index. */
export interface IndexPart {
  /** Share of people beyond the service's radius, 0-1; `null` where it is not known. */
  readonly gap: number | null;
  /** 0 or more; a service of weight 0 takes no part. */
  readonly weight: number;
}

export interface CompositeIndex {
  /** 0 everybody has all, 1 nobody has any; `null` with a `reason`. */
  readonly index: number | null;
  /** "k dari n": services with a known gap, of those with weight. */
  readonly used: number;
  readonly of: number;
  readonly reason: 'no-weight' | 'no-data' | null;
}

/**
 * Weighted mean of the gaps, index = sum w_s gap_s / sum w_s, over the services whose gap is known.
 * Missing data is never counted as 0: `used` and `of` say what the figure rests on.
 *
 * @throws RangeError when a weight is negative or not a finite number.
 */
export function compositeIndex(parts: readonly IndexPart[]): CompositeIndex {
  for (const { weight } of parts) {
    if (Number.isFinite(weight) && weight >= 0) continue;
    throw new RangeError(`Weights of the index must be 0 or more, not ${weight}.`);
  }
  const wanted = parts.filter(({ weight }) => weight > 0);
  const known = wanted.filter((part) => part.gap !== null);
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const counts = { used: known.length, of: wanted.length };
  if (wanted.length === 0) return { index: null, ...counts, reason: 'no-weight' };
  if (known.length === 0) return { index: null, ...counts, reason: 'no-data' };
  const index = known.reduce((sum, { weight, gap }) => sum + (weight / total) * gap!, 0);
  return { index, ...counts, reason: null };
}
