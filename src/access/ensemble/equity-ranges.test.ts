import { describe, expect, it } from 'vitest';
import { citiesOf, expectRange } from '../../../tests/access/drawnCity.ts';
import { island } from '../../../tests/access/streets.ts';
import { at, facility, query } from '../../../tests/access/tinyCity.ts';
import { alternatives, hollow, rangesOf } from '../../../tests/access/tinyRanges.ts';
import { answerEquity } from '../measures/answers/equity.ts';
import type { MeasureContext } from '../measures/context.ts';
import type { EquityQuery } from '../measures/types.ts';
import { finish } from './engine.ts';
import { equityRanges } from './equity-ranges.ts';
import { createLender } from './lend.ts';

const FEW = { draws: 20, seed: 2 };
const options = {
  facilities: [facility('p', { point: at(0.2, 0.2) }), hollow('a', 1), hollow('b', 5)],
  alternatives,
  density: [5, 1, 1, 2, 9, 1, 1, 3],
};
const ask = (given: Partial<EquityQuery> = {}): EquityQuery => ({
  ...query({ radius_m: 800 }),
  decay: 'gaussian',
  of: 'distance',
  ...given,
});

/** A core of one kecamatan, and the other. */
const grouped = (context: MeasureContext): MeasureContext => {
  const { city } = context;
  const core = {
    id: 'inti',
    label: { id: 'Inti', en: 'Core' },
    kecamatan: [city.kecamatan[0]!.code],
    note: { id: '', en: '' },
  };
  const info = { ...city.info, groupings: [core] } as unknown as typeof city.info;
  return { ...context, grid: context.grid, city: { ...city, info } };
};

describe('ranges of inequality', () => {
  const made = rangesOf(options);
  const lender = createLender(grouped(made.context));
  const cities = citiesOf(lender, [query()], FEW);

  it.each(['distance', 'catchment'] as const)(
    'are those of the ordinary answers where each draw is true: of %s',
    (of) => {
      const said = cities.map((there) => answerEquity(there, ask({ of })));
      const found = finish(equityRanges(lender, ask({ of }), FEW));
      for (const field of ['gini', 'theil', 'theil_between', 'theil_within'] as const) {
        expectRange(
          found[field],
          said.map((answer) => answer[field]),
          2e-5,
        );
        expect(found[field]!.high).toBeGreaterThan(found[field]!.low);
      }
      for (const field of ['below_threshold_pct', 'shortfall'] as const) {
        expectRange(
          found[field],
          said.map((answer) => answer[field]),
          1e-3,
        );
      }
      const metres = of === 'distance' ? 0.01 : 1e-4;
      expect(found.groups).toHaveLength(2);
      found.groups.forEach((range, i) => {
        expectRange(
          range,
          said.map(({ groups }) => groups[i]!.mean),
          metres,
        );
      });
      expect(found.groupings).toHaveLength(2);
      found.groupings.forEach(({ mean, below_threshold_pct }, i) => {
        const each = said.map(({ groupings }) => groupings[i]!);
        expectRange(
          mean,
          each.map((group) => group.mean),
          metres,
        );
        expectRange(
          below_threshold_pct,
          each.map((group) => group.below_threshold_pct),
          1e-3,
        );
      });
    },
  );

  it('hold inequality over people near the ordinary figure, of distance alone', () => {
    const said = cities.map((there) => answerEquity(there, ask()).gini_people);
    const { gini_people } = finish(equityRanges(lender, ask(), FEW));
    // People in a bin of half a cell, 25 m, count as if at its mean.
    expectRange(gini_people, said, 1e-3);
    expect(finish(equityRanges(lender, ask({ of: 'catchment' }), FEW)).gini_people).toBeNull();
  });

  it('have no shortfall where somebody has no way, as the answer has none', () => {
    const network = { streets: island, maxSnap_m: 300 };
    const facilities = [facility('p', { point: at(0.1, 0.5) }), hollow('a', 1)];
    const streets = rangesOf({ ...options, facilities, network });
    const along = ask({ metric: 'network', radius_m: 2000 });
    expect(answerEquity(streets.context, along).shortfall).toBeNull();
    expect(finish(equityRanges(streets.lender, along, FEW)).shortfall).toBeNull();
  });
});
