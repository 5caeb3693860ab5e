import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCity } from '../../../../tests/access/tinyCity.ts';
import { addFacility, computeField } from '../../field.ts';
import { buildGrid } from '../../grid.ts';
import { sortByDistance } from '../../order.ts';
import type { Place } from '../../places.ts';
import { buildProfile, coveredAt } from '../../profile.ts';
import { gridCandidates, unitCandidates } from './candidates.ts';
import { gridProblem } from './demand.ts';
import { evaluate } from './evaluate.ts';
import { valueOf } from './problem.ts';
import { solve } from './solve.ts';

const { shapes, mask } = tinyCity();
const grid = buildGrid(shapes.kelurahan, 50, mask);
const units = Array.from({ length: grid.units }, (_, unit) => unit);

const place = ({ x, y }: { x: number; y: number }): Place => ({
  id: '',
  name: '',
  precision: 'exact',
  x,
  y,
  area: null,
});
const spot = fc.record({
  x: fc.double({ min: -1800, max: 1800, noNaN: true }),
  y: fc.double({ min: -1200, max: 1200, noNaN: true }),
});
const setup = fc
  .record({
    existing: fc.array(spot, { minLength: 1, maxLength: 3 }),
    spots: fc.array(spot, { minLength: 1, maxLength: 6 }),
    seed: fc.integer({ min: 1, max: 1e6 }),
    radius_m: fc.double({ min: 100, max: 2500, noNaN: true }),
  })
  .map(({ existing, spots, seed, radius_m }) => {
    const people = Float64Array.from({ length: grid.size }, (_, row) =>
      Math.max(0, 5 * Math.sin(seed * (row + 1))),
    );
    return { field: computeField(grid, existing.map(place)), people, spots, radius_m };
  });

/** People covered as `akses coverage` counts them. */
function coveredPeople(field: ReturnType<typeof computeField>, people: Float64Array, r: number) {
  const profile = buildProfile(grid, field, sortByDistance(grid, field), people);
  return units.reduce((sum, unit) => sum + coveredAt(profile, unit, r).people, 0);
}

describe('gridProblem', () => {
  it('values some sites at coverage after less coverage before', () => {
    fc.assert(
      fc.property(setup, ({ field, people, spots, radius_m }) => {
        const problem = gridProblem(grid, field, people, spots, { kind: 'covering', radius_m });
        const sites = spots.map((_, i) => i);
        const after = spots.reduce((sum, s, i) => addFacility(grid, sum, place(s), i), field);
        const gain =
          coveredPeople(after, people, radius_m) - coveredPeople(field, people, radius_m);
        expect(Math.abs(valueOf(problem, sites) - gain)).toBeLessThan(0.05);
        const tallies = evaluate(grid, field, people, spots, radius_m);
        const [before, last] = [tallies[0]!, tallies.at(-1)!];
        expect(last.covered - before.covered).toBeCloseTo(gain, 5);
        expect(before.covered).toBeCloseTo(coveredPeople(field, people, radius_m), 5);
      }),
      { numRuns: 60 },
    );
  });

  it('values some sites at the metres people save', () => {
    fc.assert(
      fc.property(setup, ({ field, people, spots }) => {
        const problem = gridProblem(grid, field, people, spots, { kind: 'p-median' });
        const tallies = evaluate(grid, field, people, spots, 500);
        const [before, after] = [tallies[0]!, tallies.at(-1)!];
        const saved = before.metres - after.metres;
        const value = valueOf(
          problem,
          spots.map((_, i) => i),
        );
        expect(Math.abs(value - saved)).toBeLessThanOrEqual(1e-6 * before.metres);
        if (saved === 0) expect(value).toBe(0);
        expect(tallies).toHaveLength(spots.length + 1);
        expect(after.people).toBe(before.people);
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing to add where everybody is covered', () => {
    const field = computeField(grid, [place({ x: 0, y: 0 })]);
    const people = new Float64Array(grid.size).fill(1);
    const spots = [
      { x: 5, y: 5 },
      { x: 50, y: 5 },
    ];
    const problem = gridProblem(grid, field, people, spots, { kind: 'covering', radius_m: 9000 });
    expect(solve(problem, 1)).toEqual({ sites: [0], value: 0, method: 'exact', bound: 0 });
  });
});

describe('candidates', () => {
  const people = new Float64Array(grid.size).fill(1);

  it('are the middle points of the kelurahan with people', () => {
    const some = people.slice().fill(0, grid.unitStart[2], grid.unitStart[3]);
    const found = unitCandidates(grid, some, (unit) => [unit, -unit]);
    expect(found.map(({ unit }) => unit)).toEqual([0, 1, 3, 4, 5]);
    expect(found[3]).toEqual({ unit: 4, x: 4, y: -4 });
  });

  it('are the centres of a 500 m grid where somebody lives, by kelurahan', () => {
    const found = gridCandidates(grid, people);
    const { x0, y0 } = grid.frame;
    for (const { x, y } of found) {
      expect((x - x0) % 500).toBeCloseTo(250, 6);
      expect((y - y0) % 500).toBeCloseTo(250, 6);
    }
    expect(found.map(({ unit }) => unit)).toEqual(
      found.map(({ unit }) => unit).sort((a, b) => a - b),
    );
    // The city is about 3.3 by 2.2 km.
    expect(found.length).toBeGreaterThanOrEqual(24);
    expect(found.length).toBeLessThanOrEqual(35);

    const nobodyIn4 = people.slice().fill(0, grid.unitStart[4], grid.unitStart[5]);
    expect(gridCandidates(grid, nobodyIn4).some(({ unit }) => unit === 4)).toBe(false);
    expect(gridCandidates(grid, new Float64Array(grid.size))).toEqual([]);
  });
});
