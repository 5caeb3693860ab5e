import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from './areas.ts';
import { createEngine } from '../../src/access/engine.ts';
import type { LocationMode, OwnFacility } from '../../src/access/types.ts';
import type { Facility } from '../../src/city/model.ts';
import { at, codeOf, facility, query, tinyCity, UNITS } from './tinyCity.ts';

/** Equal places cost nothing and change nothing: the first of them stands for all. */

/** A facility, and how many more stand where it stands. */
const spot = fc.record({
  place: fc.oneof(
    {
      weight: 2,
      arbitrary: fc.tuple(between(-0.2, 1.2), between(0, 1)),
    },
    fc.nat(UNITS - 1),
  ),
  more: fc.nat(70),
});
const spots = fc.array(spot, { minLength: 1, maxLength: 5 });
const locations = fc.constantFrom<LocationMode>('middle', 'best', 'worst');
const radius_m = fc.double({ min: 50, max: 2500, noNaN: true });

/** Facilities at the spots; those of one spot come one after the other in the order of their ids. */
function facilitiesAt(list: readonly { place: number | [number, number]; more: number }[]): {
  all: Facility[];
  first: Facility[];
} {
  const all = list.map(({ place, more }, s) =>
    Array.from({ length: more + 1 }, (_, i) =>
      facility(`s${s}-${String(i).padStart(2, '0')}`, {
        ...(typeof place === 'number'
          ? { point: null, kelurahan: codeOf(place) }
          : { point: at(...place) }),
      }),
    ),
  );
  return { all: all.flat(), first: all.map(([one]) => one!) };
}

const engineOf = (facilities: readonly Facility[]) => {
  const { city, shapes, mask } = tinyCity({ facilities, unsettled: [0.3, 0.1, 0.5, 0.6] });
  return createEngine(city, shapes, mask);
};

describe('places that are equal', () => {
  it('give the coverage, the equity and the gaps of the first of each', () => {
    fc.assert(
      fc.property(spots, locations, radius_m, (list, mode, r) => {
        const { all, first } = facilitiesAt(list);
        const [many, one] = [engineOf(all), engineOf(first)];
        const ask = query({ locations: mode, radius_m: r });
        expect(many.coverage(ask)).toEqual(one.coverage(ask));
        const equity = { ...ask, of: 'distance', decay: 'linear' } as const;
        expect(many.equity(equity)).toEqual(one.equity(equity));
        expect(many.gaps(ask)).toEqual(one.gaps(ask));
      }),
      { numRuns: 25 },
    );
  });

  it('give the coverage of the first in a list of one’s own, whatever its order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 200 }),
        radius_m,
        (points, r) => {
          const own = points.map(([x, y], i): OwnFacility => ({
            id: `f${String(i).padStart(3, '0')}`,
            name: '',
            point: at(x / 9, y / 9),
            capacity: null,
          }));
          const seen = new Set<string>();
          const first = own.filter(({ point }) => seen.size < seen.add(String(point)).size);
          const engine = engineOf([]);
          const ask = (list: readonly OwnFacility[]) =>
            engine.coverage(query({ service: null, own: list, radius_m: r }));
          expect(ask(own.toReversed())).toEqual(ask(first));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('still hand out each its own supply, and are each drawn and listed', () => {
    const { all } = facilitiesAt([
      { place: [0.4, 0.4], more: 2 },
      { place: 5, more: 1 },
    ]);
    const engine = engineOf(all);
    const { rows } = engine.catchment({ ...query({ radius_m: 9000 }), decay: 'binary' });
    const total = rows.reduce((sum, row) => sum + row.access_per_10000! * row.population!, 0);
    expect(total / 10_000).toBeCloseTo(5, 4);
    expect(engine.buffers(query()).features).toHaveLength(5);
    const { nearest } = engine.nearest({ ...query(), services: null, at: at(0.4, 0.4), count: 9 });
    expect(nearest.filter(({ service }) => service === 'sd').map(({ id }) => id)).toEqual([
      's0-00',
      's0-01',
      's0-02',
      's1-00',
      's1-01',
    ]);
  });
});
