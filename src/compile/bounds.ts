import * as v from 'valibot';

/** What data can plausibly be; see geodata/README.md for the reason of each default. */
export interface Bounds {
  /** People per km2 of a kelurahan. */
  readonly people_per_km2: number;
  /** How many times as many people one base may have as the other, in one kelurahan. */
  readonly growth_times: number;
  /** Land that two kelurahan may both have, m2. */
  readonly overlap_m2: number;
  /** Land between kelurahan that may belong to none, m2 in one piece. */
  readonly gap_m2: number;
  /** The widest gap between two kelurahan that is looked for, metres. */
  readonly gapWidth_m: number;
  /** Share of the city's land where nobody lives, percent. */
  readonly unsettled_pct: number;
  /** Threshold of a service, metres. */
  readonly threshold_m: number;
  /** Pupils, beds or the like of one facility. */
  readonly capacity: number;
  /** How many years ahead a plan may lie. */
  readonly planYears: number;
}

export const DEFAULT_BOUNDS: Bounds = {
  people_per_km2: 150_000,
  growth_times: 10,
  overlap_m2: 100,
  gap_m2: 100,
  gapWidth_m: 300,
  unsettled_pct: 95,
  threshold_m: 20_000,
  capacity: 10_000,
  planYears: 25,
};

const within = (least: number, most: number) => {
  const message = `angka ${least} sampai ${most}`;
  return v.optional(
    v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message)),
  );
};

/** The object `plausibility` of city.json: bounds of this city, each of which may be left out. */
export const boundsSchema = v.strictObject({
  people_per_km2: within(1, 10_000_000),
  growth_times: within(1, 1_000_000),
  overlap_m2: within(0, 1e9),
  gap_m2: within(0, 1e9),
  gapWidth_m: within(0, 5_000),
  unsettled_pct: within(0, 100),
  threshold_m: within(50, 100_000),
  capacity: within(1, 1_000_000),
  planYears: within(0, 100),
});

/** The bounds of a city: its own, else the defaults. */
export function plausibleBounds(own: v.InferOutput<typeof boundsSchema> | undefined): Bounds {
  const given = Object.entries(own ?? {}).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_BOUNDS, ...Object.fromEntries(given) };
}
