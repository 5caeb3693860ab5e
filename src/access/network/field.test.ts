import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naiveDistance, type Link } from '../../../tests/access/naiveNetwork.ts';
import {
  BLOCK_M,
  blocks,
  grid,
  island,
  place,
  river,
  street,
} from '../../../tests/access/streets.ts';
import type { Oneway } from '../../city/streets.ts';
import type { Metres } from '../plane.ts';
import { createNetwork } from './network.ts';

const rows = Array.from({ length: grid.size }, (_, row) => row);
const at = (row: number): Metres => [grid.x[row]!, grid.y[row]!];
const networkOf = (streets = blocks, maxSnap_m = 5000) =>
  createNetwork(grid, { streets, maxSnap_m });

const spot = fc.tuple(
  fc.double({ min: -1600, max: 1600, noNaN: true }),
  fc.double({ min: -1100, max: 1100, noNaN: true }),
);

describe('the field over blocks of 500 m', () => {
  const { distance } = networkOf().field([place(0, 0)]);

  it('is the last metres and the Manhattan distance, in every row', () => {
    /** Street lines every 500 m, no further out than the last one. */
    const line = (metres: number, last: number) =>
      Math.max(-last, Math.min(last, Math.round(metres / BLOCK_M) * BLOCK_M));
    const clamp = (metres: number, last: number) => Math.max(-last, Math.min(last, metres));
    for (const row of rows) {
      const [x, y] = at(row);
      const joints: Metres[] = [
        [line(x, 1500), clamp(y, 1000)],
        [clamp(x, 1500), line(y, 1000)],
      ];
      const off = joints.map(([jx, jy]) => Math.hypot(x - jx, y - jy));
      const answers = joints
        .map(([jx, jy], i) => [off[i]!, off[i]! + Math.abs(jx) + Math.abs(jy)] as const)
        // Where two streets are equally near, either may be taken.
        .filter(([metres]) => metres < Math.min(...off) + 0.01)
        .map(([, metres]) => metres);
      const misses = answers.map((metres) => Math.abs(metres - distance[row]!));
      expect(Math.min(...misses)).toBeLessThan(0.01);
    }
  });

  it('goes to the nearer of two facilities, and says which', () => {
    const { nearest } = networkOf().field([place(-1000, 0), place(1000, 0)]);
    for (const row of rows) {
      const [x] = at(row);
      // Those who walk to the street in the middle have it equally far.
      if (Math.abs(x) > BLOCK_M / 2 + 1) expect(nearest[row]).toBe(x < 0 ? 0 : 1);
    }
  });
});

describe('the field over a river with one bridge', () => {
  it('leads over the bridge, never across the water', () => {
    const trip = networkOf(river).trip(0, 100);
    expect(trip.to(place(0, 100))).toBeCloseTo(0, 6);
    expect(trip.to(place(0, -100))).toBeCloseTo(1000 + 200 + 1000, 6);
    expect(trip.to(place(400, -130))).toBeCloseTo(1000 + 200 + 600 + 30, 6);
    expect(trip.to(place(1300, -100))).toBeCloseTo(1000 + 200 + 300, 6);
  });
});

describe('the field over two pieces', () => {
  it('does not lead from one to the other', () => {
    const { distance, nearest } = networkOf(island).field([place(-1250, 0)]);
    const east = rows.filter((row) => at(row)[0] > 1);
    const west = rows.filter((row) => at(row)[0] < -1);
    expect(new Set(east.map((row) => distance[row]))).toEqual(new Set([Infinity]));
    expect(new Set(east.map((row) => nearest[row]))).toEqual(new Set([-1]));
    expect(Math.max(...west.map((row) => distance[row]!))).toBeLessThan(3000);
    expect(new Set(west.map((row) => nearest[row]))).toEqual(new Set([0]));
  });
});

/**
 * Streets between points of a circle: no three on a line, and the middle, from which several are
 * equally far, is no point that is asked for. So only one street is the nearest.
 */
const network = fc.uniqueArray(fc.nat(359), { minLength: 3, maxLength: 7 }).chain((angles) =>
  fc.record({
    points: fc.constant(
      angles.map((degrees): Metres => {
        const angle = (degrees * Math.PI) / 180;
        return [137.3 + 900 * Math.cos(angle), 61.7 + 900 * Math.sin(angle)];
      }),
    ),
    links: fc
      .uniqueArray(
        fc.record({
          from: fc.nat(angles.length - 1),
          to: fc.nat(angles.length - 1),
          oneway: fc.constantFrom<Oneway>('no', 'no', 'yes', '-1'),
        }),
        {
          minLength: 1,
          maxLength: 9,
          selector: ({ from, to }) => `${Math.min(from, to)} ${Math.max(from, to)}`,
        },
      )
      .map((links) => links.filter(({ from, to }) => from !== to))
      .filter((links) => links.length > 0),
  }),
);
const streetsOf = ({ points, links }: { points: readonly Metres[]; links: readonly Link[] }) =>
  links.map(({ from, to, oneway }) => street([points[from]!, points[to]!], oneway));

describe('the field over any network', () => {
  const someRows = fc.array(fc.nat(grid.size - 1), { minLength: 1, maxLength: 20 });
  const places = fc.array(spot, { minLength: 1, maxLength: 4 });

  it('is what all pairs of ends and every street tried give', () => {
    fc.assert(
      fc.property(network, places, someRows, (made, goals, sample) => {
        const naive = naiveDistance(made.points, made.links);
        const { distance, nearest } = networkOf(streetsOf(made)).field(
          goals.map(([x, y]) => place(x, y)),
        );
        for (const row of sample) {
          const ways = goals.map((goal) => naive(at(row), goal));
          const least = Math.min(...ways);
          if (least === Infinity) {
            expect([distance[row], nearest[row]]).toEqual([Infinity, -1]);
          } else {
            expect(Math.abs(distance[row]! - least)).toBeLessThan(0.01);
            expect(ways[nearest[row]!]! - least).toBeLessThan(0.01);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is never shorter than the straight line', () => {
    fc.assert(
      fc.property(network, spot, someRows, (made, [x, y], sample) => {
        const { distance } = networkOf(streetsOf(made)).field([place(x, y)]);
        for (const row of sample) {
          const [rx, ry] = at(row);
          expect(distance[row]!).toBeGreaterThanOrEqual(Math.hypot(rx - x, ry - y) - 0.01);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is never longer with one more facility', () => {
    fc.assert(
      fc.property(network, places, spot, (made, goals, added) => {
        const along = networkOf(streetsOf(made));
        const list = goals.map(([x, y]) => place(x, y));
        const before = along.field(list).distance;
        const after = along.field([...list, place(...added)]).distance;
        expect(after.every((metres, row) => metres <= before[row]!)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same there and back where no street is one-way', () => {
    fc.assert(
      fc.property(network, spot, spot, ({ points, links }, a, b) => {
        const both = links.map((link) => ({ ...link, oneway: 'no' as const }));
        const along = networkOf(streetsOf({ points, links: both }));
        const [there, back] = [along.trip(...a).to(place(...b)), along.trip(...b).to(place(...a))];
        if (there === Infinity) expect(back).toBe(Infinity);
        else expect(there).toBeCloseTo(back, 6);
      }),
    );
  });

  it('agrees with the way from a point: both lead from home to the facility', () => {
    fc.assert(
      fc.property(network, spot, someRows, (made, [x, y], sample) => {
        const along = networkOf(streetsOf(made));
        const { distance } = along.field([place(x, y)]);
        for (const row of sample) {
          const way = along.trip(...at(row)).to(place(x, y));
          if (way === Infinity) expect(distance[row]).toBe(Infinity);
          else expect(Math.abs(way - distance[row]!)).toBeLessThan(0.01);
        }
      }),
      { numRuns: 60 },
    );
  });
});
