import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks, grid, island, street } from '../../../tests/access/streets.ts';
import type { Street } from '../../city/streets.ts';
import { buildGraph } from './graph.ts';
import { createSnapper } from './snap.ts';

const snapper = (streets: readonly Street[], max_m = 500) =>
  createSnapper(buildGraph(grid.plane, streets), max_m);

describe('createSnapper', () => {
  it('joins a place to the nearest point of the nearest street', () => {
    expect(snapper(island).snap(-1200, 30)).toEqual({
      edge: 0,
      along: expect.closeTo(300, 6) as number,
      offset: expect.closeTo(30, 6) as number,
    });
  });

  it('joins a place beyond the end of a street to its end', () => {
    expect(snapper(island).snap(1503, -4)).toEqual({
      edge: 1,
      along: expect.closeTo(500, 6) as number,
      offset: expect.closeTo(5, 6) as number,
    });
  });

  it('measures along all bends of a street', () => {
    const bent = street([
      [0, 0],
      [100, 0],
      [100, 200],
    ]);
    expect(snapper([bent]).snap(110, 50)?.along).toBeCloseTo(150, 6);
  });

  it('gives up beyond the limit, and without a street', () => {
    const at = (max_m: number) => snapper(island, max_m).snap(-1200, 60);
    expect(at(60.001)?.offset).toBeCloseTo(60, 6);
    expect(at(59.999)).toBeNull();
    expect(snapper([]).snap(0, 0)).toBeNull();
    expect(new Set(snapper([]).rows(grid).edge)).toEqual(new Set([-1]));
  });

  it('takes the first of two streets at the same distance', () => {
    const two = [
      street([
        [-500, 100],
        [500, 100],
      ]),
      street([
        [-500, -100],
        [500, -100],
      ]),
    ];
    const exact = two.map(({ lines }) => grid.plane.project(lines[0]![0]!)[1]);
    expect(exact[0]).toBe(-exact[1]!);
    expect(snapper(two).snap(0, 0)?.edge).toBe(0);
    expect(snapper([...two].reverse()).snap(0, 0)?.edge).toBe(0);
  });

  it('says of grid rows, one after the other, what it says of each alone', () => {
    const { snap, rows } = snapper(blocks);
    const all = rows(grid);
    fc.assert(
      fc.property(fc.nat(grid.size - 1), (row) => {
        const alone = snap(grid.x[row]!, grid.y[row]!)!;
        expect(all.edge[row]).toBe(alone.edge);
        expect(all.along[row]).toBe(alone.along);
        expect(all.offset[row]).toBe(Math.fround(alone.offset));
      }),
      { numRuns: 300 },
    );
  });
});
