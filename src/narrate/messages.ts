import type { Lang } from './lang.ts';
import { download, type DownloadMessages } from './messages/download.ts';
import { errors, type ErrorMessages } from './messages/errors.ts';
import { legend, type LegendMessages } from './messages/legend.ts';
import { pejabat, type PejabatMessages } from './messages/pejabat.ts';
import { perencana, type PerencanaMessages } from './messages/perencana.ts';
import { shell, type ShellMessages } from './messages/shell.ts';
import { warga, type WargaMessages } from './messages/warga.ts';

export type { Lang } from './lang.ts';

/** Every text of the page in one language; a key missing in one language is a type error. */
export interface Messages {
  readonly shell: ShellMessages;
  readonly warga: WargaMessages;
  readonly pejabat: PejabatMessages;
  readonly perencana: PerencanaMessages;
  readonly legend: LegendMessages;
  readonly errors: ErrorMessages;
  readonly download: DownloadMessages;
}

const inLanguage = (lang: Lang): Messages => ({
  shell: shell[lang],
  warga: warga[lang],
  pejabat: pejabat[lang],
  perencana: perencana[lang],
  legend: legend[lang],
  errors: errors[lang],
  download: download[lang],
});

const MESSAGES: Readonly<Record<Lang, Messages>> = { id: inLanguage('id'), en: inLanguage('en') };

/** The texts of the page in a language. */
export const t = (lang: Lang): Messages => MESSAGES[lang];
