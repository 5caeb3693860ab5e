import { append, both, swap, type BadCase } from './case.ts';
import { repeating } from './contradictions.ts';

const PEOPLE = 'population/population.csv';
const SERVICES = 'facilities/services.json';
const HEALTH = 'facilities/health.csv';
const CATALOGUE = 'indicators/catalogue.csv';
const VALUES = 'indicators/kelurahan.csv';

/** What is right although it looks like one of the above. */
export const right: readonly { readonly name: string; readonly changes: BadCase['with'] }[] = [
  {
    name: 'a plan of some years ahead',
    changes: { [HEALTH]: swap('2026-01', '2030-01') },
  },
  {
    name: 'planned water of next year',
    changes: { 'water/status.csv': swap('planned,,,', 'planned,,2027,') },
  },
  {
    name: 'a projection',
    changes: {
      [CATALOGUE]: swap('kecamatan,measure', 'kecamatan,estimate'),
      'indicators/kecamatan.csv': swap('stunting,2024,12.5', 'stunting,2030,12.5'),
    },
  },
  {
    name: 'indicators that repeat the population and say so',
    changes: {
      [CATALOGUE]: repeating('warga', 'population'),
      [VALUES]: both(
        append('99.01.01.1002,warga,2025,4000,,contoh'),
        append('99.01.01.1002,warga,2010,3000,,contoh'),
        append('99.01.01.1002,warga,2018,3500,,contoh'),
      ),
    },
  },
  {
    name: 'a dense kelurahan in a city that says so',
    changes: {
      [PEOPLE]: both(swap('2025,4000', '2025,900000'), swap('2010,3000', '2010,800000')),
      'city.json': both(
        swap('"densityCap_per_km2": 40000', '"densityCap_per_km2": 300000'),
        swap('"cell_m": 25', '"plausibility": { "people_per_km2": 200000 }, "cell_m": 25'),
      ),
    },
  },
  {
    name: 'a threshold that the city allows',
    changes: {
      [SERVICES]: swap('"threshold_m": 3000', '"threshold_m": 30000'),
      'city.json': swap('"cell_m": 25', '"plausibility": { "threshold_m": 40000 }, "cell_m": 25'),
    },
  },
  {
    name: 'a facility whose point is rejected, counted without one',
    changes: {
      'facilities/rejected.csv': append(
        'schools.csv,npsn-005,SMK Kebun,Titiknya salah,The point is wrong,contoh',
      ),
    },
  },
  {
    name: 'two facilities of different services on one point',
    changes: { [HEALTH]: swap('Pasar,0.01,110.01,', 'Pasar,0.005,110.015,') },
  },
];
