import type { Lang } from '../../narrate/lang.ts';
import { analysisEn, analysisId } from './analysis.ts';
import { peopleEn, peopleId } from './people.ts';
import { shellEn, shellId } from './shell.ts';

const id = { ...shellId, ...analysisId, ...peopleId };
const en: typeof id = { ...shellEn, ...analysisEn, ...peopleEn };

/** Every text of the page, by screen and key; the English has the same keys, by its type. */
export type Messages = typeof id;

export const messages = (lang: Lang): Messages => (lang === 'en' ? en : id);
