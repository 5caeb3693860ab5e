import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCity } from '../../../tests/access/tinyCity.ts';
import { buildGrid } from '../grid.ts';
import { distanceTo, type Place } from '../places.ts';
import { floatingCatchment, gridCatchment, meanAccess } from './catchment.ts';
import { DECAYS, decayWeight } from './decay.ts';

const { shapes, mask } = tinyCity();
const grid = buildGrid(shapes.kelurahan, 50, mask);

const spot = (x: number, y: number, id = `${x} ${y}`): Place => ({
  id,
  name: '',
  precision: 'exact',
  x,
  y,
  area: null,
});
/** Some facilities, of which several may stand in one place. */
const spots = fc
  .array(
    fc.tuple(
      fc.double({ min: -4000, max: 4000, noNaN: true }),
      fc.double({ min: -3000, max: 3000, noNaN: true }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .chain((points) => fc.array(fc.constantFrom(...points), { minLength: 1, maxLength: 10 }))
  .map((points) => points.map(([x, y], i) => spot(x, y, `${i}`)));
const radius = fc.double({ min: 100, max: 5000, noNaN: true });
const decay = fc.constantFrom(...DECAYS);
const crowd = fc
  .integer({ min: 1, max: 1e6 })
  .map((seed) =>
    Float64Array.from({ length: grid.size }, (_, row) =>
      Math.max(0, 5 * Math.sin(seed * (row + 1))),
    ),
  );
const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('floatingCatchment', () => {
  // Three tracts with population and doctors; costs over 61 do not count (pysal/access).
  const population = [100, 50, 10];
  const doctors = [15, 20, 100];
  const costs = (into: number, out: number, cross: number) => [
    [1, cross, into],
    [cross, 1, into],
    [out, out, 1],
  ];
  const run = (cost: number[][], of: (cost: number) => number) =>
    floatingCatchment(population, doctors, (i, j) => {
      const value = cost[i]![j]!;
      return value > 61 ? 0 : of(value);
    }).access;

  it.each([
    ['0', costs(40, 40, 80), [0.331444117, 0.579828132, 7.28641817]],
    ['2', costs(40, 20, 80), [0.331071913, 0.577857786, 7.299991939]],
  ])('weighted by 1 / cost, scenario %s', (_, cost, expected) => {
    const access = run(cost, (value) => 1 / value);
    expected.forEach((value, i) => expect(access[i]).toBeCloseTo(value, 7));
    expect(dot(population, access)).toBeCloseTo(135, 9);
  });

  it('within or beyond the limit alone', () => {
    const access = run(costs(40, 40, 80), () => 1);
    [0.761363636, 0.958333333, 1.09469697].forEach((value, i) =>
      expect(access[i]).toBeCloseTo(value, 8),
    );
    expect(dot(population, access)).toBeCloseTo(135, 9);
  });

  it('leaves out a facility that reaches nobody', () => {
    const result = floatingCatchment([10, 0], [3, 5], (i, j) => (i === j ? 1 : 0));
    expect(result.ratio).toEqual([0.3, null]);
    expect([...result.access]).toEqual([0.3, 0]);
  });
});

describe('gridCatchment', () => {
  it('hands out the supply of every facility with anybody in reach, and no more', () => {
    fc.assert(
      fc.property(crowd, spots, radius, decay, (people, places, radius_m, kind) => {
        const supply = places.map((_, j) => 1 + j);
        const { access, ratio } = gridCatchment(grid, people, places, supply, {
          decay: kind,
          radius_m,
        });
        const given = supply.reduce((sum, own, j) => sum + (ratio[j] === null ? 0 : own), 0);
        expect(dot(people, access)).toBeCloseTo(given, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with the definition and takes no notice of the order of the facilities', () => {
    fc.assert(
      fc.property(crowd, spots, radius, decay, (people, places, radius_m, kind) => {
        const weight = decayWeight(kind, radius_m);
        const supply = places.map(() => 1);
        const plain = floatingCatchment(people, supply, (i, j) =>
          people[i] === 0 ? 0 : weight(distanceTo(places[j]!, grid.x[i]!, grid.y[i]!)),
        );
        const fast = gridCatchment(grid, people, [...places].reverse(), supply, {
          decay: kind,
          radius_m,
        });
        expect(fast.ratio.toReversed()).toEqual(
          plain.ratio.map((value) => value && expect.closeTo(value, 12)),
        );
        const largest = plain.access.reduce((max, value) => Math.max(max, value), 0);
        fast.access.forEach((value, i) => {
          if (Math.abs(value - plain.access[i]!) > 1e-9 * largest) throw new Error(`row ${i}`);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('has a mean per 10,000 people, null where nobody lives', () => {
    const people = new Float64Array(grid.size).fill(2, 0, grid.unitStart[1]);
    const all = { decay: 'binary', radius_m: 50_000 } as const;
    const { access } = gridCatchment(grid, people, [spot(0, 0), spot(9, 9)], [1, 1], all);
    const count = 2 * grid.unitStart[1]!;
    expect(meanAccess(grid, people, access, [0])).toBeCloseTo(20_000 / count, 9);
    expect(meanAccess(grid, people, access, [1, 2])).toBeNull();
  });
});

describe('decayWeight', () => {
  it('starts at 1, never rises, and is 0 beyond the radius', () => {
    for (const kind of DECAYS) {
      const weight = decayWeight(kind, 3000);
      expect(weight(0)).toBe(1);
      expect(weight(3000.001)).toBe(0);
      for (let d = 0; d < 3100; d += 50) expect(weight(d + 50)).toBeLessThanOrEqual(weight(d));
    }
  });

  it('has the published shapes', () => {
    const at = (kind: (typeof DECAYS)[number], d: number) => decayWeight(kind, 3000)(d);
    expect([500, 1000, 1001, 2000, 2001, 3000].map((d) => at('stepped', d))).toEqual([
      1, 1, 0.68, 0.68, 0.22, 0.22,
    ]);
    expect(at('linear', 750)).toBe(0.75);
    expect(at('gaussian', 1500)).toBeCloseTo(
      (Math.exp(-1 / 8) - Math.exp(-0.5)) / (1 - Math.exp(-0.5)),
      12,
    );
    expect(at('gaussian', 3000)).toBeCloseTo(0, 12);
    expect(at('binary', 3000)).toBe(1);
  });

  it('refuses a radius of 0', () => {
    expect(() => decayWeight('linear', 0)).toThrow(RangeError);
  });
});
