import type { SeveralRow } from '../../access/measures/types.ts';
import type { UnitFormat } from '../../classify/legend.ts';
import { scale, type AreaValue, type ChoroplethView, type ViewOptions } from './scale.ts';

/** The index over several services as the map shows it. */
export function severalView(options: ViewOptions, rows: readonly SeveralRow[]): ChoroplethView {
  const { city, t, numbers, lang } = options;
  const names = new Map<string, string>(city.services.map(({ id, label }) => [id, label[lang]]));
  const format: UnitFormat = {
    number: (value) => numbers.decimal(value, 1),
    unit: '',
    decimals: 1,
  };
  const values = rows.map(({ code, name, kecamatan, index, index_used, index_of }): AreaValue => ({
    code,
    name,
    kecamatan,
    value: index,
    text: index === null ? t.legend.noData : format.number(index),
    period: null,
    note: t.several.complete(index_used, index_of),
  }));
  const services = rows[0]?.gaps.map(({ service }) => names.get(service) ?? service) ?? [];
  return {
    title: t.several.title,
    subtitle: t.several.subtitle(services.join(', ')),
    level: 'kelurahan',
    flags: null,
    noDataLabel: t.legend.noData,
    values,
    ...scale(options, values, 'higher_is_worse', format, { least: 0, most: 100, limit: 100 }),
  };
}
