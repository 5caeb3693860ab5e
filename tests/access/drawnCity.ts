import { analyse } from '../../src/access/analysis.ts';
import { areasOf, coverageRow } from '../../src/access/coverage.ts';
import type { Ensemble } from '../../src/access/ensemble/ensemble.ts';
import { computeField } from '../../src/access/field.ts';
import type { MeasureContext } from '../../src/access/measures/context.ts';
import { findService } from '../../src/access/ask.ts';
import { placesOf } from '../../src/access/places.ts';
import type { CoverageQuery } from '../../src/access/types.ts';
import { densityLookup, settlementShape, spreadPeople } from '../../src/access/weights.ts';
import type { City, LonLat, PopulationBase } from '../../src/city/model.ts';

/** What one draw takes to be true. */
export interface Truth {
  /** Indices of the alternatives of the city. */
  readonly settlement: number;
  readonly totals: number;
  /** Where facilities stand of which only the kelurahan is known, by id. */
  readonly points: ReadonlyMap<string, LonLat>;
}

/** What a draw of an ensemble takes to be true, and nothing else of it. */
export function truthOf({ drawn, world, places }: Ensemble, draw: number): Truth {
  const at = places(draw);
  const points = drawn.vague.map(
    ({ id }, j) => [id, drawn.grid.plane.unproject([at[2 * j]!, at[2 * j + 1]!])] as const,
  );
  return { ...world(draw), points: new Map(points) };
}

/** People by kelurahan as an alternative has them, worked out by hand. */
export function totalsOf(city: City, base: PopulationBase, index: number): (number | null)[] {
  const share = city.alternatives.totals[index]?.share2010 ?? 0;
  const both = city.kelurahan.map(({ population }) => [population['2010'], population[base]]);
  const known = both.filter(([before, now]) => before !== null && now !== null);
  const [then, today] = [0, 1].map((k) => known.reduce((sum, pair) => sum + pair[k]!, 0));
  return both.map(([before, now]) =>
    before === null || now === null || before === undefined || then === 0
      ? (now ?? null)
      : (1 - share) * now! + (share * before * today!) / then!,
  );
}

/** People of each row of the grid as an alternative has them. */
export function peopleOf(
  { city, grid }: MeasureContext,
  settlement: number,
  totals: readonly (number | null)[],
): Float64Array {
  const densityAt = densityLookup(city.density, city.info.densityStep);
  const shape = settlementShape(grid, city, densityAt, city.alternatives.settlement[settlement]);
  return spreadPeople(grid, shape, totals, city.info.densityCap_per_km2);
}

/**
 * The city in which a draw is true and nothing else is known to be possible: facilities have their
 * points, people their places. What the ordinary answers say of it, ranges must say of the draw.
 */
export function cityOfDraw(
  context: MeasureContext,
  base: PopulationBase,
  { settlement, totals, points }: Truth,
): MeasureContext {
  const { grid, districts } = context;
  const counts = totalsOf(context.city, base, totals);
  const people = peopleOf(context, settlement, counts);
  const city: City = {
    ...context.city,
    alternatives: { settlement: [], totals: [] },
    kelurahan: context.city.kelurahan.map((one, unit) => ({
      ...one,
      population: { ...one.population, [base]: counts[unit]! },
    })),
    facilities: context.city.facilities.map((facility) => {
      const point = points.get(facility.id);
      return point ? { ...facility, point, precision: 'exact' } : facility;
    }),
  };
  const analysis: MeasureContext['analysis'] = (query, service) => {
    const places = placesOf(grid, districts, city, service, query);
    const along = query.metric === 'network' ? context.network().field(places) : null;
    return analyse(grid, () => people, places, along ?? computeField(grid, places));
  };
  return {
    city,
    grid,
    districts,
    people: () => people,
    analysis,
    network: () => context.network(),
    coverage(query: CoverageQuery) {
      const found = analysis(query, query.own ? null : findService(city, query.service));
      return areasOf(city, query.level).map((area) =>
        coverageRow(city, found.profile(base), area, query, found.mainPlace(area.units, base)),
      );
    },
  };
}
