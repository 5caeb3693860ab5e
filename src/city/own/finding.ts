import type { Bilingual } from '../model.ts';

/** What is wrong with a value, and what should stand there instead. */
export interface Complaint {
  readonly problem: Bilingual;
  readonly expected: Bilingual;
}

/** What is wrong in a person's own file, in both languages. */
export interface OwnFinding extends Complaint {
  /** 1-based, the header being line 1 of a file that begins with it; `null`: not about one line. */
  readonly line: number | null;
  /** 1-based place of a feature in a GeoJSON list; `null`: not about one feature. */
  readonly feature: number | null;
  readonly field: string | null;
  /** As it stands in the file; empty text where nothing stands there. A number is in both. */
  readonly found: string | Bilingual;
}

/** One thing that is wrong in a person's file, in one language. */
export interface OwnProblem {
  readonly file: string;
  readonly line: number | null;
  readonly feature: number | null;
  readonly field: string | null;
  readonly problem: string;
  readonly found: string;
  readonly expected: string;
}

/** Larger files are refused unread. */
export const LARGEST_BYTES = 5_000_000;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 1_000;

const LONGEST = 80;
const LOCALE: Readonly<Record<keyof Bilingual, string>> = { id: 'id-ID', en: 'en-GB' };
const EMPTY: Bilingual = { id: '(kosong)', en: '(empty)' };

/** A count as it is written in a sentence: "5.000". */
export const count = (value: number, language: keyof Bilingual): string =>
  new Intl.NumberFormat(LOCALE[language]).format(value);

/**
 * Text of a file as it may stand in a message: one line, short, without control characters, which
 * could move a terminal's cursor. Never empty.
 */
export function shown(text: string, language: keyof Bilingual): string {
  // Cut first: a cell may be as long as the file.
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line === '') return EMPTY[language];
  return line.length > LONGEST || text.length > 4 * LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}

const inBoth = (write: (language: keyof Bilingual) => string): Bilingual => ({
  id: write('id'),
  en: write('en'),
});

/** A finding about the whole file. */
export const aboutFile = (
  problem: Bilingual,
  found: OwnFinding['found'],
  expected: Bilingual,
): OwnFinding => ({
  line: null,
  feature: null,
  field: null,
  problem,
  found,
  expected,
});

export const EMPTY_FILE: OwnFinding = aboutFile(
  { id: 'berkas kosong', en: 'the file is empty' },
  '',
  { id: 'baris judul dengan kolom lat dan lon', en: 'a header with lat and lon' },
);

export const tooLarge = (bytes: number): OwnFinding =>
  aboutFile(
    { id: 'berkas terlalu besar', en: 'the file is too large' },
    inBoth((language) => `${count(Math.ceil(bytes / 1e5) / 10, language)} MB`),
    { id: `paling besar ${LARGEST_BYTES / 1e6} MB`, en: `at most ${LARGEST_BYTES / 1e6} MB` },
  );

export const tooMany = (rows: number): OwnFinding =>
  aboutFile(
    { id: 'baris terlalu banyak', en: 'too many rows' },
    inBoth((language) => count(rows, language)),
    {
      id: `paling banyak ${count(MOST_ROWS, 'id')} baris`,
      en: `at most ${count(MOST_ROWS, 'en')} rows`,
    },
  );

/** A finding in one language, as it is handed on. */
export function problemOf(
  { line, feature, field, problem, found, expected }: OwnFinding,
  file: string,
  language: keyof Bilingual,
): OwnProblem {
  return {
    file,
    line,
    feature,
    field,
    problem: problem[language],
    found: shown(typeof found === 'string' ? found : found[language], language),
    expected: expected[language],
  };
}
