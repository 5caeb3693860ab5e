/**
 * Distances of the rows of a unit, counted in bins half a cell wide, each with its weight (people, or
 * m2 of land) and with how far into the bin that lies.
 *
 * Covered is clip((r - d) / c + 1/2, 0, 1): it bends where d is r - c/2 and r + c/2, and between bends
 * the two sums of a bin give it exactly. At a radius that is a multiple of c/2 both bends lie between
 * bins, so what is covered, and the means, are those of the rows; at any other the weight of the bin
 * with the bend counts as if it were all at its mean.
 */
export interface Histogram {
  /** Index of the first bin: bin b begins at (b - 1) c/2, since inside of areas d is -c/2. */
  readonly first: number;
  readonly weight: Float32Array;
  /** Sum of weight x the part of the bin that lies before the row, 0-1. */
  readonly moment: Float32Array;
  /** Weight of all bins before every {@link STEP}-th, so that few need adding up. */
  readonly before: Float64Array;
  /** Weight of rows without any way to a place. */
  readonly unreached: number;
}

const STEP = 16;

/** A histogram of its bins. */
export function histogram(
  first: number,
  weight: Float32Array,
  moment: Float32Array,
  unreached: number,
): Histogram {
  const before = new Float64Array(Math.floor(weight.length / STEP) + 1);
  let sum = 0;
  for (let i = 0; i < weight.length; i++) {
    if (i % STEP === 0) before[i / STEP] = sum;
    sum += weight[i]!;
  }
  if (weight.length % STEP === 0) before[weight.length / STEP] = sum;
  return { first, weight, moment, before, unreached };
}

/** Weight of the first bins. */
function weightBefore({ weight, before }: Histogram, count: number): number {
  const step = Math.floor(count / STEP);
  let sum = before[step]!;
  for (let i = step * STEP; i < count; i++) sum += weight[i]!;
  return sum;
}

/** Of no bins. */
export const EMPTY = new Float32Array(0);

/** Weight of all rows, also of those without a way. */
export const totalIn = (of: Histogram): number => of.unreached + weightBefore(of, of.weight.length);

/** Weight that a radius covers. */
export function coveredIn(of: Histogram, radius_m: number, cell_m: number): number {
  const { first, weight, moment } = of;
  const half = cell_m / 2;
  // Bins up to `full` are covered whole, from `none` on not at all.
  const full = Math.floor((radius_m - half) / half) + 1 - first;
  const none = Math.ceil((radius_m + half) / half) + 1 - first;
  const start = Math.min(weight.length, Math.max(0, full));
  const end = Math.min(weight.length, none);
  let sum = weightBefore(of, start);
  for (let i = start; i < end; i++) {
    if (weight[i] === 0) continue;
    const mean = (first + i - 1 + moment[i]! / weight[i]!) * half;
    const share = (radius_m - mean) / cell_m + 0.5;
    sum += weight[i]! * (share > 0 ? (share < 1 ? share : 1) : 0);
  }
  return sum;
}

/** What histograms of several units say together. */
export interface Distances {
  /** Weight that has a distance. */
  readonly reached: number;
  /** Sum of weight x distance, metres; a distance below 0 counts as 0. */
  readonly metres: number;
}

/** Sums of distances. */
export function distancesIn({ first, weight, moment }: Histogram, cell_m: number): Distances {
  const half = cell_m / 2;
  let [reached, metres] = [0, 0];
  for (let i = 0; i < weight.length; i++) {
    reached += weight[i]!;
    if (first + i > 0) metres += ((first + i - 1) * weight[i]! + moment[i]!) * half;
  }
  return { reached, metres };
}

/** Sum of weight x max(0, d / r - 1). */
export function shortfallIn(
  { first, weight, moment }: Histogram,
  radius_m: number,
  cell_m: number,
): number {
  const half = cell_m / 2;
  let sum = 0;
  for (let i = Math.max(0, Math.floor(radius_m / half) + 1 - first); i < weight.length; i++) {
    if (weight[i] === 0) continue;
    const mean = (first + i - 1 + moment[i]! / weight[i]!) * half;
    if (mean > radius_m) sum += weight[i]! * (mean / radius_m - 1);
  }
  return sum;
}

/** Several histograms as one. */
export function mergeHistograms(parts: readonly Histogram[]): Histogram {
  const filled = parts.filter(({ weight }) => weight.length > 0);
  const first = Math.min(...filled.map((part) => part.first));
  const end = Math.max(...filled.map((part) => part.first + part.weight.length));
  const unreached = parts.reduce((sum, part) => sum + part.unreached, 0);
  if (filled.length === 0) return histogram(0, EMPTY, EMPTY, unreached);
  const [weight, moment] = [new Float32Array(end - first), new Float32Array(end - first)];
  for (const part of filled) {
    const shift = part.first - first;
    for (let i = 0; i < part.weight.length; i++) {
      weight[shift + i]! += part.weight[i]!;
      moment[shift + i]! += part.moment[i]!;
    }
  }
  return histogram(first, weight, moment, unreached);
}

/**
 * The distance within which a share of the weight lies, metres, spread evenly inside its bin; `null`
 * where nothing has a distance.
 */
export function quantileIn(of: Histogram, q: number, cell_m: number): number | null {
  const { first, weight } = of;
  const total = weightBefore(of, weight.length);
  if (!(total > 0)) return null;
  let sum = 0;
  for (let i = 0; i < weight.length; i++) {
    const part = weight[i]!;
    if (sum + part >= q * total && part > 0) {
      return Math.max(0, (first + i - 1 + (q * total - sum) / part) * (cell_m / 2));
    }
    sum += part;
  }
  return Math.max(0, (first + weight.length - 1) * (cell_m / 2));
}
