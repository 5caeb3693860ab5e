import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCity } from '../../tests/access/tinyCity.ts';
import { equalPlaces, forEachTile } from './candidates.ts';
import { buildGrid } from './grid.ts';
import { distanceTo, type Place } from './places.ts';

const { shapes } = tinyCity();
const grid = buildGrid(shapes.kelurahan, 50, null);
const placeAt = (x: number, y: number): Place => ({
  id: '',
  name: '',
  precision: 'exact',
  x,
  y,
  area: null,
});
const spot = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -20, max: 20 }));
const places = fc
  .array(spot, { minLength: 1, maxLength: 150 })
  .map((spots) => spots.map(([x, y]) => placeAt(100 * x, 100 * y)));

/** What is tried in each tile. */
function tried(list: readonly Place[], slack: number, thin: boolean): (readonly number[])[] {
  const tiles: (readonly number[])[] = [];
  forEachTile(grid, list, { slack, thin }, (tile, near) => (tiles[tile] = near));
  return tiles;
}

describe('equalPlaces', () => {
  it('puts equal points together, and equal areas of one mode', () => {
    const polygons: Place['area'] = { mode: 'best', unit: 1, distance: () => 0, polygons: [] };
    const area = (mode: 'best' | 'worst', unit: number): Place => ({
      ...placeAt(1, 1),
      area: { ...polygons, mode, unit },
    });
    const list = [
      placeAt(1, 1),
      area('best', 1),
      placeAt(1, 1),
      area('worst', 1),
      placeAt(1, -1),
      area('best', 1),
      area('best', 2),
      placeAt(1, -1),
    ];
    expect(equalPlaces(list)).toEqual([[0, 2], [1, 5], [3], [4, 7], [6]]);
  });
});

describe('forEachTile', () => {
  it('visits every tile once, with each place once and in ascending order', () => {
    fc.assert(
      fc.property(places, fc.boolean(), (list, thin) => {
        const tiles = tried(list, 0, thin);
        expect(tiles).toHaveLength(grid.tiles.reach.length);
        for (const near of tiles) {
          expect(near.length).toBeGreaterThan(0);
          near.slice(1).forEach((index, i) => expect(index).toBeGreaterThan(near[i]!));
          expect(equalPlaces(near.map((index) => list[index]!))).toHaveLength(near.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leaves out nothing that is nearest within the slack of a row', () => {
    const slack = 150;
    fc.assert(
      fc.property(places, fc.double({ min: 0, max: 6.3, noNaN: true }), (list, angle) => {
        const tiles = tried(list, slack, false);
        const first = equalPlaces(list).map(([index]) => index!);
        tiles.forEach((near, tile) => {
          for (let row = grid.tiles.start[tile]!; row < grid.tiles.start[tile + 1]!; row += 41) {
            const x = grid.x[row]! + slack * Math.cos(angle);
            const y = grid.y[row]! + slack * Math.sin(angle);
            const all = first.map((index) => distanceTo(list[index]!, x, y));
            const least = Math.min(...all);
            first.forEach((index, i) => {
              if (all[i] === least && !near.includes(index)) expect.fail(`${index} in ${tile}`);
            });
          }
        });
      }),
      { numRuns: 15 },
    );
  });

  it('tries few of a crowd where it is far, and all of it as one where it is in one point', () => {
    const crowd = Array.from({ length: 5000 }, (_, i) =>
      placeAt(6000 + 50 * Math.cos(i), 50 * Math.sin(i)),
    );
    for (const near of tried(crowd, 0, true)) expect(near.length).toBeLessThan(500);
    const equal = crowd.map(() => placeAt(10, 20));
    for (const near of tried(equal, 0, false)) expect(near).toEqual([0]);
  });
});
