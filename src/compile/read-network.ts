import type { Position } from 'geojson';
import type { StreetProperties } from '../city/streets.ts';
import type { BareStreet } from './geodata.ts';
import { lines, type GeometryRule, type Lines } from './geojson.ts';
import type { Known } from './known.ts';
import { checkSources } from './read-boundaries.ts';
import type { Reading } from './reading.ts';
import type { Flaw } from './rings.ts';
import { streetProperties } from './schemas.ts';

const FILE = 'network/streets.geojson';

/** A line along which one can walk: two different points at least (RFC 7946, 3.1.4). */
function lengthFlaw(points: readonly Position[]): Flaw | null {
  const moves = points.some(([lon, lat]) => lon !== points[0]![0] || lat !== points[0]![1]);
  if (moves) return null;
  return {
    problem: 'garis tanpa panjang',
    found:
      points.length < 2 ? `${points.length} titik` : `${points.length} titik di tempat yang sama`,
    expected: 'paling sedikit 2 titik yang berbeda',
  };
}

const streetLines: GeometryRule<Lines> = {
  ...lines,
  flaw(type, coordinates, region) {
    const flaw = lines.flaw(type, coordinates, region);
    if (flaw) return flaw;
    const parts = (type === 'LineString' ? [coordinates] : coordinates) as Position[][];
    return parts.map(lengthFlaw).find((found) => found !== null) ?? null;
  },
};

/** network/streets.geojson; empty when the city has none. Nobody walks on a toll road. */
export function readStreets(reading: Reading, known: Known): BareStreet[] {
  if (reading.folder.size(FILE) === null) return [];
  const shapes = reading.features(FILE, streetProperties, streetLines, known.region) ?? [];
  checkSources(reading, FILE, shapes, known.sources);
  return shapes.map(({ properties, geometry }) => {
    const { class: kind, oneway, foot, speed_kmh } = properties;
    const street: StreetProperties = {
      class: kind,
      ...(oneway && oneway !== 'no' && { oneway }),
      ...((foot ?? (kind === 'toll' ? 'no' : 'yes')) === 'no' && { foot: 'no' }),
      ...(speed_kmh && { speed_kmh }),
    };
    return { properties: street, geometry };
  });
}
