import { swap, type BadCase } from './case.ts';
import { ALTERNATIVES_FILE as FILE } from './folder.ts';
import { shaped, square } from './shapes.ts';
import { alternatives, bad, COUNTED, doubtful, people, PEOPLE, place, type Given } from './ways.ts';

/** The second alternative of how many people there are, with a share. */
const shared = (name: string, share2010: unknown, found: string, expected: string): BadCase =>
  bad(name, people({ share2010 }), {
    line: 7,
    field: 'totals[1].share2010',
    problem: 'isian salah',
    found,
    expected,
    with: COUNTED,
  });

const lists: readonly BadCase[] = [
  bad('a file that is a list', () => '[]', {
    line: 1,
    field: null,
    problem: 'isian salah',
    found: '[]',
    expected: 'objek {...}, bukan daftar',
  }),
  bad('one list left away', () => '{ "settlement": [] }', {
    line: 1,
    field: 'totals',
    problem: 'isian tidak ada',
    found: '(tidak ada)',
    expected: 'isian totals',
  }),
  bad('more alternatives than can be computed', place(...Array<Given>(20).fill({})), {
    line: 2,
    field: 'settlement',
    problem: 'terlalu banyak alternatif',
    found: '21 alternatif',
    expected: 'paling banyak 20, karena masing-masing dihitung sendiri',
  }),
  bad('what is shown is left away', alternatives([{ weights: 'even' }]), {
    line: 3,
    field: 'settlement[0]',
    problem: 'alternatif pertama bukan yang ditampilkan',
    found: 'cara-0: weights even, emptyBox null',
    expected: 'weights density, emptyBox null; ditambahkan di tempat pertama',
  }),
  bad('what is shown comes later', alternatives([{ emptyBox: [110, 0, 110.01, 0.01] }, {}]), {
    line: 3,
    field: 'settlement[0]',
    problem: 'alternatif pertama bukan yang ditampilkan',
    found: 'cara-0: weights density, emptyBox [110,0,110.01,0.01]',
    expected: 'kini settlement[1], dipindah ke depan',
  }),
  bad('the totals that are shown come later', alternatives([], [{ share2010: 1 }, {}]), {
    line: 6,
    field: 'totals[0]',
    problem: 'alternatif pertama bukan yang ditampilkan',
    found: 'cara-0: share2010 1',
    expected: 'share2010 0; kini totals[1], dipindah ke depan',
    with: COUNTED,
  }),
  bad('an id that is there already', place({ id: 'cara-0', weights: 'even' }), {
    line: 4,
    field: 'settlement[1].id',
    problem: 'id alternatif ganda',
    found: 'cara-0',
    expected: 'sudah ada di settlement[0]',
  }),
  bad('a source that nobody knows', place({ source: 'contho', weights: 'even' }), {
    line: 4,
    field: 'settlement[1].source',
    problem: 'tidak ada di sources.json',
    found: 'contho',
    expected: 'mungkin contoh',
  }),
  doubtful(
    'a copy whose label was forgotten',
    place({ label: { id: 'CARA 0', en: 'Other' }, weights: 'even' }),
    {
      line: 4,
      field: 'settlement[1].label.id',
      problem: 'label alternatif ganda',
      found: 'CARA 0',
      expected: 'sudah ada di settlement[0]',
    },
  ),
  doubtful('one alternative twice', place({ weights: 'even' }, { weights: 'even' }), {
    line: 5,
    field: 'settlement[2]',
    problem: 'dua alternatif dengan isi yang sama, peluangnya terhitung dua kali',
    found: 'cara-2: weights even, emptyBox null, sama dengan cara-1 (settlement[1])',
    expected: 'isi yang berbeda, atau satu alternatif dengan peluang keduanya',
  }),
  doubtful('what is shown twice', people({}), {
    line: 7,
    field: 'totals[1]',
    problem: 'dua alternatif dengan isi yang sama, peluangnya terhitung dua kali',
    found: 'cara-1: share2010 0, sama dengan cara-0 (totals[0])',
    expected: 'satu alternatif dengan peluang keduanya',
  }),
];

/** A file with a name in the second alternative that is none. */
const misnamed = () => place({})().replace(/(cara-1.*)emptyBox/, '$1emptybox');

const values: readonly BadCase[] = [
  bad('a chance of 0', place({ chance: 0, weights: 'even' }), {
    line: 4,
    field: 'settlement[1].chance',
    problem: 'isian salah',
    found: '0',
    expected: 'angka lebih dari 0; alternatif yang tidak mungkin dihapus saja',
  }),
  bad('a chance beyond all reason', place({ chance: 1e308, weights: 'even' }), {
    line: 4,
    field: 'settlement[1].chance',
    problem: 'isian salah',
    found: '1e+308',
    expected: 'angka paling besar 1000000; yang dihitung hanya perbandingannya',
  }),
  bad('a chance in quotes', place({ chance: '1', weights: 'even' }), {
    line: 4,
    field: 'settlement[1].chance',
    problem: 'isian salah',
    found: '1',
    expected: 'angka tanpa tanda kutip',
  }),
  doubtful('a chance that is never drawn', place({ chance: 0.005, weights: 'even' }), {
    line: 4,
    field: 'settlement[1].chance',
    problem: 'peluang terlalu kecil, alternatif ini hampir tidak pernah terambil',
    found: '0.005, yaitu 0,5% dari jumlah peluang di settlement',
    expected: 'paling sedikit 1% dari jumlah itu, atau alternatif ini dihapus',
  }),
  bad('a word that is none of the weights', place({ weights: 'raster' }), {
    line: 4,
    field: 'settlement[1].weights',
    problem: 'isian salah',
    found: 'raster',
    expected: 'density atau even',
  }),
  {
    ...bad('a name that is nearly right', misnamed, {
      line: 4,
      field: 'settlement[1].emptybox',
      problem: 'isian tidak dikenal',
      found: 'emptybox',
      expected: 'mungkin emptyBox',
    }),
    alone: false,
    besides: [{ field: 'settlement[1].emptyBox', problem: 'isian tidak ada' }],
  },
  shared('a share in percent', 50, '50', 'bagian 0 sampai 1, bukan persen: 0.5'),
  shared('a share below 0', -0.5, '-0.5', 'bagian 0 sampai 1'),
  shared('a share in quotes', '0.5', '0.5', 'angka tanpa tanda kutip'),
  shared('a share with a sign of percent', '50%', '50%', 'angka tanpa tanda kutip'),
  shared('no share', null, 'null', 'angka'),
  bad('a decimal comma', () => people({ share2010: 0.5 })().replace('0.5', '0,5'), {
    line: 7,
    field: null,
    problem: 'JSON rusak',
    found: '5',
    expected: 'titik desimal',
  }),
  bad('a share of 2010 although a kelurahan has no figure of it', people({ share2010: 0.5 }), {
    line: 7,
    field: 'totals[1].share2010',
    problem: 'pembagian 2010 tidak dapat dihitung, ada penduduk yang tidak diketahui',
    found:
      '0.5, tetapi population/population.csv kosong untuk Sukamaju (99.01.02.1003, basis 2010)',
    expected: '0, atau penduduk 2025 dan 2010 di setiap kelurahan',
  }),
  bad('the same, where more is missing', people({ share2010: 1 }), {
    line: 7,
    field: 'totals[1].share2010',
    problem: 'pembagian 2010 tidak dapat dihitung, ada penduduk yang tidak diketahui',
    found: 'Padi (99.01.01.1001, basis 2025) dan 1 lainnya',
    expected: '0, atau penduduk 2025 dan 2010 di setiap kelurahan',
    with: { [PEOPLE]: swap('1001,2025,1000', '1001,2025,') },
  }),
];

/** What follows from a mistake in another file is none of the alternatives. */
const elsewhere: readonly BadCase[] = [
  {
    name: 'a figure that cannot be read says nothing of shares of 2010',
    file: PEOPLE,
    change: swap('2010,3000', '2010,3.000'),
    with: { [FILE]: people({ share2010: 0.5 }) },
    line: 5,
    field: 'people',
    problem: 'angka memakai pemisah ribuan',
    found: '3.000',
    expected: 'tanpa pemisah ribuan',
    alone: true,
  },
  {
    name: 'a broken kelurahan says nothing of a box',
    file: 'boundaries/kelurahan.geojson',
    change: swap(', [110, -0.02]]]', ', [110, -0.01]]]'),
    with: { [FILE]: place({ emptyBox: [109, -0.03, 110.02, 0] }) },
    line: 4,
    field: 'features[0].geometry',
    problem: 'cincin luar tidak tertutup',
    found: 'bujur 110, lintang -0.01',
    expected: 'titik awal',
    alone: true,
  },
  {
    name: 'nor does paddy all over the kelurahan, which is told of the paddy',
    file: 'population/unsettled.geojson',
    change: shaped('Polygon', [square(109.99, -0.03, 0.03)]),
    with: { [FILE]: place({ emptyBox: [110, -0.02, 110.01, -0.01] }) },
    line: null,
    field: null,
    problem: 'lahan tanpa hunian menutupi satu kelurahan yang berpenduduk',
    found: 'Padi (99.01.01.1001), 1000 jiwa',
    expected: 'sebagian kelurahan dapat dihuni',
    severity: 'warning',
    alone: true,
  },
];

/** Other ways to see where people live that cannot be, or hardly can. */
export const wrongAlternatives: readonly BadCase[] = [...lists, ...values, ...elsewhere];
