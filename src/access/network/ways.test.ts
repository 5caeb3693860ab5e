import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid, street } from '../../../tests/access/streets.ts';
import type { Oneway, Street } from '../../city/streets.ts';
import type { Metres } from '../plane.ts';
import { buildGraph } from './graph.ts';
import { findWays, type Direction, type Found, type Seed } from './ways.ts';

const seed = (edge: number, along: number, offset = 0, place = 0): Seed => ({
  edge,
  along,
  offset,
  place,
});

function ways(streets: readonly Street[], seeds: readonly Seed[], direction: Direction = 'to') {
  const found = findWays(buildGraph(grid.plane, streets), seeds, direction);
  return (edge: number, along: number): Found => {
    const answer = { distance: Infinity, place: -1 };
    found.at(edge, along, answer);
    return answer;
  };
}

/** A block of 100 by 100 m, drawn from its south-western corner against the clock, four edges. */
const corners: readonly Metres[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
];
const loop = (oneway: Oneway) =>
  corners.map((corner, i) => street([corner, corners[(i + 1) % 4]!], oneway));

describe('findWays', () => {
  it('goes the shorter way round a block', () => {
    const at = ways(loop('no'), [seed(0, 30)]);
    expect(at(0, 80).distance).toBeCloseTo(50, 6);
    expect(at(1, 50).distance).toBeCloseTo(120, 6);
    expect(at(3, 50).distance).toBeCloseTo(80, 6);
  });

  it('goes round a one-way block only as it is drawn: people walk to the facility', () => {
    const at = ways(loop('yes'), [seed(0, 30)]);
    expect(at(0, 20).distance).toBeCloseTo(10, 6);
    // Past the facility: nearly the whole way round.
    expect(at(0, 80).distance).toBeCloseTo(350, 6);
    expect(at(1, 50).distance).toBeCloseTo(280, 6);
  });

  it('goes round it the other way where the one-way is against the drawing', () => {
    const at = ways(loop('-1'), [seed(0, 30)]);
    expect(at(0, 20).distance).toBeCloseTo(390, 6);
    expect(at(0, 80).distance).toBeCloseTo(50, 6);
  });

  it('asks from a point for the same ways the other way round', () => {
    const [to, from] = [ways(loop('yes'), [seed(0, 30)]), ways(loop('yes'), [seed(1, 50)], 'from')];
    expect(from(0, 30).distance).toBeCloseTo(to(1, 50).distance, 6);
    expect(from(0, 30).distance).not.toBeCloseTo(120, 0);
  });

  it('does not bind who stands at a crossing by the one-way of the street before it', () => {
    const cross = [
      street(
        [
          [0, 0],
          [100, 0],
        ],
        'yes',
      ),
      street([
        [0, 0],
        [0, 100],
      ]),
    ];
    expect(ways(cross, [seed(1, 40)])(0, 0).distance).toBeCloseTo(40, 6);
    expect(ways(cross, [seed(0, 0)])(1, 40).distance).toBeCloseTo(40, 6);
    expect(ways(cross, [seed(1, 40)])(0, 10)).toEqual({ distance: Infinity, place: -1 });
  });

  it('takes the nearer of two places, and of two at the same distance the lower one', () => {
    const at = ways(loop('no'), [seed(0, 20, 0, 0), seed(0, 80, 5, 1), seed(2, 50, 0, 2)]);
    expect(at(0, 49)).toEqual({ distance: expect.closeTo(29, 6) as number, place: 0 });
    expect(at(0, 79)).toEqual({ distance: expect.closeTo(6, 6) as number, place: 1 });
    expect(at(2, 10).place).toBe(2);
    expect(ways(loop('no'), [seed(0, 50, 0, 4), seed(0, 50, 0, 3)])(0, 50).place).toBe(3);
  });

  it('walks past a near place that is far off the street', () => {
    const at = ways(loop('no'), [seed(0, 40, 400, 0), seed(0, 90, 0, 1)]);
    expect(at(0, 40)).toEqual({ distance: expect.closeTo(50, 6) as number, place: 1 });
  });

  it('finds nothing without a seed', () => {
    expect(ways(loop('no'), [])(0, 50)).toEqual({ distance: Infinity, place: -1 });
  });

  it('never gets longer by a further street between crossings or a further place', () => {
    const corner = fc.nat(3);
    const stop = fc
      .tuple(corner, fc.double({ min: 0, max: 100, noNaN: true }))
      .map(([edge, along]) => seed(edge, along));
    const oneway = fc.constantFrom<Oneway>('yes', 'no', '-1');
    fc.assert(
      fc.property(
        oneway,
        corner,
        corner,
        oneway,
        stop,
        stop,
        stop,
        (way, a, b, of, one, two, me) => {
          fc.pre(a !== b);
          const more = [...loop(way), street([corners[a]!, corners[b]!], of)];
          const before = ways(loop(way), [one])(me.edge, me.along).distance;
          const withStreet = ways(more, [one])(me.edge, me.along).distance;
          const withPlace = ways(loop(way), [one, { ...two, place: 1 }])(
            me.edge,
            me.along,
          ).distance;
          expect(withStreet).toBeLessThanOrEqual(before + 1e-6);
          expect(withPlace).toBeLessThanOrEqual(before + 1e-6);
        },
      ),
    );
  });
});
