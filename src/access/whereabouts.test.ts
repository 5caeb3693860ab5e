import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createWhereabouts } from './whereabouts.ts';

const box = (west: number, south: number, east: number, north: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
});

// A city on the north coast of an island; an islet further north widens the map.
const islet = box(110.4, 0.2, 110.5, 0.3);
const land: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [...box(109.9, -0.2, 110.5, 0).coordinates, ...islet.coordinates],
};
const city = box(110, -0.1, 110.1, 0);
const inCity = ([lon, lat]: readonly [number, number]) =>
  lon >= 110 && lon <= 110.1 && lat >= -0.1 && lat <= 0;
const where = createWhereabouts({ city, land }, inCity);

describe('createWhereabouts', () => {
  it('is inside where the engine says so', () => {
    expect(where([110.05, -0.05])).toEqual({ inside: true, outside_m: 0, sea: false });
  });

  it('measures how far outside a point lies', () => {
    const { inside, outside_m, sea } = where([110.2, -0.05]);
    expect([inside, sea]).toEqual([false, false]);
    // A tenth of a degree of longitude at the equator: 11,132 m.
    expect(outside_m).toBeGreaterThan(11_120);
    expect(outside_m).toBeLessThan(11_140);
  });

  it.each([
    ['off the coast', [110.05, 0.1], true],
    ['on the islet', [110.45, 0.25], false],
    ['on a jetty, 20 m off', [110.05, 0.00018], false],
    ['100 m off', [110.05, 0.0009], true],
    ['beyond the map in the west', [109.5, 0.1], false],
    ['beyond the map in the north', [110.05, 0.5], false],
  ] as const)('%s: sea %s', (_, point, sea) => {
    expect(where(point).sea).toBe(sea);
  });

  it('calls nothing sea without a map of the land', () => {
    const blind = createWhereabouts(
      { city, land: { type: 'MultiPolygon', coordinates: [] } },
      inCity,
    );
    expect(blind([110.05, 0.1])).toMatchObject({ inside: false, sea: false });
  });
});
