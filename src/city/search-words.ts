/** Words that stand for each other in the names of public places in Indonesia. */
const SAME: Readonly<Record<string, string>> = {
  sdn: 'sd negeri',
  sdit: 'sd it',
  smpn: 'smp negeri',
  smpit: 'smp it',
  sman: 'sma negeri',
  smkn: 'smk negeri',
  sds: 'sd',
  smps: 'smp',
  smas: 'sma',
  smks: 'smk',
  pkm: 'puskesmas',
  rsu: 'rs umum',
  rsud: 'rs umum daerah',
  rsia: 'rs ibu dan anak',
};

const COMBINING_MARKS = /\p{Mn}+/gu;
const LEADING_ZEROS = /^0+(?=\d)/;

/**
 * The words of a name or a query in one spelling: lower case, without accents and punctuation,
 * letters and digits apart ("sdn2" is "sd negeri 2"), numbers without leading zeros.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(COMBINING_MARKS, '').toLowerCase();
  return (plain.match(/\p{L}+|\p{N}+/gu) ?? [])
    .flatMap((word) => (Object.hasOwn(SAME, word) ? SAME[word]!.split(' ') : [word]))
    .map((word) => word.replace(LEADING_ZEROS, ''))
    .filter((word) => word !== '');
}

/**
 * What else a name with these words is asked by. It is added to what is known of the name, not put
 * in place of the words, so that "rumah sak", still being typed, finds what "rs" finds.
 */
export const alsoAskedBy = (words: readonly string[]): string =>
  words.includes('rs') ? 'rumah sakit' : words.includes('sakit') ? 'rs' : '';

/** A name without its spaces, so that "sumurpecung" and "Sumur Pecung" are one. */
export const squeeze = (text: string): string => wordsOf(text).join('');
