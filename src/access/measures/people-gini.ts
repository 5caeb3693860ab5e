import { ascending } from '../order.ts';
import type { Profile } from '../profile.ts';

/**
 * Gini coefficient over people: as `gini` of inequality.ts, with a grid row in the place of a
 * kelurahan, so differences inside a kelurahan count too. It is never below the one over the
 * means of kelurahan, because a mean lets no difference inside of it be seen.
 *
 * Sorted as 32-bit floats, because that takes a tenth of the time: values that are equal to seven
 * digits may stand in the wrong order, which changes the result by less than that.
 *
 * @param values per grid row, in any unit: below 0 counts as 0 (inside of a service area), and a
 *   row without a finite value (no way leads anywhere) is left out.
 * @param people per grid row.
 * @returns 0 all equal, towards 1 all with one; `null` where the mean is 0 or nobody counts.
 */
export function giniOverRows(
  values: Float32Array | Float64Array,
  people: Float64Array,
): number | null {
  const rows = new Int32Array(values.length);
  const kept = new Float32Array(values.length);
  let [count, total, sum] = [0, 0, 0];
  for (let row = 0; row < values.length; row++) {
    const weight = people[row]!;
    const value = values[row]!;
    if (!(weight > 0 && value < Infinity)) continue;
    rows[count] = row;
    kept[count++] = Math.max(0, value);
    total += weight;
    sum += weight * Math.max(0, value);
  }
  if (!(sum > 0)) return null;
  const order = ascending(kept.subarray(0, count));
  let [had, area] = [0, 0];
  for (const i of order) {
    const row = rows[i]!;
    const before = had;
    had += people[row]! * Math.max(0, values[row]!);
    area += people[row]! * (before + had);
  }
  // Rounding leaves an equal distribution a hair off 0; no distribution has less.
  const equal = kept[order[0]!] === kept[order[count - 1]!];
  return equal ? 0 : Math.max(0, 1 - area / (total * sum));
}

const known = new WeakMap<Profile, number | null>();

/** The same of the distance, once for each profile: it is the same at every radius. */
export function distanceGini(profile: Profile): number | null {
  const found = known.get(profile);
  if (found !== undefined) return found;
  const gini = giniOverRows(profile.distance, profile.people.values);
  known.set(profile, gini);
  return gini;
}
