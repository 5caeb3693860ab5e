import { EMPTY, histogram, type Histogram } from './histogram.ts';

/** Sums that are kept of a bin: weight and moment of one kind, and of another. */
const SUMS = 4;

/** Counts rows into histograms; keeps the room that it needs for it. */
export class Counter {
  /** Sums by bin, side by side; they are 0 between two counts. */
  private sums: Float64Array = new Float64Array(256 * SUMS);

  /** @param cell_m side of a cell, metres. */
  constructor(private readonly cell_m: number) {}

  /**
   * The histogram of rows `start` up to `end`.
   *
   * @param distance metres, of the row `start` first. @param values weights by row of the grid.
   */
  count(distance: Float32Array, values: Float32Array, start: number, end: number): Histogram {
    const scale = 2 / this.cell_m;
    let [first, last, unreached] = [Infinity, -1, 0];
    for (let i = 0; i < end - start; i++) {
      const value = values[start + i]!;
      if (value === 0) continue;
      const at = distance[i]! * scale + 1;
      if (at === Infinity) {
        unreached += value;
        continue;
      }
      const bin = at > 0 ? Math.floor(at) : 0;
      if (bin > last) this.room((last = bin));
      if (bin < first) first = bin;
      const { sums } = this;
      sums[SUMS * bin]! += value;
      sums[SUMS * bin + 1]! += value * (at - bin);
    }
    const found = this.taken(0, first, last, unreached);
    this.clear(first, last);
    return found;
  }

  /** Two histograms of the same rows: finding the bin of a row takes most of the time. */
  countBoth(
    distance: Float32Array,
    values: Float32Array,
    others: Float32Array,
    start: number,
    end: number,
  ): readonly [Histogram, Histogram] {
    const scale = 2 / this.cell_m;
    let { sums } = this;
    let [first, last, unreached, otherUnreached] = [Infinity, -1, 0, 0];
    for (let i = 0; i < end - start; i++) {
      const value = values[start + i]!;
      const other = others[start + i]!;
      const at = distance[i]! * scale + 1;
      if (at === Infinity) {
        unreached += value;
        otherUnreached += other;
        continue;
      }
      const bin = at > 0 ? Math.floor(at) : 0;
      if (bin > last) sums = this.room((last = bin));
      if (bin < first) first = bin;
      const part = at - bin;
      const to = SUMS * bin;
      sums[to]! += value;
      sums[to + 1]! += value * part;
      sums[to + 2]! += other;
      sums[to + 3]! += other * part;
    }
    const found = [
      this.taken(0, first, last, unreached),
      this.taken(2, first, last, otherUnreached),
    ] as const;
    this.clear(first, last);
    return found;
  }

  /** The sums, with room for a bin. */
  private room(bin: number): Float64Array {
    if (SUMS * (bin + 1) > this.sums.length) {
      const larger = new Float64Array(2 * SUMS * (bin + 1));
      larger.set(this.sums);
      this.sums = larger;
    }
    return this.sums;
  }

  private clear(first: number, last: number): void {
    if (last >= first) this.sums.fill(0, SUMS * first, SUMS * (last + 1));
  }

  /** The histogram of the sums from some bin to another. @param kind 0 or 2: which sums. */
  private taken(kind: number, from: number, to: number, unreached: number): Histogram {
    const { sums } = this;
    let [first, last] = [from, to];
    while (first <= last && sums[SUMS * first + kind] === 0) first += 1;
    while (last >= first && sums[SUMS * last + kind] === 0) last -= 1;
    if (last < first) return histogram(0, EMPTY, EMPTY, unreached);
    const weight = new Float32Array(last - first + 1);
    const moment = new Float32Array(last - first + 1);
    for (let i = 0; i < weight.length; i++) {
      weight[i] = sums[SUMS * (first + i) + kind]!;
      moment[i] = sums[SUMS * (first + i) + kind + 1]!;
    }
    return histogram(first, weight, moment, unreached);
  }
}
