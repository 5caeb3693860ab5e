import type { Point } from 'geojson';
import type { Classed } from './geodata.ts';
import { lines, points, type Lines } from './geojson.ts';
import type { Known } from './known.ts';
import { checkSources } from './read-boundaries.ts';
import type { Reading } from './reading.ts';
import { lineProperties, placeProperties } from './schemas.ts';

/** orientation/roads.geojson or railway.geojson. */
export function readLines(
  reading: Reading,
  name: 'roads' | 'railway',
  known: Known,
): Classed<Lines>[] {
  const file = `orientation/${name}.geojson`;
  const { shapes } = reading.features(file, lineProperties, lines, known.region);
  checkSources(reading, file, shapes, known.sources);
  return shapes.map(({ properties, geometry }) => ({
    name: properties.name,
    class: properties.class,
    geometry,
  }));
}

/** orientation/places.geojson. */
export function readPlaces(reading: Reading, known: Known): Classed<Point>[] {
  const file = 'orientation/places.geojson';
  const { shapes } = reading.features(file, placeProperties, points, known.region);
  checkSources(reading, file, shapes, known.sources);
  return shapes.map(({ properties, geometry }) => ({
    name: properties.name,
    class: properties.class,
    geometry,
  }));
}
