import type { Service } from '../../city/model.ts';
import type { Lang } from '../lang.ts';
import { rich, type Sentence, strong } from '../rich.ts';

/** How many facilities of a service have a known place, of how many there are. */
export interface Located {
  readonly known: number;
  /** `null` where nobody knows how many there are. */
  readonly total: number | null;
}

/** For a service whose list is not complete: why there is a map and a list but no figure. */
export function listHeadline(service: Service, located: Located | null, lang: Lang): Sentence {
  const noun = service.noun[lang];
  if (located === null || located.known === 0) {
    return lang === 'id'
      ? rich`Letak ${noun} belum diketahui, jadi jangkauannya belum dapat dihitung.`
      : rich`No ${noun} has a known place, so access cannot be computed yet.`;
  }
  const { known, total } = located;
  if (lang === 'id') {
    return rich`Baru ${strong(`${known} ${noun}`)} yang diketahui letaknya${
      total === null ? '' : rich` dari sekitar ${strong(String(total))}`
    }; belum cukup untuk menghitung jangkauan.`;
  }
  return rich`Only ${strong(String(known))}${
    total === null ? '' : rich` of about ${strong(String(total))}`
  } facilities (${noun}) have a known place; not enough to compute access.`;
}

/**
 * For a service of which some facilities have no known place: access is at least what is shown.
 * `null` where all are known.
 */
export function unlocatedNote(
  service: Service,
  located: Located | null,
  lang: Lang,
): Sentence | null {
  if (located === null || located.total === null || located.total <= located.known) return null;
  const noun = service.noun[lang];
  const missing = strong(String(located.total - located.known));
  return lang === 'id'
    ? rich`Letak ${missing} dari ${String(located.total)} ${noun} belum diketahui, jadi jangkauan sebenarnya bisa lebih baik.`
    : rich`Of ${String(located.total)} facilities (${noun}), ${missing} have no known place, so true access may be better.`;
}
