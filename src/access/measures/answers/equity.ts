import type { City } from '../../../city/model.ts';
import { checkRadius, serviceOf } from '../../ask.ts';
import { rounded } from '../../coverage.ts';
import { meanDistance, type Profile } from '../../profile.ts';
import { AccessError } from '../../types.ts';
import type { MeasureContext } from '../context.ts';
import { gini, theil, type Grouped } from '../inequality.ts';
import { distanceGini, giniOverRows } from '../people-gini.ts';
import { shortfall, together } from '../shortfall.ts';
import type { EquityAnswer, EquityGroup, EquityQuery } from '../types.ts';
import { findCatchment } from './catchment.ts';

/** A kelurahan: its figure, its people, its kecamatan, and its index in the engine. */
interface Member extends Grouped {
  readonly unit: number;
}

/**
 * How unequal access is between kelurahan, weighted by people.
 *
 * @throws AccessError `no-population` when nobody's number is known, and as coverage does.
 */
export function answerEquity(context: MeasureContext, query: EquityQuery): EquityAnswer {
  const { city, grid } = context;
  const service = serviceOf(city, query, query.of === 'catchment' ? 'facilities' : 'service');
  checkRadius(query.radius_m, service);
  const { field, profile } = context.analysis(query, service);
  const { values, overPeople } =
    query.of === 'distance' ? distances(city, profile(query.base)) : catchments(context, query);
  const members = city.kelurahan.map((kelurahan, unit): Member => {
    const people = kelurahan.population[query.base];
    const value = people === null ? null : values[unit]!;
    return { unit, value, weight: people ?? 0, group: kelurahan.kecamatan };
  });
  if (!members.some(({ weight }) => weight > 0)) {
    throw new AccessError(
      'no-population',
      `Jumlah penduduk dengan dasar ${query.base} tidak diketahui, jadi ketimpangan tidak dapat dihitung.`,
    );
  }
  const people = context.people(query.base);
  const short = members.map(({ unit }) =>
    shortfall(
      {
        distance: field.distance,
        people,
        start: grid.unitStart[unit]!,
        end: grid.unitStart[unit + 1]!,
      },
      query.radius_m,
      grid.frame.cell,
    ),
  );
  const percent = (share: number | null) => (share === null ? null : rounded(100 * share, 4));
  const inequality = gini(members);
  const split = theil(members);
  const all = together(short);
  return {
    service: service?.id ?? null,
    of: query.of,
    gini: rounded(inequality.gini, 6),
    gini_people: inequality.gini === null ? null : rounded(overPeople(), 6),
    theil: rounded(split.theil, 6),
    theil_between: rounded(split.between, 6),
    theil_within: rounded(split.within, 6),
    groups: city.kecamatan.map(({ code, name }) =>
      groupOf(
        name,
        members.filter(({ group }) => group === code),
      ),
    ),
    groupings: groupingsOf(context).map(({ id, label, kecamatan }) => {
      const inside = members.filter(({ group }) => kecamatan.includes(group));
      const below_threshold_pct = percent(together(inside.map(({ unit }) => short[unit]!)).beyond);
      return { ...groupOf(label.id, inside), id, label, kecamatan, below_threshold_pct };
    }),
    below_threshold_pct: percent(all.beyond),
    shortfall: rounded(all.shortfall, 6),
    lorenz: inequality.lorenz,
    counted: inequality.counted,
    left_out: inequality.leftOut,
  };
}

/** What is shared out unequally: the mean of each kelurahan, and Gini over its people one by one. */
interface Shared {
  readonly values: readonly (number | null)[];
  readonly overPeople: () => number | null;
}

const distances = (city: City, profile: Profile): Shared => ({
  values: city.kelurahan.map((_, unit) => meanDistance(profile, [unit], 'people')),
  overPeople: () => distanceGini(profile),
});

function catchments(context: MeasureContext, query: EquityQuery): Shared {
  const { rows, access } = findCatchment(context, query);
  return {
    values: rows.map((row) => row.access_per_10000),
    overPeople: () => giniOverRows(access, context.people(query.base)),
  };
}

/** Mean over the people of the members whose value is known. */
function groupOf(name: string, members: readonly Member[]): EquityGroup {
  const known = members.filter(({ value }) => value !== null);
  const people = known.reduce((sum, { weight }) => sum + weight, 0);
  const sum = known.reduce((total, { value, weight }) => total + value! * weight, 0);
  return {
    name,
    population: members.reduce((total, { weight }) => total + weight, 0),
    mean: people > 0 ? rounded(sum / people, 6) : null,
  };
}

/** The city's groupings, and what is in none of them. */
export function groupingsOf({ city }: MeasureContext) {
  const named = city.info.groupings.map(({ id, label, kecamatan }) => ({
    id,
    label,
    kecamatan: kecamatan as readonly string[],
  }));
  const rest = city.kecamatan
    .map(({ code }): string => code)
    .filter((code) => !named.some(({ kecamatan }) => kecamatan.includes(code)));
  const other = { id: 'lainnya', label: { id: 'Lainnya', en: 'Other' }, kecamatan: rest };
  return rest.length > 0 && named.length > 0 ? [...named, other] : named;
}
