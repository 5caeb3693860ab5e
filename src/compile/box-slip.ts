import type { Box } from './coordinates.ts';

/** Whether four numbers are a box on Earth: west, south, east, north. */
export const isBox = ([west, south, east, north]: Box): boolean =>
  west >= -180 && west < east && east <= 180 && south >= -90 && south < north && north <= 90;

const meets = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** Other orders in which boxes are written: where west, south, east and north then stand. */
const ORDERS = [
  // Latitude first, as maps on the web have it.
  [1, 0, 3, 2],
  // West, east, south, north; south, north, west, east.
  [0, 2, 1, 3],
  [2, 0, 3, 1],
  // North first: from the west, clockwise from the north, and the north-eastern corner.
  [0, 3, 2, 1],
  [1, 2, 3, 0],
  [2, 3, 0, 1],
  [3, 2, 1, 0],
  // East first, as a slip.
  [2, 1, 0, 3],
] as const;

/** A minus that is missing or too much, of latitudes first: most cities of this country need one. */
const SIGNS = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

/**
 * The box that was meant by four numbers in another order, or without their minus: the first that
 * is one and meets a city.
 *
 * @returns `null` when there is none, or nothing is wrong.
 */
export function meantBox(written: Box, city: Box): Box | null {
  if (isBox(written) && meets(written, city)) return null;
  for (const [x, y] of SIGNS) {
    for (const [west, south, east, north] of [[0, 1, 2, 3] as const, ...ORDERS]) {
      const box: Box = [
        x * written[west],
        y * written[south],
        x * written[east],
        y * written[north],
      ];
      if (isBox(box) && meets(box, city)) return box;
    }
  }
  return null;
}
