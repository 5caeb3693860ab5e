import { append, swap, without, type BadCase } from './case.ts';

const SERVICES = 'facilities/services.json';
const SCHOOLS = 'facilities/schools.csv';
const HEALTH = 'facilities/health.csv';

/** Facilities that are missing, stand twice, or are too large for any. */
export const implausibleFacilities: readonly BadCase[] = [
  {
    name: 'a service without any facility',
    file: SCHOOLS,
    change: (text) => text.split('\n')[0]! + '\n',
    at: SERVICES,
    line: 23,
    field: '[1].kinds',
    problem: 'tidak ada satu pun fasilitas untuk layanan SMA dan SMK',
    found: '0 baris berjenis sma, smk',
    expected: 'tabel fasilitasnya, atau measures list',
    alone: true,
  },
  {
    name: 'a facility table that is not there',
    file: SCHOOLS,
    change: () => null,
    at: SERVICES,
    line: 23,
    field: '[1].kinds',
    problem: 'tidak ada satu pun fasilitas untuk layanan SMA dan SMK',
    found: '0 baris berjenis sma, smk',
    expected: 'tabel fasilitasnya',
    alone: true,
  },
  {
    name: 'a lower bound without any facility',
    file: SCHOOLS,
    change: () => null,
    with: {
      [SERVICES]: (text) =>
        text
          .split('"id": "sma"')
          .map((part, i) => (i === 1 ? swap('"full"', '"lower-bound"')(part) : part))
          .join('"id": "sma"'),
    },
    at: SERVICES,
    line: 23,
    field: '[1].kinds',
    problem: 'tidak ada satu pun fasilitas untuk layanan SMA dan SMK',
    found: '0 baris berjenis sma, smk',
    expected: 'tabel fasilitasnya',
    severity: 'warning',
    alone: true,
  },
  {
    name: 'a list without any facility',
    file: HEALTH,
    change: without(4),
    at: SERVICES,
    line: 57,
    field: '[3].kinds',
    problem: 'tidak ada satu pun fasilitas untuk layanan Pustu',
    found: '0 baris berjenis pustu',
    expected: 'tabel fasilitasnya',
    severity: 'warning',
    alone: true,
  },
  {
    name: 'a service of which all facilities have closed',
    file: HEALTH,
    change: (text) => text.replaceAll('operating', 'closed'),
    at: SERVICES,
    line: 40,
    field: '[2].kinds',
    problem: 'tidak ada fasilitas yang dapat dihitung untuk layanan Puskesmas',
    found: 'tutup',
    expected: 'paling sedikit satu',
    severity: 'warning',
    alone: true,
  },
  {
    name: 'two exact facilities on one point',
    file: SCHOOLS,
    change: swap('SD Tutup,0.01,110.01', 'SD Tutup,0.005,110.015'),
    with: {
      [HEALTH]: append(
        'pkm-03,puskesmas,Puskesmas Baru,0.01,110.01,99.01.01.1002,,yes,exact,operating,,,,2022,,contoh',
      ),
    },
    at: HEALTH,
    line: 6,
    field: 'lat',
    problem: 'titik sama persis dengan fasilitas lain',
    found: 'Puskesmas Pasar (facilities/health.csv:2)',
    expected: 'approximate untuk keduanya',
    severity: 'warning',
    alone: true,
  },
  {
    name: 'one facility under two ids',
    file: HEALTH,
    change: append(
      'pkm-03,puskesmas,PUSKESMAS  PASAR,0.011,110.011,99.01.01.1002,,yes,exact,operating,,,,2022,,contoh',
    ),
    line: 6,
    field: 'name',
    problem: 'nama, jenis, dan wilayah sama dengan fasilitas lain',
    found: 'Puskesmas Pasar (facilities/health.csv:2)',
    expected: 'satu baris',
    severity: 'warning',
    alone: true,
  },
  {
    name: 'a school for a whole city',
    file: SCHOOLS,
    change: swap('negeri,240', 'negeri,240000'),
    line: 2,
    field: 'capacity',
    problem: 'daya tampung besar sekali',
    found: '240000',
    expected: 'paling banyak 10000',
    severity: 'warning',
    alone: true,
  },
];
