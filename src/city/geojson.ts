import { rewind } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

/** About 0.1 m; RFC 7946 section 11.2 advises against more. */
const DECIMALS = 6;

export const degrees = (value: number): number => Number(value.toFixed(DECIMALS));

const same = (a: Position | undefined, b: Position | undefined) =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** A closed ring without a vertex twice in a row; `null` when nothing is left of it. */
function cleanRing(ring: readonly Position[]): Position[] | null {
  const rounded = ring.map(([lon, lat]): Position => [degrees(lon!), degrees(lat!)]);
  const kept = rounded.filter((position, i) => i === 0 || !same(position, rounded[i - 1]));
  if (!same(kept[0], kept.at(-1))) kept.push(kept[0]!);
  return kept.length >= 4 ? kept : null;
}

function cleanPolygon([outer, ...holes]: readonly Position[][]): Position[][] | null {
  const ring = cleanRing(outer ?? []);
  return ring && [ring, ...holes.map(cleanRing).filter((hole) => hole !== null)];
}

/**
 * A polygon as RFC 7946 wants it: 6 decimals, closed rings, outer rings counter-clockwise and holes
 * clockwise. `null` when it is too small to be drawn with these decimals.
 */
export function cleanGeometry<G extends Polygon | MultiPolygon>(geometry: G): G | null {
  if (geometry.type === 'Polygon') {
    const coordinates = cleanPolygon(geometry.coordinates);
    return coordinates && (rewind({ type: 'Polygon', coordinates } satisfies Polygon) as G);
  }
  const coordinates = geometry.coordinates.map(cleanPolygon).filter((part) => part !== null);
  if (coordinates.length === 0) return null;
  return rewind({ type: 'MultiPolygon', coordinates } satisfies MultiPolygon) as G;
}

/** Areas as a layer; those too small to be drawn are left out, never written without a shape. */
export function areaLayer<G extends Polygon | MultiPolygon, P>(
  features: readonly { readonly geometry: G; readonly properties: P }[],
): FeatureCollection<G, P> {
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ geometry, properties }): Feature<G, P>[] => {
      const clean = cleanGeometry(geometry);
      return clean ? [{ type: 'Feature', properties, geometry: clean }] : [];
    }),
  };
}
