import type { Known } from './known.ts';
import type { Row } from './row.ts';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const YEARS = /^(\d{4})-(\d{4})$/;

const inRange = (year: string | undefined) => Number(year) >= 1900 && Number(year) <= 2100;

/** `2024`, `2024-02` or `2024-02-29`: a day that exists, between 1900 and 2100. */
export function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? [];
  if (!inRange(year)) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** A date, or two years `2022-2023` in order. */
export function isPeriod(text: string): boolean {
  const [, from, to] = YEARS.exec(text) ?? [];
  return isDate(text) || (inRange(from) && inRange(to) && Number(from) < Number(to));
}

/** The calendar day of a moment where the day is furthest on (UTC+14): no data are from later. */
export const latestDay = (now: Date): string =>
  new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

/** The last year, month or day a date or period speaks of. */
const endOf = (text: string) => YEARS.exec(text)?.[2] ?? text;

/** Whether a date or period is not over, or not even begun, on a day: `2024` is not before 2024. */
export function isAfter(text: string, today: string): boolean {
  const end = endOf(text);
  return end > today.slice(0, end.length);
}

/** Whether a date says what is (or was), or what is meant to be. */
export type Tense = 'fact' | 'plan';

/** What is wrong with a sound date that lies ahead; `null` when nothing is. */
export function aheadFlaw(text: string, tense: Tense, known: Pick<Known, 'today' | 'bounds'>) {
  const { today, bounds } = known;
  if (!isAfter(text, today)) return null;
  if (tense === 'fact') {
    return { problem: 'tanggal di masa depan', expected: `paling akhir hari ini, ${today}` };
  }
  const last = Number(today.slice(0, 4)) + bounds.planYears;
  if (Number(endOf(text).slice(0, 4)) <= last) return null;
  return { problem: 'rencana terlalu jauh di masa depan', expected: `paling akhir tahun ${last}` };
}

/** The date in a cell; `null` when empty or wrong. */
export function dateOf(
  row: Row,
  field: string,
  known: Pick<Known, 'today' | 'bounds'>,
  { periods = false, tense = 'fact' }: { readonly periods?: boolean; readonly tense?: Tense } = {},
): string | null {
  const text = row.stated(field);
  if (text === null) return null;
  if (!(periods ? isPeriod(text) : isDate(text))) {
    const expected = `2024, 2024-02${periods ? ' atau 2022-2023' : ' atau 2024-02-29'}`;
    return row.wrong(field, 'tanggal salah', text, expected);
  }
  const flaw = aheadFlaw(text, tense, known);
  return flaw ? row.wrong(field, flaw.problem, text, flaw.expected) : text;
}
