import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../../../tests/access/areas.ts';
import { query, tinyCity } from '../../../tests/access/tinyCity.ts';
import { createTables } from '../tables.ts';
import { coveredAt, distanceQuantile, meanDistance } from '../profile.ts';
import { shortfall } from '../measures/shortfall.ts';
import { Counter } from './counter.ts';
import {
  coveredIn,
  distancesIn,
  mergeHistograms,
  quantileIn,
  shortfallIn,
  totalIn,
  type Histogram,
} from './histogram.ts';

const CELL = 20;

/** Rows with their distance and their weight. */
const rowsOf = (rows: readonly (readonly [metres: number, weight: number])[]) => ({
  distance: Float32Array.from(rows, ([metres]) => metres),
  people: Float32Array.from(rows, ([, weight]) => weight),
});

function countOf(rows: readonly (readonly [metres: number, weight: number])[]): Histogram {
  const { distance, people } = rowsOf(rows);
  return new Counter(CELL).count(distance, people, 0, rows.length);
}

const exactlyCovered = (rows: readonly (readonly [number, number])[], r: number) =>
  rows.reduce(
    (sum, [d, weight]) => sum + weight * Math.min(1, Math.max(0, (r - d) / CELL + 0.5)),
    0,
  );

/** Distances as the field has them: 0 and more, half a cell less inside of an area, or none. */
const metres = fc.oneof(
  { weight: 8, arbitrary: between(0, 900).map(Math.fround) },
  fc.constantFrom(-CELL / 2, 0, CELL / 2, CELL, Infinity),
);
const rows = fc.array(fc.tuple(metres, between(0, 30)), { maxLength: 60 });

describe('a histogram of distances', () => {
  it('has all weight, also that without a way', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const all = list.reduce((sum, [, weight]) => sum + weight, 0);
        const none = list.reduce((sum, [d, weight]) => sum + (d === Infinity ? weight : 0), 0);
        const found = countOf(list);
        expect(totalIn(found)).toBeCloseTo(all, 3);
        expect(found.unreached).toBeCloseTo(none, 3);
      }),
    );
  });

  it('covers what its rows do at every multiple of half a cell', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 100 }), (list, halves) => {
        const r = (halves * CELL) / 2;
        expect(coveredIn(countOf(list), r, CELL)).toBeCloseTo(exactlyCovered(list, r), 3);
      }),
    );
  });

  it('errs at any other radius by no more than an eighth of what lies in the bins with the bends', () => {
    fc.assert(
      fc.property(rows, between(0, 1000), (list, r) => {
        const bent = list.filter(([d]) => Math.abs(Math.abs(r - d) - CELL / 2) < CELL / 2);
        const most = bent.reduce((sum, [, weight]) => sum + weight, 0) / 8;
        const off = coveredIn(countOf(list), r, CELL) - exactlyCovered(list, r);
        expect(Math.abs(off)).toBeLessThanOrEqual(most + 1e-3);
      }),
    );
  });

  it('never covers less within a wider radius, nor more than there is', () => {
    fc.assert(
      fc.property(rows, between(0, 1000), between(0, 1000), (list, a, b) => {
        const found = countOf(list);
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        const [less, more] = [coveredIn(found, small, CELL), coveredIn(found, large, CELL)];
        expect(less).toBeLessThanOrEqual(more + 1e-9);
        expect(more).toBeLessThanOrEqual(totalIn(found) - found.unreached + 1e-9);
        expect(less).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has the mean of its rows, in which nobody inside of an area is nearer than 0', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const there = list.filter(([d]) => d < Infinity);
        const found = distancesIn(countOf(list), CELL);
        const sum = (of: (d: number) => number) =>
          there.reduce((total, [d, weight]) => total + weight * of(d), 0);
        expect(found.reached).toBeCloseTo(
          sum(() => 1),
          3,
        );
        const wanted = sum((d) => Math.max(0, d));
        expect(Math.abs(found.metres - wanted)).toBeLessThanOrEqual(1e-6 * wanted + 1e-3);
      }),
    );
  });

  it('has quantiles in the bin of the row where it is reached', () => {
    fc.assert(
      fc.property(rows, between(0.01, 1), (list, q) => {
        const there = list
          .filter(([d, weight]) => d < Infinity && weight > 0.01)
          .sort(([a], [b]) => a - b);
        const found = quantileIn(countOf(there), q, CELL);
        const total = there.reduce((sum, [, weight]) => sum + weight, 0);
        if (total === 0) {
          expect(found).toBeNull();
          return;
        }
        const reachedBy = (share: number) => {
          let sum = 0;
          return there.find(([, weight]) => (sum += weight) >= share * total)?.[0];
        };
        // Sums of Float32 may reach a share a hair sooner or later than those of the rows.
        const [low, high] = [reachedBy(q - 1e-6)!, reachedBy(q + 1e-6) ?? there.at(-1)![0]];
        expect(found).toBeGreaterThanOrEqual(Math.max(0, low) - CELL / 2 - 1e-3);
        expect(found).toBeLessThanOrEqual(Math.max(0, high) + CELL / 2 + 1e-3);
      }),
    );
  });

  it('has the shortfall of its rows at every multiple of half a cell', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 60 }), (list, halves) => {
        const near = list.filter(([d]) => d < Infinity);
        const { distance } = rowsOf(near);
        const people = Float64Array.from(near, ([, weight]) => weight);
        const r = (halves * CELL) / 2;
        const exact = shortfall({ distance, people, start: 0, end: near.length }, r, CELL);
        const wanted = (exact.shortfall ?? 0) * exact.people;
        const off = Math.abs(shortfallIn(countOf(near), r, CELL) - wanted);
        expect(off).toBeLessThanOrEqual(1e-5 * wanted + 1e-3);
      }),
    );
  });

  it('is the same counted together with another, and merged from parts', () => {
    fc.assert(
      fc.property(rows, rows, between(0, 1000), (one, other, r) => {
        const both = countOf([...one, ...other]);
        const merged = mergeHistograms([countOf(one), countOf(other)]);
        expect(totalIn(merged)).toBeCloseTo(totalIn(both), 3);
        expect(coveredIn(merged, r, CELL)).toBeCloseTo(coveredIn(both, r, CELL), 2);
        expect(distancesIn(merged, CELL).metres).toBeCloseTo(distancesIn(both, CELL).metres, 0);
        const { distance, people } = rowsOf(one);
        const land = people.map((_, i) => i % 3);
        const counter = new Counter(CELL);
        const [living, lying] = counter.countBoth(distance, people, land, 0, one.length);
        expect(living).toEqual(counter.count(distance, people, 0, one.length));
        expect(lying).toEqual(counter.count(distance, land, 0, one.length));
      }),
    );
  });

  it('is empty without rows, and counts far rows after near ones', () => {
    expect(totalIn(countOf([]))).toBe(0);
    expect(coveredIn(countOf([]), 500, CELL)).toBe(0);
    expect(quantileIn(countOf([[Infinity, 3]]), 0.5, CELL)).toBeNull();
    expect(mergeHistograms([])).toEqual(countOf([]));
    const counter = new Counter(CELL);
    const far = counter.count(Float32Array.of(90_000, 5), Float32Array.of(2, 1), 0, 2);
    expect([coveredIn(far, 100, CELL), totalIn(far)]).toEqual([1, 3]);
    const next = counter.count(Float32Array.of(5), Float32Array.of(4), 0, 1);
    expect(totalIn(next)).toBe(4);
  });
});

describe('histograms of the grid of a city', () => {
  const { city, shapes, mask } = tinyCity({ density: [9, 1, 4, 2, 8, 1, 1, 7] });
  const tables = createTables(city, shapes, mask);
  const profile = tables.analysis(query()).profile('2025');
  const { unitStart, frame } = tables.grid();
  const counter = new Counter(frame.cell);
  const histograms = city.kelurahan.map((_, unit) =>
    counter.count(
      profile.distance.subarray(unitStart[unit], unitStart[unit + 1]),
      Float32Array.from(profile.people.values),
      unitStart[unit]!,
      unitStart[unit + 1]!,
    ),
  );

  it('say of people what sorted rows say', () => {
    const all = city.kelurahan.map((_, unit) => unit);
    histograms.forEach((found, unit) => {
      for (let r = 0; r <= 3000; r += frame.cell / 2) {
        expect(coveredIn(found, r, frame.cell)).toBeCloseTo(coveredAt(profile, unit, r).people, 2);
      }
      const { reached, metres: sum } = distancesIn(found, frame.cell);
      expect(sum / reached).toBeCloseTo(meanDistance(profile, [unit], 'people')!, 2);
    });
    for (const q of [0.1, 0.5, 0.9]) {
      const off =
        quantileIn(mergeHistograms(histograms), q, frame.cell)! -
        distanceQuantile(profile, all, 'people', q)!;
      expect(Math.abs(off)).toBeLessThanOrEqual(frame.cell / 2);
    }
  });
});
