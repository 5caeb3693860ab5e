import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { tinyCity } from '../../tests/access/tinyCity.ts';
import { queenNeighbours } from './neighbours.ts';

const square = (x: number, y: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ],
    ],
  ],
});

describe('queenNeighbours', () => {
  it('joins areas that share an edge or only a corner, and no others', () => {
    expect(queenNeighbours([square(0, 0), square(1, 0), square(1, 1), square(5, 5)])).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
      [],
    ]);
  });

  it('finds all of a city of 3 x 2 kelurahan', () => {
    expect(queenNeighbours(tinyCity().shapes.kelurahan)).toEqual([
      [1, 3, 4],
      [0, 2, 3, 4, 5],
      [1, 4, 5],
      [0, 1, 4],
      [0, 1, 2, 3, 5],
      [1, 2, 4],
    ]);
  });
});
