/** How the weight of a distance falls within the radius; beyond it every kind gives 0. */
export type Decay = 'binary' | 'linear' | 'gaussian' | 'stepped';

export const DECAYS: readonly Decay[] = ['binary', 'linear', 'gaussian', 'stepped'];

/** Weights of the three zones of Luo & Qi (2009), nearest first. */
const ZONES = [1, 0.68, 0.22] as const;

/** Value of a Gaussian at the radius, taken off so that the weight ends at 0 there. */
const EDGE = Math.exp(-0.5);

/**
 * The weight of a distance, 0-1, for a radius r:
 * - `binary` 1 within r (Luo & Wang 2003);
 * - `linear` 1 - d / r;
 * - `gaussian` (exp(-(d / r)^2 / 2) - exp(-1/2)) / (1 - exp(-1/2)) (Dai 2010);
 * - `stepped` three zones of r / 3 with 1, 0.68 and 0.22 (Luo & Qi 2009).
 *
 * @throws RangeError unless the radius is above 0.
 */
export function decayWeight(decay: Decay, radius_m: number): (distance_m: number) => number {
  if (!(radius_m > 0)) throw new RangeError(`The radius must be above 0, not ${radius_m}.`);
  const within = (of: (share: number) => number) => (distance_m: number) =>
    distance_m <= radius_m ? of(distance_m / radius_m) : 0;
  switch (decay) {
    case 'binary':
      return within(() => 1);
    case 'linear':
      return within((t) => 1 - t);
    case 'gaussian':
      return within((t) => (Math.exp(-0.5 * t * t) - EDGE) / (1 - EDGE));
    case 'stepped':
      return within((t) => (t <= 1 / 3 ? ZONES[0] : t <= 2 / 3 ? ZONES[1] : ZONES[2]));
  }
}
