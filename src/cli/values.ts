import { FEWEST_DRAWS, MOST_DRAWS } from '../access/ensemble/plan.ts';
import type { LonLat } from '../city/model.ts';
import { isAmbiguous } from '../city/own/number.ts';
import { UsageError } from './errors.ts';

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** Facilities of a service in one answer, and new sites in one search: more takes minutes. */
const MOST = 100;

/** "1.000" is a thousand in Indonesian, and one to a program. */
function refuseAmbiguous(option: string, text: string): void {
  if (!isAmbiguous(text)) return;
  throw new UsageError(
    `--${option} ${text} bermakna ganda; titik adalah tanda desimal, untuk ribuan tulis ${text.replace('.', '')}`,
  );
}

/** Metres, without a unit. "1.000" is asked about rather than taken for one metre. */
export function readRadius(text: string): number {
  if (!NUMBER.test(text)) {
    throw new UsageError(`--radius ${text} bukan angka; tulis meter tanpa satuan, misalnya 1000`);
  }
  refuseAmbiguous('radius', text);
  return Number(text);
}

/** `--count`: how many facilities or new sites. */
export function readCount(text: string): number {
  const value = wholeOf(text);
  if (value >= 1 && value <= MOST) return value;
  throw new UsageError(`--count ${text} harus bilangan bulat 1 sampai ${MOST}`);
}

/** `--draws`: how many computations a range rests on; 0: none. */
export function readDraws(text: string): number {
  const value = wholeOf(text);
  if (value === 0 || (value >= FEWEST_DRAWS && value <= MOST_DRAWS)) return value;
  throw new UsageError(
    `--draws ${text} harus bilangan bulat ${FEWEST_DRAWS} sampai ${MOST_DRAWS}, atau 0 untuk tanpa rentang${digitsOnly(value, 200)}`,
  );
}

const LARGEST_SEED = 2 ** 32 - 1;

/** `--seed`: what the draws hang on. */
export function readSeed(text: string): number {
  const value = wholeOf(text);
  if (value <= LARGEST_SEED) return value;
  throw new UsageError(
    `--seed ${text} harus bilangan bulat 0 sampai ${LARGEST_SEED}${digitsOnly(value, 1)}`,
  );
}

/** A number of digits alone; NaN for any other: a sign, a point ("1.000"), an exponent, words. */
const wholeOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** How to write a number, for somebody who wrote none. */
const digitsOnly = (value: number, example: number) =>
  Number.isNaN(value) ? `; tulis angka saja tanpa tanda apa pun, misalnya ${example}` : '';

/** "1,0.5,2": weights of 0 or more, with a decimal point. */
export function readWeights(text: string): number[] {
  return text.split(',').map((part) => {
    const weight = part.trim();
    if (NUMBER.test(weight) && Number(weight) >= 0) {
      refuseAmbiguous('weights', weight);
      return Number(weight);
    }
    throw new UsageError(
      `--weights ${text}: "${weight}" bukan bobot; tulis angka 0 atau lebih dengan titik desimal, dipisah koma`,
    );
  });
}

/**
 * "LAT,LON" as a point.
 *
 * @throws UsageError that asks whether the two are swapped where that would make them right.
 */
export function readPoint(text: string): LonLat {
  const parts = text.split(',').map((part) => part.trim());
  const [lat, lon] = parts;
  if (parts.length !== 2 || !lat || !lon || !NUMBER.test(lat) || !NUMBER.test(lon)) {
    throw new UsageError(
      `--at ${text} bukan LAT,LON; tulis derajat desimal dengan titik, misalnya -6.1234,106.1234`,
    );
  }
  const [north, east] = [Number(lat), Number(lon)];
  if (Math.abs(north) <= 90 && Math.abs(east) <= 180) return [east, north];
  const swapped = Math.abs(north) <= 180 && Math.abs(east) <= 90;
  throw new UsageError(
    `--at ${text} di luar batas (lintang -90 sampai 90, bujur -180 sampai 180)${
      swapped ? `; apakah tertukar? Coba --at ${lon},${lat}` : ''
    }`,
  );
}
