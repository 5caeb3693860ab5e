import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleBar } from './scale-bar.ts';

describe('scaleBar', () => {
  it.each([
    [50, 100, 5000, 100],
    [49, 100, 2000, 2000 / 49],
    [30, 100, 2000, 2000 / 30],
    [19.9, 100, 1000, 1000 / 19.9],
    [0.5, 100, 50, 100],
  ])('of %f m a pixel, at most %i pixels long', (metresPerPixel, most, metres, px) => {
    const bar = scaleBar(metresPerPixel, most);
    expect(bar.metres).toBe(metres);
    expect(bar.px).toBeCloseTo(px, 9);
  });

  it('is true to scale, fits, and is never shorter than two fifths of its room', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 5000, noNaN: true }),
        fc.integer({ min: 20, max: 400 }),
        (metresPerPixel, most) => {
          const { metres, px } = scaleBar(metresPerPixel, most);
          expect(px * metresPerPixel).toBeCloseTo(metres, 6);
          expect(px).toBeLessThanOrEqual(most * (1 + 1e-9));
          expect(px).toBeGreaterThan(most * 0.4 * (1 - 1e-9));
        },
      ),
    );
  });
});
