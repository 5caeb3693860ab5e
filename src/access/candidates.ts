import type { Grid } from './grid.ts';
import { distanceTo, type Place } from './places.ts';

/** For rounding of the middles and reaches, metres. */
const SLACK_M = 1e-3;

/** Places in so small a number are tried sooner than they are looked through. */
const FEW = 48;

/** Places that the others are compared with; more would hardly leave out more. */
const RIVALS = 16;

/**
 * How much farther a place must be to be left out, as a share of the distance: far more than the
 * rounding of a Float32, so that no tie is decided here.
 */
const CLEARLY = 1e-6;

/**
 * Indices of places in groups of equal ones, which are at the same distance from everywhere; groups
 * by their first place, and in a group in ascending order.
 */
export function equalPlaces(places: readonly Place[]): readonly number[][] {
  const groups = new Map<string, number[]>();
  places.forEach(({ x, y, area }, index) => {
    const own = area && area.unit < 0 ? ` ${index}` : '';
    const key = area ? `${area.mode} ${area.unit}${own}` : `${x} ${y}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()];
}

/** How places are looked for. */
interface Wanted {
  /** Metres beyond the rows of the grid within which they must be the nearest somewhere. */
  readonly slack: number;
  /** Whether crowds may be thinned: see {@link Search.thinned}. */
  readonly thin: boolean;
}

/**
 * Calls `visit` for every tile of the grid with the places that can be nearest somewhere in it, in
 * ascending order; of equal places only the first is among them. They are looked for unit by unit
 * first, so that there are few to look through for a tile.
 */
export function forEachTile(
  grid: Grid,
  places: readonly Place[],
  { slack, thin }: Wanted,
  visit: (tile: number, near: readonly number[]) => void,
): void {
  const { x, y, reach } = grid.tiles;
  const search = new Search(places, thin);
  const all = equalPlaces(places).map(([first]) => first!);
  for (const unit of unitDisks(grid)) {
    const near = search.near(all, unit.x, unit.y, unit.reach + slack);
    for (let tile = unit.first; tile < unit.end; tile++) {
      visit(tile, search.near(near, x[tile]!, y[tile]!, reach[tile]! + slack));
    }
  }
}

/** The tiles of a unit, from `first` up to `end`, and the disk around them, metres in the plane. */
interface UnitDisk {
  readonly first: number;
  readonly end: number;
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** The disks around the units of a grid, in their order: what is near a unit is looked for first. */
export function* unitDisks({ tiles: { x, y, reach, unit } }: Grid): Generator<UnitDisk> {
  for (let first = 0, end = 0; first < unit.length; first = end) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (; end < unit.length && unit[end] === unit[first]; end++) {
      west = Math.min(west, x[end]! - reach[end]!);
      east = Math.max(east, x[end]! + reach[end]!);
      south = Math.min(south, y[end]! - reach[end]!);
      north = Math.max(north, y[end]! + reach[end]!);
    }
    const wide = Math.hypot(east - west, north - south) / 2;
    yield { first, end, x: (west + east) / 2, y: (south + north) / 2, reach: wide };
  }
}

class Search {
  /** Distance of each place from the middle of the disk that was last looked at. */
  private readonly distance: Float64Array;

  constructor(
    private readonly places: readonly Place[],
    private readonly thin: boolean,
  ) {
    this.distance = new Float64Array(places.length);
  }

  /**
   * Those of some places that can be nearest somewhere in the disk about x, y. By the triangle
   * inequality, which also holds for the distance to the nearest or farthest point of an area, they
   * are no farther from its middle than the nearest of all plus twice its radius.
   */
  near(among: readonly number[], x: number, y: number, radius: number): readonly number[] {
    const { distance, places } = this;
    let limit = Infinity;
    for (const index of among) {
      const metres = distanceTo(places[index]!, x, y);
      distance[index] = metres;
      if (metres < limit) limit = metres;
    }
    limit += 2 * radius + SLACK_M;
    const near: number[] = [];
    for (const index of among) if (distance[index]! <= limit) near.push(index);
    return this.thin && near.length > FEW ? this.thinned(near, radius) : near;
  }

  /**
   * Places without those that are clearly farther than one of a few others from every point of the
   * disk: a crowd of places close together would else be tried one by one wherever it is far.
   *
   * With p and q at the distances P and Q from the middle and D apart, |x-p|^2 - |x-q|^2 is at least
   * P^2 - Q^2 - 2 D radius in the disk. Areas are neither left out nor compared with.
   */
  private thinned(near: readonly number[], radius: number): number[] {
    const { distance, places } = this;
    const rivals: number[] = [];
    const kept: number[] = [];
    for (const index of near.toSorted((a, b) => distance[a]! - distance[b]! || a - b)) {
      const { area } = places[index]!;
      if (!area && this.isBeaten(index, rivals, radius)) continue;
      kept.push(index);
      if (!area && rivals.length < RIVALS) rivals.push(index);
    }
    return kept.sort((a, b) => a - b);
  }

  private isBeaten(index: number, rivals: readonly number[], radius: number): boolean {
    const { distance, places } = this;
    const { x, y } = places[index]!;
    const P = distance[index]!;
    for (const rival of rivals) {
      const Q = distance[rival]!;
      const [dx, dy] = [x - places[rival]!.x, y - places[rival]!.y];
      const sum = P + Q + 2 * radius;
      const least = P * P - Q * Q - 2 * Math.sqrt(dx * dx + dy * dy) * radius;
      if (least > CLEARLY * sum * sum) return true;
    }
    return false;
  }
}
