import type { Lang } from './lang.ts';

const POINTS: Readonly<Record<Lang, readonly string[]>> = {
  id: ['utara', 'timur laut', 'timur', 'tenggara', 'selatan', 'barat daya', 'barat', 'barat laut'],
  en: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
};

const SECTOR_DEG = 45;

/**
 * One of eight compass directions for a bearing in degrees clockwise from north; bearings outside
 * 0-360 are turned into it, "" for one that is not a number.
 */
export function compass(bearing_deg: number, lang: Lang): string {
  if (!Number.isFinite(bearing_deg)) return '';
  const turned = ((bearing_deg % 360) + 360) % 360;
  return POINTS[lang][Math.round(turned / SECTOR_DEG) % POINTS[lang].length]!;
}
