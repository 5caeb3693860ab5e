import type { Neighbours } from '../../city/model.ts';
import { falseDiscovery } from './false-discovery.ts';
import { pseudoP } from './pseudo-p.ts';

/** Which side of the mean an area and its neighbours lie on: high-high, low-low, and outliers. */
export type Quadrant = 'HH' | 'LL' | 'HL' | 'LH';

export interface LocalMoran {
  readonly i: number;
  readonly quadrant: Quadrant;
  /** Two-sided pseudo p-value; the smallest possible is 2 / (permutations + 1). */
  readonly p: number;
  /** p adjusted for as many tests as there are areas: the false discovery rate of its like. */
  readonly q: number;
}

export interface Moran {
  /** Areas with a value. */
  readonly n: number;
  readonly permutations: number;
  /** Global I and its two-sided pseudo p-value; `null` with a `reason`. */
  readonly global: { readonly i: number; readonly p: number } | null;
  /** One an area: `null` for an unknown value and for an area without neighbours that have one. */
  readonly local: readonly (LocalMoran | null)[];
  readonly reason: 'few-values' | 'all-equal' | 'no-neighbours' | null;
}

/**
 * The smallest p is then 0.0002: one area alone can stay significant among 250 tests, where 999
 * permutations allow 25. A p of 0.05 is off by at most 0.006 in 19 of 20 seeds.
 */
const PERMUTATIONS = 9_999;

/** With fewer values chance alone can make any pattern. */
export const FEWEST_VALUES = 5;

/**
 * Global and local Moran's I with row-standardised weights: z_i = y_i - mean,
 * I_i = z_i sum_j w_ij z_j / (sum z^2 / n) (Anselin 1995); I is their mean over the areas that
 * have neighbours. Unknown values are left out, of their neighbours' weights too.
 *
 * p: two-sided, by permutation (see `pseudoP`). q: p after Benjamini & Hochberg over the areas, as
 * Caldas de Castro & Singer (2006) do for local statistics, whose tests are many and overlap.
 *
 * @param neighbours in step with `values`. @param seed the same seed gives the same p.
 */
export function moran(
  values: readonly (number | null)[],
  neighbours: Neighbours,
  { permutations = PERMUTATIONS, seed = 1 } = {},
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
  const p = pseudoP({ z, links, products }, permutations, seed);
  const tests = links.map(({ length }, i) => (length > 0 ? p.local[i]! : null));
  const q = falseDiscovery(tests);
  const local = values.map((_, area): LocalMoran | null => {
    const i = position.get(area);
    if (i === undefined || links[i]!.length === 0) return null;
    const quadrant: Quadrant = `${z[i]! > 0 ? 'H' : 'L'}${lags[i]! > 0 ? 'H' : 'L'}`;
    return { i: products[i]! / variance, quadrant, p: p.local[i]!, q: q[i]! };
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
function deviations(values: readonly number[]): { z: Float64Array; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const equal = values.every((value) => value === values[0]);
  const z = Float64Array.from(values, (value) => (equal ? 0 : value - mean));
  return { z, variance: z.reduce((sum, d) => sum + d * d, 0) / z.length };
}

const meanOf = (positions: readonly number[], z: Float64Array): number =>
  positions.length === 0 ? 0 : positions.reduce((sum, i) => sum + z[i]!, 0) / positions.length;
