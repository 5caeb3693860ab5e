import type { MultiPolygon } from 'geojson';
import type { Bounds } from '../access/plane.ts';

/** Points of an even grid over a box, for estimating shares of land. */
export class SamplePoints {
  private readonly step: number;
  private readonly columns: number;
  private readonly rows: number;

  /** @param bounds degrees; @param count about how many points. */
  constructor(
    private readonly bounds: Bounds,
    count: number,
  ) {
    const [west, south, east, north] = bounds;
    this.step = Math.sqrt(((east - west) * (north - south)) / count);
    this.columns = Math.ceil((east - west) / this.step);
    this.rows = Math.ceil((north - south) / this.step);
  }

  get size(): number {
    return this.columns * this.rows;
  }

  /**
   * Calls `visit` with the number of each point inside a polygon (even-odd rule), row by row: each
   * edge marks where it crosses the rows, and between two marks all points are inside.
   */
  inside({ coordinates }: MultiPolygon, visit: (point: number) => void): void {
    const [west, south] = this.bounds;
    const marks = new Map<number, number[]>();
    // In steps, so that whole numbers are rows.
    const rowOf = (lat: number) => (lat - south) / this.step - 0.5;
    const columnOf = (lon: number) => (lon - west) / this.step - 0.5;
    for (const ring of coordinates.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = [columnOf(ring[i - 1]![0]!), rowOf(ring[i - 1]![1]!)];
        const [bx, by] = [columnOf(ring[i]![0]!), rowOf(ring[i]![1]!)];
        const last = Math.min(this.rows - 1, Math.ceil(Math.max(ay, by)) - 1);
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
        const last = Math.min(this.columns - 1, Math.ceil(crossed[i + 1]!) - 1);
        for (let column = Math.max(0, Math.ceil(crossed[i]!)); column <= last; column++) {
          visit(row * this.columns + column);
        }
      }
    }
  }
}
