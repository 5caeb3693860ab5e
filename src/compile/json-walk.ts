export type Step = string | number;
export type Path = readonly Step[];

/** `walking.kmh`, `[3].url`: a path as it stands in the field column of a problem. */
export const fieldOf = (path: Path): string | null =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step,
    '',
  ) || null;

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** What may stand at the end of a text that was cut off: half a word, number or escape. */
const HALF = /(?:[a-z]{0,5}|[-+.eE]*|\\u?[0-9a-fA-F]{0,3})\s*$/y;

/** Deeper than any GeoJSON (a multipolygon in a collection has 9 levels). */
const DEEPEST = 64;
/** Objects and lists of one file: more than 50 MB of coordinates hold. */
const MOST_PARTS = 4_000_000;
/** Members of one object. */
const MOST_MEMBERS = 50_000;

/**
 * Why a text is refused: it is no JSON, it ends too early, or there is more of it than a machine
 * can take.
 */
export type Refusal = 'syntax' | 'cut' | 'deep' | 'parts' | 'members';

/** Stops a walk. */
export class Refused extends Error {
  constructor(
    readonly why: Refusal,
    readonly at: number,
  ) {
    super();
  }
}

export interface Visitor {
  /** Called for each value, before what is in it: the path to it, and where it begins. */
  value?(path: Path, at: number): void;
  /** Called for a name that its object has already: the path to it, and where it stands. */
  repeated?(path: Path, at: number): void;
}

const isBlank = (sign: string | undefined) =>
  sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t';

/** Walks JSON values (RFC 8259) of a text from a place on. */
class Walker {
  private parts = 0;
  private readonly path: Step[] = [];

  constructor(
    private readonly text: string,
    public at: number,
    private readonly visitor: Visitor,
  ) {}

  value(): void {
    this.skipBlanks();
    this.visitor.value?.(this.path, this.at);
    const sign = this.text[this.at];
    if (sign === '{' || sign === '[') {
      if (this.path.length >= DEEPEST) throw new Refused('deep', this.at);
      if (++this.parts > MOST_PARTS) throw new Refused('parts', this.at);
      this.at++;
      if (sign === '{') this.members();
      else this.items();
    } else if (sign === '"') {
      this.string();
    } else {
      this.match(SCALAR);
    }
  }

  skipBlanks(): void {
    while (isBlank(this.text[this.at])) this.at++;
  }

  wrong(): Refused {
    HALF.lastIndex = this.at;
    return new Refused(HALF.test(this.text) ? 'cut' : 'syntax', this.at);
  }

  private match(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) throw this.wrong();
    this.at = pattern.lastIndex;
  }

  /** Takes a string. Not by one pattern: a string of megabytes would exhaust the matcher. */
  private string(): string {
    const from = this.at++;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 34) break;
      if (Number.isNaN(code)) throw new Refused('cut', this.at);
      // Control characters may not stand in a string (RFC 8259, 7).
      if (code < 32) throw new Refused('syntax', this.at);
      if (code === 92) this.match(ESCAPE);
      else this.at++;
    }
    return this.text.slice(from, ++this.at);
  }

  private is(sign: string): boolean {
    this.skipBlanks();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  /** Whether a list or object ends here; a comma goes on. */
  private ends(close: string): boolean {
    if (this.is(close)) return true;
    if (!this.is(',')) throw this.wrong();
    return false;
  }

  private items(): void {
    if (this.is(']')) return;
    for (let index = 0; ; index++) {
      this.path.push(index);
      this.value();
      this.path.pop();
      if (this.ends(']')) return;
    }
  }

  private members(): void {
    if (this.is('}')) return;
    const names = new Names();
    for (;;) {
      this.skipBlanks();
      const at = this.at;
      if (this.text[at] !== '"') throw this.wrong();
      const text = this.string();
      const name = text.includes('\\') ? (JSON.parse(text) as string) : text.slice(1, -1);
      this.path.push(name);
      if (!names.add(name)) this.visitor.repeated?.(this.path, at);
      if (names.size > MOST_MEMBERS) throw new Refused('members', at);
      if (!this.is(':')) throw this.wrong();
      this.value();
      this.path.pop();
      if (this.ends('}')) return;
    }
  }
}

/** The names of one object. Most have a handful, for which a list is quicker than a set. */
class Names {
  private few: string[] | null = [];
  private many: Set<string> | null = null;

  get size(): number {
    return this.many?.size ?? this.few!.length;
  }

  /** @returns whether the name is new. */
  add(name: string): boolean {
    if (this.many) return this.many.size < this.many.add(name).size;
    if (this.few!.includes(name)) return false;
    if (this.few!.push(name) > 16) {
      this.many = new Set(this.few);
      this.few = null;
    }
    return true;
  }
}

/**
 * Walks the JSON value at a place of a text; what follows it is not looked at.
 *
 * @throws Refused where the text is no JSON, or nests deeper or holds more than it may.
 */
export function walkValue(text: string, from: number, visitor: Visitor): void {
  new Walker(text, from, visitor).value();
}

/**
 * Walks a text that is one JSON value.
 *
 * @throws Refused as {@link walkValue}, and where something follows the value.
 */
export function walkText(text: string, visitor: Visitor): void {
  const walker = new Walker(text, 0, visitor);
  walker.value();
  walker.skipBlanks();
  if (walker.at < text.length) throw new Refused('syntax', walker.at);
}
