import { csvParseRows } from 'd3-dsv';
import { expectedWord } from './nearest-word.ts';
import { shown, type Report } from './problems.ts';
import { Row } from './row.ts';

const LINE_END = /\r\n|\r|\n/g;

const lineEnds = (text: string) => text.match(LINE_END)?.length ?? 0;

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows with the line each begins on: quoted cells may hold line ends of their own. */
function parseLines(text: string): Line[] {
  let line = 1;
  return csvParseRows(text).map((cells) => {
    const begins = line;
    line += 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
    return { line: begins, cells };
  });
}

/** The character that separates the columns instead of a comma; `null` when it is the comma. */
function otherSeparator(header: string, columns: readonly string[]): string | null {
  const found = [';', '\t', '|'].find((separator) => {
    const names = header.split(separator).map((name) => name.trim());
    return names.length > 1 && names.some((name) => columns.includes(name));
  });
  return found ?? null;
}

function checkHeader(names: readonly string[], columns: readonly string[], report: Report): void {
  const seen = new Set<string>();
  for (const name of names) {
    const at = { line: 1, field: name === '' ? null : name };
    if (seen.has(name)) {
      report({
        ...at,
        problem: 'kolom tertulis dua kali',
        found: shown(name),
        expected: 'satu kali',
      });
    } else if (!columns.includes(name) && !name.startsWith('x_')) {
      report({
        ...at,
        problem: 'kolom tidak dikenal',
        found: shown(name),
        expected: expectedWord(
          name,
          columns.filter((column) => !names.includes(column)),
        ),
      });
    }
    seen.add(name);
  }
  for (const column of columns) {
    if (seen.has(column)) continue;
    report({
      line: 1,
      field: column,
      problem: 'kolom tidak ada',
      found: shown(names.join(',')),
      expected: `kolom ${column}`,
    });
  }
}

/** A quote that is opened and not closed swallows the rest of the file. */
function checkQuotes(text: string, lines: readonly Line[], report: Report): boolean {
  if ((text.split('"').length - 1) % 2 === 0) return true;
  const opened = lines.findLast(({ cells }) => cells.some((cell) => lineEnds(cell) > 0));
  report({
    line: (opened ?? lines.at(-1))?.line ?? null,
    field: null,
    problem: 'tanda kutip tidak ditutup',
    found: 'jumlah tanda kutip (") ganjil',
    expected: 'setiap tanda kutip pembuka punya penutup',
  });
  return false;
}

/**
 * The rows of a comma-separated table, with their lines; blank lines are skipped. Problems of the
 * header and of the row lengths are reported; `null` when the columns cannot be told apart.
 *
 * @param columns every column of the table; ones that begin with `x_` may be added freely.
 */
export function readTable(text: string, columns: readonly string[], report: Report): Row[] | null {
  const lines = parseLines(text);
  const [header, ...body] = lines;
  if (!header || !checkQuotes(text, lines, report)) return null;
  const names = header.cells.map((name) => name.trim());
  const separator = names.length === 1 ? otherSeparator(names[0]!, columns) : null;
  if (separator !== null) {
    report({
      line: 1,
      field: null,
      problem: 'kolom tidak dipisah dengan koma',
      found: separator === '\t' ? 'pemisah tab' : `pemisah "${separator}"`,
      expected: 'pemisah koma (,)',
    });
    return null;
  }
  checkHeader(names, columns, report);
  if (!columns.every((column) => names.includes(column))) return null;
  return body.flatMap(({ line, cells }) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    if (cells.length !== names.length) {
      report({
        line,
        field: null,
        problem: 'jumlah kolom di baris ini tidak sama dengan judul',
        found: `${cells.length} kolom: ${shown(cells.join(','))}`,
        expected: `${names.length} kolom; teks yang memuat koma diapit tanda kutip`,
      });
      return [];
    }
    const fields = new Map(names.map((name, i) => [name, cells[i]!.trim()]));
    return [new Row(line, fields, report)];
  });
}
