import { UNKNOWN } from '../narrate/numbers.ts';

/** A column of a table for people. */
export interface Column<T> {
  readonly title: string;
  /** Numbers are aligned to the right. */
  readonly align?: 'right';
  readonly text: (row: T) => string;
}

const formats = new Map<number, Intl.NumberFormat>();

/** A number as written in Indonesian ("1.234,5"); an unknown one is a dash, never 0. */
export function number(value: number | null, decimals = 0): string {
  if (value === null || !Number.isFinite(value)) return UNKNOWN;
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat('id-ID', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  formats.set(decimals, format);
  return format.format(value);
}

/** A number that a person chose, with all the decimals it has. */
export const exactly = (value: number): string =>
  new Intl.NumberFormat('id-ID', { maximumFractionDigits: 20 }).format(value);

export const text = (value: string | null | undefined): string => value || UNKNOWN;

/** Text on one line: control characters could move the cursor or colour the terminal. */
export const harmless = (value: string): string => value.replace(/\p{Cc}/gu, ' ');

/** A table in plain text: a header, a rule, one line a row, columns two spaces apart. */
export function textTable<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const cells = rows.map((row) => columns.map((column) => harmless(column.text(row))));
  const widths = columns.map((column, i) =>
    Math.max(column.title.length, ...cells.map((line) => line[i]!.length)),
  );
  const write = (line: readonly string[]) =>
    line
      .map((cell, i) =>
        columns[i]!.align === 'right' ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!),
      )
      .join('  ')
      .trimEnd();
  const header = write(columns.map(({ title }) => title));
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `${[header, rule, ...cells.map(write)].join('\n')}\n`;
}
