import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCity, UNITS } from '../../tests/access/tinyCity.ts';
import { computeField } from './field.ts';
import { buildGrid } from './grid.ts';
import { sortByDistance } from './order.ts';
import type { Place } from './places.ts';
import { buildProfile, coveredAt, distanceQuantile, meanDistance, totalOf } from './profile.ts';

const { shapes, mask } = tinyCity();
const grid = buildGrid(shapes.kelurahan, 50, mask);

const setup = fc
  .record({
    spots: fc.array(
      fc.tuple(
        fc.double({ min: -2500, max: 2500, noNaN: true }),
        fc.double({ min: -2000, max: 2000, noNaN: true }),
      ),
      { minLength: 1, maxLength: 12 },
    ),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ spots, seed }) => {
    const places = spots.map(([x, y], i): Place => ({
      id: `${i}`,
      name: '',
      precision: 'exact',
      x,
      y,
      area: null,
    }));
    // Uneven weights with many zeros, the same for the same seed.
    const people = Float64Array.from({ length: grid.size }, (_, row) =>
      Math.max(0, 5 * Math.sin(seed * (row + 1))),
    );
    const field = computeField(grid, places);
    const profile = buildProfile(grid, field, sortByDistance(grid, field), people);
    return { field, people, profile };
  });
const radius = fc.double({ min: 1, max: 6000, noNaN: true });
const unit = fc.nat(UNITS - 1);
const rowsOf = (u: number) =>
  Array.from(
    { length: grid.unitStart[u + 1]! - grid.unitStart[u]! },
    (_, i) => grid.unitStart[u]! + i,
  );

describe('coveredAt', () => {
  it('is the sum of w x clip((r - d) / cell + 1/2, 0, 1) over the rows', () => {
    fc.assert(
      fc.property(setup, radius, unit, ({ field, people, profile }, r, u) => {
        const clip = (row: number) =>
          Math.min(1, Math.max(0, (r - field.distance[row]!) / 50 + 0.5));
        const sum = (weights: Float64Array) =>
          rowsOf(u).reduce((total, row) => total + weights[row]! * clip(row), 0);
        const covered = coveredAt(profile, u, r);
        expect(covered.people).toBeCloseTo(sum(people), 6);
        expect(covered.land / sum(grid.land) || 1).toBeCloseTo(1, 8);
      }),
      { numRuns: 60 },
    );
  });

  it('covers everything at a radius beyond the city, and nothing far short of it', () => {
    fc.assert(
      fc.property(setup, unit, ({ profile }, u) => {
        expect(coveredAt(profile, u, 50_000).land).toBe(totalOf(profile, u, 'land'));
        expect(coveredAt(profile, u, 1e-9).land).toBeLessThan(4 * 2500 * 12);
      }),
      { numRuns: 10 },
    );
  });
});

/** What a radius covers and quantiles, from a running sum kept for every row. */
function byEveryRow(order: Int32Array, distance: Float32Array, values: Float64Array, u: number) {
  const rows = order.subarray(grid.unitStart[u], grid.unitStart[u + 1]);
  const [weight, moment] = [[0], [0]];
  for (const row of rows) {
    weight.push(weight.at(-1)! + values[row]!);
    moment.push(moment.at(-1)! + values[row]! * distance[row]!);
  }
  const within = (limit: number) => rows.reduce((n, row) => n + +(distance[row]! <= limit), 0);
  return {
    covered(r: number) {
      const [low, high] = [within(r - 25), within(r + 25)];
      const part = (r / 50 + 0.5) * (weight[high]! - weight[low]!);
      return weight[low]! + Math.max(0, part - (moment[high]! - moment[low]!) / 50);
    },
    quantile: (q: number) =>
      distance[rows[weight.findIndex((sum) => sum >= q * weight.at(-1)!) - 1]!],
    mean: () => moment.at(-1)! / weight.at(-1)!,
  };
}

describe('running sums of which one in sixteen is kept', () => {
  it('are, to the last bit, those of which every one is kept', () => {
    fc.assert(
      fc.property(setup, radius, unit, ({ field, people, profile }, r, u) => {
        const order = sortByDistance(grid, field);
        const one = byEveryRow(order, field.distance, people, u);
        const land = byEveryRow(order, field.distance, grid.land, u);
        expect(coveredAt(profile, u, r)).toEqual({
          people: one.covered(r),
          land: land.covered(r),
        });
        expect(meanDistance(profile, [u], 'people')).toBe(one.mean());
        for (const q of [0.1, 0.5, 0.9]) {
          expect(distanceQuantile(profile, [u], 'people', q)).toBe(one.quantile(q));
          // The same unit twice goes the way of several units.
          expect(distanceQuantile(profile, [u, u], 'people', q)).toBe(one.quantile(q));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('distances', () => {
  it('has the mean and the quantiles of the people, for units together', () => {
    fc.assert(
      fc.property(
        setup,
        fc.uniqueArray(unit, { minLength: 1 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        ({ field, people, profile }, units, q) => {
          const rows = units.flatMap(rowsOf).filter((row) => people[row]! > 0);
          rows.sort((a, b) => field.distance[a]! - field.distance[b]!);
          const total = rows.reduce((sum, row) => sum + people[row]!, 0);
          const moment = rows.reduce((sum, row) => sum + people[row]! * field.distance[row]!, 0);
          expect(meanDistance(profile, units, 'people')).toBeCloseTo(moment / total, 6);
          let reached = 0;
          const at = rows.findIndex((row) => (reached += people[row]!) >= q * total - 1e-6);
          const near = [at - 1, at, at + 1].map((i) => field.distance[rows[i] ?? -1]);
          expect(near).toContain(distanceQuantile(profile, units, 'people', q));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is null where nobody lives', () => {
    const field = computeField(grid, [
      { id: 'a', name: '', precision: 'exact', x: 0, y: 0, area: null },
    ]);
    const nobody = new Float64Array(grid.size);
    const profile = buildProfile(grid, field, sortByDistance(grid, field), nobody);
    expect(meanDistance(profile, [0, 1], 'people')).toBeNull();
    expect(distanceQuantile(profile, [0, 1], 'people', 0.5)).toBeNull();
    expect(distanceQuantile(profile, [0, 1], 'land', 0.5)).toBeGreaterThan(0);
  });
});
