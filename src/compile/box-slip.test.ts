import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBox, meantBox } from './box-slip.ts';
import type { Box } from './coordinates.ts';

/** About Kota Serang, and land in its north. */
const CITY: Box = [106.05, -6.22, 106.28, -5.98];
const NORTH: Box = [106, -6.029, 106.4, -5.9];
const [W, S, E, N] = NORTH;

describe('meantBox', () => {
  it.each<[string, Box]>([
    ['latitude first', [S, W, N, E]],
    ['both longitudes first', [W, E, S, N]],
    ['both latitudes first', [S, N, W, E]],
    ['clockwise from the north', [N, W, S, E]],
    ['from the north-east', [E, N, W, S]],
    ['from the north-east, latitude first', [N, E, S, W]],
    ['north and south the wrong way round', [W, N, E, S]],
    ['west and east the wrong way round', [E, S, W, N]],
    ['a minus left away', [W, -S, E, -N]],
    ['a minus left away, and put in order', [W, -N, E, -S]],
    ['latitude first and a minus left away', [-N, W, -S, E]],
  ])('finds the box that was written with %s', (_slip, written) => {
    expect(meantBox(written, CITY)).toEqual(NORTH);
  });

  it('says nothing of a box that is right, or that no slip explains', () => {
    expect(meantBox(NORTH, CITY)).toBeNull();
    expect(meantBox([-180, -6.029, 180, 90], CITY)).toBeNull();
    expect(meantBox([107, -6.1, 107.1, -6], CITY)).toBeNull();
    expect(meantBox([0, 0, 0, 0], CITY)).toBeNull();
  });

  it('gives a box that meets the city, or none', () => {
    const side = fc.double({ min: -200, max: 200, noNaN: true });
    fc.assert(
      fc.property(side, side, side, side, (...written) => {
        const meant = meantBox(written, CITY);
        if (!meant) return;
        expect(isBox(meant)).toBe(true);
        expect(meant[0] < CITY[2] && meant[2] > CITY[0]).toBe(true);
        expect(meant[1] < CITY[3] && meant[3] > CITY[1]).toBe(true);
        const sides = (box: Box) => box.map(Math.abs).sort((a, b) => a - b);
        expect(sides(meant)).toEqual(sides(written));
      }),
    );
  });
});
