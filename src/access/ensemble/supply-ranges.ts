import { areasOf } from '../coverage.ts';
import { answerSupply } from '../measures/answers/supply.ts';
import { supplyOf } from '../measures/supply.ts';
import type { SupplyQuery } from '../measures/types.ts';
import type { Lender } from './lend.ts';
import { writtenRange } from './series.ts';
import type { Draws, SupplyRanges, Steps } from './types.ts';

/** Ranges of supply against the standard: facilities are counted, people are not. */
export function* supplyRanges(
  { context, plan, worlds }: Lender,
  query: SupplyQuery,
  draws: Draws,
): Steps<SupplyRanges[]> {
  const { city } = context;
  const exact = answerSupply(context, query);
  const { world, worlds: all } = plan(query.base, draws);
  const people = worlds(query.base);
  yield;
  return areasOf(city, query.level).map(({ code, units }, area): SupplyRanges => {
    const { facilities, standard } = exact[area]!;
    const found = all.map((one) => {
      const totals = people.totals(one);
      const known = units.every((unit) => totals[unit] !== null);
      const population = known ? units.reduce((sum, unit) => sum + totals[unit]!, 0) : null;
      return { population, ...supplyOf(population, facilities, standard) };
    });
    const range = (of: (one: (typeof found)[number]) => number | null, decimals: number) =>
      writtenRange(
        Array.from(world, (index) => of(found[index]!) ?? Number.NaN),
        decimals,
      );
    return {
      code,
      population: range(({ population }) => population, 0),
      people_per_facility: range((one) => one.people_per_facility, 3),
      load: range(({ load }) => load, 6),
      short: range(({ short }) => short, 0),
    };
  });
}
