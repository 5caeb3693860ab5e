import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { computeField } from './field.ts';
import { buildGrid } from './grid.ts';
import { sortByDistance } from './order.ts';
import type { Place } from './places.ts';
import { buildProfile, coveredAt } from './profile.ts';

/** One flat unit of about 4.5 by 4.5 km with nothing masked. */
const HALF = 0.02;
const square: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [110 - HALF, -HALF],
        [110 + HALF, -HALF],
        [110 + HALF, HALF],
        [110 - HALF, HALF],
        [110 - HALF, -HALF],
      ],
    ],
  ],
};
const CELL = 25;
const grid = buildGrid([square], CELL, null);
const people = new Float64Array(grid.size);

/** Land within a radius of a lone facility, m2, less that of the circle. */
function excess(x: number, y: number, radius_m: number): number {
  const place: Place = { id: 'p', name: '', precision: 'exact', x, y, area: null };
  const field = computeField(grid, [place]);
  const profile = buildProfile(grid, field, sortByDistance(grid, field), people);
  return coveredAt(profile, 0, radius_m).land - Math.PI * radius_m ** 2;
}

/** Places in one cell, 64 of them in rows of 8. */
const offsets = Array.from({ length: 64 }, (_, i) => [
  ((i % 8) * CELL) / 8,
  (Math.floor(i / 8) * CELL) / 8,
]);

/**
 * The share covered falls in a line over one cell, as if the radius were r + uc with u anywhere from
 * -1/2 to 1/2: so the area is the mean of pi (r + uc)^2, which is pi r^2 + pi c^2 / 12.
 */
describe('a lone circle', () => {
  it.each([400, 1000, 2000])('of %d m covers pi c^2 / 12 more than its area, on average', (r) => {
    const found = offsets.map(([x, y]) => excess(x!, y!, r));
    const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
    expect(Math.abs(mean - (Math.PI * CELL ** 2) / 12)).toBeLessThan(3);
    // How the circle lies on the cells moves a single one by more than that, either way.
    for (const one of found) expect(Math.abs(one)).toBeLessThan(CELL ** 2);
  });
});
