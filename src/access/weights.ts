import type { City, DensityCell, SettlementAlternative } from '../city/model.ts';
import type { Grid } from './grid.ts';

/** Value of a density raster at a place: that of the cell whose centre is nearest, 0 where none is. */
export function densityLookup(
  cells: readonly DensityCell[],
  step: { readonly lon: number; readonly lat: number },
): (lon: number, lat: number) => number {
  const [origin] = cells;
  if (!origin) return () => 0;
  // Column and row from the first cell, packed into one number: a raster is never 2^20 rows high.
  const key = (lon: number, lat: number) =>
    Math.round((lon - origin.lon) / step.lon) * 2 ** 20 + Math.round((lat - origin.lat) / step.lat);
  const values = new Map(cells.map(({ lon, lat, value }) => [key(lon, lat), value]));
  // Places are asked for one beside the other, so most lie in the cell of the one before.
  let last = { key: NaN, value: 0 };
  return (lon, lat) => {
    const here = key(lon, lat);
    if (here !== last.key) last = { key: here, value: values.get(here) ?? 0 };
    return last.value;
  };
}

/** Where people may be in a unit; both hold until those of another unit are asked for. */
export interface Settlement {
  /** Relative weights of its rows; somewhere above 0. */
  readonly weights: Float64Array;
  /** Land of its rows that may hold people, m2: what the cap on density is measured by. */
  readonly land: Float64Array;
}

export type Shape = (unit: number) => Settlement;

/** How people are thought to be spread: as shown, unless an alternative is given. */
export type Spread = Pick<SettlementAlternative, 'weights' | 'emptyBox'>;

const SHOWN: Spread = { weights: 'density', emptyBox: null };

/**
 * Where people are inside each kelurahan: on its unmasked land outside the empty box, in the shape of
 * the density raster or evenly. Where the raster leaves nothing, evenly on that land; where the box
 * leaves none, on all unmasked land; where there is none of that, on all land.
 * Nobody is placed on masked land as long as a kelurahan has any other.
 */
export function settlementShape(
  grid: Grid,
  city: Pick<City, 'density' | 'info'>,
  densityAt = densityLookup(city.density, city.info.densityStep),
  { weights: kind, emptyBox }: Spread = SHOWN,
): Shape {
  let scratch = new Float64Array(0);
  let kept = new Float64Array(0);
  return (unit) => {
    const start = grid.unitStart[unit]!;
    const end = grid.unitStart[unit + 1]!;
    if (scratch.length < end - start) scratch = new Float64Array(end - start);
    if (emptyBox && kept.length < end - start) kept = new Float64Array(end - start);
    const weights = scratch.subarray(0, end - start);
    const outside = kept.subarray(0, emptyBox ? end - start : 0);
    let [open, free, weighed] = [0, 0, 0];
    for (let row = start; row < end; row++) {
      const [lon, lat] = grid.plane.unproject([grid.x[row]!, grid.y[row]!]);
      const land = emptyBox && isWithin(emptyBox, lon, lat) ? 0 : grid.open[row]!;
      if (emptyBox) outside[row - start] = land;
      const weight = land * densityAt(lon, lat);
      weights[row - start] = weight;
      open += grid.open[row]!;
      free += land;
      weighed += weight;
    }
    const all = (open > 0 ? grid.open : grid.land).subarray(start, end);
    const land = emptyBox && free > 0 ? outside : all;
    return { weights: kind === 'density' && weighed > 0 ? weights : land, land };
  };
}

const isWithin = (
  [west, south, east, north]: NonNullable<Spread['emptyBox']>,
  lon: number,
  lat: number,
): boolean => lon >= west && lon <= east && lat >= south && lat <= north;

/**
 * People per grid row: each kelurahan's total shared out by `shape`, no denser than the cap. The
 * excess over the cap goes to the kelurahan's other land that may hold people by area, again and
 * again until nothing is above it; a total that cannot fit under the cap is spread evenly over it.
 * The rows of a kelurahan add up to its total; a kelurahan without a total has 0 everywhere.
 *
 * @param shape of {@link settlementShape}. @param totals people per kelurahan, `null` if unknown.
 * @param cap_per_km2 highest density, people per km2.
 */
export function spreadPeople(
  grid: Grid,
  shape: Shape,
  totals: readonly (number | null)[],
  cap_per_km2: number,
): Float64Array {
  const people = new Float64Array(grid.size);
  for (let unit = 0; unit < grid.units; unit++) {
    const rows = people.subarray(grid.unitStart[unit], grid.unitStart[unit + 1]);
    spreadUnit(rows, shape(unit), totals[unit] ?? 0, cap_per_km2);
  }
  return people;
}

/** The same for one unit: fills `people`, which are its rows and 0. */
export function spreadUnit(
  people: Float64Array,
  { weights, land }: Settlement,
  total: number,
  cap_per_km2: number,
): Float64Array {
  shareOut(people, weights, land, total, cap_per_km2 / 1e6);
  return people;
}

/** Fills `people` with `total`, by `shape`, at most `cap` people per unit of `area`. */
function shareOut(
  people: Float64Array,
  shape: Float64Array,
  area: Float64Array,
  total: number,
  cap: number,
): void {
  if (total <= cap * sum(area)) {
    spread(people, shape, total);
    for (let excess = cut(people, area, cap); excess > 0; excess = cut(people, area, cap)) {
      const room = area.map((m2, i) => (people[i]! < m2 * cap ? m2 : 0));
      // What rounding leaves over when every row is full is less than anyone can count.
      if (sum(room) === 0) break;
      spread(people, room, excess);
    }
  } else {
    spread(people, area, total);
  }
}

/** Adds `total` to `people` in proportion to `shape`. */
function spread(people: Float64Array, shape: Float64Array, total: number): void {
  const perWeight = total / sum(shape);
  for (let i = 0; i < people.length; i++) people[i]! += shape[i]! * perWeight;
}

/** Cuts rows above the cap down to it and returns what was cut off. */
function cut(people: Float64Array, area: Float64Array, cap: number): number {
  let excess = 0;
  for (let i = 0; i < people.length; i++) {
    const most = area[i]! * cap;
    if (people[i]! <= most) continue;
    excess += people[i]! - most;
    people[i] = most;
  }
  return excess;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
