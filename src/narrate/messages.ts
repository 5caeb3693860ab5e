import type { Lang } from './lang.ts';
import { analysisEn, analysisId } from './messages/analysis.ts';
import { dataEn, dataId } from './messages/data.ts';
import { findingsEn, findingsId } from './messages/findings.ts';
import { measuresEn, measuresId } from './messages/measures.ts';
import { peopleEn, peopleId } from './messages/people.ts';
import { plannerEn, plannerId } from './messages/planner.ts';
import { rangesEn, rangesId } from './messages/ranges.ts';
import { shellEn, shellId } from './messages/shell.ts';
import { troublesEn, troublesId } from './messages/troubles.ts';

const id = {
  ...shellId,
  ...troublesId,
  ...analysisId,
  ...dataId,
  ...peopleId,
  ...plannerId,
  ...measuresId,
  ...findingsId,
  ...rangesId,
};
const en: typeof id = {
  ...shellEn,
  ...troublesEn,
  ...analysisEn,
  ...dataEn,
  ...peopleEn,
  ...plannerEn,
  ...measuresEn,
  ...findingsEn,
  ...rangesEn,
};

/** Every text of the page, by screen and key; the English has the same keys, by its type. */
export type Messages = typeof id;

export const messages = (lang: Lang): Messages => (lang === 'en' ? en : id);
