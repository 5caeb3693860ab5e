import type { Position } from 'geojson';

/** What is wrong with a geometry, without its place in the file. */
export interface Flaw {
  readonly problem: string;
  readonly found: unknown;
  readonly expected: string;
}

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

export const insideBox = ([west, south, east, north]: Box, lon: number, lat: number) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

const WORLD: Box = [-180, -90, 180, 90];

/** Radius of the sphere of Web Mercator (EPSG:3857), metres. */
const MERCATOR_M = 6_378_137;
const degrees = (radians: number) => (radians * 180) / Math.PI;

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.length <= 3 && value.every(Number.isFinite);

const named = (lon: number, lat: number) => `bujur ${lon}, lintang ${lat}`;

/** A value divided by the power of ten that brings it between two others; `null` when none does. */
function withPoint(value: number, least: number, most: number): number | null {
  for (let power = 1; power <= 10; power++) {
    const moved = value / 10 ** power;
    if (moved >= least && moved <= most) return moved;
  }
  return null;
}

/** Numbers that are metres of a map projection: which one, when that can be told. */
function projection(x: number, y: number, region: Box | null): string | null {
  const lat = degrees(2 * Math.atan(Math.exp(y / MERCATOR_M)) - Math.PI / 2);
  if (region && insideBox(region, degrees(x / MERCATOR_M), lat)) return 'Web Mercator (EPSG:3857)';
  // Eastings of a UTM zone; northings of the south begin at 10,000 km on the equator.
  if (x >= 100_000 && x <= 900_000 && y >= 0 && y <= 10_000_000) return 'UTM';
  return Math.abs(x) > 1000 && Math.abs(y) > 1000 ? 'sistem proyeksi lain' : null;
}

/** The point that lies in a region once its decimal points are put back; `null` when none does. */
function repointed(lon: number, lat: number, [west, south, east, north]: Box) {
  const x = lon >= west && lon <= east ? lon : withPoint(lon, west, east);
  const y = lat >= south && lat <= north ? lat : withPoint(lat, south, north);
  return x === null || y === null ? null : named(x, y);
}

type Slip = readonly [problem: string, meant: string];

/** The slip by which a point got out of the region, and the point that was meant. */
function slipOf(lon: number, lat: number, region: Box | null): Slip | null {
  const area = region ?? WORLD;
  if (insideBox(area, lat, lon)) return ['lintang dan bujur tertukar', named(lat, lon)];
  if (lon === 0 || lat === 0) {
    return ['koordinat 0, mungkin belum diisi', 'kosong bila tidak diketahui'];
  }
  const signs = [
    [lon, -lat],
    [-lon, lat],
    [-lon, -lat],
  ] as const;
  const signed = signs.find(([x, y]) => insideBox(area, x, y));
  if (signed) return ['tanda minus hilang atau berlebih', named(...signed)];
  const turned = signs.find(([x, y]) => insideBox(area, y, x));
  if (turned) {
    return ['lintang dan bujur tertukar, tanda minus salah', named(turned[1], turned[0])];
  }
  const system = projection(lon, lat, region);
  // Whole metres of Mercator may look like degrees without their point, but hardly the reverse.
  const meant = system?.startsWith('Web') || !region ? null : repointed(lon, lat, region);
  if (meant !== null) return ['titik desimal hilang', meant];
  return system === null ? null : [`koordinat dalam meter (${system})`, 'derajat WGS84'];
}

/** What is wrong with one point: not two numbers, a slip of the pen, or far from the city. */
export function positionFlaw(value: unknown, region: Box | null): Flaw | null {
  if (!isPosition(value)) {
    return {
      problem: 'koordinat bukan pasangan angka',
      found: value,
      expected: '[bujur, lintang] dalam derajat',
    };
  }
  const [lon, lat] = value as [number, number];
  const area = region ?? WORLD;
  if (insideBox(area, lon, lat)) return null;
  const slip = slipOf(lon, lat, region);
  return {
    problem: slip?.[0] ?? 'titik jauh di luar wilayah kota',
    found: named(lon, lat),
    expected:
      slip?.[1] ?? `bujur ${area[0]} sampai ${area[2]}, lintang ${area[1]} sampai ${area[3]}`,
  };
}

/** The flaw of the first bad point of a list of points. */
export function positionsFlaw(points: unknown, region: Box | null): Flaw | null {
  if (!Array.isArray(points)) {
    return { problem: 'geometri rusak', found: points, expected: 'daftar koordinat' };
  }
  for (const point of points as readonly unknown[]) {
    const flaw = positionFlaw(point, region);
    if (flaw) return flaw;
  }
  return null;
}
