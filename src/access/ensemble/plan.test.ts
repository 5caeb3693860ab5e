import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives, certain, grown, settled } from '../../../tests/access/tinyRanges.ts';
import { planDraws, type Plan } from './plan.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const sizes = fc.integer({ min: 20, max: 300 });

/** How often each world is drawn. */
const timesOf = ({ worlds, world }: Plan) =>
  worlds.map((_, index) => world.filter((drawn) => drawn === index).length);

describe('worlds of a plan', () => {
  it('are all pairs of alternatives, what is shown first', () => {
    const { worlds } = planDraws(alternatives, '2025', { draws: 20, seed: 1 });
    expect(worlds).toHaveLength(9);
    expect(worlds[0]).toMatchObject({ settlement: 0, totals: 0 });
    expect(new Set(worlds.map(({ settlement, totals }) => `${settlement} ${totals}`)).size).toBe(9);
  });

  it('are drawn as often as their chances say, to within one draw', () => {
    const chances = fc.array(fc.double({ min: 0.05, max: 5, noNaN: true }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(chances, chances, sizes, seeds, (first, second, draws, seed) => {
        const plan = planDraws(
          {
            settlement: first.map((chance, i) => settled(`${i}`, { chance })),
            totals: second.map((chance, i) => grown(`${i}`, 0, chance)),
          },
          '2025',
          { draws, seed },
        );
        const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
        timesOf(plan).forEach((times, index) => {
          const { settlement, totals } = plan.worlds[index]!;
          const share = (first[settlement]! * second[totals]!) / (sum(first) * sum(second));
          expect(Math.abs(times - share * draws)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  it('are what is shown alone where nothing else is named, and know no totals of what was counted', () => {
    const only = planDraws(certain, '2025', { draws: 30, seed: 1 });
    expect(timesOf(only)).toEqual([30]);
    expect(only.worlds[0]).toMatchObject({ settlement: 0, totals: 0 });
    const counted = planDraws(alternatives, '2010', { draws: 30, seed: 1 });
    expect(timesOf(counted)).toEqual([10, 10, 10]);
    expect(counted.worlds.map(({ totals }) => totals)).toEqual([0, 0, 0]);
  });

  it('come in no order, which hangs on the seed', () => {
    const world = (seed: number) => [...planDraws(alternatives, '2025', { draws: 90, seed }).world];
    expect(world(1)).toEqual(world(1));
    expect(world(1)).not.toEqual(world(2));
    expect(world(1)).not.toEqual(world(1).toSorted((a, b) => a - b));
    // Each half has about half of the draws of each world.
    for (const index of [0, 4, 8]) {
      const half = world(1).slice(0, 45);
      expect(half.filter((drawn) => drawn === index).length).toBeGreaterThan(0);
    }
  });
});

describe('places of a plan', () => {
  it('are one in each of as many parts as there are draws', () => {
    fc.assert(
      fc.property(sizes, seeds, fc.string(), (draws, seed, id) => {
        const parts = planDraws(certain, '2025', { draws, seed }).placing(id);
        expect(parts).toHaveLength(draws);
        expect([...parts].every((part) => part >= 0 && part < 1)).toBe(true);
        const strata = [...parts].map((part) => Math.floor(part * draws)).sort((a, b) => a - b);
        expect(strata).toEqual(Array.from({ length: draws }, (_, i) => i));
      }),
    );
  });

  it('hang on the facility and the seed, not on the base or the alternatives', () => {
    const placing = (
      id: string,
      seed: number,
      base: '2025' | '2010' = '2025',
      named = alternatives,
    ) => planDraws(named, base, { draws: 40, seed }).placing(id);
    expect(placing('pkm-1', 1)).toEqual(placing('pkm-1', 1));
    expect(placing('pkm-1', 1)).toEqual(placing('pkm-1', 1, '2010'));
    expect(placing('pkm-1', 1)).toEqual(placing('pkm-1', 1, '2025', certain));
    expect(placing('pkm-1', 1)).not.toEqual(placing('pkm-1', 2));
    expect(placing('pkm-1', 1)).not.toEqual(placing('pkm-2', 1));
    expect(placing('pkm-12', 1)).not.toEqual(placing('pkm-21', 1));
  });

  it('tell nothing of each other, nor of the world of their draw', () => {
    const draws = 2000;
    const plan = planDraws(alternatives, '2025', { draws, seed: 1 });
    const ids = Array.from({ length: 12 }, (_, i) => `pkm-${1033541 + i}`);
    const lists = [
      Float64Array.from(plan.world),
      ...ids.map((id) => plan.placing(id)),
      planDraws(alternatives, '2025', { draws, seed: 2 }).placing(ids[0]!),
    ];
    const centred = lists.map((list) => {
      const mean = list.reduce((a, b) => a + b, 0) / draws;
      const off = list.map((value) => value - mean);
      const size = Math.sqrt(off.reduce((sum, value) => sum + value * value, 0));
      return off.map((value) => value / size);
    });
    centred.forEach((one, i) => {
      for (const other of centred.slice(0, i)) {
        const correlation = one.reduce((sum, value, k) => sum + value * other[k]!, 0);
        // Five standard errors of 2,000 draws.
        expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(draws));
      }
    });
  });
});
