import type { City, Service } from '../../../city/model.ts';
import type { Analysis } from '../../analysis.ts';
import { areaBasis, thresholdOf } from '../../../city/service-areas.ts';
import { serviceOf } from '../../ask.ts';
import { areasOf, populationOf, rounded, type Area } from '../../coverage.ts';
import { coveredAt } from '../../profile.ts';
import { AccessError, type FacilityQuery } from '../../types.ts';
import type { MeasureContext } from '../context.ts';
import { compositeIndex, missesService, peopleByMissed } from '../several.ts';
import type { IndexService, SeveralQuery, SeveralRow } from '../types.ts';

/** A service of the index, and the question about it alone. */
export interface AskedService extends IndexService {
  readonly radius_m: number;
  readonly asked: Service;
  readonly facilities: FacilityQuery;
}

/** The same with its field; `null` where it has no facility with a place. */
interface Part extends AskedService {
  readonly analysis: Analysis | null;
}

/**
 * One row an area, in code order.
 *
 * @throws AccessError `bad-weights`, `bad-radius`, or as coverage does for a service whose data
 *   cannot bear it.
 */
export function answerSeveral(context: MeasureContext, query: SeveralQuery): SeveralRow[] {
  const parts = partsOf(context.city, query).map((part): Part => ({
    ...part,
    analysis: analysisOf(context, part.facilities, part.asked),
  }));
  return areasOf(context.city, query.level).map((area) => rowOf(context, query, parts, area));
}

/**
 * The services of an index, checked.
 *
 * @throws AccessError as {@link answerSeveral} does.
 */
export function partsOf(city: City, query: SeveralQuery): AskedService[] {
  const wanted =
    query.services ??
    city.services
      .filter(({ inIndex }) => inIndex)
      .map(({ id }): IndexService => ({ service: id, weight: 1, radius_m: null }));
  return wanted.map((part) => {
    if (!Number.isFinite(part.weight) || part.weight < 0) {
      throw new AccessError(
        'bad-weights',
        `Bobot ${part.service} harus 0 atau lebih; yang diterima: ${part.weight}.`,
      );
    }
    const facilities: FacilityQuery = {
      service: part.service,
      own: null,
      border: query.border,
      locations: query.locations,
      ownership: null,
      kind: null,
      metric: query.metric ?? 'straight',
    };
    const service = serviceOf(city, facilities, 'service')!;
    const radius_m = part.radius_m ?? thresholdOf(city, service);
    if (radius_m === null || !(radius_m > 0 || (radius_m === 0 && areaBasis(city, service)))) {
      throw new AccessError(
        'bad-radius',
        `${service.label.id}: indeks memerlukan radius lebih dari 0; yang diterima: ${radius_m ?? 'tidak ada'}.`,
      );
    }
    return { ...part, radius_m, asked: service, facilities };
  });
}

/** Without any facility with a place nothing is known: that is missing data, not a gap of 100%. */
function analysisOf(
  context: MeasureContext,
  ...asked: Parameters<MeasureContext['analysis']>
): Analysis | null {
  try {
    return context.analysis(...asked);
  } catch (error) {
    if (error instanceof AccessError && error.code === 'no-facilities') return null;
    throw error;
  }
}

function rowOf(
  { city, grid, people }: MeasureContext,
  { base }: SeveralQuery,
  parts: readonly Part[],
  area: Area,
): SeveralRow {
  const { code, name, kecamatan, units } = area;
  const population = populationOf(city, area, base);
  const populated = population !== null && population > 0;
  const gaps = parts.map(({ analysis, radius_m }) => {
    if (!analysis || !populated) return null;
    const profile = analysis.profile(base);
    const covered = units.reduce((n, unit) => n + coveredAt(profile, unit, radius_m).people, 0);
    return 1 - Math.min(1, covered / population);
  });
  const fields = parts.flatMap(({ analysis, radius_m }) =>
    analysis ? [{ distance: analysis.field.distance, radius_m }] : [],
  );
  const missed = new Array<number>(fields.length + 1).fill(0);
  for (const unit of units) {
    const [start, end] = [grid.unitStart[unit]!, grid.unitStart[unit + 1]!];
    peopleByMissed(fields, people(base), start, end, grid.frame.cell).forEach((count, k) => {
      missed[k]! += count;
    });
  }
  const { index, used, of, reason } = compositeIndex(
    parts.map(({ weight }, s) => ({ weight, gap: gaps[s]! })),
  );
  const percent = (share: number | null) => (share === null ? null : rounded(100 * share, 4));
  const known = populated && fields.length > 0;
  return {
    code,
    name,
    kecamatan,
    population,
    gaps: parts.map(({ service }, s) => ({ service, gap_pct: percent(gaps[s]!) })),
    missed: parts.flatMap(({ service }, s) => (missesService(gaps[s]!) ? [service] : [])),
    people_by_missed: known ? missed.map((count) => rounded(count, 3)) : null,
    missed_mean: known
      ? rounded(missed.reduce((sum, count, k) => sum + k * count, 0) / population, 4)
      : null,
    index: percent(index),
    index_used: used,
    index_of: of,
    index_reason: reason,
  };
}
