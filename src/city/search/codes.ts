import type { Bilingual } from '../model.ts';
import type { Field } from './fields.ts';
import { codeTerm, type WordsByField } from './terms.ts';
import { tokensOf } from './words.ts';

const NPSN = /^npsn-(\d+)$/;

/** What a code or an id is found by: all its digits, the last groups of them, and its letters. */
export function codeTerms(code: string): WordsByField<Field> {
  const tokens = tokensOf(code);
  const groups = tokens.flatMap(({ digits }) => digits ?? []);
  const ends = groups.map((_, from) => codeTerm(groups.slice(from).join('')));
  const letters = tokens.flatMap(({ word, digits }) => (digits === null ? word : []));
  return { code: ends.slice(0, 1), part: [...ends.slice(1), ...letters] };
}

/**
 * How a hit says that its code was typed; `null` for other fields. Schools are known by their NPSN,
 * not by our id.
 */
export function codeReason(code: string, field: Field): Bilingual | null {
  if (field !== 'code' && field !== 'part') return null;
  const npsn = NPSN.exec(code)?.[1];
  return npsn === undefined
    ? { id: `kode ${code}`, en: `code ${code}` }
    : { id: `NPSN ${npsn}`, en: `NPSN ${npsn}` };
}
