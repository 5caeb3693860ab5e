import { random } from '../../access/realCity.ts';
import type { Hexagon, Lattice } from './hexagons.ts';

/** People a kelurahan has in the mean, and what share of them it had before. */
const PEOPLE = 11_300;
const BEFORE = 0.76;

/** Step of the density raster, degrees: 30 arc seconds. */
export const RASTER_STEP = 1 / 120;

export interface Kelurahan extends Hexagon {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly people: number;
  readonly before: number;
}

export interface Kecamatan {
  readonly code: string;
  readonly name: string;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Hexagons parted into so many groups of neighbours, by cutting the longer side again and again. */
function groups(hexagons: readonly Hexagon[], count: number): Hexagon[][] {
  if (count === 1) return [[...hexagons]];
  const spread = (axis: 0 | 1) => {
    const values = hexagons.map(({ middle }) => middle[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  const axis = spread(0) >= spread(1) ? 0 : 1;
  const sorted = hexagons.toSorted((a, b) => a.middle[axis] - b.middle[axis]);
  const first = count >> 1;
  const cut = Math.round((sorted.length * first) / count);
  return [...groups(sorted.slice(0, cut), first), ...groups(sorted.slice(cut), count - first)];
}

/** Kecamatan and kelurahan with codes, names and people, in the order of their codes. */
export function settle(
  { inside }: Lattice,
  city: string,
  count: number,
  seed: number,
): { kecamatan: Kecamatan[]; kelurahan: Kelurahan[] } {
  const parts = groups(inside, count);
  const kecamatan = parts.map((_, i) => ({
    code: `${city}.${two(i + 1)}`,
    name: `Kecamatan Rekaan ${i + 1}`,
  }));
  const next = random(seed);
  const kelurahan = parts.flatMap((part, i) =>
    part.map((hexagon, k): Kelurahan => {
      const people = Math.round(
        PEOPLE * Math.exp(1.1 * (next() - 0.5)) * (1.15 - 0.3 * hexagon.out),
      );
      return {
        ...hexagon,
        code: `${city}.${two(i + 1)}.${1001 + k}`,
        name: `Rekaan ${i + 1}-${k + 1}`,
        kecamatan: kecamatan[i]!.code,
        people,
        before: Math.round(people * BEFORE * (0.9 + 0.2 * next())),
      };
    }),
  );
  return { kecamatan, kelurahan };
}

export interface RasterCell {
  readonly lon: number;
  readonly lat: number;
  readonly value: number;
}

/** A density raster over the city: dense in the middle, and nowhere even. */
export function density({ plane, radius_m }: Lattice, seed: number): RasterCell[] {
  const [west, south] = plane.unproject([-1.2 * radius_m, -1.2 * radius_m]);
  const [east, north] = plane.unproject([1.2 * radius_m, 1.2 * radius_m]);
  const next = random(seed);
  const cells: RasterCell[] = [];
  for (let row = Math.floor(south / RASTER_STEP); row * RASTER_STEP < north; row++) {
    for (let column = Math.floor(west / RASTER_STEP); column * RASTER_STEP < east; column++) {
      const [lon, lat] = [(column + 0.5) * RASTER_STEP, (row + 0.5) * RASTER_STEP];
      const out = Math.hypot(...plane.project([lon, lat])) / radius_m;
      const value = 4000 * Math.exp(-2.2 * out) * (0.4 + 1.2 * next());
      cells.push({
        lon: Number(lon.toFixed(6)),
        lat: Number(lat.toFixed(6)),
        value: Number(value.toFixed(2)),
      });
    }
  }
  return cells;
}
