import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranks } from '../measures/ranks.ts';
import { aligned, rankSeries, series, writtenRange, type Series } from './series.ts';

const of = (shown: number, ...draws: number[]): Series => ({
  shown,
  draws: Float64Array.from(draws),
});

describe('a series', () => {
  it('has what is shown and every draw', () => {
    expect(series(3, (draw) => 10 * draw)).toEqual(of(-10, 0, 10, 20));
  });
});

describe('a series about a figure that is known better', () => {
  it('stays as it is where it reads alike', () => {
    expect(aligned(of(344.44, 363.26, 300.01), 344.4, 1)).toEqual(of(344.44, 363.26, 300.01));
  });

  it('is shifted by no more than makes it read alike', () => {
    const { shown, draws } = aligned(of(340, 350, 360), 344.4, 1);
    expect(shown).toBeCloseTo(344.3501, 6);
    expect(draws[0]).toBeCloseTo(354.3501, 6);
    const down = aligned(of(350, 350), 344.4, 1);
    expect(down.draws[0]).toBeCloseTo(344.4499, 6);
  });

  it('reads as published in every draw that changes nothing', () => {
    const figure = fc.double({ min: 0, max: 1e5, noNaN: true });
    const off = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(figure, off, fc.integer({ min: 0, max: 4 }), (exact, wrong, decimals) => {
        const published = Math.round(exact * 10 ** decimals) / 10 ** decimals;
        const shown = Math.max(0, exact + wrong);
        const found = aligned(of(shown, shown, shown), published, decimals);
        expect(writtenRange(found.draws, decimals)).toEqual({ low: published, high: published });
      }),
    );
  });

  it('stays between 0 and the most that it can be, in all draws or in each', () => {
    expect([...aligned(of(5, 1, 99.5), 3, 0, 100).draws]).toEqual([
      0,
      expect.closeTo(97.999, 3) as number,
    ]);
    expect([...aligned(of(97, 1, 99.5), 99, 0, 100).draws][1]).toBe(100);
    expect([...aligned(of(7, 7, 8), 9, 0, Float64Array.of(8, 20)).draws]).toEqual([
      8,
      expect.closeTo(9.501, 3) as number,
    ]);
  });

  it('has no draws where the figure is not published', () => {
    const { shown, draws } = aligned(of(1, 2, 3), null, 1);
    expect([shown, ...draws]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(writtenRange(draws, 1)).toBeNull();
  });
});

describe('ranks of series', () => {
  it('are those of every draw: equals share a place, unknowns take none', () => {
    const areas = [of(5, 5, 1), of(9, Number.NaN, 2), of(9, 5, 3)];
    const found = rankSeries(areas, 'higher_is_worse', 0);
    expect(found).toEqual([of(3, 1, 3), of(1, Number.NaN, 2), of(1, 1, 1)]);
    expect(rankSeries(areas, 'lower_is_worse', 0)).toEqual([
      of(1, 1, 1),
      of(2, Number.NaN, 2),
      of(2, 1, 3),
    ]);
    expect(rankSeries([], 'higher_is_worse', 0)).toEqual([]);
  });

  it('tell values apart as they are written', () => {
    const found = rankSeries([of(1.04, 0.0004), of(1.01, 0)], 'higher_is_worse', 1);
    expect(found).toEqual([of(1, 1), of(1, 1)]);
    expect(rankSeries([of(1.04, 0.04), of(1.01, 0)], 'higher_is_worse', 2)).toEqual([
      of(1, 1),
      of(2, 2),
    ]);
  });

  it('agree with ranks draw by draw', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Number.NaN));
    const row = fc.array(value, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const areas = rows.map(([shown, ...draws]) => of(shown!, ...draws));
        for (const direction of ['higher_is_worse', 'lower_is_worse'] as const) {
          const found = rankSeries(areas, direction, 0);
          for (let k = 0; k < 4; k++) {
            const known = rows.map((values) => (Number.isNaN(values[k]) ? null : values[k]!));
            expect(found.map(({ shown, draws }) => (k === 0 ? shown : draws[k - 1]!))).toEqual(
              ranks(known, direction).map((rank) => rank ?? Number.NaN),
            );
          }
        }
      }),
    );
  });
});
