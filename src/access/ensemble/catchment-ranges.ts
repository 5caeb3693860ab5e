import { checkRadius, refuseEmpty, serviceOf } from '../ask.ts';
import { supplyOf, ONLY_INSIDE } from '../measures/answers/catchment.ts';
import { PER_PEOPLE } from '../measures/catchment.ts';
import { decayWeight } from '../measures/decay.ts';
import type { CatchmentQuery } from '../measures/types.ts';
import type { MeasureContext } from '../measures/context.ts';
import type { Network } from '../network/network.ts';
import { memo } from '../analysis.ts';
import { distanceTo, placesOf, type Place } from '../places.ts';
import { SHOWN } from './ensemble.ts';
import type { UnitTable } from './figures.ts';
import { partFacilities, type Lender } from './lend.ts';
import { rangeOf } from './ranges.ts';
import { series } from './series.ts';
import type { CatchmentRanges, Draws, Steps } from './types.ts';

/** Ranges of floating catchment access, in step with the answer's rows. */
export function* catchmentRanges(
  lender: Lender,
  query: CatchmentQuery,
  draws: Draws,
): Steps<CatchmentRanges[]> {
  const { city } = lender.context;
  checkRadius(query.radius_m);
  const table = yield* accessTable(lender, query, draws);
  return city.kelurahan.map(({ code, population }, unit) => {
    const known = population[query.base] !== null;
    const found = known ? rangeOf(series(draws.draws, (draw) => table(draw, unit)).draws) : null;
    const round = (n: number) => Math.round(n * 1e6) / 1e6;
    return {
      code,
      access_per_10000: found && { low: round(found.low), high: round(found.high) },
    };
  });
}

/** For the rounding of middles and reaches, metres. */
const SLACK_M = 1e-3;

/** People of each unit that a facility reaches, weighted by their distance. */
type Reached = Float64Array;

/**
 * Access per 10,000 people of each unit in each draw. What the people of a unit have is the sum over
 * the facilities of R_j x (their weighted people in j's catchment) / people, so no row needs to be kept:
 * a facility with a point is measured once a world, one without once a draw.
 */
export function* accessTable(
  lender: Lender,
  query: CatchmentQuery,
  draws: Draws,
): Steps<UnitTable> {
  const { context } = lender;
  const { city, grid, districts } = context;
  const service = serviceOf(city, query, 'facilities');
  const inside = { ...query, border: 'exclude' } as const;
  const places = placesOf(grid, districts, city, service, inside);
  if (places.length === 0) return refuseEmpty(service, query, ONLY_INSIDE);
  const { supply } = supplyOf(context, query, places);
  const drawn = query.locations === 'middle' && service !== null;
  const vague = drawn ? partFacilities(context, service, inside).vague : [];
  const plan = lender.plan(query.base, draws);
  const worlds = lender.worlds(query.base);
  const units = grid.units;
  const network = query.metric === 'network' ? context.network() : null;
  const { reachedFrom, livingIn } = unitSums(context, network, query);
  const livingBy = memo((index: number) => livingIn(worlds.people(plan.worlds[index]!)));
  const kept = new Map<string, Reached>();
  const placing = new Map(vague.map(({ id, unit }) => [id, { unit, part: plan.placing(id) }]));
  const table = new Float64Array((draws.draws + 1) * units);
  for (let draw = SHOWN; draw < draws.draws; draw++) {
    const index = draw === SHOWN ? 0 : plan.world[draw]!;
    const world = plan.worlds[index]!;
    const people = worlds.people(world);
    const living = livingBy(index);
    const access = table.subarray((draw + 1) * units, (draw + 2) * units);
    places.forEach((place, j) => {
      const moves = draw === SHOWN ? undefined : placing.get(place.id);
      let reached = moves ? undefined : kept.get(`${index} ${j}`);
      if (!reached && moves) {
        const [x, y] = worlds.place(world, moves.unit, moves.part[draw]!);
        reached = reachedFrom({ ...place, x, y }, people);
      }
      if (!reached) kept.set(`${index} ${j}`, (reached = reachedFrom(place, people)));
      const demand = reached.reduce((sum, n) => sum + n, 0);
      if (!(demand > 0)) return;
      const perPerson = (PER_PEOPLE * supply[j]!) / demand;
      for (let unit = 0; unit < units; unit++) {
        access[unit]! += (perPerson * reached[unit]!) / living[unit]!;
      }
    });
    yield;
  }
  return (draw, unit) => table[(draw + 1) * units + unit]!;
}

/** Sums over the rows of every unit: its people, and those that a place reaches, by their weight. */
function unitSums({ grid }: MeasureContext, along: Network | null, query: CatchmentQuery) {
  const weight = quickWeight(query);
  const { unitStart, tiles, x, y, units } = grid;

  function straight(place: Place, people: Float32Array): Reached {
    const reached = new Float64Array(units);
    for (let tile = 0; tile < tiles.reach.length; tile++) {
      const nearest = distanceTo(place, tiles.x[tile]!, tiles.y[tile]!) - tiles.reach[tile]!;
      if (nearest > query.radius_m + SLACK_M) continue;
      let sum = 0;
      for (let row = tiles.start[tile]!; row < tiles.start[tile + 1]!; row++) {
        if (people[row]! > 0) sum += people[row]! * weight(distanceTo(place, x[row]!, y[row]!));
      }
      reached[tiles.unit[tile]!]! += sum;
    }
    return reached;
  }

  return {
    reachedFrom(place: Place, people: Float32Array): Reached {
      if (!along) return straight(place, people);
      const metres = along.distancesTo(place);
      return sumRows((row) => (people[row]! > 0 ? people[row]! * weight(metres[row]!) : 0));
    },
    livingIn: (people: Float32Array) => sumRows((row) => people[row]!),
  };

  function sumRows(value: (row: number) => number): Float64Array {
    return Float64Array.from({ length: units }, (_, unit) => {
      let sum = 0;
      for (let row = unitStart[unit]!; row < unitStart[unit + 1]!; row++) sum += value(row);
      return sum;
    });
  }
}

/**
 * The decay, for many distances: the bell, which takes long, from its values at every metre, between
 * which it is straight to within (1 m)^2 / 8 times its bend, 2e-7 at 1 km.
 */
function quickWeight({ decay, radius_m }: CatchmentQuery): (distance_m: number) => number {
  const weight = decayWeight(decay, radius_m);
  if (decay !== 'gaussian') return weight;
  const table = Float64Array.from({ length: Math.floor(radius_m) + 2 }, (_, metre) =>
    weight(metre),
  );
  return (distance_m) => {
    if (distance_m > radius_m) return 0;
    const metre = Math.floor(distance_m);
    const near = table[metre]!;
    return near + (distance_m - metre) * (table[metre + 1]! - near);
  };
}
