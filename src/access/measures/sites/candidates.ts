import type { Field } from '../../field.ts';
import type { Grid } from '../../grid.ts';
import type { Metres } from '../../plane.ts';
import { coveredShare } from '../shortfall.ts';
import type { Spot } from './demand.ts';

/** Side of the grid of candidate sites, metres. */
export const CANDIDATE_STEP_M = 500;

/** A candidate site and the kelurahan (unit) it lies in. */
export interface Candidate extends Spot {
  readonly unit: number;
}

/** The middle point of each unit with people. */
export function unitCandidates(
  grid: Grid,
  people: Float64Array,
  middle: (unit: number) => Metres,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let unit = 0; unit < grid.units; unit++) {
    if (!people.subarray(grid.unitStart[unit]!, grid.unitStart[unit + 1]!).some((p) => p > 0)) {
      continue;
    }
    const [x, y] = middle(unit);
    candidates.push({ unit, x, y });
  }
  return candidates;
}

/**
 * Units that adjoin a service area, at most a cell away or in part inside, and have people beyond
 * the radius: where a network of pipes can be extended next. Their places are the middle points.
 *
 * @param field of the areas.
 */
export function adjoiningUnits(
  grid: Grid,
  field: Field,
  people: Float64Array,
  radius_m: number,
  middle: (unit: number) => Metres,
): Candidate[] {
  const { cell } = grid.frame;
  const candidates: Candidate[] = [];
  for (let unit = 0; unit < grid.units; unit++) {
    let [adjoins, lacking] = [false, 0];
    for (let row = grid.unitStart[unit]!; row < grid.unitStart[unit + 1]!; row++) {
      const d = field.distance[row]!;
      if (d <= cell) adjoins = true;
      lacking += people[row]! * (1 - coveredShare(d, radius_m, cell));
    }
    // Less than half a person is the rounding of a border that an area follows.
    if (!adjoins || lacking < 0.5) continue;
    const [x, y] = middle(unit);
    candidates.push({ unit, x, y });
  }
  return candidates;
}

/**
 * Centres of a 500 m grid that are populated: somebody lives in the cell at the centre. Of a cell
 * on a border the unit with most people in it counts. In the order of unit, then from the south-west.
 */
export function gridCandidates(grid: Grid, people: Float64Array): Candidate[] {
  const { columns, rows, x0, y0, cell } = grid.frame;
  const holder = new Int32Array(columns * rows).fill(-1);
  for (let row = 0; row < grid.size; row++) {
    const known = holder[grid.cell[row]!]!;
    if (people[row]! > (known < 0 ? 0 : people[known]!)) holder[grid.cell[row]!] = row;
  }
  const unitOf = unitOfRow(grid);
  const candidates: Candidate[] = [];
  // Centres as distances from the frame's corner: the cell they fall in needs no rounding.
  const centres = (cells: number): number[] =>
    Array.from({ length: Math.ceil((cells * cell) / CANDIDATE_STEP_M) }, (_, k) => k + 0.5)
      .map((k) => k * CANDIDATE_STEP_M)
      .filter((metres) => metres < cells * cell);
  for (const y of centres(rows)) {
    for (const x of centres(columns)) {
      const row = holder[Math.floor(y / cell) * columns + Math.floor(x / cell)]!;
      if (row >= 0) candidates.push({ unit: unitOf(row), x: x0 + x, y: y0 + y });
    }
  }
  // Stable, so inside a unit the order stays from south to north and west to east.
  return candidates.sort((a, b) => a.unit - b.unit);
}

/** Unit of a grid row, by binary search. */
function unitOfRow({ unitStart, units }: Grid): (row: number) => number {
  return (row) => {
    let [low, high] = [0, units - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (unitStart[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
