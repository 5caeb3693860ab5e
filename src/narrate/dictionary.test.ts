import { describe, expect, it } from 'vitest';
import { REPORTED_FIELDS } from '../access/published.ts';
import { boundColumns, coverageColumns, dictionary, type Provenance } from './dictionary.ts';

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
      const rows = dictionary(columns, provenance, lang);
      expect(rows.map(({ column }) => column)).toEqual(columns);
      for (const { meaning } of rows) expect(meaning.length).toBeGreaterThan(5);
    }
    expect(dictionary(['unserved_population'], provenance, 'id')).toEqual([
      {
        column: 'unserved_population',
        meaning: 'Perkiraan jiwa yang tinggal lebih jauh dari jarak itu',
        unit: 'jiwa',
        year: '2025',
        source: 'Hitungan',
      },
    ]);
  });

  it('explains a bound by its figure and by what is supposed', () => {
    expect(boundColumns.map(({ column }) => column)).toEqual([
      'covered_population_pct_best',
      'covered_population_pct_worst',
      'unserved_population_best',
      'unserved_population_worst',
      'distance_mean_m_best',
      'distance_mean_m_worst',
    ]);
    const [row] = dictionary(['distance_mean_m_worst'], provenance, 'en');
    expect(row).toEqual({
      column: 'distance_mean_m_worst',
      meaning:
        'Mean straight-line distance of people to the nearest facility, if facilities known by kelurahan only stood at their farthest place',
      unit: 'm',
      year: '2025',
      source: 'Hitungan',
    });
  });

  it('calls estimates estimates', () => {
    const rows = dictionary(coverageColumns(null), provenance, 'en');
    for (const { column, meaning } of rows) {
      if (column.includes('population')) expect(meaning.toLowerCase()).toContain('estimate');
    }
  });
});
