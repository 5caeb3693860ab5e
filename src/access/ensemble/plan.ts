import type { Alternatives, PopulationBase } from '../../city/model.ts';
import { seededRandom, shuffle } from '../measures/random.ts';

/** How many draws a range is made of, and the seed that they hang on. */
export interface Draws {
  readonly draws: number;
  /** The same seed gives the same draws everywhere. */
  readonly seed: number;
}

export const DEFAULT_DRAWS: Draws = { draws: 200, seed: 1 };

/** With so few a range is from the least to the most of them; fewer could not tell nine tenths. */
export const FEWEST_DRAWS = 20;
export const MOST_DRAWS = 2000;

/** One way to see where people live and how many: indices into the alternatives of a city. */
export interface World {
  readonly settlement: number;
  readonly totals: number;
}

/** What each draw takes; see "Doubt" in docs/methods.md. */
export interface Plan extends Draws {
  /** Pairs of named alternatives; the first is what is shown. */
  readonly worlds: readonly World[];
  /** Of each draw, as an index into `worlds`. */
  readonly world: Int32Array;
  /** Of each draw a number from 0 up to 1 that gives a facility its place, one in each n-th part. */
  placing(facility: string): Float64Array;
}

/**
 * Draws of worlds and places, jointly: each world as often as its chance says, and each facility in
 * every n-th part of its land once (Latin hypercube sampling: McKay, Beckman & Conover 1979), all in
 * orders of their own. What a facility draws hangs on its id and the seed alone, so it stands in the
 * same place in draw k whatever else a question counts.
 */
export function planDraws(
  { settlement, totals }: Alternatives,
  base: PopulationBase,
  { draws, seed }: Draws,
): Plan {
  // The alternatives of totals are about 2025; those of 2010 were counted.
  const counts = base === '2025' ? totals : [];
  const worlds = [...keysOf(settlement)].flatMap((s) =>
    [...keysOf(counts)].map((t) => ({
      settlement: s,
      totals: t,
      chance: (settlement[s]?.chance ?? 1) * (counts[t]?.chance ?? 1),
    })),
  );
  return {
    draws,
    seed,
    worlds,
    world: worldsOf(
      worlds.map(({ chance }) => chance),
      draws,
      seededRandom(seed),
    ),
    placing: (facility) => strata(draws, seededRandom(seedOf(facility, seed))),
  };
}

/** Indices of the alternatives that are drawn from; without any there is what is shown. */
const keysOf = (list: readonly unknown[]) =>
  Array.from({ length: Math.max(1, list.length) }).keys();

/** Worlds by systematic sampling, in any order: each as often as its chance, to within one draw. */
function worldsOf(chances: readonly number[], draws: number, random: () => number): Int32Array {
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const start = random();
  const world = new Int32Array(draws);
  let [index, reached] = [0, chances[0]! / total];
  for (let k = 0; k < draws; k++) {
    while ((k + start) / draws >= reached && index < chances.length - 1) {
      reached += chances[++index]! / total;
    }
    world[k] = index;
  }
  shuffle(world, draws, random);
  return world;
}

/** One number from each of n equal parts of 0 to 1, in any order. */
function strata(n: number, random: () => number): Float64Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  shuffle(order, n, random);
  return Float64Array.from(order, (part) => (part + random()) / n);
}

/** A seed for one facility: FNV-1a (Fowler, Noll & Vo) of its id, begun with the seed of all. */
function seedOf(facility: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < facility.length; i++) {
    hash = Math.imul(hash ^ facility.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash;
}
