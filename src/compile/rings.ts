import type { Position } from 'geojson';
import { ringArea, type Metres } from '../access/plane.ts';
import { firstCrossing } from './crossings.ts';
import { shown } from './problems.ts';

/** What is wrong with a geometry, without its place in the file. */
export interface Flaw {
  readonly problem: string;
  readonly found: string;
  readonly expected: string;
}

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

export const insideBox = ([west, south, east, north]: Box, lon: number, lat: number) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.length <= 3 && value.every(Number.isFinite);

/** What is wrong with one point: not two numbers, swapped, or far from the city. */
export function positionFlaw(value: unknown, region: Box | null): Flaw | null {
  if (!isPosition(value)) {
    return {
      problem: 'koordinat bukan pasangan angka',
      found: shown(value),
      expected: '[bujur, lintang] dalam derajat',
    };
  }
  const [lon, lat] = value as [number, number];
  const area = region ?? [-180, -90, 180, 90];
  if (insideBox(area, lon, lat)) return null;
  const swapped = insideBox(area, lat, lon);
  return {
    problem: swapped ? 'lintang dan bujur tertukar' : 'titik jauh di luar wilayah kota',
    found: `bujur ${lon}, lintang ${lat}`,
    expected: swapped
      ? `bujur ${lat}, lintang ${lon}`
      : `bujur ${area[0]} sampai ${area[2]}, lintang ${area[1]} sampai ${area[3]}`,
  };
}

/** The flaw of the first bad point of a list of points. */
export function positionsFlaw(points: unknown, region: Box | null): Flaw | null {
  if (!Array.isArray(points)) {
    return { problem: 'geometri rusak', found: shown(points), expected: 'daftar koordinat' };
  }
  for (const point of points as readonly unknown[]) {
    const flaw = positionFlaw(point, region);
    if (flaw) return flaw;
  }
  return null;
}

const place = ([lon, lat]: Position) => `bujur ${lon}, lintang ${lat}`;

function ringFlaw(ring: readonly Position[], index: number): Flaw | null {
  const name = index === 0 ? 'cincin luar' : `lubang ke-${index}`;
  if (ring.length < 4) {
    return {
      problem: `${name} kurang dari 4 titik`,
      found: `${ring.length} titik`,
      expected: 'paling sedikit 4 titik, yang terakhir sama dengan yang pertama',
    };
  }
  const first = ring[0]!;
  const last = ring.at(-1)!;
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return {
      problem: `${name} tidak tertutup`,
      found: `berakhir di ${place(last)}`,
      expected: `berakhir di titik awal: ${place(first)}`,
    };
  }
  const area = ringArea(ring.map((position): Metres => [position[0]!, position[1]!]));
  if (area === 0) {
    return {
      problem: `${name} tidak punya luas`,
      found: `${ring.length} titik pada satu garis`,
      expected: 'cincin yang mengelilingi suatu bidang',
    };
  }
  if (area < 0 === (index === 0)) {
    return {
      problem: `${name} berputar ke arah yang salah`,
      found: index === 0 ? 'searah jarum jam' : 'berlawanan arah jarum jam',
      expected:
        index === 0 ? 'berlawanan arah jarum jam (RFC 7946)' : 'searah jarum jam (RFC 7946)',
    };
  }
  return null;
}

/**
 * What is wrong with a polygon, worst first, or `null`: points, too few points, an open ring, no
 * area, the wrong winding (RFC 7946, 3.1.6), rings that cross.
 */
export function polygonFlaw(rings: unknown, region: Box | null): Flaw | null {
  if (!Array.isArray(rings) || rings.length === 0) {
    return { problem: 'geometri rusak', found: shown(rings), expected: 'daftar cincin' };
  }
  for (const ring of rings as readonly unknown[]) {
    const flaw = positionsFlaw(ring, region);
    if (flaw) return flaw;
  }
  const sound = rings as readonly (readonly Position[])[];
  for (const [index, ring] of sound.entries()) {
    const flaw = ringFlaw(ring, index);
    if (flaw) return flaw;
  }
  const crossed = firstCrossing(sound);
  return (
    crossed && {
      problem: 'garis batas memotong dirinya sendiri',
      found: place(crossed.map((value) => Number(value.toFixed(6)))),
      expected: 'cincin yang tidak berpotongan',
    }
  );
}
