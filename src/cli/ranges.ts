import type { Draws, Range } from '../access/ensemble/types.ts';
import type { Args } from './args.ts';
import { number } from './table.ts';
import { readDraws, readSeed } from './values.ts';

/**
 * `--draws` and `--seed`; `null` where no ranges are asked for.
 *
 * @throws UsageError for a number that is none, too small or too large.
 */
export function askedDraws(args: Args): Draws | null {
  const draws = readDraws(args.required('draws'));
  const seed = readSeed(args.required('seed'));
  return draws === 0 ? null : { draws, seed };
}

/** For `--meta`. */
export const drawParameters = (draws: Draws | null) => ({
  draws: draws?.draws ?? 0,
  seed: draws?.seed ?? null,
});

/** Both ends of the range of a field: `x_low` and `x_high`. */
export const bothEnds = (field: string): readonly [string, string] => [
  `${field}_low`,
  `${field}_high`,
];

/** A range as two fields; `null` where there is none. */
export function ends(
  field: string,
  range: Range | null | undefined,
): Readonly<Record<string, number | null>> {
  const [low, high] = bothEnds(field);
  return { [low]: range?.low ?? null, [high]: range?.high ?? null };
}

/** A range as a person reads it: "51.797–81.283", or one number where both ends are written alike. */
export function writtenRange(range: Range | null | undefined, decimals = 0): string {
  if (!range) return number(null);
  const [low, high] = [number(range.low, decimals), number(range.high, decimals)];
  return low === high ? low : `${low}–${high}`;
}

/** What is drawn where nobody says it. */
const USUALLY_DRAWN = ['letak fasilitas', 'penduduk'];

const listed = new Intl.ListFormat('id-ID', { type: 'conjunction' });

/**
 * What a range means, as a sentence without its full stop.
 *
 * @param drawn what differs between the computations, in words; see drawnWords.
 */
export function rangeMeaning({ draws, seed }: Draws, drawn: readonly string[]): string {
  if (drawn.length === 0) return 'Rentang sama dengan angkanya: tidak ada yang diundi';
  return `Rentang: hasil 9 dari 10 perhitungan (${number(draws)} perhitungan, benih ${seed}), masing-masing dengan kemungkinan lain untuk ${listed.format(drawn)}`;
}

/** The same as a line above a table, and where to find out more. */
export function rangeCaption(
  draws: Draws | null,
  drawn: readonly string[] = USUALLY_DRAWN,
): string {
  if (draws === null) return '';
  return `${rangeMeaning(draws, drawn)}${drawn.length > 0 ? '; lihat akses doubt' : ''}.\n`;
}
