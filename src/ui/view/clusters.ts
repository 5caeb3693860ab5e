import type { ClusterAnswer, ClusterRow } from '../../access/measures/types.ts';
import type { Quadrant } from '../../access/measures/moran.ts';
import type { Theme } from '../../classify/ramps.ts';
import type { AreaValue, ChoroplethView, ViewOptions } from './scale.ts';

/** The customary level: of q, after the correction for as many tests as areas, and of p without. */
const LEVEL = 0.05;

/** Written with so many decimals: the least p there is has four. */
export const P_DIGITS = 4;

/** What an area is; with "?": only without the correction. */
type Kind = Quadrant | `${Quadrant}?` | 'none';

const QUADRANTS: readonly Quadrant[] = ['HH', 'HL', 'LH', 'LL'];
/** Without the correction: half the way to `none`. */
const COLOURS: Readonly<Record<Theme, Readonly<Record<Kind, string>>>> = {
  light: {
    ...{ HH: '#b30000', HL: '#fdbb84', LH: '#b3cde3', LL: '#2b6ca3', none: '#f1eee6' },
    ...{ 'HH?': '#d27773', 'HL?': '#f7d5b5', 'LH?': '#d2dee5', 'LL?': '#8eadc5' },
  },
  dark: {
    ...{ HH: '#ffb07a', HL: '#8a4a32', LH: '#2f5878', LL: '#7cc0ee', none: '#2a333d' },
    ...{ 'HH?': '#95725c', 'HL?': '#5a3f38', 'LH?': '#2d465b', 'LL?': '#537a96' },
  },
};

type Found = Pick<ClusterRow, 'p' | 'q' | 'quadrant'>;

/** `null` where there is no result. @param all whether those count that hold without correction. */
function kindOf(row: Found | undefined, all: boolean): Kind | null {
  if (!row || row.quadrant === null || row.p === null || row.q === null) return null;
  if (row.q <= LEVEL) return row.quadrant;
  return all && row.p <= LEVEL ? `${row.quadrant}?` : 'none';
}

/** How many tests there were, how many hold, and how many more would without the correction. */
export function countClusters({ rows }: Pick<ClusterAnswer, 'rows'>) {
  const kinds = rows.map((row) => kindOf(row, true)).filter((kind) => kind !== null);
  const uncorrected = kinds.filter((kind) => kind.endsWith('?')).length;
  const none = kinds.filter((kind) => kind === 'none').length;
  return {
    tests: kinds.length,
    sure: kinds.length - none - uncorrected,
    uncorrected,
    /** So many pass without the correction if there is no pattern at all. */
    byChance: Math.max(1, Math.round(LEVEL * kinds.length)),
  };
}

/**
 * Where high adjoins high and low adjoins low, in words and four colours; the rest is quiet.
 *
 * @param all also those that hold without the correction only: paler, with a dashed edge.
 */
export function clusterView(
  { t, numbers, theme }: ViewOptions,
  of: ChoroplethView,
  answer: ClusterAnswer,
  all: boolean,
): ChoroplethView {
  const palette = COLOURS[theme];
  const words = t.clusters;
  const byCode = new Map(answer.rows.map((row) => [row.code as string, row]));
  const kinds = new Map(of.values.map(({ code }) => [code, kindOf(byCode.get(code), all)]));
  const wordsOf = (kind: Kind | null): string => {
    if (kind === null) return t.legend.noData;
    if (kind === 'none') return all ? words.noneAtAll : words.none;
    const quadrant = words.quadrant[kind.slice(0, 2) as Quadrant];
    return kind.endsWith('?') ? words.uncorrected(quadrant) : quadrant;
  };
  const values = of.values.map((area): AreaValue => {
    const { p = null, q = null } = byCode.get(area.code) ?? {};
    const said = wordsOf(kinds.get(area.code) ?? null);
    const [pText, qText] = [p, q].map((value) => numbers.decimal(value, P_DIGITS));
    return { ...area, text: p === null ? said : `${said}; p = ${pText}; q = ${qText}` };
  });
  const tentative = new Set(
    [...kinds].flatMap(([code, kind]) => (kind?.endsWith('?') ? code : [])),
  );
  const rowOf = (kind: Kind) => ({
    colour: palette[kind],
    dashed: kind.endsWith('?'),
    from: null,
    to: null,
    label: wordsOf(kind),
    count: [...kinds.values()].filter((other) => other === kind).length,
  });
  return {
    ...of,
    title: `${words.title}: ${of.title}`,
    subtitle: words.subtitle(numbers.count(answer.n), numbers.count(answer.permutations), all),
    values,
    colours: new Map([...kinds].map(([code, kind]) => [code, kind && palette[kind]])),
    tentative,
    legend: [
      ...QUADRANTS.map(rowOf),
      // Only those there are: with all of them the legend would hide the map.
      ...QUADRANTS.map((quadrant) => rowOf(`${quadrant}?`)).filter(({ count }) => count > 0),
      rowOf('none'),
    ],
    noData: [...kinds.values()].filter((kind) => kind === null).length,
  };
}
