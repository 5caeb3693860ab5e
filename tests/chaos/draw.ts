import fc from 'fast-check';

const seed = Number(process.env['CHAOS_SEED'] ?? 6);
const share = Number(process.env['CHAOS_SHARE'] ?? 1);

/** `count` values of an arbitrary, or the share of them that this run asks for; always the same. */
export const draw = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { seed, numRuns: Math.max(1, Math.round(count * share)) });

/** The share of a list that this run asks for: each member's turn comes with some seed. */
export function some<T>(list: readonly T[]): readonly T[] {
  const count = Math.max(1, Math.round(list.length * share));
  if (count >= list.length) return list;
  const shuffled = fc.sample(
    fc.shuffledSubarray([...list], { minLength: count, maxLength: count }),
    { seed, numRuns: 1 },
  );
  return shuffled[0] ?? list;
}

/** Lists of lists, so that a test can hold several cases and a report still names the one. */
export function* batches<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
