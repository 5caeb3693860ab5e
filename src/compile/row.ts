import {
  isFormula,
  isStopgap,
  LONGEST_NAME,
  LONGEST_TEXT,
  textDoubt,
  textFlaw,
} from './cell-text.ts';
import { expectedWord } from './nearest-word.ts';
import { describeNumber, NUMBER, numberSlip, type NumberRule } from './number-slip.ts';
import type { Report, Said } from './problems.ts';

/** What all rows of a table share. */
export interface Columns {
  readonly names: readonly string[];
  /** Place of each column in a row, by name. */
  readonly places: ReadonlyMap<string, number>;
  /** Whether some text of the table deserves a look: control characters, damaged letters. */
  readonly suspicious: boolean;
  readonly report: Report;
  /** Takes what may be wrong. */
  readonly doubt: Report;
}

/** Signs with which a formula may begin. */
const MARKS = '=@+-＝＠＋－';

/**
 * One row of a table. Each getter checks its cell and reports what is wrong with it; an empty or
 * wrong cell is `null`, and `required` values are reported when empty.
 */
export class Row {
  constructor(
    readonly line: number,
    private readonly cells: readonly string[],
    private readonly columns: Columns,
  ) {
    cells.forEach((text, place) => {
      const mark = text !== '' && MARKS.includes(text[0]!);
      const plain = !mark && !isStopgap(text);
      if (plain && !columns.suspicious && text.length <= LONGEST_TEXT) return;
      const field = columns.names[place]!;
      if (!field.startsWith('x_')) this.checkText(field, text, mark);
    });
  }

  private checkText(field: string, text: string, mark: boolean): void {
    const flaw = textFlaw(text);
    if (flaw) {
      this.wrong(field, flaw.problem, text, flaw.expected);
    } else if (mark && isFormula(text)) {
      const expected = 'teks atau angka biasa, tidak diawali = + - @';
      this.wrong(field, 'isi seperti rumus lembar kerja', text, expected);
    } else if (isStopgap(text)) {
      this.wrong(field, 'tanda pengganti di isian', text, 'kosong bila tidak diketahui');
    } else if (this.columns.suspicious) {
      const doubt = textDoubt(text);
      if (doubt) this.doubt(field, doubt.problem, text, doubt.expected);
    }
  }

  /** Reports a problem of this row. */
  wrong(field: string | null, problem: string, found: Said, expected: Said): null {
    this.columns.report({ line: this.line, field, problem, found, expected });
    return null;
  }

  /** Reports what may be wrong with this row. */
  doubt(field: string | null, problem: string, found: Said, expected: Said): void {
    this.columns.doubt({ line: this.line, field, problem, found, expected });
  }

  /** The cell as written; `null` when empty. */
  text(field: string): string | null {
    return this.cells[this.columns.places.get(field) ?? -1] || null;
  }

  /** The cell as written; `null` also for a stopgap, which is reported already, for any cell. */
  stated(field: string): string | null {
    const text = this.text(field);
    return text !== null && isStopgap(text) ? null : text;
  }

  required(field: string): string {
    const text = this.text(field);
    if (text === null) this.wrong(field, 'isian wajib kosong', '', 'diisi');
    return text ?? '';
  }

  /** A required text on one line, not longer than a name is. */
  requiredName(field: string): string {
    const text = this.required(field);
    if (text.length > LONGEST_NAME && text.length <= LONGEST_TEXT) {
      const flaw = textFlaw(text, LONGEST_NAME)!;
      this.wrong(field, flaw.problem, text, flaw.expected);
    } else if (/[\t\r\n]/.test(text)) {
      this.wrong(field, 'nama berisi ganti baris atau tab', text, 'nama dalam satu baris');
    }
    return text;
  }

  number(field: string, rule: NumberRule = {}): number | null {
    const text = this.stated(field);
    if (text === null) return null;
    const value = Number(text);
    const isNumber = NUMBER.test(text);
    if (!isNumber || (rule.integer && text.includes('.'))) {
      // Reported already, for any cell.
      if (isFormula(text) || textFlaw(text)) return null;
      const slip = numberSlip(text, rule);
      if (slip) return this.wrong(field, slip.problem, text, slip.expected);
      if (!isNumber) {
        const expected = `${describeNumber(rule)}; kosong bila tidak diketahui`;
        return this.wrong(field, 'bukan angka', text, expected);
      }
    }
    const { min = -Infinity, max = Infinity, integer = false } = rule;
    if (value < 0 && min === 0) {
      return this.wrong(field, 'angka negatif', text, describeNumber(rule));
    }
    if (value < min || value > max || (integer && !Number.isInteger(value))) {
      return this.wrong(field, 'angka di luar batas', text, describeNumber(rule));
    }
    return value;
  }

  requiredNumber(field: string, rule: NumberRule = {}): number | null {
    this.required(field);
    return this.number(field, rule);
  }

  /** One of a fixed set of words; `null` when empty or wrong. */
  oneOf<T extends string>(field: string, words: readonly T[]): T | null {
    const text = this.stated(field);
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
    const text = this.stated(field);
    if (text === null || !known || known.has(text)) return text;
    return this.wrong(field, `tidak ada di ${list}`, text, () => expectedWord(text, known));
  }

  requiredReference(field: string, known: ReadonlySet<string> | null, list: string): string | null {
    this.required(field);
    return this.reference(field, known, list);
  }
}
