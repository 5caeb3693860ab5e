import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, plateOf } from './plate.ts';
import { square } from './squares.fixture.ts';

const plate = plateOf([106, -6.2, 106.2, -6]);

describe('plateOf', () => {
  it('is true to scale: a degree of longitude is cos(latitude) of one of latitude', () => {
    expect(plate.width / plate.height).toBeCloseTo(Math.cos((6.1 * Math.PI) / 180), 10);
  });

  it('has north up', () => {
    expect(plate.project([106, -6])).toEqual([0, 0]);
    expect(plate.project([106.1, -6.2])[1]).toBeCloseTo(plate.height);
  });

  it('finds back the place that was clicked', () => {
    const lon = fc.double({ min: 105, max: 107, noNaN: true });
    const lat = fc.double({ min: -7, max: -5, noNaN: true });
    fc.assert(
      fc.property(lon, lat, (x, y) => {
        const [foundX, foundY] = plate.unproject(...plate.project([x, y]));
        expect(foundX).toBeCloseTo(x, 9);
        expect(foundY).toBeCloseTo(y, 9);
      }),
    );
  });

  it('closes each ring of a path without repeating its first point', () => {
    const d = plateOf([0, 0, 2, 2]).path(square(0, 0));
    expect(d.match(/[ML]/g)).toHaveLength(4);
    expect(d.endsWith('Z')).toBe(true);
  });
});

describe('frameOf', () => {
  const flat = plateOf([0, -0.05, 0.2, 0.05]);
  const box = (...args: Parameters<typeof frameOf>) =>
    frameOf(...args)
      .viewBox.split(' ')
      .map(Number);

  it('fits the plate whole, centred in what is free', () => {
    const [x, y, width, height] = box(flat, 600, 600, { top: 0, right: 0, bottom: 200, left: 100 });
    // 500 free pixels for 1,000 units: two units a pixel.
    expect([x, width, height]).toEqual([-200, 1200, 1200]);
    // The middle of the plate stands 200 px, 400 units, below the top.
    expect(flat.height / 2 - y!).toBeCloseTo(400, 0);
  });

  it('stays finite before the box has been measured', () => {
    expect(box(flat, 0, 0, 16).every(Number.isFinite)).toBe(true);
  });
});
