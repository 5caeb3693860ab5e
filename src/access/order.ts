import type { Field } from './field.ts';
import type { Grid } from './grid.ts';

/** Bits that one pass sorts by. */
const DIGIT = 11;
const BUCKETS = 1 << DIGIT;
const PASSES = 3;
/** The bit that says that a float is negative. */
const SIGN = 0x8000_0000;

/**
 * Rows of each unit in ascending order of distance, equal ones in the order of the grid.
 *
 * Floats sort like their bits, made {@link sortable}, so these are sorted digit by digit (least significant
 * digit radix sort: D. Knuth, The Art of Computer Programming 3, 5.2.5).
 */
export function sortByDistance(grid: Grid, field: Field): Int32Array {
  const bits = sortable(field.distance);
  const order = new Int32Array(grid.size);
  let largest = 0;
  for (let unit = 0; unit < grid.units; unit++) {
    largest = Math.max(largest, grid.unitStart[unit + 1]! - grid.unitStart[unit]!);
  }
  const spare = new Int32Array(largest);
  const counts = new Int32Array(PASSES * BUCKETS);
  for (let unit = 0; unit < grid.units; unit++) {
    const [start, end] = [grid.unitStart[unit]!, grid.unitStart[unit + 1]!];
    const rows = order.subarray(start, end);
    for (let i = start; i < end; i++) order[i] = i;
    sortRows(bits, rows, spare.subarray(0, end - start), counts);
  }
  return order;
}

/**
 * All positions of a list in ascending order of their values, equal ones as they come. None may be
 * NaN or -0.
 */
export function ascending(values: Float32Array): Int32Array {
  const order = new Int32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  const counts = new Int32Array(PASSES * BUCKETS);
  sortRows(sortable(values), order, new Int32Array(values.length), counts);
  return order;
}

/**
 * Bits that are in the order of their floats: those of non-negative ones are; where some are
 * negative, which rows inside of service areas are, the sign is turned round, and of negative ones
 * all the rest with it.
 */
function sortable(values: Float32Array): Uint32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  if (!values.some((value) => value < 0)) return bits;
  return bits.map((word) => (word >= SIGN ? ~word : word | SIGN));
}

/** Sorts rows by their bits, with as much memory again and room for the counts of every digit. */
function sortRows(bits: Uint32Array, rows: Int32Array, spare: Int32Array, counts: Int32Array) {
  counts.fill(0);
  for (const row of rows) {
    const key = bits[row]!;
    counts[key & (BUCKETS - 1)]! += 1;
    counts[BUCKETS + ((key >>> DIGIT) & (BUCKETS - 1))]! += 1;
    counts[2 * BUCKETS + (key >>> (2 * DIGIT))]! += 1;
  }
  let [from, to] = [rows, spare];
  for (let pass = 0; pass < PASSES; pass++) {
    const shift = pass * DIGIT;
    let place = 0;
    for (let bucket = pass * BUCKETS; bucket < (pass + 1) * BUCKETS; bucket++) {
      const count = counts[bucket]!;
      counts[bucket] = place;
      place += count;
    }
    for (const row of from) {
      const bucket = pass * BUCKETS + ((bits[row]! >>> shift) & (BUCKETS - 1));
      to[counts[bucket]!++] = row;
    }
    [from, to] = [to, from];
  }
  if (from !== rows) rows.set(from);
}
