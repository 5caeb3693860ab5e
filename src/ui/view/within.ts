import type { ChoroplethView } from './scale.ts';

/** The view with its legend counting only these areas; its colours stay those of the whole city. */
export function countWithin(view: ChoroplethView, codes: ReadonlySet<string>): ChoroplethView {
  const { colours } = view;
  if (!colours) return view;
  const inside = view.values.filter(({ code }) => codes.has(code));
  const having = (colour: string | null) =>
    inside.filter(({ code }) => (colours.get(code) ?? null) === colour).length;
  return {
    ...view,
    legend: view.legend.map((row) => ({ ...row, count: having(row.colour) })),
    noData: having(null),
  };
}
