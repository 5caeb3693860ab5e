import { describe, expect, it } from 'vitest';
import type { AreaRanges, Range } from '../../access/ensemble/types.ts';
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

  it('takes the ranks that nine of ten draws give by what the list is in the order of', () => {
    const area = (code: string, people: Range, distance: Range) =>
      ({
        code,
        ranks: {
          unserved_population: people,
          covered_population_pct: null,
          distance_mean_m: distance,
        },
      }) as unknown as AreaRanges;
    const [one, two] = [
      { low: 1, high: 2 },
      { low: 2, high: 3 },
    ];
    const rows = [row('a', 4, 0), row('b', 5, 0)];
    const ranges = [area('a', one, two), area('b', two, one)];
    const places = (measure: 'people' | 'distance') =>
      rankRows(rows, measure, ranges).map(({ row: { code }, places: of }) => [code, of]);
    expect(places('people')).toEqual([
      ['b', two],
      ['a', one],
    ]);
    expect(places('distance')).toContainEqual(['a', two]);
    expect(rankRows(rows, 'people')[0]!.places).toBeNull();
  });

  it('reads a share as the share beyond the distance', () => {
    expect(valueOf(row('a', 1, 61.5), 'share')).toBe(38.5);
    expect(valueOf(row('a', 1, null), 'share')).toBeNull();
  });
});
