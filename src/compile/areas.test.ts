import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { KecamatanCode, KelurahanCode } from '../city/ids.ts';
import type { LonLat } from '../city/model.ts';
import { Areas } from './areas.ts';
import { SamplePoints } from './sample-points.ts';

/** A star with many corners, so that its edges are looked up in a tree. */
function star(lon: number, lat: number, corners: number): MultiPolygon {
  const ring = Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    const reach = i % 2 === 0 ? 0.01 : 0.006;
    return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
  });
  const hole = [
    [lon, lat],
    [lon, lat + 0.002],
    [lon + 0.002, lat],
    [lon, lat],
  ];
  return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!], hole]] };
}

const SHAPES = [star(110, 0, 80), star(110.03, 0.005, 12)];
const areas = new Areas(
  SHAPES.map((geometry, i) => ({
    code: `99.01.0${i + 1}.1001` as KelurahanCode,
    name: String(i),
    kecamatan: `99.01.0${i + 1}` as KecamatanCode,
    geometry,
  })),
  true,
);
const [first, second] = areas.list;

const point = fc.tuple(
  fc.double({ min: 109.985, max: 110.045, noNaN: true }),
  fc.double({ min: -0.015, max: 0.02, noNaN: true }),
);

/** Metres to the nearest edge, one by one, in the plane of the areas. */
function metresByHand([lon, lat]: LonLat, { coordinates }: MultiPolygon): number {
  const { plane } = areas;
  const [px, py] = plane.project([lon, lat]);
  const distances = coordinates.flat().flatMap((ring) =>
    ring.slice(1).map((end, i) => {
      const [ax, ay] = plane.project(ring[i]!);
      const [bx, by] = plane.project(end);
      const [dx, dy] = [bx - ax, by - ay];
      const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy);
      const at = Math.max(0, Math.min(1, along));
      return Math.hypot(ax + at * dx - px, ay + at * dy - py);
    }),
  );
  return Math.min(...distances);
}

describe('Areas', () => {
  it('say where a point lies, as turf does', () => {
    fc.assert(
      fc.property(point, (place) => {
        // On an edge either answer may come.
        fc.pre(SHAPES.every((shape) => metresByHand(place, shape) > 1e-6));
        const expected = areas.list.filter(({ geometry }) =>
          booleanPointInPolygon([...place], geometry),
        );
        expect(areas.at(place)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('tell how far outside or inside it is, as one by one', () => {
    fc.assert(
      fc.property(point, (place) => {
        fc.pre(SHAPES.every((shape) => metresByHand(place, shape) > 1e-6));
        const inside = areas.at(place);
        const own = areas.kelurahan(first!.code);
        const outside = inside.includes(first!) ? 0 : metresByHand(place, first!.geometry);
        expect(areas.metresOutside(place, own)).toBeCloseTo(outside, 6);
        for (const area of inside) {
          const expected = metresByHand(place, area.geometry);
          expect(areas.metresInside(place, area)).toBeCloseTo(expected, 6);
        }
      }),
    );
  });

  it('look no further than they are asked to', () => {
    const far: LonLat = [110.2, 0];
    expect(areas.metresOutside(far, new Set([0, 1]), 1000)).toBe(Infinity);
    expect(areas.metresOutside(far, new Set([0, 1]))).toBeCloseTo(
      metresByHand(far, second!.geometry),
      6,
    );
    expect(areas.metresOutside(far, new Set())).toBe(Infinity);
  });

  it('know their kecamatan, and nothing of others', () => {
    expect([...areas.kecamatan('99.01.02' as KecamatanCode)]).toEqual([1]);
    expect(areas.kelurahan('99.01.09.1001' as KelurahanCode).size).toBe(0);
  });
});

describe('SamplePoints', () => {
  it('inside a polygon are those that turf finds inside', () => {
    const bounds = [109.985, -0.012, 110.045, 0.017] as const;
    const points = new SamplePoints(bounds, 2000);
    const side = Math.sqrt(points.size);
    expect(side).toBe(45);
    for (const shape of SHAPES) {
      const inside = new Set<number>();
      points.inside(shape, (found) => inside.add(found));
      expect(inside.size).toBeGreaterThan(50);
      for (let i = 0; i < points.size; i++) {
        const lon = bounds[0] + (((i % side) + 0.5) * (bounds[2] - bounds[0])) / side;
        const lat = bounds[1] + ((Math.floor(i / side) + 0.5) * (bounds[3] - bounds[1])) / side;
        expect(inside.has(i), `${lon} ${lat}`).toBe(booleanPointInPolygon([lon, lat], shape));
      }
    }
  });
});
