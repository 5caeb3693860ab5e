import type { Mask } from '../city/model.ts';
import type { Frame } from './frame.ts';
import type { Grid, Tiles } from './grid.ts';
import type { Cover } from './raster.ts';

/** Cells per side of a tile: small enough that few facilities can be nearest inside one. */
const TILE = 16;

type Columns = Pick<Grid, 'x' | 'y' | 'cell' | 'land' | 'open'>;

function columns(rows: number): Columns {
  return {
    x: new Float32Array(rows),
    y: new Float32Array(rows),
    cell: new Int32Array(rows),
    land: new Float64Array(rows),
    open: new Float64Array(rows),
  };
}

function cellsWithLand({ share }: Cover): number {
  let cells = 0;
  for (const part of share) if (part > 0) cells += 1;
  return cells;
}

/** The rows of a grid as they are written, unit by unit and inside a unit tile by tile. */
export class RowTable {
  size = 0;
  private table: Columns;
  private readonly tiles: { start: number; unit: number; x: number; y: number; reach: number }[] =
    [];

  /** @param expected rows there is room for from the beginning: memory is not touched before. */
  constructor(
    private readonly frame: Frame,
    private readonly mask: Mask | null,
    expected: number,
  ) {
    this.table = columns(expected);
  }

  /** Adds a row for each cell of a unit's cover that holds land. */
  add(unit: number, cover: Cover): void {
    this.reserve(cellsWithLand(cover));
    const { columns: width, rows: height, column0, row0 } = cover;
    for (let top = -(row0 % TILE); top < height; top += TILE) {
      for (let left = -(column0 % TILE); left < width; left += TILE) {
        const start = this.size;
        const [west, east] = [Math.max(0, left), Math.min(width, left + TILE)];
        for (let row = Math.max(0, top); row < Math.min(height, top + TILE); row++) {
          this.write(
            cover,
            row * width + west,
            row * width + east,
            (row0 + row) * this.frame.columns + column0 + west,
          );
        }
        if (this.size > start) this.tiles.push({ start, unit, ...this.middleOf(start) });
      }
    }
  }

  finish(): Columns & { readonly size: number; readonly tiles: Tiles } {
    const { size, tiles, table } = this;
    return {
      size,
      x: table.x.subarray(0, size),
      y: table.y.subarray(0, size),
      cell: table.cell.subarray(0, size),
      land: table.land.subarray(0, size),
      open: table.open.subarray(0, size),
      tiles: {
        start: Int32Array.from([...tiles.map(({ start }) => start), size]),
        unit: Int32Array.from(tiles, ({ unit }) => unit),
        x: Float64Array.from(tiles, ({ x }) => x),
        y: Float64Array.from(tiles, ({ y }) => y),
        reach: Float64Array.from(tiles, ({ reach }) => reach),
      },
    };
  }

  private reserve(more: number): void {
    const old = this.table;
    if (this.size + more <= old.cell.length) return;
    this.table = columns(this.size + more + (old.cell.length >> 1));
    for (const name of ['x', 'y', 'cell', 'land', 'open'] as const) {
      this.table[name].set(old[name].subarray(0, this.size));
    }
  }

  /** Adds a row for each of the cells `from` up to `to` of a cover that holds land. */
  private write(cover: Cover, from: number, to: number, firstCell: number): void {
    const { x, y, cell, land, open } = this.table;
    const { share } = cover;
    const masked = this.mask?.share ?? null;
    const square = this.frame.cell ** 2;
    let row = this.size;
    for (let i = from; i < to; i++) {
      const part = share[i]!;
      if (part <= 0) continue;
      const index = firstCell + i - from;
      const area = part * square;
      x[row] = cover.x[i]!;
      y[row] = cover.y[i]!;
      cell[row] = index;
      land[row] = area;
      open[row] = masked ? area * (1 - masked[index]! / 255) : area;
      row += 1;
    }
    this.size = row;
  }

  /** Middle and reach of the rows from `start` to the last. */
  private middleOf(start: number): { x: number; y: number; reach: number } {
    const { x, y } = this.table;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let row = start; row < this.size; row++) {
      west = Math.min(west, x[row]!);
      east = Math.max(east, x[row]!);
      south = Math.min(south, y[row]!);
      north = Math.max(north, y[row]!);
    }
    return {
      x: (west + east) / 2,
      y: (south + north) / 2,
      reach: Math.hypot(east - west, north - south) / 2,
    };
  }
}
