/** A number from 0 up to 1, like `Math.random`. */
export type Random = () => number;

/**
 * Seeded generator "mulberry32" (T. Ettinger, public domain): the same seed gives the same numbers
 * on every machine, so a permutation test can be repeated.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher-Yates shuffle of the first `count` places, in place. */
export function shuffle(items: Int32Array, count: number, random: Random): void {
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (items.length - i));
    const item = items[i]!;
    items[i] = items[j]!;
    items[j] = item;
  }
}
