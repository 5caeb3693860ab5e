import { expectedWord } from './nearest-word.ts';
import { shown, type Report } from './problems.ts';

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const COMMA_NUMBER = /^[+-]?\d+(\.\d{3})*,\d+$/;

/** Text that a spreadsheet would run as a formula (OWASP, "CSV Injection"). */
const isFormula = (text: string) =>
  /^[=@]/.test(text) || (/^[+-]/.test(text) && !NUMBER.test(text));

export interface NumberRule {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
}

function describe({ min, max, integer }: NumberRule): string {
  const kind = integer ? 'bilangan bulat' : 'angka';
  if (min !== undefined && max !== undefined) return `${kind} ${min} sampai ${max}`;
  if (min !== undefined) return `${kind} paling kecil ${min}`;
  if (max !== undefined) return `${kind} paling besar ${max}`;
  return `${kind}, misalnya ${integer ? '106' : '106.15'}`;
}

/**
 * One row of a table. Each getter checks its cell and reports what is wrong with it; an empty or
 * wrong cell is `null`, and `required` values are reported when empty.
 */
export class Row {
  constructor(
    readonly line: number,
    private readonly cells: ReadonlyMap<string, string>,
    private readonly report: Report,
  ) {
    for (const [field, text] of cells) {
      if (!field.startsWith('x_') && isFormula(text)) {
        this.wrong(
          field,
          'isi seperti rumus lembar kerja',
          text,
          'teks atau angka biasa, tidak diawali = + - @',
        );
      }
    }
  }

  /** Reports a problem of this row. */
  wrong(field: string | null, problem: string, found: unknown, expected: string): null {
    this.report({ line: this.line, field, problem, found: shown(found), expected });
    return null;
  }

  /** The cell as written; `null` when empty. */
  text(field: string): string | null {
    return this.cells.get(field) || null;
  }

  required(field: string): string {
    const text = this.text(field);
    if (text === null) this.wrong(field, 'isian wajib kosong', '', 'diisi');
    return text ?? '';
  }

  number(field: string, rule: NumberRule = {}): number | null {
    const text = this.text(field);
    if (text === null) return null;
    if (!NUMBER.test(text)) {
      if (isFormula(text)) return null;
      return COMMA_NUMBER.test(text)
        ? this.wrong(field, 'angka memakai koma desimal', text, 'titik desimal, misalnya 106.15')
        : this.wrong(field, 'bukan angka', text, describe(rule));
    }
    const value = Number(text);
    const { min = -Infinity, max = Infinity, integer = false } = rule;
    if (value < 0 && min === 0) {
      return this.wrong(field, 'angka negatif', text, describe(rule));
    }
    if (value < min || value > max || (integer && !Number.isInteger(value))) {
      return this.wrong(field, 'angka di luar batas', text, describe(rule));
    }
    return value;
  }

  requiredNumber(field: string, rule: NumberRule = {}): number | null {
    this.required(field);
    return this.number(field, rule);
  }

  /** One of a fixed set of words; `null` when empty or wrong. */
  oneOf<T extends string>(field: string, words: readonly T[]): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const word = words.find((candidate) => candidate === text);
    return word ?? this.wrong(field, 'isian tidak dikenal', text, words.join(', '));
  }

  requiredOneOf<T extends string>(field: string, words: readonly T[]): T | null {
    this.required(field);
    return this.oneOf(field, words);
  }

  /**
   * An id of another list. `known` is `null` when that list could not be read: its own problem is
   * reported already, and the id is taken as it is.
   *
   * @param list how the list is called in a message: "daftar sumber".
   */
  reference(field: string, known: ReadonlySet<string> | null, list: string): string | null {
    const text = this.text(field);
    if (text === null || !known || known.has(text)) return text;
    return this.wrong(field, `tidak ada di ${list}`, text, expectedWord(text, known));
  }

  requiredReference(field: string, known: ReadonlySet<string> | null, list: string): string | null {
    this.required(field);
    return this.reference(field, known, list);
  }
}
