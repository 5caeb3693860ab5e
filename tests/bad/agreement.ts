import { append, swap, type BadCase } from './case.ts';

const KINDS = 'facilities/kinds.csv';
const SERVICES = 'facilities/services.json';
const REJECTED = 'facilities/rejected.csv';
const NEIGHBOURS = 'boundaries/neighbours.geojson';

const BORDER = '[110, -0.05], [110, -0.02], [110, 0], [110, 0.02]';

/** What one file says and another denies, or makes without effect. */
export const disagreeing: readonly BadCase[] = [
  {
    name: 'a kind that its row gives to no service',
    file: KINDS,
    change: swap('centre,puskesmas,contoh', 'centre,,contoh'),
    at: SERVICES,
    line: 40,
    field: '[2].kinds[0]',
    problem: 'layanan jenis ini berbeda di facilities/kinds.csv',
    found: 'puskesmas: puskesmas di sini, tanpa layanan di sana',
    expected: 'layanan yang sama',
    alone: true,
  },
  {
    name: 'a kind that two services list',
    file: SERVICES,
    change: swap('"kinds": ["pustu"]', '"kinds": ["pustu", "puskesmas"]'),
    line: 57,
    field: '[3].kinds[1]',
    problem: 'layanan jenis ini berbeda di facilities/kinds.csv',
    found: 'puskesmas: pustu di sini, puskesmas di sana',
    expected: 'layanan yang sama',
    alone: true,
  },
  {
    name: 'a kind whose row names a service that does not have it',
    file: KINDS,
    change: swap('centre,puskesmas,contoh', 'centre,sma,contoh'),
    line: 5,
    field: 'service',
    problem: 'layanan ini tidak memuat jenis puskesmas',
    found: 'sma',
    expected: 'sma, smk',
    alone: true,
  },
  {
    name: 'a kind whose row names a service that is none',
    file: KINDS,
    change: swap('centre,puskesmas,contoh', 'centre,puskesma,contoh'),
    line: 5,
    field: 'service',
    problem: 'tidak ada di facilities/services.json',
    found: 'puskesma',
    expected: 'mungkin puskesmas',
    alone: true,
  },
  {
    name: 'a row that is rejected and counted',
    file: REJECTED,
    change: append('schools.csv,npsn-004,SMAN 1,Titiknya salah,The point is wrong,contoh'),
    line: 3,
    field: 'id',
    problem: 'baris yang ditolak ada juga di tabel fasilitas',
    found: 'npsn-004, juga di facilities/schools.csv:5',
    expected: 'tabel fasilitas tetap dihitung',
    severity: 'warning',
    alone: true,
  },
  {
    name: 'the city among its neighbours',
    file: NEIGHBOURS,
    change: swap('"code": "99.02"', '"code": "99.01"'),
    line: 4,
    field: 'features[0].properties.code',
    problem: 'wilayah tetangga berkode kota ini sendiri',
    found: 'Kabupaten Tetangga: 99.01',
    expected: 'di sekitarnya saja',
    alone: true,
  },
  {
    name: 'a kecamatan of the city among its neighbours',
    file: NEIGHBOURS,
    change: swap('"code": "99.02"', '"code": "99.01.02"'),
    line: 4,
    field: 'features[0].properties.code',
    problem: 'wilayah tetangga berkode kota ini sendiri',
    found: '99.01.02',
    expected: 'di sekitarnya saja',
    alone: true,
  },
  {
    name: 'surroundings that touch the city nowhere',
    file: NEIGHBOURS,
    change: swap(BORDER, '[109.999, -0.05], [109.999, 0.02]'),
    line: null,
    field: null,
    problem: 'tidak ada wilayah tetangga yang berbatasan dengan kelurahan mana pun',
    found: '1 wilayah tanpa satu pun titik batas yang sama',
    expected: 'titik demi titik',
    severity: 'warning',
    alone: true,
  },
];

/** Rows of a table, without its header. */
const emptied = (text: string) => `${text.split('\n')[0]!}\n`;

/** What says little, and does not contradict itself. */
export const agreeing: readonly { readonly name: string; readonly changes: BadCase['with'] }[] = [
  { name: 'a table of water without a row', changes: { 'water/status.csv': emptied } },
  {
    name: 'no surroundings at all',
    changes: { [NEIGHBOURS]: () => '{ "type": "FeatureCollection", "features": [] }' },
  },
  {
    name: 'a neighbour whose code begins like the code of the city',
    changes: { [NEIGHBOURS]: swap('"code": "99.02"', '"code": "99.010"') },
  },
];
