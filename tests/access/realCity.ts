import { fileURLToPath } from 'node:url';
import { boundsOf } from '../../src/access/plane.ts';
import type { OwnFacility } from '../../src/access/types.ts';
import type { LonLat } from '../../src/city/model.ts';
import { loadCity } from '../../src/compile/load.ts';

/** The city of geodata/, as the page and the command line get it. */
export const loadRealCity = () =>
  loadCity(fileURLToPath(new URL('../../geodata', import.meta.url)));

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many facilities anywhere in the bounds of the city. */
export function seededFacilities(
  shapes: ReturnType<typeof loadRealCity>['shapes'],
  count: number,
  seed: number,
): OwnFacility[] {
  const [west, south, east, north] = boundsOf(shapes.kelurahan);
  const next = random(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: `f${String(i).padStart(3, '0')}`,
    name: `Fasilitas ${i}`,
    point: [west + next() * (east - west), south + next() * (north - south)] as LonLat,
    capacity: null,
  }));
}
