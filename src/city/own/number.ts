import type { Bilingual } from '../model.ts';
import type { Complaint } from './finding.ts';

/** Longer cells are no numbers, and are not searched for what they might be. */
export const LONGEST_NUMBER = 60;

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const COMMA_NUMBER = /^[+-]?\d+,\d+$/;
/** One mark and three digits: a thousand to some, a fraction to others. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const GROUPED = /^[+-]?\d{1,3}(?:([.,\s'])\d{3})(?:\1\d{3})*$/;
const WITH_UNIT = /^(\d{1,7})\s*\p{L}[\p{L}\s]*$/u;

/** A number with a decimal point or comma; `null` when it is none. */
export function plainNumber(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  if (!NUMBER.test(text) && !COMMA_NUMBER.test(text)) return null;
  return Number(text.replace(',', '.'));
}

/** Whether a number with one mark and three digits after it can be read in two ways. */
export const isAmbiguous = (text: string): boolean => AMBIGUOUS.test(text);

export const EMPTY_VALUE: Bilingual = { id: 'isian kosong', en: 'empty value' };
export const NOT_A_NUMBER: Bilingual = { id: 'bukan angka', en: 'not a number' };
export const DECIMAL_COMMA: Bilingual = { id: 'koma desimal', en: 'decimal comma' };

const ZERO_OR_MORE: Bilingual = { id: '0 atau lebih, atau kosong', en: '0 or more, or empty' };

const NEGATIVE: Complaint = {
  problem: { id: 'angka negatif', en: 'negative number' },
  expected: ZERO_OR_MORE,
};

/** What a capacity should be instead, where its digits are plain. */
function meantCapacity(text: string): Bilingual {
  if (text.length > LONGEST_NUMBER) return ZERO_OR_MORE;
  const digits = GROUPED.test(text) ? text.replace(/[^\d-]/g, '') : WITH_UNIT.exec(text)?.[1];
  if (digits === undefined) return ZERO_OR_MORE;
  return { id: `angka saja, misalnya ${digits}`, en: `just a number, such as ${digits}` };
}

/**
 * A capacity: 0 or more, `null` where nothing is stated. "1.200" is asked about, because it is one
 * thousand two hundred in Indonesian and one and a bit to a program.
 *
 * @param decimalComma whether "1,5" is 1.5, as in the semicolon files of Indonesian spreadsheets.
 */
export function readCapacity(
  text: string | number,
  decimalComma: boolean,
): number | null | Complaint {
  if (typeof text === 'number') return text >= 0 && text < Infinity ? text : NEGATIVE;
  if (text === '') return null;
  if (isAmbiguous(text)) {
    const [thousand, fraction] = [text.replace(/[.,]/, ''), String(plainNumber(text))];
    const written = decimalComma ? fraction.replace('.', ',') : fraction;
    return {
      problem: { id: 'angka bermakna ganda', en: 'an ambiguous number' },
      expected: {
        id: `${thousand} bila ribuan, ${written} bila pecahan`,
        en: `${thousand} if thousands are meant, ${written} if a fraction`,
      },
    };
  }
  if (COMMA_NUMBER.test(text.slice(0, LONGEST_NUMBER)) && !decimalComma) {
    return { problem: DECIMAL_COMMA, expected: ZERO_OR_MORE };
  }
  const value = plainNumber(text);
  if (value === null) return { problem: NOT_A_NUMBER, expected: meantCapacity(text) };
  return value >= 0 ? value : NEGATIVE;
}
