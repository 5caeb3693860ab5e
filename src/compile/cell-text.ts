/** Longest text of a cell or of a value in JSON, in characters; names are shorter. */
export const LONGEST_TEXT = 5_000;
export const LONGEST_NAME = 200;

export interface TextFlaw {
  readonly problem: string;
  readonly expected: string;
}

const FLAWS: readonly (readonly [pattern: RegExp, problem: string, expected: string])[] = [
  // Line ends and tabs are how a note is laid out.
  [/(?![\t\n\r])\p{Cc}/u, 'berisi karakter kendali', 'teks tanpa karakter kendali'],
  [
    /[\u202a-\u202e\u2066-\u2069]/,
    'berisi karakter yang membalik arah tulisan',
    'teks tanpa karakter itu',
  ],
  // Joiners (U+200C, U+200D) belong to some scripts and to emoji.
  [
    /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/,
    'berisi karakter yang tidak terlihat',
    'teks tanpa karakter itu',
  ],
  [
    /\ufffd/,
    'berisi huruf yang rusak (U+FFFD)',
    'teks dari berkas aslinya, disimpan sebagai UTF-8',
  ],
  // A lone half of a surrogate pair, which JSON can spell.
  [/\p{Cs}/u, 'berisi setengah karakter', 'teks Unicode yang utuh'],
];

/** Everything that {@link textFlaw} or {@link textDoubt} may be about, for one look at a file. */
const SUSPECT =
  /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd&ÃÂâ]/u;

/** Whether a file has any text that is worth a look. */
export const hasSuspects = (text: string): boolean => SUSPECT.test(text);

/** What must be wrong with a text; `null` when nothing is. */
export function textFlaw(text: string, longest = LONGEST_TEXT): TextFlaw | null {
  if (text.length > longest) {
    const limit = new Intl.NumberFormat('id-ID').format(longest);
    return { problem: 'teks terlalu panjang', expected: `paling panjang ${limit} karakter` };
  }
  const flaw = FLAWS.find(([pattern]) => pattern.test(text));
  return flaw ? { problem: flaw[1], expected: flaw[2] } : null;
}

/** UTF-8 that was read as Windows-1252, and marks of web pages. */
const DOUBTS: readonly (readonly [pattern: RegExp, problem: string])[] = [
  [/Ã[\u0080-\u00bf]|â€|Â[\u0080-\u00bf]/, 'huruf mungkin rusak karena pengodean'],
  [/&(?:amp|lt|gt|quot|apos|nbsp|#\d+);/i, 'kode huruf dari halaman web'],
];

/** What may be wrong with a text; `null` when nothing seems to be. */
export function textDoubt(text: string): TextFlaw | null {
  const doubt = DOUBTS.find(([pattern]) => pattern.test(text));
  return doubt ? { problem: doubt[1], expected: 'huruf seperti di sumbernya' } : null;
}

/** A number that begins with a sign, also one with a slip: no spreadsheet runs it. */
const SIGNED_NUMBER = /^[+\-＋－]\s*[\p{Nd}.,][\p{Nd}.,٫٬\s'’°º′″"]{0,60}[A-Za-z%]{0,6}$/u;

/** Text that a spreadsheet would run as a formula (OWASP, "CSV Injection"). */
export const isFormula = (text: string): boolean =>
  /^[=@＝＠]/.test(text) ||
  (/^[+\-＋－]/.test(text) && !isStopgap(text) && !SIGNED_NUMBER.test(text));

/** Longest of the words below: longer cells need no look. */
const LONGEST_STOPGAP = 8;

/**
 * A dash, a word of a program (`n/a`, `null`, `NaN`, `None`) or a spreadsheet's error where nothing
 * is known. Only where it is all of the cell: names begin with such letters.
 */
export const isStopgap = (text: string): boolean =>
  text.length <= LONGEST_STOPGAP &&
  /^(?:[-–—]{1,3}|\?{1,3}|\.{2,3}|…|n\/?a|null|nan|none|#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!))$/i.test(
    text,
  );
