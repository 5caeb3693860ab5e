import { describe, expect, it } from 'vitest';
import { lorenzAt, lorenzPath } from './lorenz.ts';

const curve = [
  { people: 0, value: 0 },
  { people: 0.5, value: 0.2 },
  { people: 1, value: 1 },
];

describe('lorenzAt', () => {
  it('is straight between the points', () => {
    expect(lorenzAt(curve, 0)).toBe(0);
    expect(lorenzAt(curve, 0.25)).toBeCloseTo(0.1, 12);
    expect(lorenzAt(curve, 0.8)).toBeCloseTo(0.68, 12);
    expect(lorenzAt(curve, 1)).toBe(1);
  });
});

describe('lorenzPath', () => {
  it('runs from the lower left to the upper right of its box', () => {
    expect(lorenzPath(curve, 100)).toBe('M0.0 100.0L50.0 80.0L100.0 0.0');
  });
});
