import { dsvFormat } from 'd3-dsv';
import {
  aboutFile,
  EMPTY_FILE,
  MOST_COLUMNS,
  MOST_ROWS,
  tooMany,
  type OwnFinding,
} from './finding.ts';
import { lineAt, lineEnds } from './text.ts';
import { quoteFlaw } from '../quotes.ts';

export interface OwnLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether a cell holds a line end. */
  readonly spans: boolean;
}

export interface OwnTable {
  readonly header: OwnLine;
  readonly body: readonly OwnLine[];
  /** Lines without any value between the header and the last row. */
  readonly blank: number;
  /** The file separates columns with something else, so a comma in a number is a decimal comma. */
  readonly decimalComma: boolean;
}

const SEPARATORS = [',', ';', '\t', '|'];
/** How many lines are looked at for a separator where the first has none: a title above a table. */
const TITLE_LINES = 10;
/** Excel's own hint; columns may follow where a spreadsheet has written it back. */
const HINT = /^"?sep=(.)"?[,;\t| ]*$/i;

/** The first line with anything on it, from an index on: where it begins and ends. */
function lineFrom(text: string, from: number): { begin: number; end: number } | null {
  const something = text.slice(from).search(/\S/);
  if (something < 0) return null;
  const at = from + something;
  const begin = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
  const length = text.slice(at).search(/[\r\n]/);
  return { begin, end: length < 0 ? text.length : at + length };
}

const uses = (line: string, separator: string): number => {
  let found = 0;
  for (let at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1)) found += 1;
  return found;
};

/** The separator that the first line uses most, outside quotes; a comma where none is used at all. */
function separatorOf(text: string, from: number): string {
  let at = from;
  for (let n = 0; n < TITLE_LINES; n++) {
    const place = lineFrom(text, at);
    if (!place) break;
    const line = text.slice(place.begin, place.end).replace(/"[^"]*"/g, '');
    const counts = SEPARATORS.map((separator) => uses(line, separator));
    const most = Math.max(...counts);
    if (most > 0) return SEPARATORS[counts.indexOf(most)]!;
    at = place.end;
  }
  return ',';
}

/** Where the table begins and what separates its columns: as a hint of Excel's says, or as it looks. */
function layoutOf(text: string): { from: number; separator: string } | OwnFinding {
  const { begin, end } = lineFrom(text, 0)!;
  const hint = HINT.exec(text.slice(begin, Math.min(end, begin + MOST_COLUMNS)))?.[1];
  if (hint === undefined) return { from: 0, separator: separatorOf(text, 0) };
  if (SEPARATORS.includes(hint)) return { from: end, separator: hint };
  return {
    ...aboutFile({ id: 'pemisah kolom tidak dikenal', en: 'unknown separator' }, `sep=${hint}`, {
      id: 'sep=, atau sep=; atau sep=| atau tab',
      en: 'sep=, or sep=; or sep=| or a tab',
    }),
    line: lineAt(text, begin),
  };
}

/** What is wrong with the quotes of a table, which would swallow rows; `null`: nothing. */
function flawOf(table: string, separator: string, before: number): OwnFinding | null {
  const flaw = quoteFlaw(table, separator);
  if (!flaw) return null;
  const end = separator === '\t' ? { id: 'tab', en: 'tab' } : { id: separator, en: separator };
  return {
    line: before + flaw.line,
    feature: null,
    field: null,
    problem: { id: 'tanda kutip tidak ditutup', en: 'a quote is not closed' },
    found: flaw.found,
    expected: {
      id: `tanda kutip penutup (") tepat di depan pemisah kolom (${end.id}) atau akhir baris`,
      en: `a closing quote (") right before a separator (${end.en}) or the end of the line`,
    },
  };
}

export const onlyHeader = (header: string): OwnFinding =>
  aboutFile({ id: 'hanya ada baris judul', en: 'there is only a header' }, header, {
    id: 'paling sedikit satu fasilitas',
    en: 'at least one facility',
  });

/**
 * A person's table as lines of cells: comma, semicolon, tab or bar, any line end, with or without
 * Excel's `sep=` on top. Blank lines are counted and skipped, lines keep their number in the file.
 *
 * @param text not blank.
 */
export function readOwnTable(text: string): OwnTable | OwnFinding {
  const layout = layoutOf(text);
  if ('problem' in layout) return layout;
  const { from, separator } = layout;
  const table = text.slice(from);
  const before = lineEnds(text.slice(0, from));
  const flaw = flawOf(table, separator, before);
  if (flaw) return flaw;

  const quoted = table.includes('"');
  let [line, blank, rows] = [before + 1, 0, -1];
  // Blank lines at the end of a file are nothing to speak of.
  let blankSinceRow = 0;
  // Rows are counted beyond what is kept: the message says how many there are.
  const lines = dsvFormat(separator).parseRows(table, (raw): OwnLine | null => {
    const begins = line;
    const within = quoted ? raw.reduce((sum, cell) => sum + lineEnds(cell), 0) : 0;
    line += 1 + within;
    const cells = raw.map((cell) => cell.trim());
    if (!cells.some((cell) => cell !== '')) {
      if (rows >= 0) blankSinceRow += 1;
      return null;
    }
    rows += 1;
    [blank, blankSinceRow] = [blank + blankSinceRow, 0];
    return rows > MOST_ROWS ? null : { line: begins, cells, spans: within > 0 };
  });
  const [header, ...body] = lines;
  if (rows > MOST_ROWS) return tooMany(rows);
  if (!header) return EMPTY_FILE;
  if (header.cells.length > MOST_COLUMNS) {
    return aboutFile(
      { id: 'kolom terlalu banyak', en: 'too many columns' },
      String(header.cells.length),
      { id: `paling banyak ${MOST_COLUMNS} kolom`, en: `at most ${MOST_COLUMNS} columns` },
    );
  }
  return { header, body, blank, decimalComma: separator !== ',' };
}
