/** How many people live beyond a radius, and how far beyond. */
export interface Shortfall {
  readonly people: number;
  /** Share of the people beyond the radius, 0-1: 1 - covered; `null` where nobody lives. */
  readonly beyond: number | null;
  /**
   * FGT1: mean over all people of max(0, (d - r) / r); `null` where nobody lives, and where somebody
   * has no distance because no street leads to a facility, or the radius is 0: then it has no unit.
   */
  readonly shortfall: number | null;
}

/** A share of a distance field: rows `start` up to `end`. */
export interface Rows {
  readonly distance: Float32Array;
  readonly people: Float64Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Share of a cell within a radius: clip((r - d) / cell + 1/2, 0, 1). The one definition of covered
 * in the whole engine (docs/methods.md): a cell that the circle's edge crosses counts in part.
 */
export function coveredShare(distance_m: number, radius_m: number, cell_m: number): number {
  const share = (radius_m - distance_m) / cell_m + 0.5;
  return share > 0 ? (share < 1 ? share : 1) : 0;
}

/**
 * The poverty measures of Foster, Greer & Thorbecke (1984) with the radius as the line: the share
 * of people beyond it (FGT0, by {@link coveredShare}) and their mean shortfall (FGT1), which also
 * tells 100 m beyond from 5 km beyond.
 *
 * @throws RangeError when the radius is below 0.
 */
export function shortfall(
  { distance, people, start, end }: Rows,
  radius_m: number,
  cell_m: number,
): Shortfall {
  if (!(radius_m >= 0)) throw new RangeError(`The radius must not be below 0: ${radius_m}.`);
  let [total, beyond, gap] = [0, 0, 0];
  for (let row = start; row < end; row++) {
    const weight = people[row]!;
    if (weight === 0) continue;
    const d = distance[row]!;
    total += weight;
    beyond += weight * (1 - coveredShare(d, radius_m, cell_m));
    if (d > radius_m) gap += weight * (d / radius_m - 1);
  }
  if (total === 0) return { people: 0, beyond: null, shortfall: null };
  const measured = radius_m > 0 && gap < Infinity;
  return { people: total, beyond: beyond / total, shortfall: measured ? gap / total : null };
}

/** The shortfall of several groups of people together: means weighted by people. */
export function together(groups: readonly Shortfall[]): Shortfall {
  const settled = groups.filter((group) => group.people > 0);
  const people = settled.reduce((sum, group) => sum + group.people, 0);
  const mean = (of: (group: Shortfall) => number | null) =>
    people > 0 && settled.every((group) => of(group) !== null)
      ? settled.reduce((sum, group) => sum + (group.people / people) * of(group)!, 0)
      : null;
  return { people, beyond: mean(({ beyond }) => beyond), shortfall: mean((g) => g.shortfall) };
}
