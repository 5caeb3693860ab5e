import type { KecamatanCode, KelurahanCode } from '../city/ids.ts';
import type { CodeList } from './codes.ts';
import type { Box } from './rings.ts';
import type { Row } from './row.ts';

/** What the first files say and the others refer to. `null`: could not be read, so not checked. */
export interface Known {
  readonly region: Box | null;
  readonly sources: ReadonlySet<string> | null;
  readonly kecamatan: CodeList<KecamatanCode>;
  readonly kelurahan: CodeList<KelurahanCode>;
}

/** The source of a row: every row has one. */
export const sourceOf = <T extends string>(row: Row, known: Known): T =>
  row.requiredReference('source', known.sources, 'sources.json') as T;

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

/** The date in a cell; `null` when empty or wrong. */
export function dateOf(row: Row, field: string, periods = false): string | null {
  const text = row.text(field);
  if (text === null || (periods ? isPeriod(text) : isDate(text))) return text;
  return row.wrong(
    field,
    'tanggal salah',
    text,
    `2024, 2024-02${periods ? ' atau 2022-2023' : ' atau 2024-02-29'}`,
  );
}
