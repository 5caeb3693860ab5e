import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { booleanValid } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { expect, it } from 'vitest';
import { ringArea, type Metres } from '../../src/access/plane.ts';

/**
 * Holds a collection against its golden file: geometry of a small city, kept to be looked at in a
 * map and reviewed in a diff. `UPDATE_GOLDEN=1 npx vitest run tests/access/golden` writes it anew.
 */
export function itIsAsReviewed(
  name: string,
  collection: FeatureCollection<Polygon | MultiPolygon>,
): void {
  const file = fileURLToPath(new URL(`../golden/${name}.geojson`, import.meta.url));

  it('is as it was reviewed', () => {
    if (process.env['UPDATE_GOLDEN']) {
      const lines = collection.features.map((feature: Feature) => JSON.stringify(feature));
      const body = lines.join(',\n');
      writeFileSync(file, `{"type":"FeatureCollection","features":[\n${body}\n]}\n`);
    }
    const { type, features } = collection;
    expect({ type, features }).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('is valid GeoJSON with right-hand rings and 6 decimals', () => {
    expect(collection.features.length).toBeGreaterThan(0);
    for (const feature of collection.features) {
      expect(booleanValid(feature)).toBe(true);
      const { geometry } = feature;
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const rings of polygons) {
        rings.forEach((ring, i) => {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1)).toEqual(ring[0]);
          expect(ringArea(ring.map(([x, y]): Metres => [x! - 110, y! + 7])) > 0).toBe(i === 0);
          for (const value of ring.flat()) expect(Number(value.toFixed(6))).toBe(value);
        });
      }
    }
  });
}
