import type { LonLat } from '../model.ts';
import { degreeSlip, readDms, degreesText, type Span } from './degrees.ts';
import type { Complaint } from './finding.ts';
import { DECIMAL_COMMA, EMPTY_VALUE, LONGEST_NUMBER, NOT_A_NUMBER, plainNumber } from './number.ts';

const TWO_NUMBERS = { id: 'dua angka dalam satu kolom', en: 'two numbers in one column' };
const ONE_EACH = {
  id: 'satu angka per kolom, atau satu kolom berjudul koordinat',
  en: 'one number a column, or one column called koordinat',
};

/**
 * A latitude or longitude as people write it in a table.
 *
 * @param decimalComma whether "6,12" is 6.12, as in the semicolon files of Indonesian spreadsheets.
 * @param span where it can lie, to say what a slip was probably meant for.
 */
export function readDegrees(
  text: string,
  decimalComma: boolean,
  example: string,
  span: Span,
): number | Complaint {
  const expected = { id: `angka, misalnya ${example}`, en: `a number, such as ${example}` };
  if (text === '') return { problem: EMPTY_VALUE, expected };
  const value = plainNumber(text);
  if (value !== null && text.includes(',') && !decimalComma) {
    const meant = degreesText(value);
    return {
      problem: DECIMAL_COMMA,
      expected: { id: `titik desimal, yaitu ${meant}`, en: `a decimal point: ${meant}` },
    };
  }
  if (value !== null && Number.isFinite(value)) return value;
  const slip = degreeSlip(text, span);
  if (slip) return slip;
  return splitPair(text)
    ? { problem: TWO_NUMBERS, expected: ONE_EACH }
    : { problem: NOT_A_NUMBER, expected };
}

const NUMBER = String.raw`[+-]?\d{1,3}(?:[.,]\d{1,12})?`;
const PAIR = new RegExp(
  String.raw`^[([]?\s*(${NUMBER})\s*(?:[;/|,]\s*|\s)\s*(${NUMBER})\s*[)\]]?$`,
);

/** The two numbers of a cell such as "-6.12, 106.15" or "-6,12 106,15"; `null` when it is no pair. */
function splitPair(text: string): readonly [first: number, second: number] | null {
  if (text.length > 2 * LONGEST_NUMBER) return null;
  const [, first, second] = PAIR.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  return [plainNumber(first)!, plainNumber(second)!];
}

/** Latitude and longitude in one cell, latitude first. */
export function readPair(
  text: string,
  spans: { readonly lat: Span; readonly lon: Span },
): LonLat | Complaint {
  const expected = {
    id: 'lat, lon, misalnya -6.1234, 106.1234',
    en: 'lat, lon, such as -6.1234, 106.1234',
  };
  if (text === '') return { problem: EMPTY_VALUE, expected };
  const pair = splitPair(text);
  if (pair) return [pair[1], pair[0]];
  const meant = pairOfDms(text, spans);
  if (!meant) return { problem: { id: 'bukan dua angka', en: 'not two numbers' }, expected };
  return {
    problem: { id: 'derajat, menit, detik', en: 'degrees, minutes, seconds' },
    expected: { id: `derajat desimal, yaitu ${meant}`, en: `decimal degrees: ${meant}` },
  };
}

/** A latitude that ends in its hemisphere, and what follows it. */
const AFTER_HEMISPHERE = /^(.*?\d[\s°º˚'"′″’”]*(?:LS|LU|S|N|U))[\s,;]+(\S.*)$/i;

/** Two places in degrees, minutes and seconds, parted at a comma or after the first hemisphere. */
function pairOfDms(text: string, spans: { readonly lat: Span; readonly lon: Span }): string | null {
  if (text.length > 2 * LONGEST_NUMBER || !/[a-z°º˚'′"″:]/i.test(text)) return null;
  const apart = text.split(/[,;]\s+/);
  const [first, second] =
    apart.length === 2 ? apart : (AFTER_HEMISPHERE.exec(text)?.slice(1) ?? []);
  if (first === undefined || second === undefined) return null;
  const [lat, lon] = [readDms(first, spans.lat), readDms(second, spans.lon)];
  return lat === null || lon === null ? null : `${degreesText(lat)}, ${degreesText(lon)}`;
}
