import { dsvFormat } from 'd3-dsv';
import type { Bilingual } from './model.ts';

/** What is wrong (or worth knowing) in a person's own file, in both languages. */
export interface OwnFinding {
  /** 1-based, the header being line 1 of a file that begins with it; `null`: the whole file. */
  readonly line: number | null;
  readonly field: string | null;
  readonly problem: Bilingual;
  /** As it stands in the file; empty text where nothing stands there. */
  readonly found: string;
  readonly expected: Bilingual;
}

export interface OwnLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface OwnTable {
  readonly header: OwnLine;
  readonly body: readonly OwnLine[];
  /** The file separates columns with something else, so a comma in a number is a decimal comma. */
  readonly decimalComma: boolean;
}

export const LARGEST_BYTES = 5_000_000;
export const MOST_ROWS = 20_000;

const LINE_END = /\r\n|\r|\n/g;
const lineEnds = (text: string) => text.match(LINE_END)?.length ?? 0;
const lineAt = (text: string, index: number) => lineEnds(text.slice(0, index)) + 1;

const whole = (problem: Bilingual, found: string, expected: Bilingual): OwnFinding => ({
  line: null,
  field: null,
  problem,
  found,
  expected,
});

const SAVE_AS_UTF8: Bilingual = {
  id: 'simpan ulang sebagai "CSV UTF-8"',
  en: 'save it again as "CSV UTF-8"',
};

const NO_TABLE = { id: 'baris judul dengan kolom lat dan lon', en: 'a header with lat and lon' };

const isFinding = (value: string | OwnFinding): value is OwnFinding => typeof value !== 'string';

/** Bytes as text, or why they are none. */
function decode(input: Uint8Array | string): string | OwnFinding {
  if (input.length > LARGEST_BYTES) {
    return whole(
      { id: 'berkas terlalu besar', en: 'the file is too large' },
      `${(input.length / 1e6).toFixed(1)} MB`,
      { id: `paling besar ${LARGEST_BYTES / 1e6} MB`, en: `at most ${LARGEST_BYTES / 1e6} MB` },
    );
  }
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  const nul = text.indexOf('\0');
  const broken = typeof input === 'string' ? -1 : text.indexOf('\uFFFD');
  // UTF-16 shows both: its byte order mark is broken UTF-8, its letters come with NUL bytes.
  const bad = broken >= 0 ? broken : nul;
  if (bad >= 0) {
    return {
      ...whole({ id: 'bukan teks UTF-8', en: 'not UTF-8 text' }, '', SAVE_AS_UTF8),
      line: lineAt(text, bad),
      found: nul >= 0 ? 'NUL' : '\uFFFD',
    };
  }
  return text.replace(/^\uFEFF/, '');
}

/** The separator that the header uses most; a comma where it uses none. */
function separatorOf(header: string): string {
  const uses = (separator: string) => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (uses(next) > uses(best) ? next : best));
}

/** The line whose opening quote has no end, so that it swallowed what follows it; else nothing. */
function unclosedQuote(
  text: string,
  separator: string,
  lines: readonly OwnLine[],
): OwnLine | undefined {
  const quotes = text.split('"').length - 1;
  if (quotes % 2 === 0) return undefined;
  const before = text[text.lastIndexOf('"') - 1] ?? '\n';
  return (
    lines.findLast(({ cells }) => cells.some((cell) => lineEnds(cell) > 0)) ??
    (['\n', '\r', separator].includes(before) ? lines.at(-1) : undefined)
  );
}

/**
 * A person's CSV as lines of cells: comma, semicolon or tab, with or without a byte order mark,
 * any line end. Blank lines are skipped, lines keep their number in the file.
 *
 * @param input the file's bytes, or text that is decoded already.
 */
export function readOwnTable(input: Uint8Array | string): OwnTable | OwnFinding {
  const text = decode(input);
  if (isFinding(text)) return text;
  const first = text.split(LINE_END).find((line) => line.trim() !== '');
  if (first === undefined) {
    return whole({ id: 'berkas kosong', en: 'the file is empty' }, '', NO_TABLE);
  }
  const separator = separatorOf(first);
  let line = 1;
  const lines = dsvFormat(separator)
    .parseRows(text)
    .map((cells): OwnLine => {
      const begins = line;
      line += 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
      return { line: begins, cells: cells.map((cell) => cell.trim()) };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const unclosed = unclosedQuote(text, separator, lines);
  if (unclosed) {
    return {
      line: unclosed.line,
      field: null,
      problem: { id: 'tanda kutip tidak ditutup', en: 'a quote is never closed' },
      found: unclosed.cells.join(separator),
      expected: { id: 'tanda kutip penutup (")', en: 'a closing quote (")' },
    };
  }
  const [header, ...body] = lines;
  if (!header) return whole({ id: 'berkas kosong', en: 'the file is empty' }, '', NO_TABLE);
  if (body.length > MOST_ROWS) {
    return whole({ id: 'baris terlalu banyak', en: 'too many rows' }, String(body.length), {
      id: `paling banyak ${MOST_ROWS} baris`,
      en: `at most ${MOST_ROWS} rows`,
    });
  }
  return { header, body, decimalComma: separator !== ',' };
}
