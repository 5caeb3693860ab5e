import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Neighbours } from '../../city/model.ts';
import { falseDiscovery } from './false-discovery.ts';
import { moran } from './moran.ts';
import { seededRandom } from './random.ts';

/** Cells of a square lattice, joined where they share an edge. */
const rook = (side: number): Neighbours =>
  Array.from({ length: side * side }, (_, i) => {
    const [row, column] = [Math.floor(i / side), i % side];
    const inside = (r: number, c: number) => r >= 0 && c >= 0 && r < side && c < side;
    return [
      [row - 1, column],
      [row, column - 1],
      [row, column + 1],
      [row + 1, column],
    ].flatMap(([r, c]) => (inside(r!, c!) ? [r! * side + c!] : []));
  });

const lattice = fc.array(fc.integer({ min: -1000, max: 1000 }), {
  minLength: 16,
  maxLength: 16,
});

describe('moran', () => {
  const y = [1, 2, 3, 2, 4, 6, 3, 6, 9];

  it('gives the published figures of a 3 x 3 lattice', () => {
    const { n, global, local, reason } = moran(y, rook(3));
    expect({ n, reason }).toEqual({ n: 9, reason: null });
    expect(global!.i).toBeCloseTo(0.5128205128205129, 12);
    const expected = [1.038462, 0.461538, 0, 0.461538, 0, 0.461538, 0, 0.461538, 1.730769];
    local.forEach((area, i) => expect(area!.i).toBeCloseTo(expected[i]!, 6));
    expect(local[0]!.quadrant).toBe('LL');
    expect(local[8]!.quadrant).toBe('HH');
  });

  it('tells a cluster from a chessboard and from chance', () => {
    const side = 8;
    const halves = Array.from({ length: 64 }, (_, i) => (i % side < 4 ? 0 : 1));
    const board = Array.from({ length: 64 }, (_, i) => (i + Math.floor(i / side)) % 2);
    const noise = Array.from({ length: 64 }, seededRandom(3));
    expect(moran(halves, rook(side)).global).toMatchObject({ p: 0.0002 });
    expect(moran(board, rook(side)).global!.i).toBeCloseTo(-1, 9);
    expect(moran(board, rook(side)).global!.p).toBe(0.0002);
    expect(moran(noise, rook(side)).global!.p).toBeGreaterThan(0.05);
    // Well inside a half all four neighbours agree: one chance in about 16, on either side.
    const inside = moran(halves, rook(side)).local[3 * side + 6]!;
    expect(inside.quadrant).toBe('HH');
    expect(inside.p).toBeGreaterThan(0.06);
    expect(inside.p).toBeLessThan(0.18);
  });

  it('draws neighbours as the conditional permutation says', () => {
    // The only high value and its one neighbour, the second highest: one draw in eight is as high,
    // and none is further off on the other side, which counts as much.
    const chain = Array.from({ length: 9 }, (_, i) =>
      [i - 1, i + 1].filter((j) => j >= 0 && j < 9),
    );
    const { local, permutations } = moran([10, 9, 0, 0, 0, 0, 0, 0, 0], chain);
    expect(permutations).toBe(9999);
    expect(Math.abs(local[0]!.p - 2 / 8)).toBeLessThan(0.024);
  });

  it('corrects p for as many tests as there are areas with neighbours', () => {
    const links: Neighbours = [[1], [0, 2], [1, 3], [2, 4], [3], [], [4]];
    const { local } = moran([1, 2, 3, 4, 5, 9, null], links);
    expect(local.map((area) => area?.q ?? null)).toEqual(
      falseDiscovery(local.map((area) => area?.p ?? null)),
    );
    expect(local[5]).toBeNull();
  });

  it('is repeatable, and another seed moves only p', () => {
    expect(moran(y, rook(3), { seed: 7 })).toEqual(moran(y, rook(3), { seed: 7 }));
    const bare = (seed: number) => moran(y, rook(3), { seed }).local.map((area) => area!.i);
    expect(bare(7)).toEqual(bare(8));
  });

  it('gives islands and unknown values none, and leaves them out of their neighbours', () => {
    const links: Neighbours = [[1], [0, 2], [1, 3], [2, 4], [3], [], [4]];
    const result = moran([1, 2, 3, 4, 5, 9, null], links);
    expect(result.n).toBe(6);
    expect(result.local[5]).toBeNull();
    expect(result.local[6]).toBeNull();
    const without = moran([1, 2, 3, 4, 5, 9], links.slice(0, 6));
    expect(result.local.slice(0, 6)).toEqual(without.local);
  });

  it('says why it has no answer', () => {
    const reason = (values: (number | null)[], links = rook(3)) => {
      const { global, local, reason: why } = moran(values, links);
      expect(global).toBeNull();
      expect(local.every((area) => area === null)).toBe(true);
      return why;
    };
    expect(reason([1, 2, 3, 4, null, null, null, null, null])).toBe('few-values');
    expect(reason(y.map(() => 0.1))).toBe('all-equal');
    expect(
      reason(
        y,
        y.map(() => []),
      ),
    ).toBe('no-neighbours');
  });

  it('does not depend on the unit, and local values average to the global one', () => {
    fc.assert(
      fc.property(lattice, fc.double({ min: 0.1, max: 50, noNaN: true }), (values, factor) => {
        const result = moran(values, rook(4), { permutations: 19 });
        if (result.global === null) return;
        const mean = result.local.reduce((sum, area) => sum + area!.i, 0) / 16;
        expect(mean).toBeCloseTo(result.global.i, 9);
        const scaled = moran(
          values.map((value) => value * factor + 3),
          rook(4),
          { permutations: 19 },
        );
        expect(scaled.global?.i ?? result.global.i).toBeCloseTo(result.global.i, 6);
        for (const area of result.local) {
          expect(area!.p).toBeGreaterThan(0);
          expect(area!.p).toBeLessThanOrEqual(1);
          expect(area!.q).toBeGreaterThanOrEqual(area!.p);
        }
      }),
    );
  });
});
