import type { Bilingual } from '../model.ts';
import type { Complaint } from './finding.ts';
import { plainNumber, LONGEST_NUMBER } from './number.ts';

/** Smallest and largest value that a coordinate can sensibly have; `null`: any on Earth. */
export type Span = readonly [low: number, high: number] | null;

const MINUS = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const DEGREE = /[°º˚]/g;
/** South and west, in English and Indonesian. */
const NEGATIVE = /^(s|ls|w|b|bb)$/i;
const POSITIVE = /^(n|lu|u|e|bt|t)$/i;

const DEGREE_MARK = String.raw`(?:[°º˚:d]|deg|derajat)`;
const MINUTE_MARK = String.raw`(?:['′’‘\x60:m]|menit)`;
const SECOND_MARK = String.raw`(?:["″”“]|''|′′|’’|detik|dtk)`;
const PARTED_BY = (mark: string) => String.raw`(?:\s*${mark}\s*|\s+)`;

const DMS = new RegExp(
  [
    String.raw`^(?<before>[a-z]{1,2}(?![a-z]))?\s*(?<sign>[+-])?\s*(?<degrees>\d{1,3}(?:[.,]\d+)?)`,
    String.raw`(?:${PARTED_BY(DEGREE_MARK)}(?<minutes>\d{1,2}(?:[.,]\d+)?)`,
    String.raw`(?:${PARTED_BY(MINUTE_MARK)}(?<seconds>\d{1,2}(?:[.,]\d+)?)\s*${SECOND_MARK}?`,
    String.raw`|\s*${MINUTE_MARK})?|\s*${DEGREE_MARK})?\s*(?<after>[a-z]{1,2})?$`,
  ].join(''),
  'i',
);

const decimal = (text: string | undefined) => Number((text ?? '0').replace(',', '.'));

/** To a tenth of a metre, as a person would write it. */
export const degreesText = (value: number): string => String(Number(value.toFixed(6)));

const within = (value: number, span: Span) =>
  span === null || (value >= span[0] && value <= span[1]);

/** The sign that puts a value where it can be, where none is written. */
const signed = (value: number, span: Span) =>
  span !== null && !within(value, span) && within(-value, span) ? -value : value;

/**
 * Degrees, minutes and seconds, or degrees with a hemisphere, as decimal degrees: "6°07'12" LS",
 * "S 6 7 12", "6.12° S". `null` when it is none of these.
 */
export function readDms(text: string, span: Span): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  const parts = DMS.exec(text.replace(MINUS, '-').trim())?.groups;
  if (!parts) return null;
  const [minutes, seconds] = [decimal(parts['minutes']), decimal(parts['seconds'])];
  const hemisphere = parts['before'] ?? parts['after'];
  const known = hemisphere === undefined || NEGATIVE.test(hemisphere) || POSITIVE.test(hemisphere);
  if (minutes >= 60 || seconds >= 60 || !known) return null;
  const value = decimal(parts['degrees']) + minutes / 60 + seconds / 3600;
  if (hemisphere !== undefined) return NEGATIVE.test(hemisphere) ? -value : value;
  if (parts['sign'] !== undefined) return parts['sign'] === '-' ? -value : value;
  return signed(value, span);
}

/** The power of ten that brings a number without its decimal point back into the span. */
export function unscale(value: number, span: Span): number | null {
  if (span === null) return null;
  for (let power = 0; power <= 15; power++) {
    const candidate = value / 10 ** power;
    if (within(candidate, span)) return candidate;
    if (within(-candidate, span)) return -candidate;
  }
  return null;
}

interface Slip {
  readonly problem: Bilingual;
  /** The number that was probably meant; `null` when it is not this slip. */
  readonly read: (text: string, span: Span) => number | null;
}

const unless = (changed: string, text: string) => (changed === text ? null : plainNumber(changed));

/** What people and programs do to a coordinate, the plainest first. */
const SLIPS: readonly Slip[] = [
  {
    problem: { id: 'tanda minus bukan "-"', en: 'the minus sign is not "-"' },
    read: (text) => unless(text.replace(MINUS, '-'), text),
  },
  {
    problem: { id: 'tanda petik di depan angka', en: 'an apostrophe before the number' },
    read: (text) => unless(text.replace(/^['’‘`"]+|['’‘`"]+$/g, ''), text),
  },
  {
    problem: { id: 'spasi di dalam angka', en: 'a space inside the number' },
    read: (text) =>
      /^[+-]?\s+|[.,]\s|\s[.,]/.test(text) ? unless(text.replace(/\s+/g, ''), text) : null,
  },
  {
    problem: { id: 'notasi ilmiah', en: 'scientific notation' },
    read: (text) => (/^[+-]?\d+([.,]\d+)?e[+-]?\d{1,2}$/i.test(text) ? decimal(text) : null),
  },
  {
    problem: { id: 'tanda derajat di belakang angka', en: 'a degree sign after the number' },
    read: (text) => unless(text.replace(DEGREE, '').trim(), text),
  },
  {
    problem: { id: 'titik ribuan di dalam koordinat', en: 'thousands are set apart' },
    read: (text, span) =>
      /^[+-]?\d{1,3}([.,]\d{3}){2,}$/.test(text)
        ? unscale(Number(text.replace(/[.,]/g, '')), span)
        : null,
  },
  {
    problem: { id: 'derajat, menit, detik', en: 'degrees, minutes, seconds' },
    read: readDms,
  },
  {
    problem: {
      id: 'angka dengan huruf atau tanda yang tidak biasa',
      en: 'unusual digits or signs',
    },
    read: (text) => unless(text.normalize('NFKC').replace(MINUS, '-').replace(/\s+/g, ''), text),
  },
];

/** What a coordinate that is no plain number probably is, and the number it would be. */
export function degreeSlip(text: string, span: Span): Complaint | null {
  if (text.length > LONGEST_NUMBER) return null;
  for (const { problem, read } of SLIPS) {
    const value = read(text, span);
    if (value === null || !Number.isFinite(value) || Math.abs(value) > 360) continue;
    const meant = degreesText(signed(value, span));
    return {
      problem,
      expected: { id: `derajat desimal, yaitu ${meant}`, en: `decimal degrees: ${meant}` },
    };
  }
  return null;
}
