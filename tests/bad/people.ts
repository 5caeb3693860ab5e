import { swap, type BadCase } from './case.ts';

const PEOPLE = 'population/population.csv';

/** Every figure of a base, changed. */
const everyone = (people: (figure: string) => string) => (text: string) =>
  text.replace(/^([\d.]+,20\d\d),(\d*),/gm, (_row, key: string, figure: string) => {
    return `${key},${people(figure)},`;
  });

/** Numbers of people that cannot be, or hardly can. */
export const implausiblePeople: readonly BadCase[] = [
  {
    name: '10^12 people',
    file: PEOPLE,
    change: swap('2025,4000', '2025,1000000000000'),
    line: 4,
    field: 'people',
    problem: 'penduduk terlalu padat untuk luas kelurahan',
    found: '1.000.000.000.000 jiwa di 4,92 km2',
    expected: 'paling padat 150.000 per km2, atau plausibility.people_per_km2',
    alone: true,
  },
  {
    name: 'nobody anywhere',
    file: PEOPLE,
    change: everyone(() => '0'),
    line: null,
    field: 'people',
    problem: 'tidak ada penduduk di seluruh kota, basis 2025',
    found: '0',
    expected: 'kosong bila tidak diketahui',
    besides: [{ field: 'people', problem: 'tidak ada penduduk di seluruh kota, basis 2010' }],
  },
  {
    name: 'no figure anywhere',
    file: PEOPLE,
    change: everyone(() => ''),
    line: null,
    field: 'people',
    problem: 'jumlah penduduk tidak diketahui di mana pun',
    found: '(kosong)',
    expected: 'paling sedikit untuk satu basis',
    alone: true,
  },
  {
    name: 'a kelurahan without people',
    file: PEOPLE,
    change: swap('2025,4000', '2025,0'),
    line: 4,
    field: 'people',
    problem: 'kelurahan tanpa penduduk',
    found: '0',
    expected: 'kosong bila tidak diketahui',
    severity: 'warning',
    alone: true,
  },
  {
    name: 'a digit too many',
    file: PEOPLE,
    change: swap('2025,4000', '2025,40000'),
    line: 4,
    field: 'people',
    problem: 'penduduk jauh berbeda dari basis 2010',
    found: '3.000 pada 2010, 40.000 pada 2025',
    expected: '10 kali',
    severity: 'warning',
    alone: true,
  },
  {
    name: 'a digit too few',
    file: PEOPLE,
    change: swap('2025,2000', '2025,100'),
    line: 6,
    field: 'people',
    problem: 'penduduk jauh berbeda dari basis 2010',
    found: '1.500 pada 2010, 100 pada 2025',
    expected: '10 kali',
    severity: 'warning',
    alone: true,
  },
  {
    name: 'a kelurahan denser than the city allows',
    file: 'city.json',
    change: swap('"densityCap_per_km2": 40000', '"densityCap_per_km2": 1000'),
    with: { [PEOPLE]: swap('2025,4000', '2025,8000') },
    at: PEOPLE,
    line: 4,
    field: 'people',
    problem: 'kelurahan lebih padat daripada batas kepadatan kota',
    found: '8.000 jiwa di 4,92 km2: 1.625 per km2',
    expected: 'densityCap_per_km2',
    severity: 'warning',
    alone: true,
  },
  {
    name: 'more connections than people',
    file: 'water/status.csv',
    change: swap('2019,350', '2019,35000'),
    line: 3,
    field: 'connections',
    problem: 'sambungan lebih banyak daripada penduduk',
    found: '35000',
    expected: 'paling banyak 4.000',
    severity: 'warning',
    alone: true,
  },
];
