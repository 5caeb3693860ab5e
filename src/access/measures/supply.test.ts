import { describe, expect, it } from 'vitest';
import { supplyOf } from './supply.ts';

describe('supplyOf', () => {
  it('sets people per facility against the standard', () => {
    expect(supplyOf(100_000, 2, 30_000)).toEqual({
      people: 100_000,
      facilities: 2,
      people_per_facility: 50_000,
      standard: 30_000,
      load: 50_000 / 30_000,
      short: 2,
    });
    expect(supplyOf(60_000, 3, 30_000)).toMatchObject({ load: 2 / 3, short: 0 });
  });

  it('has no ratio without facilities, but still says how many are short', () => {
    expect(supplyOf(30_001, 0, 30_000)).toMatchObject({
      people_per_facility: null,
      load: null,
      short: 2,
    });
  });

  it('leaves unknown what is unknown', () => {
    expect(supplyOf(null, 4, 30_000)).toMatchObject({ people_per_facility: null, short: null });
    expect(supplyOf(80, 4, null)).toMatchObject({
      people_per_facility: 20,
      load: null,
      short: null,
    });
    expect(supplyOf(0, 1, 30_000)).toMatchObject({ people_per_facility: 0, load: 0, short: 0 });
  });

  it('refuses numbers without meaning', () => {
    expect(() => supplyOf(-1, 1, 1)).toThrow(RangeError);
    expect(() => supplyOf(1, NaN, 1)).toThrow(RangeError);
    expect(() => supplyOf(1, 1, 0)).toThrow(RangeError);
  });
});
