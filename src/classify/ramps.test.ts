import { describe, expect, it } from 'vitest';
import { type Direction, rampFor, type Theme } from './ramps.ts';

const DIRECTIONS: readonly Direction[] = [
  'higher_is_worse',
  'higher_is_better',
  'neutral',
  'diverging',
];

/** Relative luminance of WCAG 2.2, 0-1. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast ratio of WCAG 2.2, 1-21. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const everyRamp = (['light', 'dark'] as const).flatMap((theme) =>
  DIRECTIONS.flatMap((direction) =>
    Array.from({ length: 9 }, (_, i) => ({ theme, direction, n: i + 1 })),
  ),
);

describe('rampFor', () => {
  it.each(everyRamp)('$theme $direction has $n different colours', ({ theme, direction, n }) => {
    const ramp = rampFor(direction, n, theme);
    expect(new Set(ramp).size).toBe(n);
    ramp.forEach((colour) => expect(colour).toMatch(/^#[0-9a-f]{6}$/));
  });

  const sequential = everyRamp.filter(({ direction, n }) => direction !== 'diverging' && n > 1);

  it.each(sequential)('$theme $direction of $n goes one way in lightness', (ramp) => {
    const lights = rampFor(ramp.direction, ramp.n, ramp.theme).map(luminance);
    const rising = [...lights].sort((a, b) => a - b);
    expect(lights).toEqual(ramp.theme === 'dark' ? rising : rising.reverse());
  });

  it.each(sequential.filter(({ n }) => n <= 6))(
    '$theme $direction of $n: neighbours differ enough to tell apart',
    ({ theme, direction, n }) => {
      const ramp = rampFor(direction, n, theme);
      ramp.slice(1).forEach((colour, i) => {
        expect(contrast(colour, ramp[i]!)).toBeGreaterThan(1.15);
      });
    },
  );

  it.each<[Theme, string]>([
    ['light', '#FFFFFF'],
    ['dark', '#12181F'],
  ])('%s: the highest class stands out most from the paper, the lowest least', (theme, paper) => {
    for (const direction of DIRECTIONS.slice(0, 3)) {
      const ratios = rampFor(direction, 5, theme).map((colour) => contrast(colour, paper));
      expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
      expect(ratios[4]).toBeGreaterThan(4.5);
      expect(ratios[0]).toBeLessThan(2);
    }
  });

  it('has the quietest colour of a diverging ramp in the middle', () => {
    for (const [theme, paper] of [
      ['light', '#FFFFFF'],
      ['dark', '#12181F'],
    ] as const) {
      const ratios = rampFor('diverging', 7, theme).map((colour) => contrast(colour, paper));
      expect(ratios.indexOf(Math.min(...ratios))).toBe(3);
    }
  });

  it('brings a nonsense number of classes into range', () => {
    expect(rampFor('neutral', Number.NaN, 'light')).toHaveLength(1);
    expect(rampFor('neutral', 0, 'dark')).toHaveLength(1);
    expect(rampFor('neutral', 40, 'light')).toHaveLength(9);
  });
});
