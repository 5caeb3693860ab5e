import type { Neighbours } from '../../city/model.ts';
import { seededRandom, shuffle } from './random.ts';

/** Which side of the mean an area and its neighbours lie on: high-high, low-low, and outliers. */
export type Quadrant = 'HH' | 'LL' | 'HL' | 'LH';

export interface LocalMoran {
  readonly i: number;
  readonly quadrant: Quadrant;
  /** Pseudo p-value; the smallest possible is 1 / (permutations + 1). */
  readonly p: number;
}

export interface Moran {
  /** Areas with a value. */
  readonly n: number;
  readonly permutations: number;
  /** Global I and its pseudo p-value; `null` with a `reason`. */
  readonly global: { readonly i: number; readonly p: number } | null;
  /** One an area: `null` for an unknown value and for an area without neighbours that have one. */
  readonly local: readonly (LocalMoran | null)[];
  readonly reason: 'few-values' | 'all-equal' | 'no-neighbours' | null;
}

/** With fewer values chance alone can make any pattern. */
export const FEWEST_VALUES = 5;

/**
 * Global and local Moran's I with row-standardised weights: z_i = y_i - mean,
 * I_i = z_i sum_j w_ij z_j / (sum z^2 / n) (Anselin 1995); I is their mean over the areas that
 * have neighbours. Unknown values are left out, of their neighbours' weights too.
 *
 * p: conditional permutation for I_i - its own value stays, the neighbours' are drawn from all
 * others - and full permutation for I; the smaller tail, (count + 1) / (permutations + 1).
 *
 * @param neighbours in step with `values`. @param seed the same seed gives the same p.
 */
export function moran(
  values: readonly (number | null)[],
  neighbours: Neighbours,
  { permutations = 999, seed = 1 } = {},
): Moran {
  const areas = values.flatMap((value, area) => (value === null ? [] : [area]));
  const none = (reason: Moran['reason']): Moran => ({
    n: areas.length,
    permutations,
    global: null,
    local: values.map(() => null),
    reason,
  });
  if (areas.length < FEWEST_VALUES) return none('few-values');
  const { z, variance } = deviations(areas.map((area) => values[area]!));
  if (variance === 0) return none('all-equal');
  const position = new Map(areas.map((area, i) => [area, i]));
  const links = areas.map((area) =>
    neighbours[area]!.map((other) => position.get(other)).filter((i) => i !== undefined),
  );
  const linked = links.filter(({ length }) => length > 0).length;
  if (linked === 0) return none('no-neighbours');

  const lags = links.map((of) => meanOf(of, z));
  const products = z.map((own, i) => own * lags[i]!);
  const global = products.reduce((sum, product) => sum + product, 0) / variance / linked;
  const p = permute(z, links, products, permutations, seed);
  const local = values.map((_, area): LocalMoran | null => {
    const i = position.get(area);
    if (i === undefined || links[i]!.length === 0) return null;
    const quadrant: Quadrant = `${z[i]! > 0 ? 'H' : 'L'}${lags[i]! > 0 ? 'H' : 'L'}`;
    return { i: products[i]! / variance, quadrant, p: p.local[i]! };
  });
  return {
    n: areas.length,
    permutations,
    global: { i: global, p: p.global },
    local,
    reason: null,
  };
}

/** Deviations from the mean and their mean square; exactly 0 where all are equal. */
function deviations(values: readonly number[]): { z: number[]; variance: number } {
  if (values.every((value) => value === values[0])) return { z: values.map(() => 0), variance: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const z = values.map((value) => value - mean);
  return { z, variance: z.reduce((sum, d) => sum + d * d, 0) / z.length };
}

const meanOf = (positions: readonly number[], z: readonly number[]): number =>
  positions.length === 0 ? 0 : positions.reduce((sum, i) => sum + z[i]!, 0) / positions.length;

/** Smaller tail of `larger` out of `permutations` draws that are at least what was observed. */
const tail = (larger: number, permutations: number): number =>
  (Math.min(larger, permutations - larger) + 1) / (permutations + 1);

function permute(
  z: readonly number[],
  links: readonly (readonly number[])[],
  products: readonly number[],
  permutations: number,
  seed: number,
): { global: number; local: number[] } {
  const random = seededRandom(seed);
  const observed = products.reduce((sum, product) => sum + product, 0);
  const order = Int32Array.from(z, (_, i) => i);
  // Drawing from the others: position n - 1 stands for the one that is left out.
  const draw = Int32Array.from({ length: z.length - 1 }, (_, i) => i);
  const most = Math.max(...links.map(({ length }) => length));
  const larger = new Int32Array(z.length);
  let largerGlobal = 0;
  // Sums in another order differ by rounding; a draw equal to what was observed counts as such.
  const slack = 1e-12 * z.reduce((sum, d) => sum + d * d, 0);
  for (let round = 0; round < permutations; round++) {
    shuffle(order, order.length, random);
    const shuffled = Array.from(order, (i) => z[i]!);
    const sum = shuffled.reduce((total, own, i) => total + own * meanOf(links[i]!, shuffled), 0);
    if (sum >= observed - slack) largerGlobal += 1;

    shuffle(draw, Math.min(most, draw.length), random);
    links.forEach(({ length }, i) => {
      let lag = 0;
      for (let k = 0; k < length; k++) {
        const other = draw[k]!;
        lag += z[other === i ? z.length - 1 : other]!;
      }
      if (length > 0 && (z[i]! * lag) / length >= products[i]! - slack) larger[i]! += 1;
    });
  }
  return {
    global: tail(largerGlobal, permutations),
    local: Array.from(larger, (count) => tail(count, permutations)),
  };
}
