import { nearestWord } from './nearest-word.ts';
import type { Row } from './row.ts';

/** Codes that other files refer to, with their names. */
export interface CodeList<T extends string> {
  /** How it is called in a message: "daftar kelurahan". */
  readonly label: string;
  /** `null` when the list could not be read: codes are then taken as they are. */
  readonly names: ReadonlyMap<T, string> | null;
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const withName = <T extends string>(names: ReadonlyMap<T, string>, code: T) =>
  `${code} (${names.get(code) ?? ''})`;

/** What a wrong code should have been: people write names, and names repeat. */
function meant<T extends string>(text: string, names: ReadonlyMap<T, string>): string {
  const same = (name: string) =>
    [...names].filter((entry) => letters(entry[1]) === letters(name)).map(([code]) => code);
  const exact = same(text);
  if (exact.length > 0) {
    return `kodenya: ${exact.map((code) => withName(names, code)).join(' atau ')}`;
  }
  const near = /\d/.test(text) ? null : nearestWord(text, names.values());
  if (near === null) return `salah satu dari ${names.size} kode`;
  return `mungkin ${same(near)
    .map((code) => withName(names, code))
    .join(' atau ')}`;
}

/** The code in a cell; `null` when empty or not in the list, which is reported. */
export function codeOf<T extends string>(row: Row, field: string, list: CodeList<T>): T | null {
  const text = row.text(field);
  const code = text as T | null;
  if (text === null || code === null || !list.names || list.names.has(code)) return code;
  const named = [...list.names.values()].some((name) => letters(name) === letters(text));
  return row.wrong(
    field,
    named ? 'berisi nama, bukan kode' : `tidak ada di ${list.label}`,
    text,
    meant(text, list.names),
  );
}

export function requiredCode<T extends string>(
  row: Row,
  field: string,
  list: CodeList<T>,
): T | null {
  row.required(field);
  return codeOf(row, field, list);
}
