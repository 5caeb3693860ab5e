import type { Problem } from '../../src/access/measures/sites/problem.ts';

/** A problem from a table: one list of row values a candidate, 0 where it adds nothing. */
export function tableProblem(
  weight: readonly number[],
  values: readonly (readonly number[])[],
): Problem {
  const columns = values.map((list) => {
    const rows = list.flatMap((value, i) => (value > 0 ? [i] : []));
    return { row: Int32Array.from(rows), value: Float32Array.from(rows, (i) => list[i]!) };
  });
  return {
    weight: Float64Array.from(weight),
    candidates: values.length,
    column: (candidate) => columns[candidate]!,
  };
}
