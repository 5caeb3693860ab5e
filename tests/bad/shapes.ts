import { both, swap, type BadCase } from './case.ts';

const KELURAHAN = 'boundaries/kelurahan.geojson';
const UNSETTLED = 'population/unsettled.geojson';
const LAND = 'boundaries/land.geojson';

/** The one polygon of a layer, with other coordinates. */
const shaped =
  (type: 'Polygon' | 'MultiPolygon', coordinates: unknown) =>
  (text: string): string =>
    text.replace(
      /"geometry": \{.*\} \}|"geometry": \{.*\}/,
      `"geometry": ${JSON.stringify({ type, coordinates })}`,
    );

/** A square, counter-clockwise, or clockwise as a hole. */
const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const hole = (west: number, south: number, size: number) => square(west, south, size).reverse();

const bad = (
  name: string,
  change: BadCase['change'],
  problem: string,
  found: string,
  expected: string,
): BadCase => ({
  name,
  file: UNSETTLED,
  change,
  line: 4,
  field: 'features[0].geometry',
  problem,
  found,
  expected,
  alone: true,
});

/** Rings that are sound one by one and not together. */
export const wrongShapes: readonly BadCase[] = [
  bad(
    'a hole outside its outline',
    shaped('Polygon', [square(110, 0, 0.01), hole(110.02, 0, 0.005)]),
    'lubang di luar cincin luarnya',
    'bujur 110.02, lintang 0',
    'di dalam cincin luarnya',
  ),
  bad(
    'a hole outside that touches its outline',
    shaped('Polygon', [square(110, 0, 0.01), hole(110.01, 0, 0.005)]),
    'lubang di luar cincin luarnya',
    'bujur 110.01',
    'di dalam cincin luarnya',
  ),
  bad(
    'a hole around its outline',
    shaped('Polygon', [square(110.002, 0.002, 0.002), hole(110, 0, 0.01)]),
    'dua bagian saling menindih',
    'bujur 110.002',
    'terpisah',
  ),
  bad(
    'a hole in a hole',
    shaped('Polygon', [
      square(110, 0, 0.02),
      hole(110.005, 0.005, 0.01),
      hole(110.008, 0.008, 0.002),
    ]),
    'dua lubang saling menindih',
    'bujur 110.008, lintang 0.008',
    'lubang yang terpisah',
  ),
  bad(
    'the same hole twice',
    shaped('Polygon', [
      square(110, 0, 0.02),
      hole(110.005, 0.005, 0.01),
      hole(110.005, 0.005, 0.01),
    ]),
    'dua lubang saling menindih',
    'bujur 110.01',
    'lubang yang terpisah',
  ),
  bad(
    'holes side by side that share more than a side',
    shaped('Polygon', [
      square(110, 0, 0.02),
      hole(110.002, 0.002, 0.01),
      hole(110.006, 0.002, 0.01),
    ]),
    'dua lubang saling menindih',
    'lintang 0.007',
    'lubang yang terpisah',
  ),
  bad(
    'parts that cross',
    shaped('MultiPolygon', [[square(110, 0, 0.01)], [square(110.005, 0.005, 0.01)]]),
    'dua bagian saling menindih',
    'bujur 110.005, lintang 0.01',
    'terpisah',
  ),
  bad(
    'a part in a part',
    shaped('MultiPolygon', [[square(110, 0, 0.02)], [square(110.005, 0.005, 0.005)]]),
    'dua bagian saling menindih',
    'bujur 110.005, lintang 0.005',
    'terpisah',
  ),
  bad(
    'parts along one line that share more than it',
    shaped('MultiPolygon', [[square(110, 0, 0.01)], [square(110.005, 0, 0.01)]]),
    'dua bagian saling menindih',
    'lintang 0.005',
    'terpisah',
  ),
  bad(
    'the same part twice',
    shaped('MultiPolygon', [[square(110, 0, 0.01)], [square(110, 0, 0.01)]]),
    'dua bagian saling menindih',
    'bujur 110.00',
    'terpisah',
  ),
  bad(
    'a ring that goes around twice',
    shaped('Polygon', [
      [
        [110, 0],
        [110.02, 0],
        [110.02, 0.02],
        [110, 0.02],
        [110, 0],
        [110.01, 0],
        [110.01, 0.01],
        [110, 0.01],
        [110, 0],
      ],
    ]),
    'garis batas menindih dirinya sendiri',
    'bujur 110.00',
    'tidak menindih',
  ),
  {
    name: 'a road of one point',
    file: 'orientation/roads.geojson',
    change: (text) => text.replace(/\[\[.*\]\]/, '[[109.99, 0.001]]'),
    line: 4,
    field: 'features[0].geometry',
    problem: 'garis tanpa panjang',
    found: '1 titik',
    expected: 'paling sedikit 2 titik yang berbeda',
    alone: true,
  },
];

/** Rings that touch and are sound: surveyed parcels do. */
export const soundShapes: readonly {
  readonly name: string;
  readonly change: (text: string) => string;
}[] = [
  { name: 'a hole', change: shaped('Polygon', [square(110, 0, 0.02), hole(110.005, 0.005, 0.01)]) },
  {
    name: 'a hole that touches its outline in a point',
    change: shaped('Polygon', [
      square(110, 0, 0.02),
      [
        [110, 0.01],
        [110.01, 0.015],
        [110.01, 0.005],
        [110, 0.01],
      ],
    ]),
  },
  {
    name: 'an island in a hole',
    change: shaped('MultiPolygon', [
      [square(110, 0, 0.02), hole(110.005, 0.005, 0.01)],
      [square(110.008, 0.008, 0.002)],
    ]),
  },
  {
    name: 'parts that meet in a corner',
    change: shaped('MultiPolygon', [[square(110, 0, 0.01)], [square(110.01, 0.01, 0.005)]]),
  },
  {
    name: 'parts with a side in common',
    change: shaped('MultiPolygon', [[square(110, 0, 0.01)], [square(110.01, 0.002, 0.005)]]),
  },
  {
    name: 'points that stand twice in a row',
    change: shaped('Polygon', [
      [
        [110, 0],
        [110, 0],
        [110.01, 0],
        [110.01, 0.01],
        [110.01, 0.01],
        [110, 0],
      ],
    ]),
  },
];

const PADI = '[110.02, -0.02], [110.02, 0], [110, 0]';
const GAP = 'celah di antara kelurahan';
const OVERLAP = 'kelurahan saling menindih';
const SAME = 'batas yang sama untuk keduanya';

const border = (
  name: string,
  change: (text: string) => string,
  problem: string,
  found: string,
  more: Partial<BadCase> = {},
): BadCase => ({
  name,
  file: KELURAHAN,
  change,
  line: 4,
  field: 'features[0].geometry',
  problem,
  found,
  expected: SAME,
  alone: true,
  ...more,
});

/** Padi with an eastern border of its own; lengths of the equator: 0.001 degrees are 111 m. */
const east = (...points: readonly string[]) => swap(PADI, `${points.join(', ')}, [110, 0]`);

/** Borders that two kelurahan do not share. */
export const wrongBorders: readonly BadCase[] = [
  border(
    'a border moved by 33 m into the other kelurahan',
    east('[110.0203, -0.02]', '[110.0203, 0]'),
    OVERLAP,
    'Padi (99.01.01.1001) dan Kebun (99.01.02.1001): 73.8',
  ),
  border(
    'a border moved by 334 m into the other kelurahan',
    east('[110.023, -0.02]', '[110.023, 0]'),
    OVERLAP,
    'Padi (99.01.01.1001) dan Kebun (99.01.02.1001): 738.',
  ),
  border(
    'a border moved by 33 m away from the other kelurahan, open to the outside',
    east('[110.0197, -0.02]', '[110.0197, 0]'),
    GAP,
    'Padi (99.01.01.1001) dan Kebun (99.01.02.1001): 7',
    { severity: 'warning' },
  ),
  border(
    'a border moved by 223 m away from the other kelurahan',
    east('[110.018, -0.02]', '[110.018, 0]'),
    GAP,
    'Padi (99.01.01.1001) dan Kebun (99.01.02.1001): 4',
    { severity: 'warning' },
  ),
  border(
    'a border with a bend of its own: a gap inside the city',
    east(
      '[110.02, -0.02]',
      '[110.02, -0.015]',
      '[110.0195, -0.01]',
      '[110.02, -0.005]',
      '[110.02, 0]',
    ),
    GAP,
    'Padi (99.01.01.1001) dan Kebun (99.01.02.1001): 30.7',
    { expected: 'plausibility.gap_m2 di city.json dinaikkan (100)' },
  ),
  border(
    'a border with a bend of its own: a small overlap',
    east(
      '[110.02, -0.02]',
      '[110.02, -0.0101]',
      '[110.0204, -0.01]',
      '[110.02, -0.0099]',
      '[110.02, 0]',
    ),
    OVERLAP,
    'Padi (99.01.01.1001) dan Kebun (99.01.02.1001): 492 m2 di bujur 110.020',
    { expected: 'plausibility.overlap_m2 di city.json: 100' },
  ),
  border(
    'two kelurahan on one place',
    swap(
      '[[[110, 0], [110.02, 0], [110.02, 0.02], [110, 0.02], [110, 0]]]',
      '[[[110, -0.02], [110.02, -0.02], [110.02, 0], [110, 0], [110, -0.02]]]',
    ),
    OVERLAP,
    'Padi (99.01.01.1001) dan Pasar (99.01.01.1002): 4.92',
    { alone: false },
  ),
  border(
    'a lake that two kelurahan leave out',
    both(
      east(
        '[110.02, -0.02]',
        '[110.02, -0.015]',
        '[110.019, -0.01]',
        '[110.02, -0.005]',
        '[110.02, 0]',
      ),
      swap(
        '[110.02, 0], [110.02, -0.02]]]',
        '[110.02, 0], [110.02, -0.005], [110.021, -0.01], [110.02, -0.015], [110.02, -0.02]]]',
      ),
    ),
    GAP,
    'Padi (99.01.01.1001) dan Kebun (99.01.02.1001): 123.',
    { expected: 'bila danau atau daerah lain' },
  ),
  border(
    'a hole in one kelurahan',
    swap(
      '[110, 0], [110, -0.02]]]',
      '[110, 0], [110, -0.02]], [[110.004, -0.014], [110.004, -0.012], [110.006, -0.012], [110.006, -0.014], [110.004, -0.014]]]',
    ),
    'lubang di dalam kelurahan',
    'Padi (99.01.01.1001): 49.',
    { severity: 'warning', expected: 'bila danau atau daerah lain' },
  ),
];

/** Borders that are right, or as right as the city says they need be. */
export const soundBorders: readonly { readonly name: string; readonly changes: BadCase['with'] }[] =
  [
    {
      name: 'a border with a point more on one side',
      changes: { [KELURAHAN]: east('[110.02, -0.02]', '[110.02, -0.0123456]', '[110.02, 0]') },
    },
    {
      name: 'a sliver of a decimetre',
      changes: { [KELURAHAN]: east('[110.020001, -0.02]', '[110.020001, 0]') },
    },
    {
      name: 'an overlap that the city allows',
      changes: {
        [KELURAHAN]: east('[110.0203, -0.02]', '[110.0203, 0]'),
        'city.json': swap('"cell_m": 25', '"plausibility": { "overlap_m2": 80000 }, "cell_m": 25'),
      },
    },
    {
      name: 'a lake that the city allows',
      changes: {
        [KELURAHAN]: east(
          '[110.02, -0.02]',
          '[110.02, -0.015]',
          '[110.019, -0.01]',
          '[110.02, -0.005]',
          '[110.02, 0]',
        ),
        'city.json': swap('"cell_m": 25', '"plausibility": { "gap_m2": 100000 }, "cell_m": 25'),
      },
    },
    {
      name: 'an enclave of a neighbour',
      changes: {
        [KELURAHAN]: east(
          '[110.02, -0.02]',
          '[110.02, -0.015]',
          '[110.019, -0.01]',
          '[110.02, -0.005]',
          '[110.02, 0]',
        ),
        'boundaries/neighbours.geojson': shaped('MultiPolygon', [
          [
            [
              [110.019, -0.01],
              [110.02, -0.015],
              [110.02, -0.005],
              [110.019, -0.01],
            ],
          ],
        ]),
      },
    },
    {
      name: 'a bay between two kelurahan',
      changes: { [KELURAHAN]: east('[110.015, -0.02]', '[110.02, -0.017]', '[110.02, 0]') },
    },
    {
      name: 'a layer that is not compared',
      changes: { [LAND]: shaped('Polygon', [square(109.9, -0.05, 0.2)]) },
    },
  ];
