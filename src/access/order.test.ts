import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from './grid.ts';
import { ascending, sortByDistance } from './order.ts';

/** Few distinct values, so that ties are common; far ones, and no way at all. */
const metres = fc.oneof(
  fc.constantFrom(0, 1, 2, Infinity),
  fc.float({ min: 0, max: 1e6, noNaN: true }),
);
const units = fc.array(fc.array(metres, { maxLength: 40 }), { maxLength: 5 });

/** A grid and a field of which only what is sorted is known. */
function given(distances: readonly (readonly number[])[]) {
  const distance = Float32Array.from(distances.flat(), Math.abs);
  const unitStart = new Int32Array(distances.length + 1);
  distances.forEach(({ length }, unit) => (unitStart[unit + 1] = unitStart[unit]! + length));
  const grid = { size: distance.length, units: distances.length, unitStart } as unknown as Grid;
  const field = { distance, nearest: new Int32Array(0), tileMax: new Float32Array(0) };
  return { grid, field, distance, unitStart };
}

describe('sortByDistance', () => {
  it('has the rows of each unit in ascending order of distance, equal ones as they stand', () => {
    fc.assert(
      fc.property(units, (distances) => {
        const { grid, field, distance, unitStart } = given(distances);
        const expected = distances.flatMap((list, unit) =>
          list
            .map((_, i) => unitStart[unit]! + i)
            .sort((a, b) => (distance[a] === distance[b] ? a - b : distance[a]! - distance[b]!)),
        );
        expect([...sortByDistance(grid, field)]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('tells floats apart that differ in the last bit, however large', () => {
    const bits = new Uint32Array([0x7f7fffff, 0x4b800001, 0x4b800000, 1, 0]);
    const { grid, field } = given([[...new Float32Array(bits.buffer)]]);
    expect([...sortByDistance(grid, field)]).toEqual([4, 3, 2, 1, 0]);
  });
});

describe('ascending', () => {
  it('has all positions by value, whatever the sign, equal ones as they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(metres, fc.constantFrom(-12.5, -1))), (list) => {
        const values = Float32Array.from(list);
        const expected = [...values.keys()].sort((a, b) =>
          values[a] === values[b] ? a - b : values[a]! - values[b]!,
        );
        expect([...ascending(values)]).toEqual(expected);
      }),
    );
  });
});
