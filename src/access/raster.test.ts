import { ClipType, FillRule, areaD, booleanOpD } from 'clipper2-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFrame, type Frame } from './frame.ts';
import { createPlane, polygonsArea, type Metres } from './plane.ts';
import { rasterise } from './raster.ts';

const FRAME: Frame = { x0: -40, y0: 100, columns: 10, rows: 8, cell: 10 };

/** A star-shaped ring about a middle: never crosses itself. */
const star = (x: number, y: number, radii: readonly number[]): Metres[] =>
  radii.map((radius, k): Metres => {
    const angle = (2 * Math.PI * k) / radii.length;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

const stars = fc
  .tuple(
    fc.double({ min: -60, max: 80, noNaN: true }),
    fc.double({ min: 80, max: 200, noNaN: true }),
    fc.array(fc.double({ min: 1, max: 45, noNaN: true }), { minLength: 3, maxLength: 12 }),
  )
  .map(([x, y, radii]) => star(x, y, radii));

/** Area of a ring inside a cell, by clipper: nothing in common with the running sums. */
function clippedArea(ring: readonly Metres[], column: number, row: number): number {
  const west = FRAME.x0 + column * FRAME.cell;
  const south = FRAME.y0 + row * FRAME.cell;
  const cell = [
    { x: west, y: south },
    { x: west + FRAME.cell, y: south },
    { x: west + FRAME.cell, y: south + FRAME.cell },
    { x: west, y: south + FRAME.cell },
  ];
  const subject = [ring.map(([x, y]) => ({ x, y }))];
  const parts = booleanOpD(ClipType.Intersection, subject, [cell], FillRule.NonZero, 6);
  return parts.reduce((sum, part) => sum + areaD(part), 0);
}

describe('rasterise', () => {
  it('gives each cell the share that clipper cuts out of it, inside the frame and across its edge', () => {
    fc.assert(
      fc.property(stars, (ring) => {
        const cover = rasterise([[ring]], FRAME);
        for (let i = 0; i < cover.share.length; i++) {
          const column = cover.column0 + (i % cover.columns);
          const row = cover.row0 + Math.floor(i / cover.columns);
          expect(cover.share[i]! * 100).toBeCloseTo(clippedArea(ring, column, row), 3);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('adds up to the area of polygons inside the frame, holes taken off', () => {
    const outer = star(10, 140, [30, 25, 35, 28, 31]);
    const hole = star(10, 140, [9, 5, 8]);
    const cover = rasterise([[outer, hole]], FRAME);
    const total = cover.share.reduce((sum, share) => sum + share * 100, 0);
    expect(total).toBeCloseTo(polygonsArea([[outer, hole]]), 8);
  });

  it('does not mind which way rings wind', () => {
    const outer = star(10, 140, [30, 25, 35, 28, 31]);
    const hole = star(10, 140, [9, 5, 8]);
    const cover = rasterise([[outer, hole]], FRAME);
    const turned = rasterise([[outer.toReversed(), hole.toReversed()]], FRAME);
    turned.share.forEach((share, i) => expect(share).toBeCloseTo(cover.share[i]!, 12));
  });

  it('puts the centroid of a covered part where it is', () => {
    // Triangle in the south-west half of the cell from (0, 100) to (10, 110).
    const triangle: Metres[] = [
      [0, 100],
      [9, 100],
      [0, 106],
    ];
    const cover = rasterise([[triangle]], FRAME);
    expect([...cover.share]).toEqual([expect.closeTo(0.27, 12)]);
    expect(cover.x[0]).toBeCloseTo(3, 12);
    expect(cover.y[0]).toBeCloseTo(102, 12);
  });

  it('weights cell centroids to the centroid of the whole', () => {
    fc.assert(
      fc.property(stars, (ring) => {
        const inside = ring.every(
          ([x, y]) => x > FRAME.x0 && x < FRAME.x0 + 100 && y > FRAME.y0 && y < FRAME.y0 + 80,
        );
        fc.pre(inside);
        const cover = rasterise([[ring]], FRAME);
        let [area, mx, my] = [0, 0, 0];
        cover.share.forEach((share, i) => {
          area += share;
          mx += share * cover.x[i]!;
          my += share * cover.y[i]!;
        });
        const [cx, cy] = centroid(ring);
        expect(mx / area).toBeCloseTo(cx, 3);
        expect(my / area).toBeCloseTo(cy, 3);
      }),
    );
  });

  it('covers nothing with a polygon outside the frame', () => {
    for (const [x, y] of [
      [-200, 140],
      [400, 140],
      [10, -50],
      [10, 400],
    ] as const) {
      const cover = rasterise([[star(x, y, [20, 20, 20])]], FRAME);
      expect(cover.share.every((share) => share === 0)).toBe(true);
    }
  });

  it('covers the whole frame with a polygon around it', () => {
    const cover = rasterise([[star(10, 140, [900, 900, 900, 900])]], FRAME);
    expect(cover.share).toHaveLength(80);
    cover.share.forEach((share) => expect(share).toBeCloseTo(1, 12));
  });
});

/** Centroid of a ring (Bourke 1988), about its first point. */
function centroid(ring: readonly Metres[]): Metres {
  const [x0, y0] = ring[0]!;
  let [twice, mx, my] = [0, 0, 0];
  ring.forEach(([bx, by], i) => {
    const [ax, ay] = ring.at(i - 1)!;
    const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    twice += cross;
    mx += (ax + bx - 2 * x0) * cross;
    my += (ay + by - 2 * y0) * cross;
  });
  return [x0 + mx / (3 * twice), y0 + my / (3 * twice)];
}

describe('gridFrame', () => {
  it('starts at the south-west corner and holds all of the bounds', () => {
    const plane = createPlane([106, -6.2, 106.1, -6.1]);
    const frame = gridFrame(plane, [106, -6.2, 106.1, -6.1], 25);
    expect([frame.x0, frame.y0]).toEqual(plane.project([106, -6.2]));
    const [east, north] = plane.project([106.1, -6.1]);
    const right = frame.x0 + frame.columns * 25;
    const top = frame.y0 + frame.rows * 25;
    expect(right).toBeGreaterThanOrEqual(east - 1e-6);
    expect(right - east).toBeLessThan(25);
    expect(top).toBeGreaterThanOrEqual(north - 1e-6);
    expect(top - north).toBeLessThan(25);
  });
});
