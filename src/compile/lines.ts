/** A place in a text, and the 1-based line it is on. */
export interface Place {
  readonly at: number;
  readonly line: number;
}

/** Lines of places in a text, each found by going on from the one before it. */
export class Lines {
  private at: number;
  private line: number;

  constructor(
    private readonly text: string,
    from: Place = { at: 0, line: 1 },
  ) {
    ({ at: this.at, line: this.line } = from);
  }

  /** @param place not before the last one that was asked for. */
  of(place: number): number {
    // Not by a pattern: on one line of megabytes that would look at the rest each time.
    for (; this.at < place; this.at++) {
      const sign = this.text[this.at];
      if (sign === '\n' || (sign === '\r' && this.text[this.at + 1] !== '\n')) this.line++;
    }
    return this.line;
  }
}

/** 1-based line of one place in a text. */
export const lineAt = (text: string, place: number): number => new Lines(text).of(place);
