import type { MeasureContext } from '../measures/context.ts';
import { catchmentRanges } from './catchment-ranges.ts';
import { coverageRanges } from './coverage-ranges.ts';
import { equityRanges } from './equity-ranges.ts';
import { createLender } from './lend.ts';
import { severalRanges } from './several-ranges.ts';
import { sitesStability } from './sites-ranges.ts';
import { supplyRanges } from './supply-ranges.ts';
import type { RangeEngine, Steps } from './types.ts';

/**
 * What every figure ranges over when what is not known is drawn: places of facilities, where people
 * live, how many they are. See "Doubt" in docs/methods.md.
 */
export function createRanges(context: MeasureContext): RangeEngine {
  const lender = createLender(context);
  return {
    coverage: (query, draws) => coverageRanges(lender, query, draws),
    several: (query, draws) => severalRanges(lender, query, draws),
    equity: (query, draws) => equityRanges(lender, query, draws),
    catchment: (query, draws) => catchmentRanges(lender, query, draws),
    supply: (query, draws) => supplyRanges(lender, query, draws),
    sites: (query, draws) => sitesStability(lender, query, draws),
  };
}

/** Runs an answer to its end. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
