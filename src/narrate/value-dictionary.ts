import type { Bilingual } from '../city/model.ts';
import type { Cited, DictionaryRow } from './dictionary.ts';
import type { Lang } from './lang.ts';

/** Columns of a table of one value an area: an indicator, a reported status, an index. */
export const VALUE_COLUMNS = [
  'code',
  'name',
  'kecamatan',
  'value',
  'text',
  'period',
  'note',
  'source',
] as const;

type ValueColumn = (typeof VALUE_COLUMNS)[number];

/** The columns that are the same whatever the value is. */
const FIXED: Readonly<Record<Exclude<ValueColumn, 'value'>, Bilingual>> = {
  code: { id: 'Kode Kemendagri; bacalah sebagai teks', en: 'Kemendagri code; read it as text' },
  name: { id: 'Nama wilayah', en: 'Name of the area' },
  kecamatan: { id: 'Nama kecamatannya', en: 'Name of its kecamatan' },
  text: { id: 'Nilai seperti tertulis di halaman', en: 'The value as the page writes it' },
  period: { id: 'Waktu yang dinyatakan sumber', en: 'The time the source speaks of' },
  note: { id: 'Catatan tentang nilai ini', en: 'A note on this value' },
  source: { id: 'Id sumber nilai ini', en: 'Id of the source of this value' },
};

/** What the value of such a table is. */
export interface Subject extends Cited {
  readonly meaning: string;
  readonly unit: string;
}

/** The dictionary of a table of values; empty means unknown there, never 0. */
export function valueDictionary(
  subject: Subject,
  boundaries: Cited,
  lang: Lang,
): readonly DictionaryRow[] {
  const unknown = { id: 'kosong berarti tidak diketahui', en: 'empty means unknown' }[lang];
  const area: readonly string[] = ['code', 'name', 'kecamatan'];
  return VALUE_COLUMNS.map((column) => {
    if (column === 'value') {
      const { meaning, ...rest } = subject;
      return { column, meaning: `${meaning}; ${unknown}`, ...rest };
    }
    const { source, year } = area.includes(column) ? boundaries : subject;
    return { column, meaning: FIXED[column][lang], unit: '', year, source };
  });
}
