import { shown, type Report } from './problems.ts';

type Path = readonly (string | number)[];

const SPACE = /[ \t\r\n]*/y;
/** What may stand at the end of a text that was cut off: half a string, word or number. */
const HALF_VALUE = /^(?:"(?:[^"\\]|\\.)*|[a-z]*|[-+.eE]*)\\?\s*$/;
const DEEPEST = 200;
/** Control characters may not stand in a string (RFC 8259, 7), except DEL and those after it. */
const SCALAR =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** Stops a walk at the place where the text is not JSON. */
class NotJson extends Error {
  constructor(readonly at: number) {
    super();
  }
}

/** Walks a JSON text (RFC 8259) and tells where each value begins. */
class Walker {
  private at = 0;
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly text: string,
    private readonly visit: (path: Path, at: number) => void,
  ) {}

  walk(): void {
    this.value();
    this.take(SPACE);
    if (this.at < this.text.length) throw new NotJson(this.at);
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private is(character: string): boolean {
    this.take(SPACE);
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private expect(character: string): void {
    if (!this.is(character)) throw new NotJson(this.at);
  }

  private scalar(): string {
    this.take(SPACE);
    const found = this.take(SCALAR);
    if (found === '') throw new NotJson(this.at);
    return found;
  }

  private value(): void {
    this.take(SPACE);
    if (this.path.length > DEEPEST) throw new NotJson(this.at);
    this.visit(this.path, this.at);
    if (this.is('{')) this.members('}', () => this.key());
    else if (this.is('[')) this.members(']', (index) => index);
    else this.scalar();
  }

  private key(): string {
    this.take(SPACE);
    if (this.text[this.at] !== '"') throw new NotJson(this.at);
    const name = JSON.parse(this.scalar()) as string;
    this.expect(':');
    return name;
  }

  private members(end: string, step: (index: number) => string | number): void {
    if (this.is(end)) return;
    for (let index = 0; ; index++) {
      this.path.push(step(index));
      this.value();
      this.path.pop();
      if (this.is(end)) return;
      this.expect(',');
    }
  }
}

const lineAt = (text: string, at: number) => text.slice(0, at).split(/\r\n|\r|\n/).length;

/** 1-based line on which the value at `path` begins, or its nearest ancestor that exists. */
export function lineOfPath(text: string, path: Path): number {
  let deepest = -1;
  let begins = 0;
  placeOfError(text, (here, at) => {
    if (here.length > path.length || here.length <= deepest) return;
    if (here.every((step, i) => step === path[i])) {
      deepest = here.length;
      begins = at;
    }
  });
  return lineAt(text, begins);
}

/** 1-based lines on which the items of the list under a top-level name begin, in one walk. */
export function linesOfItems(text: string, name: string): number[] {
  const found: number[] = [];
  let line = 1;
  let counted = 0;
  placeOfError(text, (here, at) => {
    if (here.length !== 2 || here[0] !== name) return;
    line += lineAt(text.slice(counted, at), at - counted) - 1;
    counted = at;
    found.push(line);
  });
  return found;
}

/** Where the text stops being JSON; its length when all of it is. */
function placeOfError(text: string, visit: (path: Path, at: number) => void): number {
  try {
    new Walker(text, visit).walk();
  } catch (error) {
    if (error instanceof NotJson) return error.at;
    throw error;
  }
  return text.length;
}

/** The parsed text, or `undefined` after reporting the line and column where it breaks. */
export function parseJson(text: string, report: Report): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const at = placeOfError(text, () => undefined);
    const truncated = HALF_VALUE.test(text.slice(at));
    const column = at - Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1));
    report({
      line: lineAt(text, at),
      field: null,
      problem: truncated ? 'JSON terpotong' : 'JSON rusak',
      found: truncated
        ? `berkas berakhir pada karakter ke-${text.length}`
        : `"${shown(text.slice(at, at + 12))}" pada kolom ${column}`,
      expected: truncated ? 'kurung dan tanda kutip yang ditutup' : 'JSON menurut RFC 8259',
    });
    return undefined;
  }
}
