import type { Level } from '../../access/types.ts';
import type { SourceId } from '../../city/ids.ts';
import type { City, Indicator, Service } from '../../city/model.ts';
import { classify, type ClassMethod } from '../../classify/breaks.ts';
import { legendRows, type LegendRow, type UnitFormat } from '../../classify/legend.ts';
import { rampFor, type Direction, type Theme } from '../../classify/ramps.ts';
import type { Lang } from '../../narrate/lang.ts';
import type { Messages } from '../../narrate/messages.ts';
import type { Numbers } from '../../narrate/numbers.ts';
import type { Measure } from '../../state/app.svelte.ts';
import type { Coverage } from '../results.svelte.ts';

/** One area as the table shows it. */
export interface AreaValue {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string | null;
  readonly value: number | null;
  /** The value with its unit, or the word for "no data". */
  readonly text: string;
  readonly period: string | null;
  readonly note: string | null;
  /** Id of the source that states it; none where it is computed. */
  readonly source?: SourceId | null;
}

/** What the map, its legend and its table show of one measure or indicator. */
export interface ChoroplethView {
  readonly title: string;
  readonly subtitle: string;
  readonly level: 'kelurahan' | 'kecamatan';
  /** `null` where nothing is coloured: flags, and numbers for the whole city. */
  readonly colours: ReadonlyMap<string, string | null> | null;
  readonly flags: ReadonlySet<string> | null;
  readonly legend: readonly LegendRow[];
  readonly noData: number;
  readonly noDataLabel: string;
  readonly values: readonly AreaValue[];
  /** Whether a low value is the bad one, to be listed first. */
  readonly lowFirst?: boolean;
}

/** How a view is made: what the person chose, in which words. */
export interface ViewOptions {
  readonly city: City;
  readonly method: ClassMethod;
  readonly n: number;
  /** Inner bounds of manual classes. */
  readonly manual: readonly number[] | null;
  readonly theme: Theme;
  readonly t: Messages;
  readonly numbers: Numbers;
  readonly lang: Lang;
}

export interface ChoroplethOptions extends ViewOptions {
  readonly coverage: Coverage | null;
  /** `null`: the measure of the service. */
  readonly indicator: Indicator | null;
  readonly service: Service;
  /** One facility of those asked for, inside a sentence. */
  readonly noun: string;
  readonly level: Exclude<Level, 'kota'>;
  readonly measure: Measure;
}

/** Colours and legend of numbers: the same classes for map, legend and table. */
export function scale(
  options: ViewOptions,
  values: readonly AreaValue[],
  direction: Direction,
  format: UnitFormat,
  limits: { readonly standard?: number; readonly limit?: number },
): Pick<ChoroplethView, 'colours' | 'legend' | 'noData'> {
  const { method, n, theme, manual } = options;
  const classes = classify(
    values.map(({ value }) => value),
    { method, n, ...limits, ...(manual && { manual }) },
  );
  const ramp = rampFor(direction, classes.counts.length, theme);
  const colours = new Map(
    values.map(({ code, value }) => {
      const index = classes.classOf(value);
      return [code, index === null ? null : (ramp[index] ?? null)];
    }),
  );
  return { colours, legend: legendRows(classes, ramp, format), noData: classes.noData };
}
