import type { MultiPolygon } from 'geojson';
import type { Neighbours } from '../city/model.ts';

/**
 * Queen neighbours: areas that share at least one vertex. Given the borders as they came: kelurahan
 * share their lines vertex for vertex, so no geometry is needed, and a gap of any width parts two.
 */
export function queenNeighbours(shapes: readonly MultiPolygon[]): Neighbours {
  const touching = new Map<string, Set<number>>();
  shapes.forEach(({ coordinates }, area) => {
    for (const [lon, lat] of coordinates.flat(2)) {
      const key = `${lon},${lat}`;
      const areas = touching.get(key);
      if (areas) areas.add(area);
      else touching.set(key, new Set([area]));
    }
  });
  const neighbours = shapes.map(() => new Set<number>());
  for (const areas of touching.values()) {
    for (const a of areas) for (const b of areas) if (a !== b) neighbours[a]!.add(b);
  }
  return neighbours.map((set) => [...set].sort((a, b) => a - b));
}
