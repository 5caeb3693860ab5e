import fc from 'fast-check';
import { createLender, type Lender } from '../../src/access/ensemble/lend.ts';
import { createNetwork, type StreetNetwork } from '../../src/access/network/network.ts';
import { createTables } from '../../src/access/tables.ts';
import type { SourceId } from '../../src/city/ids.ts';
import type {
  Alternatives,
  City,
  SettlementAlternative,
  TotalsAlternative,
} from '../../src/city/model.ts';
import { between } from './areas.ts';
import { at, codeOf, facility, tinyCity, UNITS, type TinyOptions } from './tinyCity.ts';

const named = (id: string, chance: number) => ({
  id,
  label: { id, en: id },
  reason: { id: '', en: '' },
  chance,
  source: 'fixture' as SourceId,
});

export const settled = (
  id: string,
  given: Partial<Omit<SettlementAlternative, 'id'>> = {},
): SettlementAlternative => ({ ...named(id, 1), weights: 'density', emptyBox: null, ...given });

export const grown = (id: string, share2010: number, chance = 1): TotalsAlternative => ({
  ...named(id, chance),
  share2010,
});

/** The west of the city as nobody's land. */
const emptyWest = [...at(-1, -1), ...at(0.3, 2)] as unknown as SettlementAlternative['emptyBox'];

/** Three ways to see where people live and three to see how many. */
export const alternatives: Alternatives = {
  settlement: [
    settled('shown'),
    settled('even', { weights: 'even' }),
    settled('box', { emptyBox: emptyWest }),
  ],
  totals: [grown('now', 0), grown('then', 1), grown('half', 0.5)],
};

/** Nothing else is possible than what is shown. */
export const certain: Alternatives = { settlement: [], totals: [] };

/** The same city with people of 2010. */
export const with2010 = (city: City, counts: readonly (number | null)[]): City => ({
  ...city,
  kelurahan: city.kelurahan.map((one, unit) => ({
    ...one,
    population: { ...one.population, '2010': counts[unit] ?? null },
  })),
});

export interface TinyRangesOptions extends TinyOptions {
  readonly people2010?: readonly (number | null)[];
  readonly network?: StreetNetwork;
}

/** The tables of a tiny city, and what its ranges are made of. */
export function rangesOf(options: TinyRangesOptions = {}) {
  const { city: made, shapes, mask } = tinyCity(options);
  const city = with2010(made, options.people2010 ?? [900, 700, 500, 300, 200, 100]);
  const { network } = options;
  const tables = createTables(city, shapes, mask, {
    network: network ? (grid) => createNetwork(grid, network) : null,
  });
  const lender: Lender = createLender(tables.context);
  return { city, tables, context: tables.context, lender };
}

/** A facility somewhere in a kelurahan. */
export const hollow = (id: string, unit: number, given: Parameters<typeof facility>[1] = {}) =>
  facility(id, { point: null, kelurahan: codeOf(unit), ...given });

const share = between(0, 1);
const pointFacility = fc.tuple(between(-0.2, 1.2), share).map(
  ([x, y]) =>
    (id: string) =>
      facility(id, { point: at(x, y) }),
);
const hollowFacility = fc.nat(UNITS - 1).map((unit) => (id: string) => hollow(id, unit));

const emptyBox = fc
  .tuple(share, share, share, share)
  .map(
    ([a, b, c, d]) =>
      [...at(Math.min(a, b), Math.min(c, d)), ...at(Math.max(a, b), Math.max(c, d))] as const,
  ) as fc.Arbitrary<SettlementAlternative['emptyBox']>;

const settlements = fc
  .array(fc.tuple(fc.constantFrom('density', 'even'), fc.option(emptyBox), between(0.1, 3)), {
    maxLength: 2,
  })
  .map((rest) => [
    settled('shown'),
    ...rest.map(([weights, box, chance], i) =>
      settled(`other ${i}`, { weights, emptyBox: box, chance }),
    ),
  ]);
const totals = fc
  .array(fc.tuple(share, between(0.1, 3)), { maxLength: 2 })
  .map((rest) => [
    grown('now', 0),
    ...rest.map(([part, chance], i) => grown(`other ${i}`, part, chance)),
  ]);

const counts = (max: number) =>
  fc.array(fc.integer({ min: 0, max }), { minLength: UNITS, maxLength: UNITS });

/** Small cities with facilities that may be anywhere in a kelurahan, and alternatives. */
export const uncertainCity: fc.Arbitrary<
  TinyRangesOptions & Required<Pick<TinyOptions, 'facilities'>>
> = fc.record({
  shift: fc.tuple(between(-0.4, 0.4), between(-0.4, 0.4)),
  population: counts(30_000),
  people2010: fc.array(fc.option(fc.integer({ min: 0, max: 9000 })), {
    minLength: UNITS,
    maxLength: UNITS,
  }),
  density: fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 24 }),
  unsettled: fc
    .tuple(share, share, share, share)
    .map(
      ([a, b, c, d]) => [Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)] as const,
    ),
  facilities: fc
    .tuple(
      fc.array(pointFacility, { maxLength: 4 }),
      fc.array(hollowFacility, { minLength: 1, maxLength: 4 }),
    )
    .map(([fixed, vague]) => [...fixed, ...vague].map((make, i) => make(`f${i}`))),
  alternatives: fc.record({ settlement: settlements, totals }),
});
