import type { City, PopulationBase, Service } from '../../city/model.ts';
import type { Analysis } from '../analysis.ts';
import type { Grid } from '../grid.ts';
import type { Network } from '../network/network.ts';
import type { Districts } from '../places.ts';
import type { CoverageQuery, CoverageRow, FacilityQuery } from '../types.ts';

/** What the engine lends to the measures that build on it. */
export interface MeasureContext {
  readonly city: City;
  readonly grid: Grid;
  readonly districts: Districts;
  people(base: PopulationBase): Float64Array;
  /** @throws AccessError `no-facilities`. */
  analysis(query: FacilityQuery, service: Service | null): Analysis;
  /** @throws AccessError `not-measurable` without a street network. */
  network(): Network;
  coverage(query: CoverageQuery): readonly CoverageRow[];
}
