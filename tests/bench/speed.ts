import { existsSync } from 'node:fs';
import {
  area,
  circle,
  featureCollection,
  intersect,
  multiPolygon,
  union,
  type AllGeoJSON,
} from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { createEngine } from '../../src/access/engine.ts';
import { addFacility, computeField } from '../../src/access/field.ts';
import { buildGrid } from '../../src/access/grid.ts';
import { sortByDistance } from '../../src/access/order.ts';
import type { Place } from '../../src/access/places.ts';
import { buildProfile, coveredAt } from '../../src/access/profile.ts';
import { settlementShape, spreadPeople } from '../../src/access/weights.ts';
import { differences, sharesByClipper } from '../access/exact.ts';
import { loadRealCity, seededFacilities } from '../access/realCity.ts';
import { query } from '../access/tinyCity.ts';
import { timeAreas } from './areas.ts';
import { timeMeasures } from './measures.ts';
import { calibrate, rangesMemory, timeRanges } from './ranges.ts';
import { firstLoad } from './sizes.ts';

/**
 * `npm run bench`: how fast and how exact the engine is on the real city, in a table. Medians of
 * some runs on this machine; a target that is missed is marked and makes the run fail. With a build in
 * `dist`, also what a first visit loads.
 */
interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'x' | 'pp' | 'kB' | 'MB' | '%';
  readonly target?: { readonly most?: number; readonly least?: number };
}

const lines: Line[] = [];
const say = (text: string) => process.stdout.write(`${text}\n`);

/** Median duration of a task, milliseconds, after one run to warm up (unless it is run once). */
function median(runs: number, task: () => unknown): number {
  if (runs > 1) task();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[times.length >> 1]!;
}

function time(what: string, runs: number, task: () => unknown, most?: number): number {
  const value = median(runs, task);
  lines.push({ what, value, unit: 'ms', ...(most !== undefined && { target: { most } }) });
  return value;
}

const start = performance.now();
const { city, shapes, mask } = loadRealCity();
lines.push({
  what: 'geodata read, checked, compiled',
  value: performance.now() - start,
  unit: 'ms',
});

const { cell_m, densityCap_per_km2 } = city.info;
time('grid', 5, () => buildGrid(shapes.kelurahan, cell_m, mask));
const grid = buildGrid(shapes.kelurahan, cell_m, mask);
const totals = city.kelurahan.map(({ population }) => population['2025']);
const weigh = () => spreadPeople(grid, settlementShape(grid, city), totals, densityCap_per_km2);
time('population weights', 5, weigh);
const people = weigh();
time('engine, ready to answer', 5, () => createEngine(city, shapes, mask));

const own = seededFacilities(shapes, 250, 13);
const places = own.map(({ id, name, point }): Place => {
  const [x, y] = grid.plane.project(point);
  return { id, name, precision: 'exact', x, y, area: null };
});
const fill = time('distance field, 250 facilities', 21, () => computeField(grid, places), 150);
const field = computeField(grid, places);
const sort = time('sort and running sums', 9, () =>
  buildProfile(grid, field, sortByDistance(grid, field), people),
);
const profile = buildProfile(grid, field, sortByDistance(grid, field), people);

let radius = 500;
const units = city.kelurahan.map((_, unit) => unit);
const slide = time(
  'new radius, all kelurahan, land and people',
  201,
  () => units.map((unit) => coveredAt(profile, unit, (radius += 7))),
  1,
);
const extra: Place = { ...places[0]!, id: 'new', x: 1234, y: -2345 };
time('add one facility', 21, () => addFacility(grid, field, extra, places.length), 10);

const engine = createEngine(city, shapes, mask);
engine.coverage(query({ service: null, own }));
const table = time('new radius, the full table of 67 rows', 101, () =>
  engine.coverage(query({ service: null, own, radius_m: (radius += 7) })),
);
time('gap polygons, the first time', 1, () => engine.gaps(query({ service: null, own })), 3000);
time(
  'gap polygons at a new radius',
  9,
  () => engine.gaps(query({ service: null, own, radius_m: 600 + ((radius += 7) % 900) })),
  300,
);
const measured = city.services.filter(
  ({ measures }) => measures === 'full' || measures === 'lower-bound',
);
// One warm-up and three runs, each on an engine that has answered nothing yet.
const engines = Array.from({ length: 4 }, () => createEngine(city, shapes, mask));
time(
  `fields and tables of all ${measured.length} services`,
  3,
  () => {
    const fresh = engines.pop()!;
    for (const { id, threshold_m } of measured) {
      fresh.coverage(query({ service: id, radius_m: threshold_m ?? 1000 }));
    }
  },
  1000,
);

timeMeasures(time, city, shapes, mask);
timeAreas(time, city, shapes, mask, grid);
timeRanges(time, city, shapes, mask);
lines.push({
  what: 'held after coverage, index, catchment of 200 draws',
  value: rangesMemory(),
  unit: 'MB',
  target: { most: 300 },
});
for (const { what, value, most, least } of calibrate(city, shapes, mask)) {
  const target = { ...(most !== undefined && { most }), ...(least !== undefined && { least }) };
  lines.push({ what, value, unit: '%', target });
}

/** What the same answer takes with polygons: circles, their union, and what each kelurahan shares. */
const byTurf = median(1, () => {
  const circles = own.map(({ point }) => circle([...point], 1, { steps: 64 }));
  const united = union(featureCollection(circles))!;
  return shapes.kelurahan.map((shape) => {
    const whole = multiPolygon(shape.coordinates);
    const shared = intersect(featureCollection<Polygon | MultiPolygon>([whole, united]));
    return shared ? area(shared as AllGeoJSON) : 0;
  });
});
lines.push({ what: 'the same by turf polygons, land only', value: byTurf, unit: 'ms' });
lines.push({
  what: 'ratio to a new radius',
  value: byTurf / slide,
  unit: 'x',
  target: { least: 1000 },
});
lines.push({
  what: 'ratio to new facilities and radius',
  value: byTurf / (fill + sort + slide),
  unit: 'x',
});
lines.push({ what: 'ratio to the full table', value: byTurf / table, unit: 'x' });

for (const [count, seed] of [
  [5, 11],
  [40, 12],
  [250, 13],
] as const) {
  const set = seededFacilities(shapes, count, seed);
  const points = set.map(({ point }) => point);
  for (const radius_m of [400, 1000, 2500]) {
    const rows = engine.coverage(query({ service: null, own: set, radius_m }));
    const { worst, mean } = differences(
      rows.map((row) => row.covered_area_pct!),
      sharesByClipper(shapes.kelurahan, points, radius_m),
    );
    const what = `${count} facilities, ${radius_m} m, against exact polygons`;
    lines.push({ what: `${what}: worst`, value: worst, unit: 'pp', target: { most: 0.3 } });
    lines.push({ what: `${what}: mean`, value: mean, unit: 'pp', target: { most: 0.05 } });
  }
}

for (const { what, bytes, most } of existsSync('dist/index.html') ? firstLoad('dist') : []) {
  const target = most === undefined ? {} : { target: { most: most / 1000 } };
  lines.push({ what: `${what}, gzip`, value: bytes / 1000, unit: 'kB', ...target });
}

const missed = ({ value, target }: Line) =>
  target !== undefined &&
  (value > (target.most ?? Infinity) || value < (target.least ?? -Infinity));
const number = (value: number) =>
  value.toLocaleString(
    'en-GB',
    value < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 1 },
  );

say(
  `${grid.size} grid rows of ${cell_m} m, ${city.kelurahan.length} kelurahan; Node ${process.version}\n`,
);
for (const line of lines) {
  const { most, least } = line.target ?? {};
  const target =
    most !== undefined
      ? `at most ${number(most)}`
      : least !== undefined
        ? `at least ${number(least)}`
        : '';
  const cells = [
    line.what.padEnd(52),
    number(line.value).padStart(10),
    line.unit.padEnd(3),
    target.padEnd(15),
  ];
  say(`${cells.join(' ')}${missed(line) ? ' MISSED' : ''}`.trimEnd());
}
process.exitCode = lines.some(missed) ? 1 : 0;
