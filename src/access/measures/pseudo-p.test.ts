import { describe, expect, it } from 'vitest';
import type { Neighbours } from '../../city/model.ts';
import { pseudoP, twoSided } from './pseudo-p.ts';

/** Every way to choose so many of a list. */
function choices(of: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return of.flatMap((one, i) => choices(of.slice(i + 1), count - 1).map((rest) => [one, ...rest]));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The two-sided p of one area from all draws there are, not from some. */
function exactP(z: readonly number[], links: Neighbours, area: number): number {
  const others = z.filter((_, i) => i !== area);
  const observed = z[area]! * sum(links[area]!.map((i) => z[i]!));
  const draws = choices(others, links[area]!.length).map((drawn) => z[area]! * sum(drawn));
  const above = draws.filter((draw) => draw >= observed - 1e-9).length / draws.length;
  const below = draws.filter((draw) => draw <= observed + 1e-9).length / draws.length;
  return Math.min(1, 2 * Math.min(above, below));
}

const centred = (values: readonly number[]) => {
  const mean = sum(values) / values.length;
  return values.map((value) => value - mean);
};

const patternOf = (z: readonly number[], links: Neighbours) => ({
  z: Float64Array.from(z),
  links,
  products: Float64Array.from(z, (own, i) => {
    const of = links[i]!;
    return of.length === 0 ? 0 : (own * sum(of.map((j) => z[j]!))) / of.length;
  }),
});

describe('twoSided', () => {
  it('doubles the smaller tail, the observed one counted in', () => {
    expect(twoSided(0, 9999, 9999)).toBe(0.0002);
    expect(twoSided(9999, 0, 9999)).toBe(0.0002);
    expect(twoSided(249, 9750, 9999)).toBe(0.05);
    // All draws equal what was observed: nothing is unusual about it.
    expect(twoSided(9999, 9999, 9999)).toBe(1);
  });
});

describe('pseudoP', () => {
  // Up to four neighbours, none, two values alike, and a value far off.
  const z = centred([1, 2, 3, 2, 4, 6, 3, 6, 19, 0]);
  const links: Neighbours = [
    [1, 3],
    [0, 2, 4],
    [1, 5],
    [0, 4, 6],
    [1, 3, 5, 7],
    [2, 4, 8],
    [3, 7],
    [4, 6, 8],
    [5, 7],
    [],
  ];

  it('comes near what all draws of neighbours give', () => {
    const { local } = pseudoP(patternOf(z, links), 9999, 1);
    links.forEach(({ length }, area) => {
      if (length > 0) expect(Math.abs(local[area]! - exactP(z, links, area))).toBeLessThan(0.03);
    });
    // Four standard deviations of 9,999 draws are 0.04 at most, and far less near 0.
    expect(Math.abs(local[8]! - exactP(z, links, 8))).toBeLessThan(0.012);
  });

  it('takes an area that adjoins all others as what it is: no draw differs', () => {
    const star: Neighbours = [[1, 2, 3, 4, 5], [0], [0], [0], [0], [0]];
    const { local } = pseudoP(patternOf(centred([9, 1, 2, 3, 4, 5]), star), 999, 1);
    expect(local[0]).toBe(1);
  });

  it('finds alternation as unusual as likeness: it is two-sided', () => {
    const ring: Neighbours = Array.from({ length: 40 }, (_, i) => [(i + 39) % 40, (i + 1) % 40]);
    const waves = centred(ring.map((_, i) => (i % 2) + i / 1000));
    const halves = centred(ring.map((_, i) => (i < 20 ? 0 : 1) + i / 1000));
    expect(pseudoP(patternOf(waves, ring), 9999, 1).global).toBe(0.0002);
    expect(pseudoP(patternOf(halves, ring), 9999, 1).global).toBe(0.0002);
  });
});
