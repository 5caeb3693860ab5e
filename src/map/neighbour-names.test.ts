import { bboxPolygon, booleanContains, feature } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { LEADING, linesOf } from './name-placement.ts';
import { clearOf, NEIGHBOUR_LETTERS, neighbourNames, type FreeView } from './neighbour-names.ts';
import { square } from './squares.fixture.ts';

const around = (...shapes: readonly (readonly [string, MultiPolygon])[]) => ({
  type: 'FeatureCollection' as const,
  features: shapes.map(([name, geometry]) => ({
    type: 'Feature' as const,
    geometry,
    properties: { name },
  })),
});

/** 400 x 400 pixels of the square from 0 to 10 degrees. */
const free: FreeView = { bounds: [0, 0, 10, 10], perPixel: [1 / 40, 1 / 40] };

/** The box of a name in degrees: west, south, east, north. */
function boxAt([x, y]: readonly number[], name: string, { perPixel }: FreeView) {
  const lines = linesOf(name);
  const { size, letter } = NEIGHBOUR_LETTERS;
  const width = Math.max(...lines.map(({ length }) => length)) * size * letter * perPixel[0];
  const height = lines.length * size * LEADING * perPixel[1];
  return [x! - width / 2, y! - height / 2, x! + width / 2, y! + height / 2] as const;
}

describe('neighbourNames', () => {
  it('puts a name in the middle of the room it has in sight', () => {
    const [name] = neighbourNames(around(['Kota Barat', square(-20, 0, 25)]), free, 1).features;
    expect(name!.properties).toEqual({ name: 'Kota Barat', text: 'Kota Barat' });
    const [x, y] = name!.geometry.coordinates as [number, number];
    expect(x).toBeCloseTo(2.5, 0);
    expect(y).toBeGreaterThan(1);
    expect(y).toBeLessThan(9);
  });

  it('breaks a name between its words', () => {
    const [name] = neighbourNames(around(['Kabupaten Timur', square(0, 0, 10)]), free, 1).features;
    expect(name!.properties.text).toBe('Kabupaten\nTimur');
  });

  it('names a neighbour once, however often the view or the city cuts it', () => {
    const ring: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [square(-5, -5, 20).coordinates[0]![0]!, square(4, -4, 2).coordinates[0]![0]!],
        ...square(20, 20, 5).coordinates,
      ],
    };
    expect(neighbourNames(around(['Sekeliling', ring]), free, 1).features).toHaveLength(1);
  });

  it.each([
    ['out of sight', square(11, 0, 5)],
    ['of which too little is in sight', square(9.9, 0, 5)],
    ['without land', { type: 'MultiPolygon', coordinates: [] } satisfies MultiPolygon],
    ['of one point', square(5, 5, 0)],
  ])('leaves out one %s', (_what, shape) => {
    expect(neighbourNames(around(['Jauh', shape]), free, 1).features).toEqual([]);
  });

  it('names nothing where nothing is free, and has nothing to do without neighbours', () => {
    const none: FreeView = { ...free, bounds: [5, 5, 4, 4] };
    expect(neighbourNames(around(['Ada', square(0, 0, 10)]), none, 1).features).toEqual([]);
    expect(neighbourNames(around(), free, 1).features).toEqual([]);
  });

  it('needs more room for larger letters', () => {
    const strip = around(['Lajur Utara', square(0, 0, 2.4)]);
    expect(neighbourNames(strip, free, 1).features).toHaveLength(1);
    expect(neighbourNames(strip, free, 2).features).toEqual([]);
  });

  it('keeps every name whole in its own land and in what is free (property)', () => {
    const star = fc.tuple(
      fc.double({ min: -4, max: 14, noNaN: true }),
      fc.double({ min: -4, max: 14, noNaN: true }),
      fc.array(fc.double({ min: 0.3, max: 9, noNaN: true }), { minLength: 5, maxLength: 24 }),
    );
    let named = 0;
    fc.assert(
      fc.property(star, fc.constantFrom('Kota A', 'Kabupaten Serba Panjang'), ([x, y, r], name) => {
        const ring = r.map((radius, i) => {
          const angle = (2 * Math.PI * i) / r.length;
          return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
        });
        const land: MultiPolygon = { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] };
        const placed = neighbourNames(around([name, land]), free, 1).features;
        expect(placed.length).toBeLessThanOrEqual(1);
        for (const { geometry } of placed) {
          named += 1;
          const [west, south, east, north] = boxAt(geometry.coordinates, name, free);
          expect([west >= 0, south >= 0, east <= 10, north <= 10]).toEqual(Array(4).fill(true));
          const polygon = feature({ type: 'Polygon' as const, coordinates: land.coordinates[0]! });
          expect(booleanContains(polygon, bboxPolygon([west, south, east, north]))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(named).toBeGreaterThan(50);
  });
});

describe('clearOf', () => {
  it('keeps clear of what stands on the screen, and of buttons and credit at least', () => {
    const sides = clearOf({ top: 24, right: 300, bottom: 28, left: 16 });
    expect(sides.right).toBe(300);
    expect(sides.top).toBeGreaterThan(56);
    expect(sides.bottom).toBeGreaterThanOrEqual(40);
  });

  it('leaves all of a sheet of paper but its margin', () => {
    expect(clearOf(8)).toEqual({ top: 8, right: 8, bottom: 8, left: 8 });
  });
});
