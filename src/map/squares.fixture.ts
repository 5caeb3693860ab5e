import type { MultiPolygon } from 'geojson';
import type { KecamatanCode, KelurahanCode, SourceId } from '../city/ids.ts';
import type { CityShapes, Kecamatan, Kelurahan } from '../city/model.ts';
import { buildWorld } from './world.ts';

/** A unit square with its lower left corner at x, y: counter-clockwise, closed. */
export const square = (x: number, y: number, size = 1): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
        [x, y],
      ],
    ],
  ],
});

const unit = (code: string, x: number, area_km2: number): Kelurahan => ({
  code: code as KelurahanCode,
  name: `Kelurahan ${code.slice(-1)}`,
  kecamatan: code.slice(0, 8) as KecamatanCode,
  aliases: [],
  label: [x + 0.5, 0.5],
  area_km2,
  population: { '2025': null, '2010': null },
  populationKind: { '2025': 'estimate', '2010': 'measured' },
  populationSource: { '2025': null, '2010': null },
  source: 'survei' as SourceId,
});

/** Three unit squares in a row for the tests of this room: A and B in one kecamatan, C in another. */
export const A = '11.11.11.1001';
export const B = '11.11.11.1002';
export const C = '11.11.12.1001';

export const kelurahan: readonly Kelurahan[] = [unit(A, 0, 3), unit(B, 1, 1), unit(C, 2, 1)];
export const kecamatan: readonly Kecamatan[] = [
  { code: '11.11.11' as KecamatanCode, name: 'Barat', area_km2: 4 },
  { code: '11.11.12' as KecamatanCode, name: 'Timur', area_km2: 1 },
];

const pair: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [2, 1],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  ],
};

export const shapes: CityShapes = {
  kelurahan: [square(0, 0), square(1, 0), square(2, 0)],
  kecamatan: [pair, square(2, 0)],
  city: square(0, 0, 3),
  neighbours: [{ name: 'Tetangga', geometry: square(3, 0) }],
  land: square(-1, -1, 6),
  serviceAreas: [],
};

export const world = buildWorld(shapes, { kelurahan, kecamatan });
