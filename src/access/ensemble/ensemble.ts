import type { Field } from '../field.ts';
import type { Grid } from '../grid.ts';
import { Counter } from './counter.ts';
import { Ground, type DrawnField, type WaysTo } from './ground.ts';
import type { Histogram } from './histogram.ts';
import type { Plan, World } from './plan.ts';
import type { Worlds } from './worlds.ts';

/** A facility of which only the kelurahan is known. */
export interface VagueFacility {
  readonly id: string;
  readonly unit: number;
  /** Where it stands in what is shown, metres in the plane. */
  readonly x: number;
  readonly y: number;
}

/** What an ensemble is drawn from. */
export interface Drawn {
  readonly grid: Grid;
  readonly plan: Plan;
  readonly worlds: Worlds;
  /** Of all places that are the same in every draw; `null` when there are none. */
  readonly fixed: Field | null;
  readonly vague: readonly VagueFacility[];
  /** Ways from every row of the grid to a place, metres; `null`: straight lines. */
  readonly along: WaysTo | null;
}

/** Draw -1 is what is shown: every vague facility in the middle of its kelurahan, the first world. */
export const SHOWN = -1;

/**
 * Distances, people and land of every draw, counted. A unit that no drawn place comes near is the
 * same in all draws of a world and is counted once for it.
 */
export interface Ensemble {
  readonly drawn: Drawn;
  people(draw: number, unit: number): Histogram;
  /** Land, m2. */
  land(draw: number, unit: number): Histogram;
  world(draw: number): World;
  /** Places of the vague facilities in a draw, in their order: x and y in metres by turns. */
  places(draw: number): Float64Array;
  /** Whether a drawn place may be the nearest somewhere in a unit. */
  isMoved(draw: number, unit: number): boolean;
  /** Distances of the rows of a unit in a draw, metres; they hold until the next call. */
  distances(draw: number, unit: number): Float32Array;
  field(draw: number): DrawnField;
}

/** Draws an ensemble; a caller that has other things to do may stop after every draw. */
export function* drawEnsemble(drawn: Drawn): Generator<void, Ensemble> {
  const { grid, plan, worlds, vague } = drawn;
  const ground = new Ground(grid, drawn.fixed, drawn.along);
  const placing = vague.map(({ id }) => plan.placing(id));
  const worldOf = (draw: number) => plan.worlds[draw === SHOWN ? 0 : plan.world[draw]!]!;
  const places = Array.from({ length: plan.draws + 1 }, (_, i) => {
    const draw = i - 1;
    const at = new Float64Array(2 * vague.length);
    vague.forEach(({ unit, x, y }, j) => {
      const place = draw === SHOWN ? [x, y] : worlds.place(worldOf(draw), unit, placing[j]![draw]!);
      at.set(place, 2 * j);
    });
    return at;
  });
  const counter = new Counter(grid.frame.cell);
  const ground_m2 = Float32Array.from(grid.land);
  const units = grid.units;
  const people: Histogram[] = [];
  const land: Histogram[] = [];
  const still = new Map<string, Histogram>();
  const once = (key: string, count: () => Histogram) => {
    const known = still.get(key) ?? count();
    still.set(key, known);
    return known;
  };
  for (let draw = SHOWN; draw < plan.draws; draw++) {
    const at = places[draw + 1]!;
    const world = worldOf(draw);
    const count = worlds.people(world);
    const ways = ground.waysTo(at);
    for (let unit = 0; unit < units; unit++) {
      const [start, end] = [grid.unitStart[unit]!, grid.unitStart[unit + 1]!];
      const moved = ground.isMoved(unit, at);
      const distance = moved ? ground.distances(unit, at, ways) : ground.still(unit);
      if (moved) {
        const [living, lying] = counter.countBoth(distance, count, ground_m2, start, end);
        people.push(living);
        land.push(lying);
        continue;
      }
      const { settlement, totals } = world;
      people.push(
        once(`${settlement} ${totals} ${unit}`, () => counter.count(distance, count, start, end)),
      );
      land.push(once(`land ${unit}`, () => counter.count(distance, ground_m2, start, end)));
    }
    yield;
  }
  return {
    drawn,
    people: (draw, unit) => people[(draw + 1) * units + unit]!,
    land: (draw, unit) => land[(draw + 1) * units + unit]!,
    world: worldOf,
    places: (draw) => places[draw + 1]!,
    isMoved: (draw, unit) => ground.isMoved(unit, places[draw + 1]!),
    field: (draw) => ground.field(places[draw + 1]!, ground.waysTo(places[draw + 1]!)),
    distances(draw, unit) {
      const at = places[draw + 1]!;
      if (!ground.isMoved(unit, at)) return ground.still(unit);
      return ground.distances(unit, at, ground.waysTo(at));
    },
  };
}
