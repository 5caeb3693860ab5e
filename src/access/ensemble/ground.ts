import { unitDisks } from '../candidates.ts';
import type { Field } from '../field.ts';
import type { Grid } from '../grid.ts';

/** For the rounding of middles and reaches, metres. */
const SLACK_M = 1e-3;

/** Ways from every row of the grid to a place, metres. */
export type WaysTo = (x: number, y: number) => Float32Array;

/** What a field says of one draw, without whose place is the nearest. */
export type DrawnField = Pick<Field, 'distance' | 'tileMax'>;

interface Disk {
  readonly x: number;
  readonly y: number;
  /** No row is farther from its middle. */
  readonly reach: number;
  /** No row is farther from a fixed place. */
  readonly most: number;
}

interface UnitTiles {
  readonly first: number;
  readonly end: number;
  readonly disk: Disk;
}

/**
 * The distance field of the places that are the same in every draw, and what others change of it,
 * unit by unit: new = min(old, distance to the place), and only where the place can be the nearer.
 */
export class Ground {
  private readonly units: readonly UnitTiles[];
  private readonly tileMax: Float32Array;
  private readonly distance: Float32Array;
  private readonly scratch: Float32Array;

  /** @param fixed `null`: no place is the same in every draw. @param along `null`: straight lines. */
  constructor(
    private readonly grid: Grid,
    fixed: Field | null,
    private readonly along: WaysTo | null,
  ) {
    this.distance = fixed?.distance ?? new Float32Array(grid.size).fill(Infinity);
    this.tileMax = fixed?.tileMax ?? new Float32Array(grid.tiles.reach.length).fill(Infinity);
    this.units = unitTiles(grid, this.tileMax);
    const { unitStart } = grid;
    this.scratch = new Float32Array(
      this.units.reduce(
        (most, _, unit) => Math.max(most, unitStart[unit + 1]! - unitStart[unit]!),
        0,
      ),
    );
  }

  /** Ways to the places of a draw, where they are no straight lines. */
  waysTo(places: Float64Array): readonly Float32Array[] {
    const { along } = this;
    if (!along) return [];
    return pairs(places).map(([x, y]) => along(x, y));
  }

  /** Distances of the rows of a unit to the fixed places, metres. */
  still(unit: number): Float32Array {
    return this.distance.subarray(this.grid.unitStart[unit], this.grid.unitStart[unit + 1]);
  }

  /**
   * Whether any of some places (x and y by turns) may be the nearest somewhere in a unit: no way is
   * shorter than a straight line.
   */
  isMoved(unit: number, places: Float64Array): boolean {
    const { disk, first, end } = this.units[unit]!;
    for (let j = 0; j < places.length; j += 2) {
      if (!reaches(disk, places[j]!, places[j + 1]!)) continue;
      for (let tile = first; tile < end; tile++) {
        if (reaches(this.tile(tile), places[j]!, places[j + 1]!)) return true;
      }
    }
    return false;
  }

  /**
   * Distances of the rows of a unit with some places more, metres; they hold until the next call.
   *
   * @param ways of {@link waysTo}.
   */
  distances(unit: number, places: Float64Array, ways: readonly Float32Array[]): Float32Array {
    const still = this.still(unit);
    const found = this.scratch.subarray(0, still.length);
    found.set(still);
    const start = this.grid.unitStart[unit]!;
    for (const way of ways) {
      for (let i = 0; i < found.length; i++) found[i] = Math.min(found[i]!, way[start + i]!);
    }
    if (!this.along) {
      for (let j = 0; j < places.length; j += 2) {
        this.lower(found, unit, places[j]!, places[j + 1]!);
      }
    }
    return found;
  }

  /** The whole field with some places more. */
  field(places: Float64Array, ways: readonly Float32Array[]): DrawnField {
    const distance = this.distance.slice();
    const tileMax = this.tileMax.slice();
    const { unitStart, tiles } = this.grid;
    this.units.forEach(({ first, end }, unit) => {
      if (!this.isMoved(unit, places)) return;
      distance.set(this.distances(unit, places, ways), unitStart[unit]);
      for (let tile = first; tile < end; tile++) {
        let most = 0;
        for (let row = tiles.start[tile]!; row < tiles.start[tile + 1]!; row++) {
          most = Math.max(most, distance[row]!);
        }
        tileMax[tile] = most;
      }
    });
    return { distance, tileMax };
  }

  private lower(found: Float32Array, unit: number, px: number, py: number): void {
    const { first, end, disk } = this.units[unit]!;
    if (!reaches(disk, px, py)) return;
    const { x, y, unitStart, tiles } = this.grid;
    const start = unitStart[unit]!;
    for (let tile = first; tile < end; tile++) {
      if (!reaches(this.tile(tile), px, py)) continue;
      for (let row = tiles.start[tile]!; row < tiles.start[tile + 1]!; row++) {
        const [dx, dy] = [x[row]! - px, y[row]! - py];
        const d = Math.sqrt(dx * dx + dy * dy);
        if (d < found[row - start]!) found[row - start] = d;
      }
    }
  }

  private tile(tile: number): Disk {
    const { x, y, reach } = this.grid.tiles;
    return { x: x[tile]!, y: y[tile]!, reach: reach[tile]!, most: this.tileMax[tile]! };
  }
}

/** Whether a place may be nearer than the fixed ones somewhere in a disk. */
function reaches({ x, y, reach, most }: Disk, px: number, py: number): boolean {
  const least = Math.sqrt((x - px) ** 2 + (y - py) ** 2) - reach;
  return least <= most + SLACK_M;
}

function unitTiles(grid: Grid, tileMax: Float32Array): UnitTiles[] {
  const units: UnitTiles[] = Array.from({ length: grid.units }, () => ({
    first: 0,
    end: 0,
    disk: { x: 0, y: 0, reach: 0, most: 0 },
  }));
  for (const { first, end, ...disk } of unitDisks(grid)) {
    let most = 0;
    for (let tile = first; tile < end; tile++) most = Math.max(most, tileMax[tile]!);
    units[grid.tiles.unit[first]!] = { first, end, disk: { ...disk, most } };
  }
  return units;
}

const pairs = (places: Float64Array): (readonly [number, number])[] =>
  Array.from({ length: places.length / 2 }, (_, j) => [places[2 * j]!, places[2 * j + 1]!]);
