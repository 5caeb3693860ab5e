import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '../../access/types.ts';
import { rankRows, valueOf } from './ranking.ts';

const row = (code: string, unserved: number | null, pct: number | null): CoverageRow => ({
  code,
  name: code,
  kecamatan: 'A',
  area_km2: 1,
  covered_area_km2: null,
  covered_area_pct: null,
  population: 100,
  covered_population: null,
  covered_population_pct: pct,
  unserved_population: unserved,
  distance_mean_m: null,
  distance_median_m: null,
  distance_p90_m: null,
  nearest_facility: null,
});

describe('rankRows', () => {
  it('puts the worst first, lets equals share a rank and keeps the unknown last', () => {
    const ranked = rankRows(
      [row('a', 5, 0), row('b', null, null), row('c', 9, 0), row('d', 9, 0)],
      'people',
    );
    expect(ranked.map(({ row: { code }, rank }) => [code, rank])).toEqual([
      ['c', 1],
      ['d', 1],
      ['a', 3],
      ['b', null],
    ]);
  });

  it('gives the lowest and highest rank over what is not certain', () => {
    const shown = [row('a', 5, 0), row('b', 4, 0), row('c', 3, 0)];
    const bounds = {
      worst: [row('a', 6, 0), row('b', 9, 0), row('c', 4, 0)],
      best: [row('a', 5, 0), row('b', 2, 0), row('c', 3, 0)],
    };
    const ranked = rankRows(shown, 'people', bounds);
    expect(ranked.map(({ row: { code }, low, rank, high }) => [code, low, rank, high])).toEqual([
      ['a', 1, 1, 2],
      ['b', 1, 2, 3],
      ['c', 2, 3, 3],
    ]);
  });

  it('reads a share as the share beyond the distance', () => {
    expect(valueOf(row('a', 1, 61.5), 'share')).toBe(38.5);
    expect(valueOf(row('a', 1, null), 'share')).toBeNull();
  });
});
