import type { Level } from '../../access/types.ts';
import type { SourceId } from '../../city/ids.ts';
import type { City, Indicator, Service } from '../../city/model.ts';
import { classify, type ClassMethod } from '../../classify/breaks.ts';
import { asWritten, legendRows, type LegendRow, type UnitFormat } from '../../classify/legend.ts';
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
  /** Areas whose class is less sure than that of others: dashed on the map. */
  readonly tentative?: ReadonlySet<string>;
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

/** What is known of the scale a measure lives on, in the unit of its values. */
export interface Limits {
  readonly standard?: number;
  /** Fixed bounds at or above it are left out: a share has none above 100. */
  readonly limit?: number;
  /** Its natural ends: nobody, everybody. */
  readonly least?: number;
  readonly most?: number;
}

/**
 * Colours and legend of numbers: the same classes for map, legend and table. Values are classed as
 * they are written, so that what reads "0" has the colour of 0.
 */
export function scale(
  options: ViewOptions,
  values: readonly AreaValue[],
  direction: Direction,
  format: UnitFormat,
  { least = -Infinity, most = Infinity, ...bounds }: Limits,
): Pick<ChoroplethView, 'colours' | 'legend' | 'noData'> {
  const { method, n, theme, manual } = options;
  const { decimals, written: round = (value: number) => asWritten(value, decimals) } = format;
  const written = ({ value }: AreaValue) => (value === null ? null : round(value));
  const classes = classify(values.map(written), {
    method,
    n,
    ...bounds,
    ...(manual && { manual }),
  });
  const [low, high] = [classes.breaks[0] ?? 0, classes.breaks.at(-1) ?? 0];
  const place = high <= least ? 'least' : low >= most ? 'most' : 'middle';
  const ramp = rampFor(direction, classes.counts.length, theme, place);
  const colours = new Map(
    values.map((area) => {
      const index = classes.classOf(written(area));
      return [area.code, index === null ? null : (ramp[index] ?? null)];
    }),
  );
  return { colours, legend: legendRows(classes, ramp, format), noData: classes.noData };
}
