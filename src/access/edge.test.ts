import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { CityShapes } from '../city/model.ts';
import { borderUnits, edgeGap } from './edge.ts';

/** A hundredth of a degree wide; hundredths keep shared corners equal to the last bit. */
const square = (column: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [column / 100, -7],
        [(column + 1) / 100, -7],
        [(column + 1) / 100, -6.99],
        [column / 100, -6.99],
        [column / 100, -7],
      ],
    ],
  ],
});
const [left, middle, outside] = [square(11000), square(11001), square(11002)];
const empty: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
const shapes: CityShapes = {
  kelurahan: [left, middle],
  kecamatan: [],
  city: empty,
  neighbours: [{ name: 'Elsewhere', geometry: outside }],
  land: empty,
  serviceAreas: [],
};
const row = (distance_p90_m: number | null, unserved_population: number | null) => ({
  distance_p90_m,
  unserved_population,
});
const listed = { borderKnown: true };
const unlisted = { borderKnown: false };
/** Ends about 1,100 m west, south and north of the middle square, and far to the east. */
const box = [110, -7.01, 110.2, -6.98] as const;

describe('borderUnits', () => {
  it('is true where a vertex is shared with a neighbouring region', () => {
    expect(borderUnits(shapes)).toEqual([false, true]);
  });
});

describe('edgeGap', () => {
  it('says nothing of an area inside the city, whatever its distances', () => {
    expect(edgeGap(left, false, row(50_000, 900), unlisted, null)).toBeNull();
    expect(edgeGap(left, false, row(50_000, 900), listed, box)).toBeNull();
  });

  it('says that no list exists where people at the border are beyond the threshold', () => {
    expect(edgeGap(middle, true, row(2000, 900), unlisted, box)).toBe('no-list');
    expect(edgeGap(middle, true, row(2000, 0.2), unlisted, box)).toBeNull();
  });

  it('says that the list ends where the 90th percentile reaches past it', () => {
    expect(edgeGap(middle, true, row(1000, 0), listed, box)).toBeNull();
    expect(edgeGap(middle, true, row(1200, 0), listed, box)).toBe('list-ends');
  });

  it('holds a list without a box for no list', () => {
    expect(edgeGap(middle, true, row(1000, 5), listed, null)).toBe('no-list');
  });

  it('says nothing where no distance is known', () => {
    expect(edgeGap(middle, true, row(null, null), unlisted, box)).toBeNull();
  });
});
