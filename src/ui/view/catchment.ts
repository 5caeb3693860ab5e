import type { CatchmentAnswer } from '../../access/measures/types.ts';
import type { UnitFormat } from '../../classify/legend.ts';
import { scale, type AreaValue, type ChoroplethView, type ViewOptions } from './scale.ts';

/** Floating catchment access as the map shows it: supply within reach per 10,000 people. */
export function catchmentView(
  options: ViewOptions,
  { rows }: CatchmentAnswer,
  noun: string,
): ChoroplethView {
  const { t, numbers } = options;
  const format: UnitFormat = {
    number: (value) => numbers.decimal(value, 2),
    unit: '',
    decimals: 2,
  };
  const values = rows.map(({ code, name, kecamatan, access_per_10000: value }): AreaValue => ({
    code,
    name,
    kecamatan,
    value,
    text: value === null ? t.legend.noData : format.number(value),
    period: null,
    note: null,
  }));
  return {
    title: t.equity.catchmentTitle(noun),
    subtitle: t.equity.catchmentSubtitle,
    level: 'kelurahan',
    flags: null,
    noDataLabel: t.legend.noData,
    values,
    lowFirst: true,
    ...scale(options, values, 'higher_is_better', format, { least: 0 }),
  };
}
