import type { Problem } from '../../src/compile/problems.ts';

/** One way in which a file of the tiny city goes wrong, and what must be said about it. */
export interface BadCase {
  readonly name: string;
  readonly file: string;
  /** The file as it then is; `null` takes it away, a number makes it that many bytes large. */
  readonly change: (text: string) => string | Uint8Array | number | null;
  readonly line: number | null;
  readonly field: string | null;
  readonly problem: string;
  /** Parts of the two values; the whole of a short one. */
  readonly found: string;
  readonly expected: string;
  /** A change of a second file, where one mistake needs two. */
  readonly with?: Readonly<Record<string, (text: string) => string>>;
  /** Where the problem is told, when that is another file than the changed one. */
  readonly at?: string;
  /** Whether it only may be wrong: the data are sound all the same. */
  readonly severity?: 'warning';
  /** Whether nothing else may be said: what follows from the mistake is no mistake of its own. */
  readonly alone?: boolean;
  /** What else must be said, because one mistake breaks two rules. */
  readonly besides?: readonly Pick<Problem, 'field' | 'problem'>[];
}

/** Replaces the first occurrence; a case whose text is not there would test nothing. */
export const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the tiny city has no ${from}`);
  return text.replace(from, () => to);
};

/** Adds a row at the end of a table. */
export const append = (row: string) => (text: string) => `${text}${row}\n`;

/** Takes a row out, by its line. */
export const without = (line: number) => (text: string) =>
  text
    .split('\n')
    .filter((_row, i) => i !== line - 1)
    .join('\n');

/** One change after the other. */
export const both =
  (...changes: readonly ((text: string) => string)[]) =>
  (text: string) =>
    changes.reduce((changed, change) => change(changed), text);

export const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );
