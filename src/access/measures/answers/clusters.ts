import { rounded } from '../../coverage.ts';
import type { MeasureContext } from '../context.ts';
import { moran } from '../moran.ts';
import type { ClusterAnswer } from '../types.ts';

/**
 * Where kelurahan with like values adjoin, by local Moran's I over the city's neighbours.
 *
 * @param values one a kelurahan, in code order.
 * @throws RangeError when there are more or fewer values than kelurahan.
 */
export function answerClusters(
  { city }: MeasureContext,
  values: readonly (number | null)[],
): ClusterAnswer {
  if (values.length !== city.kelurahan.length) {
    throw new RangeError(
      `Clusters need one value a kelurahan: ${city.kelurahan.length}, not ${values.length}.`,
    );
  }
  const { local, global, ...rest } = moran(values, city.neighbours);
  return {
    ...rest,
    global: global && { i: rounded(global.i, 6), p: global.p },
    rows: city.kelurahan.map(({ code, name }, unit) => {
      const found = local[unit];
      return {
        code,
        name,
        i: found ? rounded(found.i, 6) : null,
        p: found?.p ?? null,
        q: found ? rounded(found.q, 6) : null,
        quadrant: found?.quadrant ?? null,
      };
    }),
  };
}
