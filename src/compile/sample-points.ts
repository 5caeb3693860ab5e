import type { MultiPolygon } from 'geojson';
import type { Bounds } from '../access/plane.ts';

/**
 * Points of an even grid over a box, for estimating shares of land: as many rows as columns, so that
 * there are no more of them over a strip of a pipe's width than over a square.
 */
export class SamplePoints {
  private readonly side: number;
  private readonly width: number;
  private readonly height: number;

  /** @param bounds degrees; @param count about how many points. */
  constructor(
    private readonly bounds: Bounds,
    count: number,
  ) {
    const [west, south, east, north] = bounds;
    this.side = Math.ceil(Math.sqrt(count));
    this.width = (east - west) / this.side;
    this.height = (north - south) / this.side;
  }

  get size(): number {
    return this.side * this.side;
  }

  /**
   * Calls `visit` with the number of each point inside a polygon (even-odd rule), row by row: each
   * edge marks where it crosses the rows, and between two marks all points are inside.
   */
  inside({ coordinates }: MultiPolygon, visit: (point: number) => void): void {
    const [west, south] = this.bounds;
    const marks = new Map<number, number[]>();
    // In steps, so that whole numbers are rows.
    const rowOf = (lat: number) => (lat - south) / this.height - 0.5;
    const columnOf = (lon: number) => (lon - west) / this.width - 0.5;
    for (const ring of coordinates.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = [columnOf(ring[i - 1]![0]!), rowOf(ring[i - 1]![1]!)];
        const [bx, by] = [columnOf(ring[i]![0]!), rowOf(ring[i]![1]!)];
        const last = Math.min(this.side - 1, Math.ceil(Math.max(ay, by)) - 1);
        for (let row = Math.max(0, Math.ceil(Math.min(ay, by))); row <= last; row++) {
          const mark = ax + ((row - ay) / (by - ay)) * (bx - ax);
          const own = marks.get(row);
          if (own) own.push(mark);
          else marks.set(row, [mark]);
        }
      }
    }
    for (const [row, crossed] of marks) {
      crossed.sort((a, b) => a - b);
      for (let i = 0; i + 1 < crossed.length; i += 2) {
        const last = Math.min(this.side - 1, Math.ceil(crossed[i + 1]!) - 1);
        for (let column = Math.max(0, Math.ceil(crossed[i]!)); column <= last; column++) {
          visit(row * this.side + column);
        }
      }
    }
  }
}
