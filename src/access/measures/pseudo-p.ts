import type { Neighbours } from '../../city/model.ts';
import { seededRandom, shuffle } from './random.ts';

/** What pseudo p-values are worked out for: deviations from the mean, and who adjoins whom. */
export interface Pattern {
  readonly z: Float64Array;
  /** In step with `z`. */
  readonly links: Neighbours;
  /** z_i times the mean z of the neighbours, 0 without any; their sum is the global one. */
  readonly products: Float64Array;
}

/**
 * Two-sided pseudo p-value: the smaller tail, the observed one counted in, doubled. A draw that is
 * equal to what was observed counts on both sides, so ties make p larger, never smaller. Which side
 * is looked at is decided by the data; without the doubling a level of 0.05 flags 10% of areas by
 * chance (discussed for local Moran in pysal/esda issue 199; doubling: Gibbons & Pratt 1975).
 *
 * @returns at least 2 / (permutations + 1), at most 1.
 */
export const twoSided = (above: number, below: number, permutations: number): number =>
  Math.min(1, (2 * (Math.min(above, below) + 1)) / (permutations + 1));

/**
 * Conditional permutation for each area - its own value stays, the neighbours' are drawn without
 * replacement from all others (Anselin 1995) - and full permutation for the sum.
 *
 * One shuffle of all serves both: the first others in it are a draw of neighbours for any area,
 * and the sum of the first k is worked out once for all areas. Nothing is allocated in a round.
 */
export function pseudoP(
  { z, links, products }: Pattern,
  permutations: number,
  seed: number,
): { readonly global: number; readonly local: readonly number[] } {
  const n = z.length;
  const random = seededRandom(seed);
  const degrees = Int32Array.from(links, ({ length }) => length);
  const others = Int32Array.from(links.flat());
  const most = degrees.reduce((a, b) => Math.max(a, b), 0);
  const order = Int32Array.from(z, (_, i) => i);
  const place = new Int32Array(n);
  const shuffled = new Float64Array(n);
  const first = new Float64Array(most + 2);
  const above = new Int32Array(n);
  const below = new Int32Array(n);
  const observed = products.reduce((sum, product) => sum + product, 0);
  let [sumAbove, sumBelow] = [0, 0];
  // Sums in another order differ by rounding; a draw equal to what was observed counts as such.
  const slack = 1e-12 * z.reduce((sum, d) => sum + d * d, 0);
  for (let round = 0; round < permutations; round++) {
    shuffle(order, n, random);
    for (let i = 0; i < n; i++) {
      const from = order[i]!;
      place[from] = i;
      shuffled[i] = z[from]!;
      if (i <= most) first[i + 1] = first[i]! + shuffled[i]!;
    }
    let sum = 0;
    let next = 0;
    for (let i = 0; i < n; i++) {
      const degree = degrees[i]!;
      if (degree === 0) continue;
      let lag = 0;
      for (const end = next + degree; next < end; next++) lag += shuffled[others[next]!]!;
      sum += (shuffled[i]! * lag) / degree;
      // Where the area itself is among the first, the one after them takes its place.
      const drawn = place[i]! < degree ? first[degree + 1]! - z[i]! : first[degree]!;
      const product = (z[i]! * drawn) / degree;
      if (product >= products[i]! - slack) above[i]! += 1;
      if (product <= products[i]! + slack) below[i]! += 1;
    }
    if (sum >= observed - slack) sumAbove += 1;
    if (sum <= observed + slack) sumBelow += 1;
  }
  return {
    global: twoSided(sumAbove, sumBelow, permutations),
    local: Array.from(above, (count, i) => twoSided(count, below[i]!, permutations)),
  };
}
