import { visible } from './shown.ts';

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
  /** How many others of this file the entry stands for: they are counted, not kept. */
  readonly others?: number;
}

/** A value of a message, or how it is come by: what is only counted is never worked out. */
export type Said = unknown;

/** Where and what, for `Report`; the file is known to the reader. */
export interface Finding {
  readonly line: number | null;
  readonly field: string | null;
  readonly problem: string;
  /** The value as it stands in the file, or a function that gives it. */
  readonly found: Said;
  /** A text, or a function that gives it. */
  readonly expected: Said;
}

export type Report = (finding: Finding) => void;

/** `facilities/schools.csv:12 lat: bukan angka - ditemukan "abc" - seharusnya angka` */
export function formatProblem({ file, line, field, problem, found, expected }: Problem): string {
  const place = `${file}${line === null ? '' : `:${line}`}${field === null ? '' : ` ${field}`}`;
  return visible(`${place}: ${problem} - ditemukan: ${found} - seharusnya: ${expected}`);
}

/** How many lines of one kind are written for a person; a program asks for JSON and gets all. */
export const MOST_LISTED = 50;

const number = (value: number) => new Intl.NumberFormat('id-ID').format(value);

/** The first lines, and a last one that counts the others: nobody reads a list of thousands. */
export const listed = (lines: readonly string[], most = MOST_LISTED): readonly string[] =>
  cutOff(lines, lines.length, most, 'semuanya dengan --format json');

function cutOff(
  lines: readonly string[],
  total: number,
  most: number,
  where: string,
): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), `... dan ${number(total - most)} lainnya (${where})`];
}

/** Problems as {@link listed} lists them; the count of the others is exact. */
export const listedProblems = (
  problems: readonly Problem[],
  where = 'selengkapnya dengan --format json',
): readonly string[] =>
  cutOff(
    problems.map((problem) => `  ${formatProblem(problem)}`),
    countOf(problems),
    MOST_LISTED,
    where,
  );

/** By file, then line, then field, so that the same folder always gives the same list. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.others ?? 0) - (b.others ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.field ?? '', b.field ?? '') ||
      compare(a.problem, b.problem),
  );
}

/** How many there are, with those that were counted and not kept. */
export const countOf = (problems: readonly Problem[]): number =>
  problems.reduce((sum, { others }) => sum + (others ?? 1), 0);

/** A count as it stands in a sentence: `2.940.000 masalah`. */
export const countedAs = (problems: readonly Problem[], noun: string): string =>
  `${number(countOf(problems))} ${noun}`;

/** A geodata folder that cannot be compiled; carries all of its problems. */
export class GeodataError extends Error {
  constructor(
    /** As the caller named it. */
    readonly folder: string,
    readonly problems: readonly Problem[],
  ) {
    const name = folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder;
    super(
      [
        `Data di ${visible(name)} belum benar: ${countedAs(problems, 'masalah')}.`,
        ...listedProblems(problems, 'selengkapnya: npm run --silent akses -- check --format json'),
      ].join('\n'),
    );
    this.name = 'GeodataError';
  }
}
