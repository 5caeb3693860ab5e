import type { Lang } from './lang.ts';

const PLAIN = /^-?\d{1,9}(\.\d{1,6})?$/;
/** A whole number with its thousands set apart, as each language writes it. */
const THOUSANDS: Readonly<Record<Lang, RegExp>> = {
  id: /^-?\d{1,3}(\.\d{3})+(?=,|$)/,
  en: /^-?\d{1,3}(,\d{3})+(?=\.|$)/,
};

/**
 * Numbers as a person writes them, divided by semicolons: in Indonesian "1.000; 2,5", in English
 * "1,000; 2.5". `null` unless every part is a number.
 */
export function readNumbers(text: string, lang: Lang): readonly number[] | null {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const plain = parts.map((part) => {
    const whole = part.replace(THOUSANDS[lang], (found) => found.replace(/[.,]/g, ''));
    return lang === 'id' ? whole.replace(',', '.') : whole;
  });
  return plain.length > 0 && plain.every((part) => PLAIN.test(part)) ? plain.map(Number) : null;
}
