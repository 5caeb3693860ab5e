import type { BadCase } from './case.ts';
import { bad, place } from './ways.ts';

/** The second alternative of where people live, with a box. */
const boxed = (
  name: string,
  emptyBox: unknown,
  told: Pick<BadCase, 'problem' | 'found' | 'expected'>,
): BadCase => bad(name, place({ emptyBox }), { line: 4, field: 'settlement[1].emptyBox', ...told });

const doubtfulBox = (...given: Parameters<typeof boxed>): BadCase => ({
  ...boxed(...given),
  severity: 'warning',
});

const NO_BOX = 'keempat sisi kotak tertukar atau bukan derajat';
const NOT_FOUR = {
  problem: 'isian salah',
  expected: 'empat angka [barat, selatan, timur, utara] dalam derajat, atau null',
};

/** Boxes without people that are none, or leave too little. */
export const wrongBoxes: readonly BadCase[] = [
  boxed('a box with latitude first', [0.015, 110, 0.03, 110.05], {
    problem: NO_BOX,
    found: '[0.015,110,0.03,110.05]',
    expected: 'mungkin [110,0.015,110.05,0.03]',
  }),
  boxed('a box with both longitudes first', [110, 110.05, 0.015, 0.03], {
    problem: NO_BOX,
    found: '[110,110.05,0.015,0.03]',
    expected: 'mungkin [110,0.015,110.05,0.03]',
  }),
  boxed('a box with the north before the south', [110, 0.03, 110.05, 0.015], {
    problem: NO_BOX,
    found: '[110,0.03,110.05,0.015]',
    expected: 'mungkin [110,0.015,110.05,0.03]',
  }),
  boxed('a box in metres', [612_345, 9_333_000, 615_000, 9_335_000], {
    problem: NO_BOX,
    found: '[612345,9333000,615000,9335000]',
    expected: '[barat, selatan, timur, utara], barat < timur, selatan < utara',
  }),
  boxed('a box of no size', [110.01, 0, 110.01, 0.01], {
    problem: NO_BOX,
    found: '[110.01,0,110.01,0.01]',
    expected: 'barat < timur, selatan < utara',
  }),
  boxed('a box of texts', ['110', '0.015', '110.05', '0.03'], {
    ...NOT_FOUR,
    found: '["110","0.015","110.05","0.03"]',
  }),
  boxed(
    'a box of two corners',
    [
      [110, 0.015],
      [110.05, 0.03],
    ],
    {
      ...NOT_FOUR,
      found: '[[110,0.015],[110.05,0.03]]',
    },
  ),
  boxed('a box with heights', [110, 0.015, 0, 110.05, 0.03, 0], {
    ...NOT_FOUR,
    found: '[110,0.015,0,110.05,0.03,0]',
  }),
  boxed('a box around the city', [109, -1, 111, 1], {
    problem: 'kotak memuat seluruh kota, tidak ada lahan yang tersisa',
    found: '[109,-1,111,1]',
    expected: 'kotak yang menyisakan lahan',
  }),
  boxed('a box around all but a sliver of the city', [109, -0.01999, 111, 1], {
    problem: 'kotak memuat seluruh kota, tidak ada lahan yang tersisa',
    found: '-0.01999',
    expected: 'kotak yang menyisakan lahan',
  }),
  doubtfulBox('a box beside the city', [110.05, 0, 110.06, 0.01], {
    problem: 'kotak tidak memuat lahan kota, jadi tidak mengubah apa pun',
    found: '[110.05,0,110.06,0.01]',
    expected: 'kotak di dalam kota [110,-0.02,110.04,0.02], atau null',
  }),
  doubtfulBox('a box that only touches the city', [110.04, 0, 110.06, 0.01], {
    problem: 'kotak tidak memuat lahan kota, jadi tidak mengubah apa pun',
    found: '[110.04,0,110.06,0.01]',
    expected: 'kotak di dalam kota',
  }),
  doubtfulBox('a box on the other side of the world', [-110.05, 0, -110.01, 0.01], {
    problem: 'kotak tidak memuat lahan kota, jadi tidak mengubah apa pun',
    found: '[-110.05,0,-110.01,0.01]',
    expected: 'mungkin [110.01,0,110.05,0.01]',
  }),
  doubtfulBox('a box with all of a kelurahan', [109.9, -0.1, 110.021, 0], {
    problem: 'kotak tidak menyisakan lahan untuk kelurahan yang berpenduduk',
    found: 'Padi (99.01.01.1001, 1000 jiwa)',
    expected: 'di luar kotak dan di luar population/unsettled.geojson',
  }),
  doubtfulBox('a box with all of two kelurahan', [109.9, 0, 110.1, 0.1], {
    problem: 'kotak tidak menyisakan lahan untuk kelurahan yang berpenduduk',
    found: 'Pasar (99.01.01.1002, 4000 jiwa) dan 1 lainnya',
    expected: 'sebagian kelurahan di luar kotak',
  }),
];
