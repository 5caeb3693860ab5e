import { refuseEmpty, serviceOf } from '../ask.ts';
import { answerCatchment, supplyOf, ONLY_INSIDE } from '../measures/answers/catchment.ts';
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
import { aligned, series, writtenRange } from './series.ts';
import type { CatchmentRanges, Draws, Steps } from './types.ts';

/** Ranges of floating catchment access, in step with the answer's rows. */
export function* catchmentRanges(
  lender: Lender,
  query: CatchmentQuery,
  draws: Draws,
): Steps<CatchmentRanges[]> {
  const exact = answerCatchment(lender.context, query);
  yield;
  const table = yield* accessTable(lender, query, draws);
  return exact.rows.map(({ code, access_per_10000 }, unit) => {
    const found = series(draws.draws, (draw) => table(draw, unit));
    const { draws: near } = aligned(found, access_per_10000, 6);
    return { code, access_per_10000: writtenRange(near, 6) };
  });
}

/** For the rounding of middles and reaches, metres. */
const SLACK_M = 1e-3;

/** People of each unit that a facility reaches, weighted by their distance. */
type Reached = Float64Array;

/** Tables that are kept for each lender: of one service with every decay. */
const KEPT = 4;

const kept = new WeakMap<Lender, Map<string, UnitTable>>();

/** Access per 10,000 people of each unit in each draw, kept: two measures are made of it. */
export function* accessTable(
  lender: Lender,
  query: CatchmentQuery,
  draws: Draws,
): Steps<UnitTable> {
  const { service, own, border, locations, ownership, kind, metric = 'straight' } = query;
  const { base, decay, radius_m } = query;
  const key = JSON.stringify([
    [service, own, border, locations, ownership, kind, metric],
    [base, decay, radius_m],
    [draws.draws, draws.seed],
  ]);
  const tables = kept.get(lender) ?? new Map<string, UnitTable>();
  kept.set(lender, tables);
  const found = tables.get(key) ?? (yield* drawAccess(lender, query, draws));
  tables.delete(key);
  tables.set(key, found);
  const [oldest] = tables.keys();
  if (tables.size > KEPT && oldest !== undefined) tables.delete(oldest);
  return found;
}

/**
 * Draws a table. What the people of a unit have is the sum over
 * the facilities of R_j x (their weighted people in j's catchment) / people, so no row needs to be kept:
 * a facility with a point is measured once a world, one without once a draw.
 */
function* drawAccess(lender: Lender, query: CatchmentQuery, draws: Draws): Steps<UnitTable> {
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
  const still = new Map<string, Reached>();
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
      let reached = moves ? undefined : still.get(`${index} ${j}`);
      if (!reached && moves) {
        const [x, y] = worlds.place(world, moves.unit, moves.part[draw]!);
        reached = reachedFrom({ ...place, x, y }, people);
      }
      if (!reached) still.set(`${index} ${j}`, (reached = reachedFrom(place, people)));
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
  const { radius_m } = query;
  const weight = decayWeight(query.decay, radius_m);
  const squared = weightOfSquare(query);
  const { unitStart, tiles, x, y, units } = grid;

  function straight(place: Place, people: Float32Array): Reached {
    const reached = new Float64Array(units);
    const { x: px, y: py, area } = place;
    for (let tile = 0; tile < tiles.reach.length; tile++) {
      const nearest = distanceTo(place, tiles.x[tile]!, tiles.y[tile]!) - tiles.reach[tile]!;
      if (nearest > radius_m + SLACK_M) continue;
      const [start, end] = [tiles.start[tile]!, tiles.start[tile + 1]!];
      let sum = 0;
      if (area) {
        for (let row = start; row < end; row++) {
          if (people[row]! > 0) sum += people[row]! * weight(area.distance(x[row]!, y[row]!));
        }
      } else {
        for (let row = start; row < end; row++) {
          const dx = x[row]! - px;
          const dy = y[row]! - py;
          sum += people[row]! * squared(dx * dx + dy * dy);
        }
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

/** Parts of the square of the radius that the bell is tabled by. */
const STEPS = 4096;

/**
 * The decay by the square of the distance, for many of them: the bell, which takes long, from a table
 * between whose values it is straight to within 1 / (32 x STEPS^2), 2e-9.
 */
function weightOfSquare({ decay, radius_m }: CatchmentQuery): (square_m2: number) => number {
  const weight = decayWeight(decay, radius_m);
  if (decay !== 'gaussian') return (square) => weight(Math.sqrt(square));
  const table = Float64Array.from({ length: STEPS + 2 }, (_, i) =>
    i < STEPS ? weight(radius_m * Math.sqrt(i / STEPS)) : 0,
  );
  const scale = STEPS / (radius_m * radius_m);
  return (square) => {
    const at = square * scale;
    if (at >= STEPS) return 0;
    const i = Math.floor(at);
    return table[i]! + (at - i) * (table[i + 1]! - table[i]!);
  };
}
