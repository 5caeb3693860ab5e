import type { City, PopulationBase } from '../../city/model.ts';
import { memo } from '../analysis.ts';
import type { Grid } from '../grid.ts';
import type { Metres } from '../plane.ts';
import { densityLookup, settlementShape, spreadPeople, type Spread } from '../weights.ts';
import type { World } from './plan.ts';

/** Where and how many people are in each world, and where a facility may stand in it. */
export interface Worlds {
  /** People of each unit; `null` where they are not known. */
  totals(world: World): readonly (number | null)[];
  /** People per grid row. */
  people(world: World): Float32Array;
  /**
   * The place in a unit at a part of its settled land, counted in the order of the grid.
   *
   * @param part 0 up to 1.
   */
  place(world: World, unit: number, part: number): Metres;
}

/**
 * The worlds of a city, each worked out when it is first asked for.
 *
 * @param shown people per grid row as shown, which are those of the first world; `null`: not at hand.
 */
export function createWorlds(
  grid: Grid,
  city: Pick<City, 'density' | 'info' | 'kelurahan' | 'alternatives'>,
  base: PopulationBase,
  shown: (() => Float64Array) | null = null,
): Worlds {
  const { settlement, totals } = city.alternatives;
  const densityAt = densityLookup(city.density, city.info.densityStep);
  const shapeOf = memo((index: number) =>
    settlementShape(grid, city, densityAt, settlement[index] satisfies Spread | undefined),
  );
  const totalsOf = memo((index: number) =>
    grownTotals(city.kelurahan, base, totals[index]?.share2010 ?? 0),
  );
  const peopleOf = memo((key: string) => {
    const [shape, total] = key.split(' ').map(Number);
    if (shown && shape === 0 && total === 0) return Float32Array.from(shown());
    const cap = city.info.densityCap_per_km2;
    return Float32Array.from(spreadPeople(grid, shapeOf(shape!), totalsOf(total!), cap));
  });
  const landOf = memo((key: string) => {
    const [shape, unit] = key.split(' ').map(Number);
    let reached = 0;
    return shapeOf(shape!)(unit!).land.map((land) => (reached += land));
  });
  return {
    totals: ({ totals: index }) => totalsOf(index),
    people: ({ settlement: shape, totals: total }) => peopleOf(`${shape} ${total}`),
    place({ settlement: shape }, unit, part) {
      const reached = landOf(`${shape} ${unit}`);
      const row = grid.unitStart[unit]! + rowAt(reached, part * reached.at(-1)!);
      return [grid.x[row]!, grid.y[row]!];
    },
  };
}

/** First place in a running sum that is above a value; what is 0 is never met. */
function rowAt(reached: Float64Array, value: number): number {
  let [low, high] = [0, reached.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Totals of a base, a part of which follows the shares of 2010: all add up to the same people. A
 * kelurahan of which either is not known keeps its own.
 */
function grownTotals(
  kelurahan: City['kelurahan'],
  base: PopulationBase,
  share2010: number,
): readonly (number | null)[] {
  const known = kelurahan.filter(
    ({ population }) => population['2010'] !== null && population[base] !== null,
  );
  const sum = (of: PopulationBase) => known.reduce((n, { population }) => n + population[of]!, 0);
  const growth = sum('2010') > 0 ? sum(base) / sum('2010') : null;
  return kelurahan.map(({ population }) => {
    const [before, now] = [population['2010'], population[base]];
    if (before === null || now === null || growth === null) return now;
    return now + share2010 * (before * growth - now);
  });
}
