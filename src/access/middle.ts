import type { City } from '../city/model.ts';
import type { Grid } from './grid.ts';
import type { Metres } from './plane.ts';
import { densityLookup, settlementShape, spreadUnit } from './weights.ts';

/** The rows of one unit: in the grid of the whole city, or in one of that unit alone. */
export interface UnitRows {
  readonly grid: Grid;
  readonly unit: number;
}

/**
 * The row of a unit that stands for all of it: of those that weigh anything the one nearest the
 * weighted centre, the first of several.
 *
 * @param weights of the unit's rows.
 */
export function middleRow({ grid, unit }: UnitRows, weights: Float64Array): number {
  let [total, cx, cy] = [0, 0, 0];
  const start = grid.unitStart[unit]!;
  const end = grid.unitStart[unit + 1]!;
  for (let row = start; row < end; row++) {
    const weight = weights[row - start]!;
    total += weight;
    cx += weight * grid.x[row]!;
    cy += weight * grid.y[row]!;
  }
  let [nearest, middle] = [Infinity, start];
  for (let row = start; row < end; row++) {
    if (weights[row - start] === 0) continue;
    const distance = Math.hypot(grid.x[row]! - cx / total, grid.y[row]! - cy / total);
    if (distance >= nearest) continue;
    nearest = distance;
    middle = row;
  }
  return middle;
}

/**
 * Middle points of units, metres in the plane: where a facility stands of which only the kelurahan
 * is known. They rest on the people of 2025, because the middle must not hang on which population is
 * shown; without a figure, or where it is 0, the bare weights serve.
 *
 * @param rowsOf the rows of a unit of the city, asked for one unit at a time.
 */
export function createMiddle(
  city: City,
  rowsOf: (unit: number) => UnitRows,
): (unit: number) => Metres {
  const { density, info } = city;
  const densityAt = densityLookup(density, info.densityStep);
  return (unit) => {
    const rows = rowsOf(unit);
    const { grid } = rows;
    const shape = settlementShape(grid, city, densityAt)(rows.unit);
    const total = city.kelurahan[unit]!.population['2025'];
    const people = new Float64Array(shape.weights.length);
    const cap = info.densityCap_per_km2;
    const weights = total ? spreadUnit(people, shape, total, cap) : shape.weights;
    const row = middleRow(rows, weights);
    return [grid.x[row]!, grid.y[row]!];
  };
}
