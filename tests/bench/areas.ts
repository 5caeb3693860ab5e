import { buffer, multiPolygon } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { bufferFeatures } from '../../src/access/buffers.ts';
import { computeAreaField } from '../../src/access/area-field.ts';
import { createEngine } from '../../src/access/engine.ts';
import type { Grid } from '../../src/access/grid.ts';
import { sharesByOverlay } from '../../src/access/overlay.ts';
import type { Place } from '../../src/access/places.ts';
import { boundsOf, projectPolygons } from '../../src/access/plane.ts';
import { distanceToPolygons } from '../../src/access/polygon.ts';
import type { SourceId } from '../../src/city/ids.ts';
import type { City, CityShapes, Mask, ServiceArea } from '../../src/city/model.ts';
import { createSphere } from '../../src/access/sphere.ts';
import { random } from '../access/realCity.ts';
import { query } from '../access/tinyCity.ts';
import type { Timer } from './measures.ts';

const AREAS = 50;
/** Of each area: 20,000 together. */
const VERTICES = 400;

/** Areas with bays and a rough edge, of half a kilometre to a good one, all over the city. */
function zones(kelurahan: readonly MultiPolygon[]): MultiPolygon[] {
  const next = random(7);
  const [west, south, east, north] = boundsOf(kelurahan);
  return Array.from({ length: AREAS }, () => {
    const middle = [west + next() * (east - west), south + next() * (north - south)] as const;
    const size = 0.004 + 0.006 * next();
    const [a, b, c] = [next() * 6, next() * 6, next() * 6];
    const ring = Array.from({ length: VERTICES }, (_, k): Position => {
      const angle = (k / VERTICES) * 2 * Math.PI;
      const wave = 0.2 * Math.sin(3 * angle + a) + 0.1 * Math.sin(7 * angle + b);
      const reach = size * (1 + wave + 0.02 * Math.sin(40 * angle + c));
      return [middle[0] + reach * Math.cos(angle), middle[1] + reach * Math.sin(angle)];
    });
    return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] };
  });
}

/** Service areas as places: their field, their buffers, and why turf does not draw those. */
export function timeAreas(time: Timer, city: City, shapes: CityShapes, mask: Mask, grid: Grid) {
  const serviceAreas = zones(shapes.kelurahan);
  const places = serviceAreas.map((shape, i): Place => {
    const polygons = projectPolygons(grid.plane, shape);
    const distance = distanceToPolygons(polygons);
    const area = { mode: 'inside' as const, unit: -1, polygons, distance };
    return { id: String(i), name: '', precision: 'exact', x: 0, y: 0, area };
  });
  const overlay = sharesByOverlay(shapes.kelurahan);
  time(
    'field of 50 areas with 20,000 vertices',
    5,
    () => computeAreaField(grid, places, overlay),
    300,
  );
  const named = serviceAreas.map((_, i): ServiceArea => ({
    id: `area-${i + 1}`,
    name: `Zona ${i + 1}`,
    operator: 'Bench',
    source: 'bench' as SourceId,
  }));
  const { kelurahan, kecamatan, city: outline, neighbours, land } = shapes;
  const engine = createEngine(
    { ...city, serviceAreas: named },
    { kelurahan, kecamatan, city: outline, neighbours, land, serviceAreas },
    mask,
  );
  const air = city.services.find(({ measures }) => measures === 'status')!.id;
  const asked = (radius_m: number) => query({ service: air, radius_m });
  engine.coverage(asked(0));
  let radius = 400;
  time('new radius of these areas, the full table of 67 rows', 51, () =>
    engine.coverage(asked((radius += 7))),
  );
  radius = 400;
  time(
    'buffers of these areas, at 500 to 1,500 m',
    9,
    () => engine.buffers(asked((radius += 120))),
    500,
  );
  engine.gaps(asked(450));
  time(
    'gap polygons of these areas at a new radius',
    9,
    () => engine.gaps(asked((radius += 60))),
    300,
  );
  const [first] = serviceAreas;
  time('one of these buffers by turf.buffer, 1,000 m', 1, () =>
    buffer(multiPolygon(first!.coordinates), 1000, { units: 'meters', steps: 16 }),
  );
  const measured = { plane: grid.plane, sphere: createSphere(grid.plane) };
  time('the same by clipper', 9, () => bufferFeatures(measured, places.slice(0, 1), 1000));
}
