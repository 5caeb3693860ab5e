/** Both ends of every figure of an area, as they are published, after all that was there before. */
export const ENDS: readonly string[] = [
  ...['population_low', 'population_high'],
  ...['covered_area_km2_low', 'covered_area_km2_high'],
  ...['covered_area_pct_low', 'covered_area_pct_high'],
  ...['covered_population_low', 'covered_population_high'],
  ...['covered_population_pct_low', 'covered_population_pct_high'],
  ...['unserved_population_low', 'unserved_population_high'],
  ...['distance_mean_m_low', 'distance_mean_m_high'],
  ...['distance_median_m_low', 'distance_median_m_high'],
  ...['distance_p90_m_low', 'distance_p90_m_high'],
];
