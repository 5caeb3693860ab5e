import type { EquityRanges, Range } from '../access/ensemble/types.ts';
import type { EquityAnswer } from '../access/measures/types.ts';
import { ends } from './ranges.ts';

/** Figures of the whole city that have a range, in the order they are published in. */
const RANGED = [
  'gini',
  'gini_people',
  'theil',
  'theil_between',
  'theil_within',
  'below_threshold_pct',
  'shortfall',
] as const;

/** A group of kelurahan with what its mean and its share beyond range over. */
export interface RangedGroup {
  readonly name: string;
  readonly population: number;
  readonly mean: number | null;
  readonly below_threshold_pct?: number | null;
  readonly ranges: { readonly mean: Range | null; readonly below_threshold_pct: Range | null };
}

const NONE = { mean: null, below_threshold_pct: null };

/** Kecamatan and the city's own groupings with their ranges. @param drawn `null`: none. */
export const groupsOf = ({ groups }: EquityAnswer, drawn: EquityRanges | null): RangedGroup[] =>
  groups.map((group, i) => ({ ...group, ranges: { ...NONE, mean: drawn?.groups[i] ?? null } }));

export const groupingsOf = (
  { groupings }: EquityAnswer,
  drawn: EquityRanges | null,
): (RangedGroup & Pick<EquityAnswer['groupings'][number], 'id' | 'kecamatan'>)[] =>
  groupings.map((group, i) => ({ ...group, ranges: drawn?.groupings[i] ?? NONE }));

/**
 * The answer as published, ranges after all that was there before; the points of the Lorenz curve
 * come with `--meta`.
 */
export function published(answer: EquityAnswer, drawn: EquityRanges | null) {
  const { service, of, gini, gini_people, theil, theil_between, theil_within } = answer;
  return {
    service,
    of,
    gini,
    gini_people,
    theil,
    theil_between,
    theil_within,
    groups: groupsOf(answer, drawn).map(({ name, population, mean, ranges }) => ({
      name,
      population,
      mean,
      ...ends('mean', ranges.mean),
    })),
    groupings: groupingsOf(answer, drawn).map(
      ({ id, name, kecamatan, population, mean, below_threshold_pct, ranges }) => ({
        id,
        name,
        kecamatan,
        population,
        mean,
        below_threshold_pct,
        ...ends('mean', ranges.mean),
        ...ends('below_threshold_pct', ranges.below_threshold_pct),
      }),
    ),
    below_threshold_pct: answer.below_threshold_pct,
    shortfall: answer.shortfall,
    counted: answer.counted,
    left_out: answer.left_out,
    ...(Object.assign({}, ...RANGED.map((field) => ends(field, drawn?.[field]))) as Readonly<
      Record<string, number | null>
    >),
  };
}

/** What a grouping is, which is no figure. */
const ABOUT: readonly string[] = ['id', 'name', 'kecamatan'];

/** One figure a line: an answer of scalars and two kinds of groups has no other flat form. */
export function csvRows(answer: ReturnType<typeof published>) {
  const { service, groups, groupings, of, ...scalars } = answer;
  const about = { service: service ?? '', of };
  const lines = (group: string, figures: Readonly<Record<string, unknown>>) =>
    Object.entries(figures).map(([measure, value]) => ({ ...about, measure, group, value }));
  return [
    ...lines('', scalars),
    ...groups.flatMap(({ name, ...figures }) => lines(name, figures)),
    ...groupings.flatMap((group) =>
      lines(
        group.name,
        Object.fromEntries(Object.entries(group).filter(([key]) => !ABOUT.includes(key))),
      ),
    ),
  ];
}
