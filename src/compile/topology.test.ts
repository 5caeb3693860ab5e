import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { createPlane } from '../access/plane.ts';
import { makeTopology, simplifyTopology } from './topology.ts';

const plane = createPlane([110, -6, 110.1, -5.9]);

const polygon = (ring: Position[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [[ring]],
});

/** A border from south to north at 110.05 that swings 5 m to both sides every 20 m. */
const border = Array.from({ length: 101 }, (_, i): Position => {
  const [lon, lat] = plane.unproject([i === 0 || i === 100 ? 0 : i % 2 ? 5 : -5, i * 20 - 1000]);
  return [lon, lat];
});
const south = border[0]!;
const north = border.at(-1)!;

const west = polygon([[110, south[1]!], ...border, [110, north[1]!], [110, south[1]!]]);
const east = polygon([
  [110.1, south[1]!],
  [110.1, north[1]!],
  ...[...border].reverse(),
  [110.1, south[1]!],
]);
const speck = polygon([
  [110.02, -5.9],
  [110.02001, -5.9],
  [110.02001, -5.89999],
  [110.02, -5.9],
]);

function shapesOf(made: ReturnType<typeof makeTopology>, name: string) {
  const { features } = feature(made, made.objects[name]!) as FeatureCollection<MultiPolygon>;
  return features.map(({ geometry }) => geometry);
}

const points = (shape: MultiPolygon | undefined) => (shape?.coordinates ?? []).flat(2).map(String);

describe('makeTopology', () => {
  it('keeps every point within 0.71 of a step', () => {
    const [made] = shapesOf(makeTopology({ all: [{ geometry: west }] }, 0.4), 'all');
    const there = made!.coordinates.flat(2).map((point) => plane.project(point));
    for (const point of border) {
      const [x, y] = plane.project(point);
      const moved = Math.min(...there.map((p) => Math.hypot(p[0] - x, p[1] - y)));
      expect(moved).toBeLessThan(0.4 * 0.71 + 1e-6);
    }
  });

  it('carries ids and properties', () => {
    const made = makeTopology({ all: [{ id: 'a', properties: { name: 'A' }, geometry: west }] }, 1);
    const { features } = feature(made, made.objects['all']!) as FeatureCollection;
    expect(features[0]).toMatchObject({ id: 'a', properties: { name: 'A' } });
  });
});

describe('simplifyTopology', () => {
  const made = makeTopology(
    { left: [{ geometry: west }], right: [{ geometry: east }, { geometry: speck }] },
    0.4,
  );

  it('takes the same points out of a border on both sides', () => {
    const simple = simplifyTopology(made, 12);
    const [left] = shapesOf(simple, 'left');
    const [right] = shapesOf(simple, 'right');
    expect(points(left)).toHaveLength(5);
    const shared = points(left).filter((point) => points(right).includes(point));
    expect(new Set(shared).size).toBe(2);
  });

  it('keeps the points that stand out by more than the tolerance', () => {
    const [left] = shapesOf(simplifyTopology(made, 3), 'left');
    expect(points(left).length).toBeGreaterThan(95);
  });

  it('leaves the lines of kept objects as they are, where others share them too', () => {
    const simple = simplifyTopology(made, 12, ['left']);
    expect(shapesOf(simple, 'left')).toEqual(shapesOf(made, 'left'));
    expect(points(shapesOf(simple, 'right')[0])).toEqual(points(shapesOf(made, 'right')[0]));
  });

  it('drops rings that fall together, and their arcs', () => {
    const simple = simplifyTopology(made, 12);
    expect(shapesOf(made, 'right')).toHaveLength(2);
    expect(shapesOf(simple, 'right')).toHaveLength(1);
    expect(simple.arcs.length).toBe(made.arcs.length - 1);
  });
});
