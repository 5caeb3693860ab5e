import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskOutline } from './contour.ts';
import type { Frame } from './frame.ts';
import { ringArea, type Metres } from './plane.ts';
import { rasterise } from './raster.ts';

const FRAME: Frame = { x0: 0, y0: 0, columns: 20, rows: 16, cell: 25 };
const ALL = { column0: 0, row0: 0, column1: 20, row1: 16 };

function maskOf(polygons: readonly (readonly Metres[])[]) {
  const share = new Uint8Array(FRAME.columns * FRAME.rows);
  const cover = rasterise(
    polygons.map((ring) => [ring]),
    FRAME,
  );
  cover.share.forEach((value, i) => {
    const row = cover.row0 + Math.floor(i / cover.columns);
    share[row * FRAME.columns + cover.column0 + (i % cover.columns)] = Math.round(255 * value);
  });
  return { columns: FRAME.columns, rows: FRAME.rows, share };
}

const disc = (x: number, y: number, radius: number): Metres[] =>
  Array.from({ length: 90 }, (_, k): Metres => {
    const angle = (2 * Math.PI * k) / 90;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
const total = (rings: readonly (readonly Metres[])[]) =>
  rings.reduce((sum, ring) => sum + ringArea(ring), 0);

describe('maskOutline', () => {
  it('runs within a few metres of the border the mask was made from', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 180, max: 320, noNaN: true }),
        fc.double({ min: 160, max: 240, noNaN: true }),
        fc.double({ min: 60, max: 140, noNaN: true }),
        (x, y, radius) => {
          const [ring, ...others] = maskOutline(maskOf([disc(x, y, radius)]), FRAME, ALL, 127.5);
          expect(others).toEqual([]);
          expect(ringArea(ring!)).toBeGreaterThan(0);
          for (const [px, py] of ring!) {
            expect(Math.abs(Math.hypot(px - x, py - y) - radius)).toBeLessThan(5);
          }
        },
      ),
    );
  });

  it('closes rings at the box, and turns holes clockwise', () => {
    const share = new Uint8Array(320).fill(255);
    share[7 * 20 + 9] = 0;
    const rings = maskOutline({ columns: 20, rows: 16, share }, FRAME, ALL, 127.5);
    const areas = rings.map(ringArea).sort((a, b) => a - b);
    expect(areas).toHaveLength(2);
    expect(areas[0]).toBeLessThan(0);
    // The corners of a full box are cut off, an eighth of a cell each.
    expect(areas[1]! / (20 * 16 * 625)).toBeCloseTo(1, 2);
  });

  it('covers less the higher the level', () => {
    const mask = maskOf([disc(250, 200, 120)]);
    const areas = [20.5, 80.5, 127.5, 180.5, 240.5].map((level) =>
      total(maskOutline(mask, FRAME, ALL, level)),
    );
    expect(areas).toEqual(areas.toSorted((a, b) => b - a));
    expect(new Set(areas).size).toBe(5);
  });

  it('draws cells that touch at a corner as closed rings', () => {
    const share = new Uint8Array(320);
    share[5 * 20 + 5] = 255;
    share[6 * 20 + 6] = 255;
    share[6 * 20 + 4] = 255;
    const rings = maskOutline({ columns: 20, rows: 16, share }, FRAME, ALL, 127.5);
    expect(rings.length).toBeGreaterThan(0);
    for (const ring of rings) expect(ringArea(ring)).toBeGreaterThan(0);
  });

  it('finds nothing where nothing is masked, and reads beyond the mask as unmasked', () => {
    const empty = { columns: 20, rows: 16, share: new Uint8Array(320) };
    expect(maskOutline(empty, FRAME, ALL, 127.5)).toEqual([]);
    const full = { columns: 20, rows: 16, share: new Uint8Array(320).fill(255) };
    const box = { column0: -3, row0: -3, column1: 25, row1: 22 };
    expect(total(maskOutline(full, FRAME, box, 127.5)) / (320 * 625)).toBeCloseTo(1, 2);
  });
});
