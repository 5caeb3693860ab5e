import { computeField } from '../../src/access/field.ts';
import type { MeasureContext } from '../../src/access/measures/context.ts';
import { coveredShare } from '../../src/access/measures/shortfall.ts';
import { densityLookup, settlementShape } from '../../src/access/weights.ts';
import type { Service } from '../../src/city/model.ts';
import { peopleOf, totalsOf } from './drawnCity.ts';

/** Figures of every kelurahan in one draw. */
export interface NaiveDraw {
  readonly unserved: readonly number[];
  readonly mean: readonly number[];
}

/**
 * Draws of a service worked out row by row, without plan, histograms or series: each unknown is drawn
 * by itself, places by the land that may hold people.
 *
 * @param next numbers from 0 up to 1.
 */
export function naiveDraws(
  context: MeasureContext,
  { kinds }: Service,
  radius_m: number,
  next: () => number,
): () => NaiveDraw {
  const { city, grid, districts } = context;
  const { settlement, totals } = city.alternatives;
  const open = city.facilities.filter(
    ({ kind, status }) => kinds.includes(kind) && (status === 'operating' || status === 'unknown'),
  );
  const points = open.flatMap(({ point }) => (point ? [grid.plane.project(point)] : []));
  const { distance: still } = computeField(
    grid,
    points.map(([x, y], i) => ({ id: `${i}`, name: '', precision: 'exact', x, y, area: null })),
  );
  const units = open.flatMap(({ point, kelurahan }) =>
    point || !kelurahan ? [] : [districts.unitOf.get(kelurahan)!],
  );
  const densityAt = densityLookup(city.density, city.info.densityStep);
  const shapes = settlement.map((spread) => settlementShape(grid, city, densityAt, spread));
  const counts = totals.map((_, t) => totalsOf(city, '2025', t));
  const people = shapes.map((_, s) => counts.map((count) => peopleOf(context, s, count)));

  const oneOf = (chances: readonly number[]): number => {
    let left = next() * chances.reduce((sum, chance) => sum + chance, 0);
    const found = chances.findIndex((chance) => (left -= chance) < 0);
    return found < 0 ? chances.length - 1 : found;
  };
  const rowIn = (unit: number, s: number): number => {
    const { land } = shapes[s]!(unit);
    let left = next() * land.reduce((sum, m2) => sum + m2, 0);
    const found = land.findIndex((m2) => (left -= m2) < 0);
    return grid.unitStart[unit]! + (found < 0 ? land.length - 1 : found);
  };

  return () => {
    const [s, t] = [settlement, totals].map((list) => oneOf(list.map(({ chance }) => chance)));
    const places = units.map((unit) => rowIn(unit, s!));
    const distance = still.slice();
    for (const place of places) {
      const [px, py] = [grid.x[place]!, grid.y[place]!];
      for (let row = 0; row < grid.size; row++) {
        const [dx, dy] = [grid.x[row]! - px, grid.y[row]! - py];
        const d = Math.sqrt(dx * dx + dy * dy);
        if (d < distance[row]!) distance[row] = d;
      }
    }
    const here = people[s!]![t!]!;
    const [unserved, mean]: [number[], number[]] = [[], []];
    for (let unit = 0; unit < grid.units; unit++) {
      let [beyond, metres, all] = [0, 0, 0];
      for (let row = grid.unitStart[unit]!; row < grid.unitStart[unit + 1]!; row++) {
        const d = distance[row]!;
        all += here[row]!;
        metres += here[row]! * d;
        beyond += here[row]! * (1 - coveredShare(d, radius_m, grid.frame.cell));
      }
      unserved.push(beyond);
      mean.push(metres / all);
    }
    return { unserved, mean };
  };
}

/** Ranks, the highest first, of values told apart by so many decimals. */
export function naiveRanks(values: readonly number[], decimals: number): number[] {
  const told = values.map((value) => Math.round(value * 10 ** decimals));
  return told.map((value) => 1 + told.filter((other) => other > value).length);
}
