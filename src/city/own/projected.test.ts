import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../model.ts';
import { projectionsAt } from './projected.ts';

describe('projectionsAt', () => {
  const named = (name: string, place: LonLat = [106.15, -6.12]) =>
    projectionsAt(place).find((projection) => projection.name === name)!.toDegrees;
  const metres = (a: LonLat, b: LonLat) => Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12!;

  it.each([
    ['UTM 48S', 0.9996, 500_000, 10_000_000],
    ['TM-3 48.2', 0.9999, 200_000, 1_500_000],
  ])('%s: northing along the central meridian is the scaled arc', (name, scale, x, equator) => {
    for (const lat of [-0.5, -6.12, -10.9]) {
      const meridian = named(name)(x, equator)[0];
      const arc = metres([meridian, 0], [meridian, lat]);
      const [lon, found] = named(name)(x, equator - scale * arc);
      expect(lon).toBeCloseTo(meridian, 9);
      expect(found).toBeCloseTo(lat, 8);
    }
  });

  it('is true to scale off the meridian: k = k0 (1 + x^2 / 2 R^2)', () => {
    const inverse = named('UTM 48S');
    const [x, y] = [627_000, 9_323_500];
    const k = 0.9996 * (1 + (127_000 / 0.9996) ** 2 / (2 * 6_357_000 ** 2));
    for (const [dx, dy] of [
      [1000, 0],
      [0, 1000],
    ] as const) {
      const step = metres(inverse(x - dx / 2, y - dy / 2), inverse(x + dx / 2, y + dy / 2));
      expect(step * k).toBeCloseTo(1000, 2);
    }
  });

  it('has the meridians of the zones in their place', () => {
    expect(named('UTM 48S')(500_000, 10_000_000)[0]).toBeCloseTo(105, 9);
    expect(named('TM-3 48.2')(200_000, 1_500_000)).toEqual([
      expect.closeTo(106.5, 9) as number,
      expect.closeTo(0, 9) as number,
    ]);
    expect(named('UTM 47N', [98.7, 3.6])(500_000, 0)[0]).toBeCloseTo(99, 9);
    expect(named('Web Mercator')(20_037_508.342789, 20_037_508.342789)).toEqual([
      expect.closeTo(180, 9) as number,
      expect.closeTo(85.0511287798, 9) as number,
    ]);
  });
});
