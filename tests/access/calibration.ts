import type { AreaRanges, Range } from '../../src/access/ensemble/types.ts';

/** Figures whose ranges are held against draws: how to find each, and how near is equal. */
export const FIGURES = {
  'rank by people': { of: ({ ranks }: AreaRanges) => ranks.unserved_population, slack: 0 },
  'people unserved': { of: ({ figures }: AreaRanges) => figures.unserved_population, slack: 0.05 },
  'rank by distance': { of: ({ ranks }: AreaRanges) => ranks.distance_mean_m, slack: 0 },
  'mean distance': { of: ({ figures }: AreaRanges) => figures.distance_mean_m, slack: 0.11 },
} as const;

export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];

export interface Held {
  /** Of all kelurahan-draws, 0-1. */
  readonly share: number;
  /** In the kelurahan in which it is least, 0-1, and which one that is. */
  readonly worst: number;
  readonly unit: number;
  /** Greatest share of the draws of one kelurahan that lie inside of its range, on neither end. */
  readonly inside: number;
}

/** How many of the drawn values ranges hold. @param draws of each kelurahan in step. */
export function heldBy(
  ranges: readonly (Range | null)[],
  draws: readonly ArrayLike<number>[],
  slack: number,
): Held {
  const shares = draws.map((values, unit) => {
    const { low, high } = ranges[unit]!;
    const all = Array.from(values);
    return [
      all.filter((value) => value >= low - slack && value <= high + slack).length / all.length,
      all.filter((value) => value > low + slack && value < high - slack).length / all.length,
    ] as const;
  });
  const worst = Math.min(...shares.map(([held]) => held));
  return {
    share: shares.reduce((sum, [held]) => sum + held, 0) / shares.length,
    worst,
    unit: shares.findIndex(([held]) => held === worst),
    inside: Math.max(...shares.map(([, inside]) => inside)),
  };
}

/** Width of a range above that of another, and that of the other. */
export interface Wider {
  readonly over: number;
  readonly width: number;
}

export const widerThan = (one: Range, other: Range): Wider => ({
  over: one.high - one.low - (other.high - other.low),
  width: other.high - other.low,
});
