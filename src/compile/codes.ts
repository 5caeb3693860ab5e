import { letters, nearestWord } from './nearest-word.ts';
import type { Row } from './row.ts';

/** Codes that other files refer to, with their names. */
export interface CodeList<T extends string> {
  /** How it is called in a message: "daftar kelurahan". */
  readonly label: string;
  /** `null` when the list could not be read: codes are then taken as they are. */
  readonly names: ReadonlyMap<T, string> | null;
}

/** Codes by the letters of their names; made when a list is first asked about a wrong code. */
const byName = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, readonly string[]>>();

function codesNamed<T extends string>(names: ReadonlyMap<T, string>, name: string): readonly T[] {
  let index = byName.get(names);
  if (!index) {
    const made = new Map<string, string[]>();
    for (const [code, text] of names) {
      const key = letters(text);
      made.set(key, [...(made.get(key) ?? []), code]);
    }
    byName.set(names, (index = made));
  }
  return (index.get(letters(name)) ?? []) as readonly T[];
}

/** What a wrong code should have been: people write names, and names repeat. */
function meant<T extends string>(text: string, names: ReadonlyMap<T, string>): string {
  const list = (codes: readonly T[]) =>
    codes.map((code) => `${code} (${names.get(code) ?? ''})`).join(' atau ');
  const exact = codesNamed(names, text);
  if (exact.length > 0) return `kodenya: ${list(exact)}`;
  const near = /\d/.test(text) ? null : nearestWord(text, names.values());
  if (near === null) return `salah satu dari ${names.size} kode`;
  return `mungkin ${list(codesNamed(names, near))}`;
}

/** The code in a cell; `null` when empty or not in the list, which is reported. */
export function codeOf<T extends string>(row: Row, field: string, list: CodeList<T>): T | null {
  const { label, names } = list;
  const text = row.stated(field);
  const code = text as T | null;
  if (text === null || code === null || !names || names.has(code)) return code;
  const isName = codesNamed(names, text).length > 0;
  const problem = isName ? 'berisi nama, bukan kode' : `tidak ada di ${label}`;
  return row.wrong(field, problem, text, () => meant(text, names));
}

export function requiredCode<T extends string>(
  row: Row,
  field: string,
  list: CodeList<T>,
): T | null {
  row.required(field);
  return codeOf(row, field, list);
}
