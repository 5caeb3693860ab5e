import type { MultiPolygon } from 'geojson';

/** For each area the areas it touches, in ascending order. */
export type Neighbours = readonly (readonly number[])[];

/**
 * Queen neighbours: areas that share at least one vertex. Boundaries that share their lines vertex
 * for vertex (a topology) need no geometry for it; a gap or an overlap would hide a neighbour.
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
