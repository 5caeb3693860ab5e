import type { ClusterAnswer } from '../../access/measures/types.ts';
import type { Quadrant } from '../../access/measures/moran.ts';
import type { Theme } from '../../classify/ramps.ts';
import type { AreaValue, ChoroplethView, ViewOptions } from './scale.ts';

/** The customary level; each of the kelurahan is one test, so some pass it by chance. */
const SIGNIFICANT = 0.05;

const QUADRANTS: readonly Quadrant[] = ['HH', 'HL', 'LH', 'LL'];
const COLOURS: Readonly<Record<Theme, Readonly<Record<Quadrant | 'none', string>>>> = {
  light: { HH: '#b30000', HL: '#fdbb84', LH: '#b3cde3', LL: '#2b6ca3', none: '#f1eee6' },
  dark: { HH: '#ffb07a', HL: '#8a4a32', LH: '#2f5878', LL: '#7cc0ee', none: '#2a333d' },
};

/** Where high adjoins high and low adjoins low, in words and four colours; the rest is quiet. */
export function clusterView(
  { t, numbers, theme }: ViewOptions,
  of: ChoroplethView,
  answer: ClusterAnswer,
): ChoroplethView {
  const palette = COLOURS[theme];
  const byCode = new Map(answer.rows.map((row) => [row.code as string, row]));
  const kindOf = (code: string): Quadrant | 'none' | null => {
    const row = byCode.get(code);
    if (!row || row.quadrant === null || row.p === null) return null;
    return row.p <= SIGNIFICANT ? row.quadrant : 'none';
  };
  const wordsOf = (kind: Quadrant | 'none' | null): string => {
    if (kind === null) return t.legend.noData;
    return kind === 'none' ? t.clusters.none : t.clusters.quadrant[kind];
  };
  const values = of.values.map((area): AreaValue => {
    const p = byCode.get(area.code)?.p ?? null;
    const words = wordsOf(kindOf(area.code));
    return { ...area, text: p === null ? words : `${words}; p = ${numbers.decimal(p, 3)}` };
  });
  const count = (kind: Quadrant | 'none') =>
    values.filter(({ code }) => kindOf(code) === kind).length;
  return {
    ...of,
    title: `${t.clusters.title}: ${of.title}`,
    subtitle: t.clusters.subtitle(answer.n, answer.permutations),
    values,
    colours: new Map(
      values.map(({ code }) => {
        const kind = kindOf(code);
        return [code, kind === null ? null : palette[kind]];
      }),
    ),
    legend: [...QUADRANTS, 'none' as const].map((kind) => ({
      colour: palette[kind],
      from: null,
      to: null,
      label: wordsOf(kind),
      count: count(kind),
    })),
    noData: values.filter(({ code }) => kindOf(code) === null).length,
  };
}
