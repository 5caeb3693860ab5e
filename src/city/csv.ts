import { csvFormatRow } from 'd3-dsv';

const BOM = '\uFEFF';
/** What a spreadsheet may take for a formula: also the full-width signs, which it folds. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

export interface CsvOptions {
  /**
   * Begin with a byte order mark, so that a spreadsheet opened by double click reads UTF-8. For
   * files a person downloads; left out on a pipe, where it would become part of the first header.
   */
  readonly bom?: boolean;
}

/** One value as CSV text before quoting: `null` and non-finite numbers are empty, never "NaN". */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = String(value);
  // The leading apostrophe is the spreadsheet's own mark for "this is text" (OWASP, CSV injection).
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/**
 * Rows as CSV: header, comma, quoted as in RFC 4180, line feed at every line's end, numbers with
 * a decimal point. Text that a spreadsheet would run as a formula is made harmless by a leading
 * apostrophe; plain numbers with a sign stay numbers.
 *
 * @param columns the fields to write, in this order; they are also the header.
 */
export function toCsv<T extends object>(
  rows: readonly T[],
  columns: readonly (keyof T & string)[],
  options: CsvOptions = {},
): string {
  const lines = [
    csvFormatRow(columns.map(cell)),
    ...rows.map((row) => csvFormatRow(columns.map((column) => cell(row[column])))),
  ];
  return `${options.bom ? BOM : ''}${lines.join('\n')}\n`;
}
