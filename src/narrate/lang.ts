import type { Bilingual } from '../city/model.ts';

/** The languages of the page. */
export type Lang = keyof Bilingual;

/** BCP 47 tag of a language, for Intl and for `lang` attributes. */
export const LOCALE: Readonly<Record<Lang, string>> = { id: 'id-ID', en: 'en-GB' };
