import { finish } from '../access/ensemble/engine.ts';
import type { Draws, Range } from '../access/ensemble/types.ts';
import type {
  IndexService,
  RankBy,
  RankQuery,
  RankReason,
  RankRow,
} from '../access/measures/types.ts';
import { asPublished } from '../access/published.ts';
import type { City } from '../city/model.ts';
import { areaBasis, type AreaBasis } from '../city/service-areas.ts';
import { plain } from '../narrate/rich.ts';
import { rankReasons } from '../narrate/sentences/rank-reasons.ts';
import type { Args } from './args.ts';
import { nounOf } from './caption.ts';
import {
  AREA_FIELDS,
  AREA_SERVICE_FIELDS,
  REPORT_FIELDS,
  type MeasuredRow,
} from './coverage-fields.ts';
import { areasAt, namesOf } from './coverage-rows.ts';
import { drawnWords } from './drawn.ts';
import { UsageError } from './errors.ts';
import { readIndex, readIndexQuery } from './index-query.ts';
import { askedBase, askedLevel, askedRadius, readFacilityQuery, type Asked } from './query.ts';
import { endsOf, rangeFields, type Written } from './range-fields.ts';
import { ends } from './ranges.ts';
import type { OpenCity, Session } from './session.ts';

const RANK_FIELDS = [...AREA_FIELDS, 'rank', 'rank_low', 'rank_high', 'reasons'] as const;
const INDEX_FIELDS = ['index', 'index_used', 'index_of'] as const;
const INDEX_ENDS = ['index_low', 'index_high'] as const;

/** A row of coverage with its place in the order; its reasons are sentences. */
export type RankedRow = MeasuredRow &
  Pick<RankRow, 'rank' | 'index' | 'index_used' | 'index_of'> & {
    readonly reasons: readonly string[];
    readonly places: Range | null;
    /** Of the index. */
    readonly between: Range | null;
  };

/** Fields of a row, in the order they are published in. */
export function rankFields(indexed: boolean, basis: AreaBasis | null, network: boolean): string[] {
  const reported = basis === 'reported';
  return [
    ...RANK_FIELDS,
    ...(indexed ? INDEX_FIELDS : []),
    ...(network ? ['unreachable_population'] : []),
    ...(basis ? AREA_SERVICE_FIELDS : []),
    ...(reported ? REPORT_FIELDS : []),
    reported ? 'nearest_reported_name' : 'nearest_facility_name',
    ...(indexed ? INDEX_ENDS : []),
    ...rangeFields(reported),
  ];
}

/** Sentences for the reasons of a rank. */
function writer(city: City, asked: Asked, { radius_m, level }: RankQuery) {
  const about = {
    noun: nounOf(city, asked),
    radius_m,
    level,
    metric: asked.query.metric ?? 'straight',
    serviceLabel: (id: string) => city.services.find((one) => one.id === id)?.label.id ?? id,
  };
  return (reasons: readonly RankReason[]) => rankReasons(reasons, about, 'id').map(plain);
}

/** What a row has from the draws. */
type Drawn = Pick<RankedRow, 'ranges' | 'places' | 'between'>;
const UNDRAWN: Drawn = { ranges: null, places: null, between: null };

/** Ranges of ranks and figures, by code of the area. */
function rangesBy({ engine }: OpenCity, query: RankQuery, draws: Draws): Map<string, Drawn> {
  const { by, level, index } = query;
  const areas = areasAt(finish(engine.ranges.coverage(query, draws)), level);
  const several =
    by === 'index' ? finish(engine.ranges.several({ ...query, services: index }, draws)) : null;
  return new Map(
    areas.map(({ code, figures, ranks }, area) => {
      const places = by === 'index' ? (several?.[area]?.rank ?? null) : ranks[by];
      return [code, { ranges: figures, places, between: several?.[area]?.index ?? null }];
    }),
  );
}

/** Services that an order rests on: of an index those that weigh something. */
const servicesOf = (
  { services }: City,
  { service }: Asked,
  index: readonly IndexService[] | null,
) =>
  services.filter(
    (one) => one === service || index?.some((part) => part.service === one.id && part.weight > 0),
  );

/**
 * Asks the engine for the rows that `args` describe.
 *
 * @param draws that ranges rest on; `null` for none.
 */
export function rankBy(args: Args, session: Session, opened: OpenCity, draws: Draws | null) {
  const { city, engine } = opened;
  const by = args.required('by') as RankBy;
  const index = by === 'index' ? readIndex(args, city) : null;
  for (const option of ['services', 'weights'] as const) {
    if (!index && args.has(option)) {
      throw new UsageError(`--${option} hanya berlaku dengan --by index`);
    }
  }
  const asked = index
    ? readIndexQuery(args, city, index)
    : readFacilityQuery(args, opened, session);
  const radius_m = askedRadius(args, city, asked.service);
  const [level, base] = [askedLevel(args), askedBase(args)];
  const basis = asked.service && areaBasis(city, asked.service);
  const query: RankQuery = { ...asked.query, radius_m, level, base, by, index };
  const found = engine.rank(query);
  const written = writer(city, asked, query);
  const nameOf = namesOf(city, asked);
  const ranges = draws && rangesBy(opened, query, draws);
  const rows = found.map((row): RankedRow => {
    const nearest = nameOf(row.nearest_facility);
    return {
      ...asPublished(row),
      ...(ranges?.get(row.code) ?? UNDRAWN),
      reasons: written(row.reasons),
      ...(basis === 'reported'
        ? { nearest_reported_name: nearest }
        : { nearest_facility_name: nearest }),
    };
  });
  const drawn = drawnWords(city, servicesOf(city, asked, index), query, base);
  return { rows, asked, by, index, basis, radius_m, level, base, drawn };
}

/** A row as it is written, with more fields than are published. */
export function writtenRank({ ranges, places, between, ...row }: RankedRow): Written {
  return { ...row, ...ends('rank', places), ...ends('index', between), ...endsOf(row, ranges) };
}
