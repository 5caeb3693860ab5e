import { expectedWord } from './nearest-word.ts';
import type { Report } from './problems.ts';
import { shown } from './shown.ts';

/** More columns than this are not looked at one by one. */
const MOST_COLUMNS = 500;

const SEPARATORS = [';', '\t', '|'];
const nameOf = (separator: string) =>
  separator === '\t' ? 'pemisah tab' : `pemisah "${separator}"`;

const trimmed = (cells: readonly string[]) => cells.map((name) => name.trim());

/** The character that separates the columns instead of a comma; `null` when it is the comma. */
function otherSeparator(line: string, columns: readonly string[]): string | null {
  const found = SEPARATORS.find((separator) => {
    const names = trimmed(line.split(separator));
    return names.length > 1 && names.some((name) => columns.includes(name));
  });
  return found ?? null;
}

export interface Header {
  readonly columns: readonly string[];
  /** Columns that may be left out. */
  readonly optional: readonly string[];
  /** The first rows of the table. */
  readonly rows: readonly (readonly string[])[];
  /** The first line as it stands. */
  readonly line: string;
}

/** What is wrong with a first row that is no header of this table at all. */
function notAHeader({ columns, rows, line }: Header) {
  const at = { line: 1, field: null };
  if (/^"?sep=/i.test(line)) {
    return {
      ...at,
      problem: 'baris pertama bukan judul kolom',
      found: line,
      expected: 'judul kolom di baris 1; baris sep= dihapus',
    };
  }
  const separator = otherSeparator(line, columns);
  if (separator !== null) {
    return {
      ...at,
      problem: 'kolom tidak dipisah dengan koma',
      found: nameOf(separator),
      expected: 'pemisah koma (,)',
    };
  }
  const known = (cells: readonly string[]) =>
    trimmed(cells).filter((name) => columns.includes(name)).length;
  const later = rows.findIndex((cells) => known(cells) * 2 >= columns.length);
  return {
    ...at,
    problem: later > 0 ? 'judul kolom tidak di baris pertama' : 'baris judul kolom tidak ada',
    found: line,
    expected:
      later > 0
        ? `judul di baris 1; di atas ${rows[later]!.slice(0, 3).join(',')},... tidak ada apa-apa`
        : `judul: ${columns.join(',')}`,
  };
}

/**
 * The names of the columns, after reporting what is wrong with them; `null` when the rows cannot
 * be read by them.
 */
export function readHeader(header: Header, report: Report): readonly string[] | null {
  const { columns, optional, rows } = header;
  const names = trimmed(rows[0] ?? []);
  if (names.length > MOST_COLUMNS) {
    report({
      line: 1,
      field: null,
      problem: 'terlalu banyak kolom',
      found: `${names.length} kolom: ${shown(names.slice(0, 20).join(','))}`,
      expected: `kolom ${columns.join(',')}`,
    });
    return null;
  }
  if (!names.some((name) => columns.includes(name))) {
    report(notAHeader(header));
    return null;
  }
  checkNames(names, columns, optional, report);
  return columns.every((column) => names.includes(column)) ? names : null;
}

function checkNames(
  names: readonly string[],
  columns: readonly string[],
  optional: readonly string[],
  report: Report,
): void {
  const seen = new Set<string>();
  const all = [...columns, ...optional];
  for (const name of names) {
    const at = { line: 1, field: name === '' ? null : name, found: name };
    if (seen.has(name)) {
      report({ ...at, problem: 'kolom tertulis dua kali', expected: 'satu kali' });
    } else if (!all.includes(name) && !name.startsWith('x_')) {
      const free = all.filter((column) => !names.includes(column));
      report({
        ...at,
        problem: 'kolom tidak dikenal',
        expected: () => expectedWord(name, free),
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
      found: names.join(','),
      expected: `kolom ${column}`,
    });
  }
}
