import { both, swap, type BadCase } from './case.ts';
import { shaped, square } from './shapes.ts';

const KELURAHAN = 'boundaries/kelurahan.geojson';
const LAND = 'boundaries/land.geojson';

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
