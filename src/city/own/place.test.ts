import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../model.ts';
import { latLon, wrongPlace } from './place.ts';

const REGION = [106.05, -6.22, 106.28, -5.98] as const;

const said = (value: unknown) => {
  const { problem, expected } = value as { problem: { id: string }; expected: { id: string } };
  return [problem.id, expected.id];
};

describe('wrongPlace', () => {
  const at = (lat: number, lon: number) => wrongPlace([lon, lat], REGION);

  it.each([
    [-6.12, 106.15],
    [-6.9, 106.8],
    [-5.3, 105.6],
  ])('leaves lat %d, lon %d alone', (lat, lon) => {
    expect(at(lat, lon)).toBeNull();
  });

  it.each([
    [106.15, -6.12, 'lat dan lon tertukar'],
    [6.12, 106.15, 'tanda minus pada lat mungkin hilang'],
    [-6.12, -106.15, 'tanda minus pada lon mungkin keliru'],
    [106.15, 6.12, 'lat dan lon tertukar, dan tanda minus pada lat mungkin hilang'],
    [-612000, 106.15, 'titik desimal mungkin hilang'],
    [-6.12, 1061500000, 'titik desimal mungkin hilang'],
    [-612, 10615, 'titik desimal mungkin hilang'],
    [612000, 106150, 'titik desimal mungkin hilang'],
    [-61.2, 106.15, 'titik desimal mungkin hilang'],
  ])('lat %d, lon %d: %s', (lat, lon, problem) => {
    const [found, expected] = said(at(lat, lon));
    expect(found).toBe(problem);
    expect(expected).toMatch(/^lat -6\.12, lon 106\.15(, bila itu maksudnya)?$/);
  });

  it.each([
    [0, 0],
    [-6.12, 0],
    [0, 106.15],
  ])('takes a 0 in lat %d, lon %d for what is not known', (lat, lon) => {
    expect(said(at(lat, lon))[0]).toBe('koordinat 0');
  });

  it('takes 0 for a place where it can be one', () => {
    expect(wrongPlace([110.01, 0], [110, -0.02, 110.04, 0.02])).toBeNull();
  });

  it('explains nothing where no slip would bring it home', () => {
    expect(said(at(-8.1, 115.1))[0]).toContain('lebih dari 100 km');
    expect(said(at(-96, 200))[0]).toBe('koordinat di luar batas');
    expect(said(at(NaN, Infinity))[0]).toBe('koordinat di luar batas');
  });

  it.each([
    [627000, 9_323_500, 'meter (UTM 48S), bukan derajat'],
    [9_323_500, 627000, 'meter (UTM 48S), bukan derajat'],
    [161_000, 823_000, 'meter (TM-3 48.2), bukan derajat'],
    [11_816_500, -682_500, 'meter (Web Mercator), bukan derajat'],
  ])('knows x %d, y %d: %s', (x, y, problem) => {
    const [found, expected] = said(wrongPlace([x, y], REGION));
    expect(found).toBe(problem);
    expect(expected).toMatch(/^lat -6\.1\d+, lon 106\.1\d+, bila itu maksudnya$/);
  });

  it('only ever proposes a point that it would accept (property)', () => {
    const value = fc.oneof(
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.integer({ min: -2e9, max: 2e9 }),
      fc.constantFrom(6.12, -106.15, 612, 0),
    );
    fc.assert(
      fc.property(value, value, (lat, lon) => {
        const written: LonLat[] = [];
        const found = wrongPlace([lon, lat], REGION, (point) => {
          written.push(point);
          return latLon(point);
        });
        for (const point of written) expect(wrongPlace(point, REGION)).toBeNull();
        if (found) expect(found.problem.id).not.toBe('');
      }),
    );
  });
});
