import { describe, expect, it } from 'vitest';
import { REPORTED_FIELDS } from '../access/published.ts';
import { coverageColumns, dictionary, rangeColumns, type Provenance } from './dictionary.ts';

const provenance: Provenance = {
  boundaries: { source: 'Batas', year: '2019' },
  population: { source: 'Penduduk', year: '2025' },
  facilities: { source: 'Fasilitas', year: '2019' },
  computed: { source: 'Hitungan', year: '2025' },
  water: { source: 'Air', year: '2024' },
};

describe('dictionary', () => {
  it('keeps the published names and their order', () => {
    expect(coverageColumns(null)).toEqual([
      'code',
      'name',
      'kecamatan',
      'area_km2',
      'covered_area_km2',
      'covered_area_pct',
      'population',
      'covered_population',
      'covered_population_pct',
      'unserved_population',
      'distance_mean_m',
      'distance_median_m',
      'distance_p90_m',
      'nearest_facility',
    ]);
    expect(coverageColumns('mapped').slice(-2)).toEqual(['status', 'basis']);
    expect(coverageColumns('reported').slice(-9)).toEqual(Object.values(REPORTED_FIELDS));
  });

  it('explains every column in both languages, with its unit and where it comes from', () => {
    const columns = coverageColumns('reported');
    for (const lang of ['id', 'en'] as const) {
      const rows = dictionary(columns, [], provenance, lang);
      expect(rows.map(({ column }) => column)).toEqual(columns);
      for (const { meaning } of rows) expect(meaning.length).toBeGreaterThan(5);
    }
    expect(dictionary(['unserved_population'], [], provenance, 'id')).toEqual([
      {
        column: 'unserved_population',
        meaning: 'Perkiraan jiwa yang tinggal lebih jauh dari jarak itu',
        unit: 'jiwa',
        year: '2025',
        source: 'Hitungan',
      },
    ]);
  });

  it('explains both ends of a range by their figure', () => {
    const columns = rangeColumns(null);
    expect(columns.map(({ column }) => column).slice(0, 2)).toEqual([
      'population_low',
      'population_high',
    ]);
    expect(columns).toHaveLength(18);
    const rows = dictionary([], columns, provenance, 'en');
    expect(rows.find(({ column }) => column === 'distance_mean_m_high')).toEqual({
      column: 'distance_mean_m_high',
      meaning:
        'Mean straight-line distance of people to the nearest facility; most of 9 of 10 computations',
      unit: 'm',
      year: '2025',
      source: 'Hitungan',
    });
  });

  it('keeps ranges of a reported service under its own names', () => {
    const columns = rangeColumns('reported');
    const names = columns.map(({ column }) => column);
    expect(names).toContain('reported_beyond_population_low');
    expect(names).not.toContain('unserved_population_low');
    for (const { meaning } of dictionary([], columns, provenance, 'id')) {
      expect(meaning).toContain('9 dari 10 perhitungan');
    }
  });

  it('calls estimates estimates', () => {
    const rows = dictionary(coverageColumns(null), [], provenance, 'en');
    for (const { column, meaning } of rows) {
      if (column.includes('population')) expect(meaning.toLowerCase()).toContain('estimate');
    }
  });
});
