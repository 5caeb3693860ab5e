import type { Lang } from '../lang.ts';
import { numbers } from '../numbers.ts';

/** Farther than a radius, inside a sentence; of areas a radius of 0 means outside all of them. */
export function beyondWords(noun: string, radius_m: number, lang: Lang): string {
  const radius = numbers(lang).radius(radius_m);
  if (lang === 'id') {
    return radius_m === 0 ? `di luar ${noun}` : `lebih dari ${radius} dari ${noun} terdekat`;
  }
  return radius_m === 0 ? `outside any ${noun}` : `more than ${radius} from the nearest ${noun}`;
}

/** "that far away", after one of the two. */
export function awayWords(radius_m: number, lang: Lang): string {
  if (lang === 'id') return radius_m === 0 ? 'di luarnya' : 'sejauh itu';
  return radius_m === 0 ? 'outside' : 'that far away';
}

/** Within a radius, inside a sentence. */
export function withinWords(noun: string, radius_m: number, lang: Lang): string {
  const radius = numbers(lang).radius(radius_m);
  if (lang === 'id') {
    return radius_m === 0 ? `di dalam ${noun}` : `dalam jarak ${radius} dari ${noun} terdekat`;
  }
  return radius_m === 0 ? `inside ${noun}` : `within ${radius} of the nearest ${noun}`;
}
