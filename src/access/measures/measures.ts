import { answerCatchment } from './answers/catchment.ts';
import { answerClusters } from './answers/clusters.ts';
import { answerEquity } from './answers/equity.ts';
import { answerRank } from './answers/rank.ts';
import { answerSeveral } from './answers/several.ts';
import { answerSites } from './answers/sites.ts';
import { answerSupply } from './answers/supply.ts';
import type { MeasureContext } from './context.ts';
import type { Measures } from './types.ts';

/** All measures beyond coverage, over one engine. */
export const createMeasures = (context: MeasureContext): Measures => ({
  rank: (query) => answerRank(context, query),
  several: (query) => answerSeveral(context, query),
  catchment: (query) => answerCatchment(context, query),
  equity: (query) => answerEquity(context, query),
  supply: (query) => answerSupply(context, query),
  sites: (query) => answerSites(context, query),
  clusters: (values) => answerClusters(context, values),
});
