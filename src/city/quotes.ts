/** A quote of a table that does not do its work. */
export interface QuoteFlaw {
  /** 1-based line on which the quote is opened. */
  readonly line: number;
  /** `open`: it is never closed; `after`: something else than a separator follows its end. */
  readonly kind: 'open' | 'after';
  /** What stands from the quote to the end of its line. */
  readonly found: string;
}

const LINE_END = /\r\n|\r|\n/g;

/** Index after the quote that closes the cell opened at `from`; -1 when none does. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return -1;
}

/**
 * The first cell of a table in separated values whose quotes are not as RFC 4180 (section 2) wants
 * them: opened at the beginning of a cell, closed right before a separator or a line end. Parsers
 * forgive both faults by swallowing what comes after, rows of other places included, so a table
 * with a flaw must not be read. A quote inside a cell that does not begin with one is a letter.
 *
 * One walk over the text; `null` when there is no flaw.
 */
export function quoteFlaw(text: string, separator: string): QuoteFlaw | null {
  const ends = [separator, '\n', '\r', undefined];
  let from = 0;
  for (;;) {
    const opened = text.indexOf('"', from);
    if (opened < 0) return null;
    // Inside a cell it is a letter.
    if (opened > 0 && !ends.includes(text[opened - 1])) {
      from = opened + 1;
      continue;
    }
    const end = endOfQuoted(text, opened);
    if (end < 0 || !ends.includes(text[end])) {
      return {
        line: (text.slice(0, opened).match(LINE_END)?.length ?? 0) + 1,
        kind: end < 0 ? 'open' : 'after',
        found: /[^\r\n]*/.exec(text.slice(opened))![0],
      };
    }
    from = end;
  }
}
