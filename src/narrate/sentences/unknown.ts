import type { Unknown } from '../../access/ensemble/types.ts';
import type { City } from '../../city/model.ts';
import type { Lang } from '../lang.ts';

/** What is not known, as the subject of a sentence: "letak Puskesmas Unyur". */
export function unknownWords(
  unknown: Unknown,
  { facilities }: Pick<City, 'facilities'>,
  lang: Lang,
): string {
  const id = lang === 'id';
  switch (unknown.kind) {
    case 'place': {
      const name = facilities.find((one) => one.id === unknown.facility)?.name ?? unknown.facility;
      return id ? `letak ${name}` : `where ${name} stands`;
    }
    case 'settlement':
      return id ? 'sebaran rumah di dalam kelurahan' : 'where in a kelurahan people live';
    case 'totals':
      return id ? 'jumlah penduduk tiap kelurahan' : 'how many people each kelurahan has';
  }
}
