import type { Field } from '../../field.ts';
import type { Grid } from '../../grid.ts';
import { coveredShare } from '../shortfall.ts';
import type { DistancesTo, Spot } from './demand.ts';

/** Sums over people: all of them, those covered, and distances in metres of `reached` people. */
export interface Tally {
  people: number;
  /** People from whom a way leads to a facility that exists. */
  reached: number;
  covered: number;
  metres: number;
}

const tallies = (sites: number): Tally[] =>
  Array.from({ length: sites + 1 }, () => ({ people: 0, reached: 0, covered: 0, metres: 0 }));

/**
 * How people stand now, with the first site, with the first two, and so on. This is what is
 * reported: summed over every row with people, and never from the columns above.
 *
 * @returns one more tally than there are sites.
 */
export function evaluate(
  grid: Grid,
  field: Pick<Field, 'distance' | 'tileMax'>,
  people: Float64Array | Float32Array,
  sites: readonly Spot[],
  radius_m: number,
): Tally[] {
  const sums = tallies(sites.length);
  const { x, y, tiles } = grid;
  for (let tile = 0; tile < tiles.reach.length; tile++) {
    const limit = field.tileMax[tile]! + tiles.reach[tile]! + 1e-3;
    const near = sites.map(
      (site) => Math.hypot(site.x - tiles.x[tile]!, site.y - tiles.y[tile]!) <= limit,
    );
    for (let row = tiles.start[tile]!; row < tiles.start[tile + 1]!; row++) {
      const weight = people[row]!;
      if (weight === 0) continue;
      let d = field.distance[row]!;
      let covered = coveredShare(d, radius_m, grid.frame.cell);
      for (let s = 0; s < sums.length; s++) {
        if (s > 0 && near[s - 1]) {
          const [dx, dy] = [x[row]! - sites[s - 1]!.x, y[row]! - sites[s - 1]!.y];
          d = Math.min(d, Math.fround(Math.sqrt(dx * dx + dy * dy)));
          covered = coveredShare(d, radius_m, grid.frame.cell);
        }
        const sum = sums[s]!;
        sum.people += weight;
        sum.reached += weight;
        sum.metres += weight * d;
        sum.covered += weight * covered;
      }
    }
  }
  return sums;
}

/**
 * The same over distances that are no straight lines. Mean distances before and after are those of
 * the same people: those who have a way today, for else a site that connects others would seem to
 * lengthen the ways.
 *
 * @param along distances to a site.
 */
export function evaluateAlong<S extends Spot>(
  grid: Grid,
  field: Pick<Field, 'distance' | 'tileMax'>,
  people: Float64Array | Float32Array,
  sites: readonly S[],
  radius_m: number,
  along: DistancesTo<S>,
): Tally[] {
  const distance = field.distance.slice();
  return tallies(sites.length).map((sum, s) => {
    const to = s === 0 ? distance : along(sites[s - 1]!);
    for (let row = 0; row < grid.size; row++) {
      const weight = people[row]!;
      if (weight === 0) continue;
      const d = (distance[row] = Math.min(distance[row]!, to[row]!));
      sum.people += weight;
      sum.covered += weight * coveredShare(d, radius_m, grid.frame.cell);
      if (field.distance[row] === Infinity) continue;
      sum.reached += weight;
      // Inside of a service area the distance is 0, and is kept as less.
      sum.metres += weight * Math.max(0, d);
    }
    return sum;
  });
}
