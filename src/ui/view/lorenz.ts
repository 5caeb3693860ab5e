import type { LorenzPoint } from '../../access/measures/inequality.ts';

/** Height of a Lorenz curve at a share of people (0-1), straight between its points. */
export function lorenzAt(curve: readonly LorenzPoint[], people: number): number {
  const next = curve.findIndex((point) => point.people >= people);
  const high = curve[next];
  const low = curve[next - 1];
  if (!high) return 1;
  if (!low || high.people === low.people) return high.value;
  return (
    low.value + ((high.value - low.value) * (people - low.people)) / (high.people - low.people)
  );
}

/** The curve as SVG path data in a box of `size` x `size`, origin at the lower left. */
export const lorenzPath = (curve: readonly LorenzPoint[], size: number): string =>
  curve
    .map(
      ({ people, value }, i) =>
        `${i === 0 ? 'M' : 'L'}${(people * size).toFixed(1)} ${((1 - value) * size).toFixed(1)}`,
    )
    .join('');
