import { csvParseRows } from 'd3-dsv';
import { quoteFlaw } from '../city/quotes.ts';
import { hasSuspects } from './cell-text.ts';
import { readHeader } from './header.ts';
import { lineAt } from './lines.ts';
import type { Report } from './problems.ts';
import { Row } from './row.ts';
import { shown } from './shown.ts';

/** What a table has to have. */
export interface TableShape {
  /** Every column of the table; ones that begin with `x_` may be added freely. */
  readonly columns: readonly string[];
  /** Columns that may be left out. */
  readonly optional?: readonly string[];
}

/** What came of the rows of a table. */
export interface TableRows<T> {
  readonly rows: readonly T[];
  /** Whether no row was lost: what is not in `rows` is not in the table. */
  readonly complete: boolean;
}

/** More rows than this are not kept: several times what the largest city has. */
const MOST_ROWS = 500_000;
/** Longer lines are no rows of a table. */
const LONGEST_LINE = 1_000_000;
/** Rows in which a misplaced header is looked for. */
const FIRST_ROWS = 20;

const LINE_END = /\r\n|\r|\n/g;

const lineEnds = (text: string) => (/[\r\n]/.test(text) ? text.match(LINE_END)!.length : 0);

/**
 * Where a line begins that is longer than any row is; -1 when none is. Such a line runs over one
 * of the places half its length apart, so only those are looked at.
 */
function longLine(text: string): number {
  const ends = text.includes('\r') ? ['\n', '\r'] : ['\n'];
  const end = (from: number) =>
    Math.min(
      ...ends.map((sign) => {
        const at = text.indexOf(sign, from);
        return at < 0 ? text.length : at;
      }),
    );
  for (let at = 0; at < text.length; at += LONGEST_LINE / 2) {
    const begin = Math.max(...ends.map((sign) => text.lastIndexOf(sign, at))) + 1;
    if (end(at) - begin > LONGEST_LINE) return begin;
  }
  return -1;
}

function checkForm(text: string, report: Report): boolean {
  const long = longLine(text);
  if (long >= 0) {
    report({
      line: lineAt(text, long),
      field: null,
      problem: 'baris terlalu panjang',
      found: text.slice(long, long + 100),
      expected: 'paling panjang 1 juta karakter',
    });
    return false;
  }
  const flaw = quoteFlaw(text, ',');
  if (!flaw) return true;
  const { line, kind, found } = flaw;
  // One that meets its end on another line only was not closed on its own.
  const isOpen = kind === 'open' || found.split('"').length % 2 === 0;
  report(
    isOpen
      ? {
          line,
          field: null,
          problem: 'tanda kutip tidak ditutup',
          found: `dibuka di baris ini: ${shown(found)}`,
          expected: 'setiap tanda kutip pembuka punya penutup',
        }
      : {
          line,
          field: null,
          problem: 'ada teks di belakang tanda kutip penutup',
          found,
          expected: 'koma atau akhir baris; tanda kutip di dalam teks ditulis dua kali ("")',
        },
  );
  return false;
}

/** The first rows, and the first line as it stands. */
function beginning(text: string) {
  const breaks = text.matchAll(LINE_END);
  let end = 0;
  let line: string | null = null;
  for (let count = 0; count < FIRST_ROWS; count++) {
    const found = breaks.next().value;
    end = found?.index ?? text.length;
    line ??= text.slice(0, end);
    if (!found) break;
  }
  return { rows: csvParseRows(text.slice(0, end)), line: line ?? text };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/**
 * Reads a comma-separated table, row by row, so that a row that comes to nothing takes no memory.
 * Blank rows are skipped. Problems of the header and of the row lengths are reported.
 *
 * @param read makes something of a row; `null` for a row that nothing can be made of.
 * @returns `null` when the columns cannot be told apart.
 */
export function readTable<T>(
  text: string,
  { columns, optional = [] }: TableShape,
  report: Report,
  doubt: Report,
  read: (row: Row) => T | null,
): TableRows<T> | null {
  if (!checkForm(text, report)) return null;
  const names = readHeader({ columns, optional, ...beginning(text) }, report);
  if (!names) return null;
  const shared = {
    names,
    places: new Map(names.map((name, place) => [name, place])),
    suspicious: hasSuspects(text),
    report,
    doubt,
  };
  const quoted = text.includes('"');
  const rows: T[] = [];
  let complete = true;
  let beyond = 0;
  let next = 1;
  csvParseRows(text, (cells) => {
    const line = next;
    next += 1 + (quoted ? cells.reduce((sum, cell) => sum + lineEnds(cell), 0) : 0);
    if (line === 1 || isBlank(cells)) return null;
    if (cells.length !== names.length) {
      complete = false;
      report({
        line,
        field: null,
        problem: 'jumlah kolom di baris ini tidak sama dengan judul',
        found: () => `${cells.length} kolom: ${shown(cells.slice(0, 50).join(','))}`,
        expected: `${names.length} kolom; teks yang memuat koma diapit tanda kutip`,
      });
      return null;
    }
    const made = read(
      new Row(
        line,
        cells.map((cell) => cell.trim()),
        shared,
      ),
    );
    if (made === null) complete = false;
    else if (rows.length < MOST_ROWS) rows.push(made);
    else beyond++;
    return null;
  });
  if (beyond > 0) {
    report({
      line: null,
      field: null,
      problem: 'terlalu banyak baris',
      found: `${new Intl.NumberFormat('id-ID').format(rows.length + beyond)} baris`,
      expected: `paling banyak ${new Intl.NumberFormat('id-ID').format(MOST_ROWS)} baris`,
    });
  }
  return { rows, complete: complete && beyond === 0 };
}
