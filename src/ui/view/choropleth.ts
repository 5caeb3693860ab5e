import type { City, Indicator, IndicatorValue, WaterStatus } from '../../city/model.ts';
import { areaBasis } from '../../city/service-areas.ts';
import { asWritten, type UnitFormat } from '../../classify/legend.ts';
import type { Messages } from '../../narrate/messages.ts';
import type { Numbers } from '../../narrate/numbers.ts';
import type { Measure } from '../../state/app.svelte.ts';
import type { Coverage } from '../results.svelte.ts';
import { valueOf } from './ranking.ts';
import {
  scale,
  type AreaValue,
  type ChoroplethOptions,
  type ChoroplethView,
  type Limits,
} from './scale.ts';
import { waterColours } from './water.ts';

export function choroplethOf(options: ChoroplethOptions): ChoroplethView | null {
  const { indicator, service, coverage } = options;
  if (indicator) return indicatorView(options, indicator);
  const { measure } = options;
  if (
    service.measures === 'status' &&
    (measure === 'status' || !areaBasis(options.city, service))
  ) {
    return waterView(options);
  }
  if (!coverage || measure === 'status' || service.measures === 'list') return null;

  return measureView({ ...options, measure }, coverage);
}

type Area = Pick<AreaValue, 'code' | 'name' | 'kecamatan'>;

function areasOf(city: City, level: 'kelurahan' | 'kecamatan'): readonly Area[] {
  const names = new Map<string, string>(city.kecamatan.map(({ code, name }) => [code, name]));
  return level === 'kelurahan'
    ? city.kelurahan.map(({ code, name, kecamatan }) => ({
        code,
        name,
        kecamatan: names.get(kecamatan) ?? null,
      }))
    : city.kecamatan.map(({ code, name }) => ({ code, name, kecamatan: null }));
}

/** What is computed; the reported status is stated. */
type Figure = Exclude<Measure, 'status'>;

const UNIT: Readonly<Record<Figure, (numbers: Numbers, t: Messages) => UnitFormat>> = {
  people: (numbers, t) => ({ number: numbers.count, unit: ` ${t.units.people}`, decimals: 0 }),
  share: (numbers) => ({
    number: (value) => numbers.decimal(value, 1),
    unit: '%',
    decimals: 1,
    // As `percent` writes it: 0 and 100 are kept for nobody and everybody.
    written: (value) =>
      value > 0 && value < 100
        ? Math.min(99.9, Math.max(0.1, asWritten(value, 1)))
        : asWritten(value, 1),
  }),
  distance: (numbers) => ({ number: numbers.count, unit: ' m', decimals: 0 }),
};

/** The natural ends of a measure. */
const ENDS: Readonly<Record<Figure, Limits>> = {
  people: { least: 0 },
  share: { least: 0, most: 100, limit: 100 },
  distance: {},
};

function measureView(
  options: ChoroplethOptions & { readonly measure: Figure },
  coverage: Coverage,
): ChoroplethView {
  const { measure, t, numbers, noun, level } = options;
  const { radius_m, base } = coverage.query;
  const format = UNIT[measure](numbers, t);
  const textOf = (value: number) =>
    measure === 'share' ? numbers.percent(value) : format.number(value) + format.unit;
  const values = coverage[level].map((row): AreaValue => {
    const value = valueOf(row, measure);
    return {
      code: row.code,
      name: row.name,
      kecamatan: level === 'kelurahan' ? row.kecamatan : null,
      value,
      text: value === null ? t.legend.noData : textOf(value),
      period: base,
      note: row.status ? t.water.status[row.status as WaterStatus] : null,
    };
  });
  const standard = { people: 0, share: 50, distance: radius_m }[measure];
  return {
    title:
      radius_m === 0
        ? t.measures.areaTitle[measure](noun)
        : t.measures.title[measure](noun, numbers.metres(radius_m)),
    subtitle: t.measures.subtitle[measure](base),
    level,
    flags: null,
    noDataLabel: t.legend.noData,
    values,
    ...scale(options, values, 'higher_is_worse', format, {
      standard,
      ...ENDS[measure],
    }),
  };
}

const WATER: readonly WaterStatus[] = ['served', 'partly', 'planned', 'none_reported'];

/** Reported status is words, not a scale; "not reported" is no data, never "no problem". */
function waterView(options: ChoroplethOptions): ChoroplethView {
  const { city, t, theme } = options;
  const status = new Map(city.water.map((record) => [record.kelurahan as string, record]));
  const palette = waterColours(theme);
  const values = areasOf(city, 'kelurahan').map((area): AreaValue => {
    const record = status.get(area.code);
    return {
      ...area,
      value: null,
      text: t.water.status[record?.status ?? 'none_reported'],
      period: record?.since ?? null,
      note: record?.note ?? null,
      source: record?.source ?? null,
    };
  });
  const counted = (wanted: WaterStatus) =>
    city.water.filter((record) => record.status === wanted).length;
  return {
    title: t.water.title,
    subtitle: t.water.subtitle,
    level: 'kelurahan',
    colours: new Map(
      values.map(({ code }) => [code, palette[status.get(code)?.status ?? 'none_reported']]),
    ),
    flags: null,
    legend: WATER.flatMap((wanted) => {
      const colour = palette[wanted];
      const count = counted(wanted);
      if (colour === null || count === 0) return [];
      return [{ colour, from: null, to: null, label: t.water.status[wanted], count }];
    }),
    noData: counted('none_reported'),
    noDataLabel: t.water.status.none_reported,
    values,
  };
}

/** The newest statement about each area. */
function newest(values: readonly IndicatorValue[]): ReadonlyMap<string, IndicatorValue> {
  const found = new Map<string, IndicatorValue>();
  for (const value of values) {
    const other = found.get(value.area);
    if (!other || value.period.localeCompare(other.period) > 0) found.set(value.area, value);
  }
  return found;
}

/**
 * The values of one moment: the period that speaks of most areas, the newest of equals. Mixing
 * periods would compare an area's 2022 with another's 2024.
 */
function fullestPeriod(values: readonly IndicatorValue[]): readonly IndicatorValue[] {
  const areas = new Map<string, number>();
  for (const { period } of values) areas.set(period, (areas.get(period) ?? 0) + 1);
  const [fullest] = [...areas].sort(([a, n], [b, m]) => m - n || b.localeCompare(a));
  return values.filter(({ period }) => period === fullest?.[0]);
}

function indicatorView(options: ChoroplethOptions, indicator: Indicator): ChoroplethView {
  const { city, t, numbers, lang } = options;
  const { id, kind, unit } = indicator;
  const level = indicator.level === 'kecamatan' ? 'kecamatan' : 'kelurahan';
  const statements = city.indicatorValues.filter(({ indicator: of }) => of === id);
  const known = newest(kind === 'flag' ? statements : fullestPeriod(statements));
  const format: UnitFormat = {
    number: (value) => numbers.decimal(value, Number.isInteger(value) ? 0 : 1),
    unit: unit[lang] === '%' ? '%' : ` ${unit[lang]}`,
    decimals: 1,
  };
  const wordOf = (found: IndicatorValue | undefined): string => {
    if (!found) return kind === 'flag' ? t.indicators.notNamed : t.legend.noData;
    if (kind === 'flag') return found.value === 0 ? t.indicators.reportedNot : t.indicators.named;
    return found.value === null ? t.legend.noData : format.number(found.value) + format.unit;
  };
  const areas =
    indicator.level === 'kota'
      ? [{ code: city.info.code, name: city.info.name, kecamatan: null }]
      : areasOf(city, level);
  const values = areas.map((area): AreaValue => {
    const found = known.get(area.code);
    return {
      ...area,
      value: found?.value ?? null,
      text: wordOf(found),
      period: found?.period ?? null,
      note: found?.note ?? null,
      source: found?.source ?? null,
    };
  });
  const view = {
    title: indicator.label[lang],
    subtitle: t.indicators.subtitle(
      kind,
      [...new Set([...known.values()].map(({ period }) => period))].sort().map(numbers.period),
    ),
    level,
    values,
    noDataLabel: kind === 'flag' ? t.indicators.notNamed : t.legend.noData,
  } as const;
  if (kind === 'flag' || indicator.level === 'kota') {
    const flags =
      kind === 'flag'
        ? new Set(values.filter(({ value }) => value === 1).map(({ code }) => code))
        : null;
    return { ...view, colours: null, flags, legend: [], noData: 0 };
  }
  const lowFirst = indicator.direction === 'higher_is_better';
  return {
    ...view,
    lowFirst,
    flags: null,
    ...scale(
      options,
      values,
      indicator.direction,
      format,
      unit.en === '%' ? { least: 0, most: 100 } : {},
    ),
  };
}
