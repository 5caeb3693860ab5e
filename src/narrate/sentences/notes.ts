import type { Service } from '../../city/model.ts';
import type { Lang } from '../lang.ts';
import { numbers } from '../numbers.ts';
import { rich, type Sentence, strong } from '../rich.ts';
import { thresholdStatusWords } from './words.ts';

/**
 * Which distance is in use, where it comes from and how far it is verified; `null` for a service
 * without a distance. Never called a standard: most thresholds are not verified.
 */
export function thresholdNote(
  service: Pick<Service, 'threshold_m' | 'thresholdStatus'>,
  radius_m: number | null,
  lang: Lang,
): Sentence | null {
  const { threshold_m, thresholdStatus } = service;
  if (threshold_m === null || radius_m === null) return null;
  const write = numbers(lang);
  const threshold = write.radius(threshold_m);
  const status = thresholdStatusWords(thresholdStatus, lang);
  if (radius_m === threshold_m) {
    return lang === 'id'
      ? rich`Ambang yang dipakai: ${strong(threshold)}, garis lurus (status: ${status}).`
      : rich`Threshold in use: ${strong(threshold)}, straight line (status: ${status}).`;
  }
  const radius = strong(write.radius(radius_m));
  return lang === 'id'
    ? rich`Jarak pilihan Anda: ${radius}, garis lurus. Ambang bawaan: ${threshold} (status: ${status}).`
    : rich`Your distance: ${radius}, straight line. Default threshold: ${threshold} (status: ${status}).`;
}

/**
 * A flag in words: named in reports of some periods, reported as not so, or named in none. What
 * no report names is not "no problem".
 */
export function flagSentence(
  values: readonly { readonly period: string; readonly value: number | null }[],
  lang: Lang,
): Sentence {
  const write = numbers(lang);
  const periods = (wanted: (value: number | null) => boolean) =>
    [...new Set(values.filter(({ value }) => wanted(value)).map(({ period }) => period))]
      .sort()
      .map(write.period)
      .join(', ');
  const named = periods((value) => value !== 0);
  const denied = periods((value) => value === 0);
  if (named !== '') {
    return lang === 'id'
      ? rich`${strong('Disebut dalam laporan')} (${named}).`
      : rich`${strong('Named in a report')} (${named}).`;
  }
  if (denied !== '') {
    return lang === 'id'
      ? rich`Dilaporkan ${strong('tidak')} (${denied}).`
      : rich`Reported as ${strong('not so')} (${denied}).`;
  }
  return lang === 'id'
    ? rich`Tidak disebut dalam laporan; belum tentu tidak ada masalah.`
    : rich`Not named in a report; that does not mean there is no problem.`;
}
