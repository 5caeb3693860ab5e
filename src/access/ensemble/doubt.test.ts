import { describe, expect, it } from 'vitest';
import { facility, query } from '../../../tests/access/tinyCity.ts';
import { alternatives, certain, hollow, rangesOf } from '../../../tests/access/tinyRanges.ts';
import { random } from '../../../tests/access/realCity.ts';
import { factorsOf, ranksSettled, shareOf, type Factor } from './doubt.ts';
import { finish } from './engine.ts';
import type { Series } from './series.ts';

const N = 400;
const draws = Array.from({ length: N }, (_, k) => k);

/** A factor of so many groups in an order of its own. */
function factor(groups: number, seed: number): Factor {
  const next = random(seed);
  const order = draws
    .map((draw) => [next(), draw] as const)
    .sort(([a], [b]) => a - b)
    .map(([, draw]) => draw);
  const group = Int32Array.from(draws, (draw) => order[draw]! % groups);
  return { unknown: { kind: 'settlement' }, group, groups };
}
const [a, b, c] = [factor(8, 1), factor(3, 2), factor(8, 3)];

/** Variance of equally likely values. */
const variance = (values: readonly number[]) => {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
};

describe('the share of the variance that goes with an unknown', () => {
  const byA = [0, 3, 9, 2, 7, 7, 1, 4];
  const byB = [0, 5, 2];
  const onlyA = draws.map((draw) => byA[a.group[draw]!]!);

  it('is all where a figure hangs on it alone, and next to none of what it does not hang on', () => {
    expect(shareOf(onlyA, a)).toBeCloseTo(1, 9);
    expect(shareOf(onlyA, b)).toBeLessThan(0.02);
    expect(shareOf(onlyA, c)).toBeLessThan(0.02);
  });

  it('is about 0 by chance, on average and not by being cut off there alone', () => {
    const next = random(9);
    const shares = Array.from({ length: 60 }, () => {
      const noise = draws.map(() => next());
      return [shareOf(noise, a), shareOf(noise, b)];
    }).flat();
    expect(Math.max(...shares)).toBeLessThan(0.06);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.01);
    expect(shares.filter((share) => share === 0).length).toBeGreaterThan(shares.length / 3);
  });

  it('adds up to all where unknowns add up, each with its part', () => {
    const both = draws.map((draw) => onlyA[draw]! + 2 * byB[b.group[draw]!]!);
    const [inA, inB] = [variance(byA), 4 * variance(byB)];
    expect(shareOf(both, a)).toBeCloseTo(inA / (inA + inB), 1);
    expect(shareOf(both, b)).toBeCloseTo(inB / (inA + inB), 1);
    expect(shareOf(both, a) + shareOf(both, b) + shareOf(both, c)).toBeCloseTo(1, 1);
  });

  it('does not change with the unit or the size of a figure, and is 0 where nothing varies', () => {
    const large = onlyA.map((value) => 1e6 + 1000 * value);
    expect(shareOf(large, a)).toBeCloseTo(1, 6);
    expect(
      shareOf(
        draws.map(() => 5),
        a,
      ),
    ).toBe(0);
    // What Float32 rounds is nothing.
    expect(
      shareOf(
        draws.map((draw) => 5000 + 1e-4 * (draw % 2)),
        a,
      ),
    ).toBe(0);
    expect(
      shareOf(
        draws.map(() => 0),
        b,
      ),
    ).toBe(0);
  });
});

describe('ranks that an unknown settles', () => {
  const rank = (of: (draw: number) => number): Series => ({
    shown: 1,
    draws: Float64Array.from(draws, of),
  });
  const next = random(4);
  const byA = rank((draw) => 10 * a.group[draw]! + Math.floor(2 * next()));
  const noise = rank(() => Math.floor(40 * next()));
  const still = rank((draw) => 3 + (draw % 2));
  const unknown = rank(() => Number.NaN);

  it('are those that no longer range once it is known', () => {
    const [inA, inB, inC] = ranksSettled([byA, noise, still, unknown], [a, b, c]);
    expect(inA).toBe(1);
    expect([inB, inC]).toEqual([0, 0]);
  });

  it('span three places at most', () => {
    const spanning = (places: number) =>
      rank((draw) => 10 * a.group[draw]! + Math.floor(places * next()));
    expect(ranksSettled([spanning(3)], [a])).toEqual([1]);
    expect(ranksSettled([spanning(4)], [a])).toEqual([0]);
  });

  it('are not those that few draws seem to settle', () => {
    // So rare that in one run of 50 draws of two there are too few to be in its range.
    const rare = Array.from({ length: 20 }, () => rank(() => (next() < 0.055 ? 30 : 3)));
    const [seeming] = ranksSettled(rare, [c]);
    expect(seeming).toBeLessThan(4);
  });

  it('are none without ranks, and none that were settled before', () => {
    expect(ranksSettled([], [a, b])).toEqual([0, 0]);
    expect(ranksSettled([still, still], [a, b])).toEqual([0, 0]);
    // Without more than one draw of a group nothing can be said.
    const each = { ...a, group: Int32Array.from(draws), groups: N };
    expect(ranksSettled([byA, noise], [each])).toEqual([0]);
  });
});

describe('the unknowns of an ensemble', () => {
  const asked = { draws: 64, seed: 1 };
  const factors = (facilities: Parameters<typeof rangesOf>[0]) => {
    const { ensemble } = finish(rangesOf(facilities).lender.figures(query(), asked));
    return { ensemble, found: factorsOf(ensemble) };
  };

  it('are places, each in eight parts as large, and what is named with alternatives', () => {
    const { found, ensemble } = factors({
      facilities: [facility('p'), hollow('a', 1), hollow('b', 5)],
      alternatives,
    });
    expect(found.map(({ unknown }) => unknown)).toEqual([
      { kind: 'place', facility: 'a' },
      { kind: 'place', facility: 'b' },
      { kind: 'settlement' },
      { kind: 'totals' },
    ]);
    for (const { group, groups } of found.slice(0, 2)) {
      const sizes = Array.from({ length: groups }, (_, g) => group.filter((x) => x === g).length);
      expect(sizes).toEqual(Array<number>(8).fill(8));
    }
    // Parts are of one place each: far smaller than all of it.
    const places = Array.from({ length: 64 }, (_, k) => [...ensemble.places(k).subarray(0, 2)]);
    const spread = (list: readonly number[][]) =>
      [0, 1].reduce((sum, axis) => sum + variance(list.map((place) => place[axis]!)), 0);
    const { group } = found[0]!;
    for (let g = 0; g < 8; g++) {
      expect(spread(places.filter((_, k) => group[k] === g))).toBeLessThan(spread(places) / 3);
    }
    found.slice(2).forEach(({ group: of }, i) => {
      const kind = i === 0 ? 'settlement' : 'totals';
      expect([...of]).toEqual(Array.from({ length: 64 }, (_, k) => ensemble.world(k)[kind]));
    });
  });

  it('are none where all is certain', () => {
    expect(factors({ facilities: [facility('p')], alternatives: certain }).found).toEqual([]);
  });

  it('are the place alone where nothing else is open, which then makes the whole range', () => {
    const { lender } = rangesOf({ facilities: [hollow('a', 1)], alternatives: certain });
    const figures = finish(lender.figures(query({ radius_m: 800 }), asked));
    const [place, ...others] = factorsOf(figures.ensemble);
    expect(others).toEqual([]);
    const { draws: unserved } = figures.reach('kota', 800)[0]!.unserved_population;
    expect(shareOf(unserved, place!)).toBeGreaterThan(0.6);
  });
});
