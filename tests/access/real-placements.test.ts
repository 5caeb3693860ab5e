import { describe, expect, it } from 'vitest';
import { createRanges, finish } from '../../src/access/ensemble/engine.ts';
import { projectPolygons } from '../../src/access/plane.ts';
import { distanceToPolygons } from '../../src/access/polygon.ts';
import { createTables } from '../../src/access/tables.ts';
import type { ServiceId } from '../../src/city/ids.ts';
import type { LonLat } from '../../src/city/model.ts';
import { heldBy } from './calibration.ts';
import { cityOfDraw } from './drawnCity.ts';
import { naiveRanks } from './naiveDraws.ts';
import { loadRealCity } from './realCity.ts';
import { query } from './tinyCity.ts';

const { city, shapes, mask } = loadRealCity();
const tables = createTables(city, shapes, mask);
const { context } = tables;
const asked = query({ service: 'puskesmas' as ServiceId, radius_m: 3000 });

/** Puskesmas of which only the kelurahan is known, each named like its own, and where it may stand. */
type Spot = readonly [kelurahan: string, lat: number, lon: number];

const NORTH: readonly Spot[] = [
  ['Unyur', -6.0828, 106.154011],
  ['Kalodran', -6.1175, 106.21],
  ['Banjar Agung', -6.1216, 106.1964],
  ['Pancur', -6.1258, 106.108],
  ['Sawah Luhur', -6.0168, 106.216],
  ['Cipocok Jaya', -6.1302, 106.1738],
];
const SOUTH: readonly Spot[] = [
  ['Unyur', -6.107, 106.1711],
  ['Kalodran', -6.1347, 106.2145],
  ['Banjar Agung', -6.144, 106.2025],
  ['Pancur', -6.1527, 106.093],
  ['Sawah Luhur', -6.062, 106.219],
  ['Cipocok Jaya', -6.149, 106.1705],
];

/** Corners, edges and ends of their kelurahan, written down by hand from the map. */
const PLACEMENTS: readonly (readonly Spot[])[] = [
  // The north-western corner.
  [['Unyur', -6.0828, 106.154011]],
  [['Unyur', -6.0926, 106.1775]],
  [['Unyur', -6.107, 106.1711]],
  [['Unyur', -6.095, 106.1512]],
  [['Kalodran', -6.1195, 106.203]],
  [['Kalodran', -6.1325, 106.219]],
  [['Kalodran', -6.1328, 106.2072]],
  // The bus terminal of Pakupatan.
  [['Banjar Agung', -6.121615, 106.196407]],
  [['Banjar Agung', -6.144, 106.2025]],
  [['Banjar Agung', -6.1368, 106.1828]],
  [['Pancur', -6.1258, 106.108]],
  [['Pancur', -6.1512, 106.088]],
  [['Pancur', -6.1357, 106.119]],
  [['Sawah Luhur', -6.062, 106.219]],
  [['Sawah Luhur', -6.0495, 106.1872]],
  [['Sawah Luhur', -6.019, 106.202]],
  // The bus terminal of Cipocok.
  [['Cipocok Jaya', -6.133366, 106.167543]],
  [['Cipocok Jaya', -6.1357, 106.182]],
  NORTH,
  SOUTH,
];

const unitOf = (name: string) => city.kelurahan.findIndex((one) => one.name === name);
const vague = city.facilities.filter(({ kind, point }) => kind === 'puskesmas' && !point);
const at = ([, lat, lon]: Spot): LonLat => [lon, lat];

describe('the range of ranks against 20 placements written down by hand', () => {
  it('has each place in its kelurahan, up to a metre of rounding', () => {
    expect(vague).toHaveLength(6);
    for (const spot of PLACEMENTS.flat()) {
      const [name] = spot;
      expect(vague.map(({ kelurahan }) => kelurahan)).toContain(city.kelurahan[unitOf(name)]!.code);
      const away = distanceToPolygons(
        projectPolygons(tables.plane, shapes.kelurahan[unitOf(name)]!),
      );
      expect(away(...tables.plane.project(at(spot))), spot.join(' ')).toBeLessThan(1);
    }
  });

  it('holds at least 85 of 100 ranks, with people and totals as shown', () => {
    const placed = PLACEMENTS.map((spots) => {
      const points = new Map(
        spots.map((spot) => {
          const { code } = city.kelurahan[unitOf(spot[0])]!;
          return [vague.find(({ kelurahan }) => kelurahan === code)!.id as string, at(spot)];
        }),
      );
      return cityOfDraw(context, '2025', { settlement: 0, totals: 0, points }).coverage(asked);
    });
    const stated = finish(createRanges(context).coverage(asked, { draws: 200, seed: 1 }));
    for (const by of ['unserved_population', 'distance_mean_m'] as const) {
      const ranks = placed.map((rows) =>
        naiveRanks(
          rows.map((row) => row[by]!),
          3,
        ),
      );
      const held = heldBy(
        stated.kelurahan.map((row) => row.ranks[by]),
        city.kelurahan.map((_, unit) => ranks.map((rank) => rank[unit]!)),
        0,
      );
      expect(held.share, by).toBeGreaterThanOrEqual(0.85);
    }
  }, 60_000);
});
