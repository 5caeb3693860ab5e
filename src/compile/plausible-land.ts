import type { MultiPolygon } from 'geojson';
import { boundsOf } from '../access/plane.ts';
import type { CityInfo } from '../city/model.ts';
import type { Areas } from './areas.ts';
import type { Bounds } from './bounds.ts';
import { isCovered, LandPoints } from './land-points.ts';
import { DENSITY_FILE, type Density, type Population } from './read-population.ts';
import type { Reading } from './reading.ts';
import { doubleAreaOf } from './rings.ts';

const UNSETTLED_FILE = 'population/unsettled.geojson';

const WHOLE = { line: null, field: null };
const percent = (value: number) =>
  `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }).format(value)}%`;

/** How far a raster point may be from its place, as a share of the step. */
const OFF = 0.1;

/** Reports a raster that says nothing about the city: all 0, elsewhere, or of another step. */
export function checkDensity(
  reading: Reading,
  { cells, complete }: Density,
  areas: Areas,
  { densityStep: step }: CityInfo,
): void {
  if (!complete || areas.list.length === 0) return;
  const report = reading.reportFor(DENSITY_FILE);
  if (cells.length === 0) {
    reading.doubtFor(DENSITY_FILE)({
      ...WHOLE,
      problem: 'raster kepadatan kosong, penduduk disebar rata',
      found: '0 baris',
      expected: 'kepadatan penduduk di wilayah kota',
    });
    return;
  }
  const at = { line: null, field: 'value' };
  const positive = cells.filter(({ value }) => value > 0);
  if (positive.length === 0) {
    const expected = 'kepadatan lebih dari 0 di tempat orang tinggal';
    report({ ...at, problem: 'semua nilai raster 0', found: `${cells.length} baris`, expected });
    return;
  }
  const [west, south, east, north] = boundsOf(areas.list.map(({ geometry }) => geometry));
  const inCity = positive.some(
    ({ lon, lat }) =>
      lon >= west - step.lon / 2 &&
      lon <= east + step.lon / 2 &&
      lat >= south - step.lat / 2 &&
      lat <= north + step.lat / 2,
  );
  if (!inCity) {
    const expected = 'titik raster di wilayah kota';
    report({ ...at, problem: 'raster tidak menyentuh kota', found: '0 titik', expected });
  }
  const [first] = cells;
  const isOff = (value: number, from: number, size: number) =>
    Math.abs((value - from) / size - Math.round((value - from) / size)) > OFF;
  const off = cells.filter(
    ({ lon, lat }) => isOff(lon, first!.lon, step.lon) || isOff(lat, first!.lat, step.lat),
  );
  if (off.length === 0) return;
  report({
    ...WHOLE,
    problem: 'titik raster tidak sesuai dengan densityStep di city.json',
    found: `${off.length} dari ${cells.length} titik, misalnya ${off[0]!.lon}, ${off[0]!.lat}`,
    expected: `jarak antartitik ${step.lon} dan ${step.lat} derajat`,
  });
}

/** Square degrees of polygons. @param holes whether theirs are taken off. */
const squareDegrees = (shapes: readonly MultiPolygon[], holes: boolean): number =>
  shapes
    .flatMap(({ coordinates }) => coordinates.flatMap((rings) => (holes ? rings : [rings[0]!])))
    .reduce((sum, ring) => sum + doubleAreaOf(ring) / 2, 0);

/** Reports land where nobody is said to live, though people do: it covers the city. */
export function checkUnsettled(
  reading: Reading,
  unsettled: { readonly shapes: readonly MultiPolygon[]; readonly complete: boolean },
  areas: Areas,
  population: Population,
  bounds: Bounds,
): void {
  if (!unsettled.complete || !areas.complete || unsettled.shapes.length === 0) return;
  // A question is refused only for land that covers all; so little of it cannot.
  const shapes = areas.list.map(({ geometry }) => geometry);
  const most = squareDegrees(unsettled.shapes, false);
  if (!reading.doubts && most < 0.9 * squareDegrees(shapes, true)) return;
  const land = new LandPoints(shapes);
  const counts = land.counts(land.marks(unsettled.shapes));
  const sum = (key: 'points' | 'covered') => counts.reduce((total, count) => total + count[key], 0);
  const share = (100 * sum('covered')) / Math.max(1, sum('points'));
  const report = reading.reportFor(UNSETTLED_FILE);
  const doubt = reading.doubtFor(UNSETTLED_FILE);
  const finding = {
    ...WHOLE,
    problem: 'lahan tanpa hunian menutupi kota',
    found: `${percent(share)} wilayah kota`,
    expected: `paling banyak ${percent(bounds.unsettled_pct)} (plausibility.unsettled_pct di city.json)`,
  };
  if (share >= 99.9) {
    report(finding);
    return;
  }
  if (share > bounds.unsettled_pct) doubt(finding);
  counts.forEach((count, i) => {
    const { code, name } = areas.list[i]!;
    const people = population.of(code).population['2025'];
    if (!isCovered(count) || !people) return;
    doubt({
      ...WHOLE,
      problem: 'lahan tanpa hunian menutupi satu kelurahan yang berpenduduk',
      found: `${name} (${code}), ${people} jiwa`,
      expected: 'sebagian kelurahan dapat dihuni',
    });
  });
}
