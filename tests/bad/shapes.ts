import type { BadCase } from './case.ts';

const UNSETTLED = 'population/unsettled.geojson';

/** The one polygon of a layer, with other coordinates. */
export const shaped =
  (type: 'Polygon' | 'MultiPolygon', coordinates: unknown) =>
  (text: string): string =>
    text.replace(
      /"geometry": \{.*\} \}|"geometry": \{.*\}/,
      `"geometry": ${JSON.stringify({ type, coordinates })}`,
    );

/** A square, counter-clockwise, or clockwise as a hole. */
export const square = (west: number, south: number, size: number) => [
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
