import { LOCALE, type Lang } from './lang.ts';
import { formatPeriod } from './dates.ts';

/** A number as it may come from a table: what is not known is written as a dash. */
export type Maybe = number | null | undefined;

export const UNKNOWN = '–';

/** How numbers are written in one language. Every function gives "–" for what is not known. */
export interface Numbers {
  /** Whole number, grouped: "1.234". Also for exact people in tables. */
  readonly count: (value: Maybe) => string;
  /** An estimate of people for a sentence: three significant digits, at least tens ("12.300"). */
  readonly estimate: (value: Maybe) => string;
  /** A range of estimates: "12.300–14.100". */
  readonly estimateRange: (low: Maybe, high: Maybe) => string;
  /** At most `digits` decimals (2). */
  readonly decimal: (value: Maybe, digits?: number) => string;
  /** A share 0-100 with `digits` decimals (1): "61,4%"; 0 and 100 only where they are exact. */
  readonly percent: (value: Maybe, digits?: number) => string;
  /** "61–74%"; one number where both are written the same. */
  readonly percentRange: (low: Maybe, high: Maybe) => string;
  /** A distance to read: "850 m", "4,4 km". */
  readonly distance: (metres: Maybe) => string;
  /** "3,1–4,4 km". */
  readonly distanceRange: (low: Maybe, high: Maybe) => string;
  /** A distance to the metre, for lists: "1.234 m". */
  readonly metres: (metres: Maybe) => string;
  /** A distance that a person chose, without rounding: "3 km", "1,25 km", "400 m". */
  readonly radius: (metres: Maybe) => string;
  readonly area: (km2: Maybe) => string;
  /** "20 menit", "2 jam 15 menit". */
  readonly minutes: (minutes: Maybe) => string;
  /** A range of counts: "1.200–1.900". */
  readonly countRange: (low: Maybe, high: Maybe) => string;
  /** A range of numbers with `digits` decimals (1): "5,9–8,9". */
  readonly decimalRange: (low: Maybe, high: Maybe, digits?: number) => string;
  /** "2024-02" as "Februari 2024", "2022-2023" as "2022–2023". */
  readonly period: (period: string) => string;
  /** Latitude and longitude, five decimals, decimal point in every language (for maps). */
  readonly place: (lat: number, lon: number) => string;
}

const TIME: Readonly<Record<Lang, { readonly hour: string; readonly minute: string }>> = {
  id: { hour: 'jam', minute: 'menit' },
  en: { hour: 'h', minute: 'min' },
};

const known = (value: Maybe): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Rounds to three significant digits, and from 100 on to tens at least. */
export function roundEstimate(value: number): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  const step = Math.max(10, 10 ** (Math.floor(Math.log10(size)) - 2));
  return Math.sign(value) * Math.max(step, Math.round(size / step) * step);
}

function build(lang: Lang): Numbers {
  const formats = new Map<string, Intl.NumberFormat>();
  const write = (value: number, max: number, min = 0): string => {
    const key = `${min}-${max}`;
    const format =
      formats.get(key) ??
      new Intl.NumberFormat(LOCALE[lang], {
        minimumFractionDigits: min,
        maximumFractionDigits: max,
        signDisplay: 'negative',
      });
    formats.set(key, format);
    return format.format(value);
  };
  const or = (value: Maybe, text: (value: number) => string): string =>
    known(value) ? text(value) : UNKNOWN;

  const range = (low: Maybe, high: Maybe, one: (value: Maybe) => string, unit: string): string => {
    const from = one(low);
    const to = one(high);
    if (from === to || to === UNKNOWN) return from;
    if (from === UNKNOWN) return to;
    return from.endsWith(unit) && to.endsWith(unit)
      ? `${from.slice(0, from.length - unit.length)}–${to}`
      : `${from} – ${to}`;
  };

  const percent = (value: Maybe, digits = 1): string =>
    or(value, (share) => {
      const step = 10 ** -digits;
      if (share === 0 || share === 100) return `${write(share, 0)}%`;
      if (share > 0 && share < step / 2) return `<${write(step, digits)}%`;
      if (share < 100 && share >= 100 - step / 2) return `>${write(100 - step, digits)}%`;
      return `${write(share, digits, digits)}%`;
    });

  const distance = (metres: Maybe): string =>
    or(metres, (m) => {
      if (m < 5) return '< 10 m';
      return m < 995 ? `${write(Math.round(m / 10) * 10, 0)} m` : `${write(m / 1000, 1, 1)} km`;
    });

  const minutes = (value: Maybe): string =>
    or(value, (total) => {
      const { hour, minute } = TIME[lang];
      const whole = Math.round(total);
      const hours = Math.floor(whole / 60);
      const rest = whole % 60;
      if (hours === 0) return `${rest} ${minute}`;
      return rest === 0 ? `${hours} ${hour}` : `${hours} ${hour} ${rest} ${minute}`;
    });

  const count = (value: Maybe): string => or(value, (number) => write(number, 0));

  const estimate = (value: Maybe): string => or(value, (number) => write(roundEstimate(number), 0));

  return {
    count,
    estimate,
    estimateRange: (low, high) => range(low, high, estimate, ''),
    decimal: (value, digits = 2) => or(value, (number) => write(number, digits)),
    percent,
    percentRange: (low, high) => range(low, high, (value) => percent(value, 0), '%'),
    distance,
    distanceRange: (low, high) =>
      range(low, high, distance, (known(high) ? high : 0) < 995 ? ' m' : ' km'),
    metres: (value) => or(value, (m) => `${write(m, 0)} m`),
    radius: (value) =>
      or(value, (m) => (m < 1000 ? `${write(m, 3)} m` : `${write(m / 1000, 3)} km`)),
    area: (value) => or(value, (km2) => `${write(km2, 2)} km²`),
    minutes,
    countRange: (low, high) => range(low, high, count, ''),
    decimalRange: (low, high, digits = 1) =>
      range(low, high, (value) => or(value, (number) => write(number, digits, digits)), ''),
    period: (period) => formatPeriod(period, lang),
    place: (lat, lon) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`,
  };
}

const LANGUAGES: Readonly<Record<Lang, Numbers>> = { id: build('id'), en: build('en') };

/** The way of writing numbers in a language. */
export const numbers = (lang: Lang): Numbers => LANGUAGES[lang];
