import { serviceOf } from '../../ask.ts';
import type { CoverageRow } from '../../types.ts';
import type { MeasureContext } from '../context.ts';
import { ranks, type Direction } from '../ranks.ts';
import type { RankBy, RankQuery, RankRow, SeveralRow } from '../types.ts';
import { answerSeveral } from './several.ts';
import { reasonsOf, referenceOf } from './reasons.ts';

const WORSE: Readonly<Record<RankBy, Direction>> = {
  unserved_population: 'higher_is_worse',
  covered_population_pct: 'lower_is_worse',
  distance_mean_m: 'higher_is_worse',
  index: 'higher_is_worse',
};

/**
 * Coverage rows, worst first, with their ranks and reasons; areas without a value come last, in code
 * order.
 *
 * @throws AccessError as coverage does, and for services with nothing but a reported status.
 */
export function answerRank(context: MeasureContext, query: RankQuery): RankRow[] {
  const service = serviceOf(context.city, query, 'reach');
  // Coverage may have nothing but a status to say; of that there is no order.
  context.analysis(query, service);
  const rows = context.coverage(query);
  const index = query.by === 'index' ? several(context, query) : null;
  const shown = index ? index.map((row) => row.index) : valuesOf(rows, query.by as Plain);
  const places = ranks(shown, WORSE[query.by]);
  const reference = referenceOf(context, query, service, rows);
  return rows
    .map((row, area): RankRow => {
      const part = index?.[area];
      return {
        ...row,
        ...(part && { index: part.index, index_used: part.index_used, index_of: part.index_of }),
        rank: places[area]!,
        reasons: reasonsOf(row, part ?? null, reference),
      };
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.code < b.code ? -1 : 1));
}

type Plain = Exclude<RankBy, 'index'>;

const valuesOf = (rows: readonly CoverageRow[], by: Plain): (number | null)[] =>
  rows.map((row) => row[by]);

const several = (
  context: MeasureContext,
  { border, locations, base, level, index, metric = 'straight' }: RankQuery,
): SeveralRow[] =>
  answerSeveral(context, { services: index, border, locations, base, level, metric });
