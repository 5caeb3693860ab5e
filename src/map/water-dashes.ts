import type { WaterAreaKind } from './types.ts';

/** Edges of areas that are not mapped: lengths of dash and gap, in widths of the line. */
export const WATER_DASHES: Readonly<Record<Exclude<WaterAreaKind, 'mapped'>, [number, number]>> = {
  reported: [3, 1.6],
  planned: [0.4, 1.8],
};
