import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compositeIndex, missesService, peopleByMissed } from './several.ts';
import { shortfall } from './shortfall.ts';

const CELL = 25;
const services = fc.integer({ min: 1, max: 30 }).chain((rows) => {
  const list = (min: number, max: number) =>
    fc.array(fc.double({ min, max, noNaN: true }), { minLength: rows, maxLength: rows });
  return fc.record({
    people: list(0, 40).map((values) => Float64Array.from(values)),
    // Around the radius, so that many cells are covered in part by several services.
    fields: fc.array(
      list(960, 1040).map((values) => Float32Array.from(values)),
      { minLength: 1, maxLength: 4 },
    ),
  });
});

describe('peopleByMissed', () => {
  it('counts people by the number of services beyond their radius', () => {
    const near = { distance: Float32Array.of(100, 900, 900, 900), radius_m: 500 };
    const far = { distance: Float32Array.of(100, 100, 5000, 5000), radius_m: 3000 };
    const people = Float64Array.of(1, 10, 100, 1000);
    expect(peopleByMissed([near, far], people, 0, 4, CELL)).toEqual([1, 10, 1100]);
    expect(peopleByMissed([near, far], people, 1, 3, CELL)).toEqual([0, 10, 100]);
  });

  it('counts a cell on an edge in part, and nests the parts of two edges', () => {
    const edge = (gap: number) => ({
      distance: Float32Array.of(1000 + (gap - 0.5) * CELL),
      radius_m: 1000,
    });
    const beyond = { distance: Float32Array.of(9000), radius_m: 1000 };
    const expectClose = (found: number[], expected: number[]) =>
      expected.forEach((value, k) => expect(found[k]).toBeCloseTo(value, 9));
    expectClose(peopleByMissed([edge(0.25)], Float64Array.of(8), 0, 1, CELL), [6, 2]);
    expectClose(
      peopleByMissed([edge(0.25), edge(0.75)], Float64Array.of(8), 0, 1, CELL),
      [2, 4, 2],
    );
    expectClose(
      peopleByMissed([edge(0.75), beyond, edge(0.25)], Float64Array.of(8), 0, 1, CELL),
      [0, 2, 4, 2],
    );
  });

  it('adds up to all people, and to the unserved of all services', () => {
    fc.assert(
      fc.property(services, ({ people, fields }) => {
        const list = fields.map((distance) => ({ distance, radius_m: 1000 }));
        const missed = peopleByMissed(list, people, 0, people.length, CELL);
        const total = people.reduce((sum, weight) => sum + weight, 0);
        expect(missed.reduce((sum, count) => sum + count, 0)).toBeCloseTo(total, 6);
        const unserved = fields.reduce((sum, distance) => {
          const run = { distance, people, start: 0, end: people.length };
          return sum + (shortfall(run, 1000, CELL).beyond ?? 0) * total;
        }, 0);
        expect(missed.reduce((sum, count, k) => sum + k * count, 0)).toBeCloseTo(unserved, 6);
        for (const count of missed) expect(count).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

describe('compositeIndex', () => {
  it('is the weighted mean of the gaps', () => {
    const parts = [
      { gap: 0.2, weight: 1 },
      { gap: 0.8, weight: 3 },
    ];
    expect(compositeIndex(parts)).toEqual({
      index: 0.25 * 0.2 + 0.75 * 0.8,
      used: 2,
      of: 2,
      reason: null,
    });
  });

  it('never counts missing data as 0 and says how much it rests on', () => {
    const parts = [
      { gap: 0.4, weight: 1 },
      { gap: null, weight: 1 },
      { gap: 0.9, weight: 0 },
    ];
    expect(compositeIndex(parts)).toEqual({ index: 0.4, used: 1, of: 2, reason: null });
  });

  it('has a reason where there is no index', () => {
    expect(compositeIndex([{ gap: 0.4, weight: 0 }])).toMatchObject({
      index: null,
      reason: 'no-weight',
    });
    expect(compositeIndex([{ gap: null, weight: 2 }])).toEqual({
      index: null,
      used: 0,
      of: 1,
      reason: 'no-data',
    });
    expect(() => compositeIndex([{ gap: 1, weight: -1 }])).toThrow(RangeError);
    expect(() => compositeIndex([{ gap: 1, weight: NaN }])).toThrow(RangeError);
  });

  it('does not change when all weights are scaled', () => {
    const part = fc.record({
      gap: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (parts, k) => {
        const scaled = parts.map(({ gap, weight }) => ({ gap, weight: weight * k }));
        const [a, b] = [compositeIndex(parts), compositeIndex(scaled)];
        expect(b.used).toBe(a.used);
        expect(b.index ?? -1).toBeCloseTo(a.index ?? -1, 9);
        const known = parts.flatMap(({ gap }) => (gap === null ? [] : [gap]));
        if (a.index !== null) expect(a.index).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
      }),
    );
  });
});

describe('missesService', () => {
  it('asks for more than half of the people', () => {
    expect([null, 0, 0.5, 0.51, 1].map(missesService)).toEqual([false, false, false, true, true]);
  });
});
