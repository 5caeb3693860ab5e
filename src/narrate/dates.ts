import { LOCALE, type Lang } from './lang.ts';

const YEARS = /^(\d{4})\s*[-–/]\s*(\d{4})$/;
const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** A month or a day in words, or `null` where there is no such date. */
function inWords(year: number, month: number, day: number | null, lang: Lang): string | null {
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== (day ?? 1)) return null;
  return new Intl.DateTimeFormat(LOCALE[lang], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === null ? {} : { day: 'numeric' }),
  }).format(date);
}

/**
 * A period of the data in words: "2024" as it is, "2024-02" as "Februari 2024", "2024-02-05" as
 * "5 Februari 2024", "2022-2023" as "2022–2023". Anything else is given back as it came.
 */
export function formatPeriod(period: string, lang: Lang): string {
  const text = period.trim();
  const years = YEARS.exec(text);
  if (years) return `${years[1]}–${years[2]}`;
  const date = DATE.exec(text);
  if (!date) return text;
  const day = date[3] === undefined ? null : Number(date[3]);
  return inWords(Number(date[1]), Number(date[2]), day, lang) ?? text;
}
