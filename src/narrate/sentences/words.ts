import type { Precision, ThresholdStatus, WaterStatus } from '../../city/model.ts';
import type { Lang } from '../lang.ts';

type Words<K extends string> = Readonly<Record<Lang, Readonly<Record<K, string>>>>;

const PRECISION: Words<Precision> = {
  id: {
    exact: 'letak tepat',
    approximate: 'letak perkiraan',
    kelurahan: 'hanya diketahui kelurahannya',
    unlocated: 'letak belum diketahui',
  },
  en: {
    exact: 'exact place',
    approximate: 'approximate place',
    kelurahan: 'known only by kelurahan',
    unlocated: 'place not known',
  },
};

const THRESHOLD: Words<ThresholdStatus> = {
  id: {
    read: 'dibaca dari dokumen aslinya',
    secondary: 'dikutip dari sumber kedua, dokumen asli belum diperiksa',
    unverified: 'belum diverifikasi',
    practice: 'kebiasaan dalam kajian, bukan aturan',
  },
  en: {
    read: 'read in the original document',
    secondary: 'quoted from a second source, original not checked',
    unverified: 'not verified',
    practice: 'common study practice, not a rule',
  },
};

const WATER: Words<WaterStatus> = {
  id: {
    served: 'dilaporkan ada',
    partly: 'dilaporkan ada sebagian',
    planned: 'baru direncanakan',
    none_reported: 'tidak ada laporan',
  },
  en: {
    served: 'reported',
    partly: 'partly reported',
    planned: 'planned only',
    none_reported: 'no report',
  },
};

/** How well the place of a facility is known, in words. */
export const precisionWords = (precision: Precision, lang: Lang): string =>
  PRECISION[lang][precision];

/** How far a threshold is verified, in words. */
export const thresholdStatusWords = (status: ThresholdStatus, lang: Lang): string =>
  THRESHOLD[lang][status];

/** Reported status of piped water, in words; a status of an unknown name is given back as it is. */
export const waterStatusWords = (status: string, lang: Lang): string =>
  Object.hasOwn(WATER[lang], status) ? WATER[lang][status as WaterStatus] : status;
