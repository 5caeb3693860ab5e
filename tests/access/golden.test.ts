import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feature } from 'geojson';
import { booleanValid } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/access/engine.ts';
import { ringArea, type Metres } from '../../src/access/plane.ts';
import { at, codeOf, facility, query, tinyCity } from './tinyCity.ts';

/**
 * Golden files: the geometry of a small city, kept to be looked at in a map and reviewed in a diff.
 * `UPDATE_GOLDEN=1 npx vitest run tests/access/golden.test.ts` writes them anew.
 */
const { city, shapes, mask } = tinyCity({
  unsettled: [0.1, 0.55, 0.45, 0.9],
  facilities: [
    facility('east', { point: at(0.8, 0.3) }),
    facility('hollow', { point: null, kelurahan: codeOf(3) }),
    facility('west', { point: at(0.15, 0.4) }),
  ],
});
const engine = createEngine(city, shapes, mask);

const golden = {
  buffers: engine.buffers(query({ radius_m: 600 })),
  'buffers-best': engine.buffers(query({ radius_m: 600, locations: 'best' })),
  'buffers-worst': engine.buffers(query({ radius_m: 1000, locations: 'worst' })),
  gaps: engine.gaps(query({ radius_m: 600 })),
  'gaps-best': engine.gaps(query({ radius_m: 600, locations: 'best' })),
};

describe.each(Object.entries(golden))('%s', (name, collection) => {
  const file = fileURLToPath(new URL(`../golden/${name}.geojson`, import.meta.url));

  it('is as it was reviewed', () => {
    if (process.env['UPDATE_GOLDEN']) {
      const lines = collection.features.map((feature: Feature) => JSON.stringify(feature));
      const body = lines.join(',\n');
      writeFileSync(file, `{"type":"FeatureCollection","features":[\n${body}\n]}\n`);
    }
    expect(collection).toEqual(JSON.parse(readFileSync(file, 'utf8')));
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
});
