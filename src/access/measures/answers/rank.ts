import type { Service } from '../../../city/model.ts';
import { serviceOf } from '../../ask.ts';
import { facilitiesOf } from '../../places.ts';
import type { CoverageRow, LocationMode } from '../../types.ts';
import type { MeasureContext } from '../context.ts';
import { rankRanges, type Direction } from '../ranks.ts';
import type { RankBy, RankQuery, RankRow, SeveralRow } from '../types.ts';
import { answerSeveral } from './several.ts';
import { reasonsOf, referenceOf } from './reasons.ts';

const WORSE: Readonly<Record<RankBy, Direction>> = {
  unserved_population: 'higher_is_worse',
  covered_population_pct: 'lower_is_worse',
  distance_mean_m: 'higher_is_worse',
  index: 'higher_is_worse',
};

const MODES: readonly LocationMode[] = ['middle', 'worst', 'best'];

/**
 * Coverage rows, worst first, with the range of ranks over the location modes; areas without a
 * value come last, in code order.
 *
 * @throws AccessError as coverage does, and for services with nothing but a reported status.
 */
export function answerRank(context: MeasureContext, query: RankQuery): RankRow[] {
  const service = serviceOf(context.city, query, 'reach');
  // Coverage may have nothing but a status to say; of that there is no order.
  context.analysis(query, service);
  const rows = context.coverage(query);
  const index = query.by === 'index' ? several(context, query) : null;
  const valuesIn = (mode: LocationMode): (number | null)[] => {
    const seen = { ...query, locations: mode };
    return query.by === 'index'
      ? several(context, seen).map((row) => row.index)
      : valuesOf(context.coverage(seen), query.by);
  };
  const shown = index ? index.map((row) => row.index) : valuesOf(rows, query.by as Plain);
  const others = isUncertain(context, query)
    ? MODES.filter((mode) => mode !== query.locations).map(valuesIn)
    : [];
  const ranges = rankRanges(shown, others, WORSE[query.by]);
  const reference = referenceOf(context, query, service, rows);
  return rows
    .map((row, area): RankRow => {
      const { rank, low, high } = ranges[area]!;
      const part = index?.[area];
      return {
        ...row,
        ...(part && { index: part.index, index_used: part.index_used, index_of: part.index_of }),
        rank,
        rank_low: low,
        rank_high: high,
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

/** Whether any facility that counts is known by its kelurahan alone. */
function isUncertain({ city }: MeasureContext, query: RankQuery): boolean {
  const uncertain = (service: Service, asked: RankQuery) =>
    service.measures !== 'status' &&
    facilitiesOf(city, service, { ...asked, locations: 'middle' }).some(
      ({ precision }) => precision === 'kelurahan',
    );
  if (query.by !== 'index') {
    const asked = query.own ? null : serviceOf(city, query, 'reach');
    return asked !== null && uncertain(asked, query);
  }
  // The index takes its services whole.
  const whole = { ...query, ownership: null, kind: null };
  const ids = query.index?.map(({ service }) => service);
  return city.services.some(
    (service) => (ids?.includes(service.id) ?? service.inIndex) && uncertain(service, whole),
  );
}
