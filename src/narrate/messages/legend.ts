import type { Lang } from '../lang.ts';

const id = {
  title: 'Legenda',
  show: 'Buka legenda',
  hide: 'Tutup legenda',
  noData: 'Tidak ada data',
  noReport: 'Tidak ada laporan',
  gap: 'Berpenduduk, di luar jangkauan',
  buffer: 'Dalam jangkauan',
  estimate: 'Perkiraan atau belum pasti',
  exact: 'Letak tepat',
  hollow: 'Letak perkiraan atau hanya diketahui kelurahannya',
  outside: 'Di luar batas kota',
  flag: 'Disebut dalam laporan',
  notNamed: 'Tidak disebut dalam laporan',
  selected: 'Wilayah yang dipilih',
  areas: (count: number) => `${count} wilayah`,
  units: {
    people: ' jiwa',
    percent: '%',
    metres: ' m',
  },
  scale: 'Skala',
  north: 'Utara',
};

export type LegendMessages = typeof id;

const en: LegendMessages = {
  title: 'Legend',
  show: 'Open legend',
  hide: 'Close legend',
  noData: 'No data',
  noReport: 'No report',
  gap: 'Populated, beyond the distance',
  buffer: 'Within the distance',
  estimate: 'Estimate or uncertain',
  exact: 'Exact place',
  hollow: 'Approximate, or known only by kelurahan',
  outside: 'Beyond the city border',
  flag: 'Named in a report',
  notNamed: 'Not named in a report',
  selected: 'Selected area',
  areas: (count) => (count === 1 ? '1 area' : `${count} areas`),
  units: {
    people: ' people',
    percent: '%',
    metres: ' m',
  },
  scale: 'Scale',
  north: 'North',
};

export const legend: Readonly<Record<Lang, LegendMessages>> = { id, en };
