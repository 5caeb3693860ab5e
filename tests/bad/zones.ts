import { square } from './shapes.ts';

export const AREAS = 'water/service_areas.geojson';
export const STATUS = 'water/status.csv';

export type Ring = readonly (readonly number[])[];

export interface Zone {
  readonly name?: unknown;
  readonly operator?: unknown;
  readonly source?: unknown;
  readonly geometry: unknown;
}

export const polygon = (...rings: readonly Ring[]) => ({ type: 'Polygon', coordinates: rings });

/** The file of service areas, one on each line from the second. */
export const zones =
  (...list: readonly Zone[]) =>
  (): string => {
    const features = list.map(({ geometry, ...given }) => {
      const own = { name: 'Zona Pasar', operator: 'PDAM Contoh', source: 'contoh' };
      return JSON.stringify({ type: 'Feature', properties: { ...own, ...given }, geometry });
    });
    return `{"type": "FeatureCollection", "features": [\n${features.join(',\n')}\n]}\n`;
  };

/** Areas as the tiny city may have them: in Pasar, which is served, and in Kebun, which is partly. */
export const PASAR: Zone = { geometry: polygon(square(110.001, 0.001, 0.018)) };
export const KEBUN: Zone = { name: 'Zona Kebun', geometry: polygon(square(110.022, -0.018, 0.01)) };

/** A square of service. */
export const moved = (east: number, north: number, size = 0.01) =>
  polygon(square(east, north, size));

export function rectangle(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** An area in Pasar with a jagged border of many vertices. */
export function round(vertices: number): Zone {
  const ring = Array.from({ length: vertices }, (_, i) => {
    const angle = (2 * Math.PI * i) / vertices;
    const reach = 0.0095 * (1 - 0.00001 * (i % 2));
    return [110.01 + reach * Math.cos(angle), 0.01 + reach * Math.sin(angle)];
  });
  return { geometry: polygon([...ring, ring[0]!]) };
}
