/** One thing that is wrong in a geodata folder; field names are published (`akses check`). */
export interface Problem {
  /** Path inside the folder, with `/`. */
  readonly file: string;
  /** 1-based line, the header of a table being line 1; `null` when it is about the whole file. */
  readonly line: number | null;
  /** Column, property or path inside a JSON file; `null` when it is about the whole row or file. */
  readonly field: string | null;
  /** What is wrong, in plain Indonesian. */
  readonly problem: string;
  readonly found: string;
  readonly expected: string;
}

/** Where and what, for `Report`; the file is known to the reader. */
export type Finding = Omit<Problem, 'file'>;

export type Report = (finding: Finding) => void;

const LONGEST = 120;

/** A value as it stands in a message: one line, not too long, never empty. */
export function shown(value: unknown): string {
  if (value === undefined) return '(tidak ada)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '(kosong)';
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}

/** `facilities/schools.csv:12 lat: bukan angka - ditemukan "abc" - seharusnya angka` */
export function formatProblem({ file, line, field, problem, found, expected }: Problem): string {
  const place = `${file}${line === null ? '' : `:${line}`}${field === null ? '' : ` ${field}`}`;
  return `${place}: ${problem} - ditemukan: ${found} - seharusnya: ${expected}`;
}

/** How many lines of one kind are written for a person; a program asks for JSON and gets all. */
export const MOST_LISTED = 50;

/** The first lines, and a last one that counts the others: nobody reads a list of thousands. */
export function listed(lines: readonly string[], most = MOST_LISTED): readonly string[] {
  const rest = lines.length - most;
  if (rest <= 0) return lines;
  const others = new Intl.NumberFormat('id-ID').format(rest);
  return [...lines.slice(0, most), `... dan ${others} lainnya (semuanya dengan --format json)`];
}

/** By file, then line, then field, so that the same folder always gives the same list. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.field ?? '', b.field ?? '') ||
      compare(a.problem, b.problem),
  );
}

/** A geodata folder that cannot be compiled; carries all of its problems. */
export class GeodataError extends Error {
  constructor(
    readonly folder: string,
    readonly problems: readonly Problem[],
  ) {
    super(
      [
        `Data di ${folder} belum benar: ${problems.length} masalah.`,
        ...problems.map((problem) => `  ${formatProblem(problem)}`),
      ].join('\n'),
    );
    this.name = 'GeodataError';
  }
}
