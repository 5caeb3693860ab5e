import { EMPTY, histogram, type Histogram } from './histogram.ts';

/** Sums by bin; they are 0 between two counts. */
interface Bins {
  readonly weight: Float64Array;
  readonly moment: Float64Array;
}

const binsOf = (size: number): Bins => ({
  weight: new Float64Array(size),
  moment: new Float64Array(size),
});

/** Counts rows into histograms; keeps the room that it needs for it. */
export class Counter {
  private size = 256;
  private one = binsOf(this.size);
  private other = binsOf(this.size);

  /** @param cell_m side of a cell, metres. */
  constructor(private readonly cell_m: number) {}

  /**
   * The histogram of rows `start` up to `end`.
   *
   * @param distance metres, of the row `start` first. @param values weights by row of the grid.
   */
  count(distance: Float32Array, values: Weights, start: number, end: number): Histogram {
    return this.countBoth(distance, values, NOTHING, start, end)[0];
  }

  /** Two histograms of the same rows: finding the bin of a row takes most of the time. */
  countBoth(
    distance: Float32Array,
    values: Weights,
    others: Weights,
    start: number,
    end: number,
  ): readonly [Histogram, Histogram] {
    const scale = 2 / this.cell_m;
    let { one, other } = this;
    let [first, last, unreached, otherUnreached] = [Infinity, -1, 0, 0];
    for (let i = 0; i < end - start; i++) {
      const value = values[start + i]!;
      const second = others === NOTHING ? 0 : others[start + i]!;
      if (value === 0 && second === 0) continue;
      const at = distance[i]! * scale + 1;
      if (at === Infinity) {
        unreached += value;
        otherUnreached += second;
        continue;
      }
      const bin = at > 0 ? Math.floor(at) : 0;
      if (bin > last) {
        if (bin >= this.size) {
          this.grow(bin);
          ({ one, other } = this);
        }
        last = bin;
      }
      if (bin < first) first = bin;
      one.weight[bin]! += value;
      one.moment[bin]! += value * (at - bin);
      other.weight[bin]! += second;
      other.moment[bin]! += second * (at - bin);
    }
    return [taken(one, first, last, unreached), taken(other, first, last, otherUnreached)];
  }

  private grow(bin: number): void {
    const room = ({ weight, moment }: Bins): Bins => {
      const larger = binsOf(2 * bin);
      larger.weight.set(weight);
      larger.moment.set(moment);
      return larger;
    };
    this.size = 2 * bin;
    [this.one, this.other] = [room(this.one), room(this.other)];
  }
}

type Weights = Float32Array | Float64Array;

/** No weights at all. */
const NOTHING = new Float32Array(0);

/** Takes a histogram out of bins, whose sums are 0 again. */
function taken({ weight, moment }: Bins, from: number, to: number, unreached: number): Histogram {
  let [first, last] = [from, to];
  while (first <= last && weight[first] === 0) first += 1;
  while (last >= first && weight[last] === 0) last -= 1;
  if (last < first) return histogram(0, EMPTY, EMPTY, unreached);
  const found = histogram(
    first,
    Float32Array.from(weight.subarray(first, last + 1)),
    Float32Array.from(moment.subarray(first, last + 1)),
    unreached,
  );
  weight.fill(0, first, last + 1);
  moment.fill(0, first, last + 1);
  return found;
}
