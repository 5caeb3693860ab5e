import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRanges, finish } from '../../src/access/ensemble/engine.ts';
import { DEFAULT_DRAWS, FEWEST_DRAWS } from '../../src/access/ensemble/plan.ts';
import type { Draws, Steps } from '../../src/access/ensemble/types.ts';
import { between } from './areas.ts';
import { citiesOf, expectRange } from './drawnCity.ts';
import { at, facility, query } from './tinyCity.ts';
import {
  alternatives,
  hollow,
  rangesOf,
  uncertainCity,
  type TinyRangesOptions,
} from './tinyRanges.ts';

const FEW: Draws = { draws: FEWEST_DRAWS, seed: 11 };
const sites = { count: 2, candidates: 'kelurahan', objective: 'covering' } as const;
const several = {
  services: null,
  border: 'include',
  locations: 'middle',
  base: '2025',
  level: 'kecamatan',
} as const;

/** The answers that hang on draws, of a city that has answered nothing yet. */
function answers(options: TinyRangesOptions, r: number, draws: Draws) {
  const ranges = createRanges(rangesOf(options).context);
  const q = { ...query({ radius_m: r }), decay: 'gaussian' } as const;
  return {
    coverage: finish(ranges.coverage(q, draws)),
    several: finish(ranges.several(several, draws)),
    catchment: finish(ranges.catchment(q, draws)),
  };
}

const city: TinyRangesOptions = {
  facilities: [facility('p', { point: at(0.1, 0.3) }), hollow('a', 1), hollow('b', 5)],
  alternatives,
  density: [9, 1, 1, 1, 4, 1, 1, 1, 8],
};

/** How often whoever runs an answer may do other things. */
function stepsOf(steps: Steps<unknown>): number {
  let count = 0;
  while (!steps.next().done) count += 1;
  return count;
}

describe('draws', () => {
  it('are the same with the same seed, whatever the order of a list', () => {
    fc.assert(
      fc.property(uncertainCity, between(50, 2500), (options, r) => {
        const found = answers(options, r, FEW);
        expect(answers(options, r, FEW)).toEqual(found);
        const turned = { ...options, facilities: [...options.facilities].reverse() };
        expect(answers(turned, r, FEW)).toEqual(found);
      }),
      { numRuns: 12 },
    );
  });

  it('are others with another seed', () => {
    const [one, other] = [1, 2].map((seed) => answers(city, 800, { ...FEW, seed }));
    expect(one!.coverage.kota.figures).not.toEqual(other!.coverage.kota.figures);
    expect(one!.several).not.toEqual(other!.several);
    expect(one!.catchment).not.toEqual(other!.catchment);
  });

  it('do not hang on what was asked before', () => {
    const ranges = createRanges(rangesOf(city).context);
    const q = query({ radius_m: 800 });
    for (const seed of [5, 6]) finish(ranges.coverage(q, { ...FEW, seed }));
    finish(ranges.several(several, FEW));
    finish(ranges.coverage({ ...q, radius_m: 450 }, FEW));
    finish(ranges.sites({ ...q, ...sites }, FEW));
    expect(finish(ranges.coverage(q, FEW))).toEqual(answers(city, 800, FEW).coverage);
  });

  it('are few enough at a time to do other things between them', () => {
    const ranges = createRanges(rangesOf(city).context);
    const q = { ...query({ radius_m: 800 }), decay: 'linear' } as const;
    for (const steps of [
      ranges.coverage(q, FEW),
      ranges.several(several, { ...FEW, seed: 3 }),
      ranges.catchment(q, FEW),
      ranges.equity({ ...q, of: 'distance' }, { ...FEW, seed: 4 }),
      ranges.sites({ ...q, ...sites }, FEW),
    ]) {
      expect(stepsOf(steps)).toBeGreaterThanOrEqual(FEW.draws);
    }
  });

  it('are 200 by default', () => {
    expect(DEFAULT_DRAWS).toEqual({ draws: 200, seed: 1 });
    const { draws, seed } = answers(city, 800, FEW).coverage;
    expect({ draws, seed }).toEqual(FEW);
  });
});

describe('what makes a range', () => {
  const asked = { draws: 160, seed: 1 };
  const found = (options: TinyRangesOptions) =>
    finish(createRanges(rangesOf(options).context).coverage(query({ radius_m: 800 }), asked));

  it('is said, what narrows the most first', () => {
    const { doubts, kota, kelurahan } = found(city);
    expect(doubts.map(({ unknown }) => unknown.kind).sort()).toEqual([
      'place',
      'place',
      'settlement',
      'totals',
    ]);
    const shares = doubts.map(({ share_pct }) => share_pct);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares[0]).toBeGreaterThan(20);
    const sum = shares.reduce((total, share) => total + share, 0);
    expect(sum).toBeGreaterThan(40);
    expect(sum).toBeLessThan(120);
    expect(kota.causes[0]).toEqual({ unknown: doubts[0]!.unknown, share_pct: shares[0] });
    for (const { causes } of kelurahan) {
      expect(causes.length).toBeLessThanOrEqual(2);
      for (const { share_pct } of causes) expect(share_pct).toBeGreaterThanOrEqual(15);
    }
  });

  it('is the one unknown there is, and of it alone', () => {
    const places = found({
      ...city,
      facilities: [hollow('a', 4)],
      alternatives: { settlement: [], totals: [] },
    });
    expect(places.doubts).toHaveLength(1);
    expect(places.doubts[0]!.unknown).toEqual({ kind: 'place', facility: 'a' });
    const totals = found({
      ...city,
      facilities: [facility('p', { point: at(0.1, 0.3) })],
      alternatives: { ...alternatives, settlement: [] },
    });
    expect(totals.doubts).toMatchObject([{ unknown: { kind: 'totals' }, share_pct: 100 }]);
    expect(totals.kelurahan[0]!.figures.distance_mean_m!.high).toBe(
      totals.kelurahan[0]!.figures.distance_mean_m!.low,
    );
  });

  it('counts the kelurahan most of whose people are beyond the radius', () => {
    const { context, lender } = rangesOf(city);
    const { kecamatan } = context.city;
    const cities = citiesOf(lender, [query()], FEW);
    const ends = [500, 600, 700, 800, 900, 1000].map((radius_m) => {
      const asked = query({ radius_m });
      const { mostly } = finish(createRanges(context).coverage(asked, FEW));
      expect(Object.keys(mostly).sort()).toEqual(['99.01', ...kecamatan.map(({ code }) => code)]);
      const said = cities.map((there) => there.coverage(asked));
      for (const [code, range] of Object.entries(mostly)) {
        const beyond = said.map(
          (rows) =>
            rows.filter((row) => row.code.startsWith(code) && row.covered_population_pct! < 50)
              .length,
        );
        expectRange(range, beyond, 0);
      }
      return mostly['99.01']!;
    });
    expect(ends.some(({ low, high }) => low < high)).toBe(true);
  });
});
