const mapOf = (words: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(words).map(([word, text]) => [word, text.split(' ')]));

/** Words that stand for each other in the names of public places in Indonesia. */
const SAME: ReadonlyMap<string, readonly string[]> = mapOf({
  sdn: 'sd negeri',
  sdit: 'sd it',
  smpn: 'smp negeri',
  smpit: 'smp it',
  sman: 'sma negeri',
  smkn: 'smk negeri',
  slbn: 'slb negeri',
  skhn: 'skh negeri',
  mtsn: 'mts negeri',
  sds: 'sd',
  smps: 'smp',
  smas: 'sma',
  smks: 'smk',
  smu: 'sma',
  sltp: 'smp',
  pkm: 'puskesmas',
  rsu: 'rs umum',
  rsud: 'rs umum daerah',
  rsia: 'rs ibu dan anak',
});

/** What the short word for a kind of place is short for; people say either. */
const SPOKEN: ReadonlyMap<string, readonly string[]> = mapOf({
  sd: 'sekolah dasar',
  smp: 'sekolah menengah pertama',
  sma: 'sekolah menengah atas',
  smk: 'sekolah menengah kejuruan',
  slb: 'sekolah luar biasa',
  skh: 'sekolah khusus',
  puskesmas: 'pusat kesehatan masyarakat',
  rs: 'rumah sakit',
  sakit: 'rs',
});

/** How the words of an address are shortened. */
const SHORT: Readonly<Record<string, string>> = {
  jl: 'jalan',
  jln: 'jalan',
  gg: 'gang',
  no: 'nomor',
  kp: 'kampung',
  ds: 'desa',
  dsn: 'dusun',
  kel: 'kelurahan',
  kec: 'kecamatan',
  kab: 'kabupaten',
  prov: 'provinsi',
  lingk: 'lingkungan',
  komp: 'kompleks',
  perum: 'perumahan',
};

/** Small words that a question has and a name has not. */
export const PARTICLES: ReadonlySet<string> = new Set(
  `di ke dari dan atau yang untuk pada dengan per dekat sekitar
  in at to from the of and or for by per near around`.split(/\s+/),
);

const PIECE = /\p{L}+|\p{N}+/gu;
const MARKS = /[\p{M}\p{Cf}]+/gu;
const LEADING_ZEROS = /^0+(?=\d)/;

/** One word of a text, and the digits as they were written where it is a number. */
export interface Token {
  readonly word: string;
  readonly digits: string | null;
}

/** The runs of letters and of digits in a text, some replaced by what they stand for. */
const piecesOf = (text: string): readonly string[] => {
  const plain = text.normalize('NFKD').replace(MARKS, '').toLowerCase();
  const pieces = plain.match(PIECE) ?? [];
  return pieces.some((piece) => SAME.has(piece))
    ? pieces.flatMap((piece) => SAME.get(piece) ?? piece)
    : pieces;
};

/**
 * The words of a name or a query in one spelling: lower case, without accents, punctuation and
 * invisible characters, letters and digits apart ("sdn2" is "sd negeri 2", "km²" is "km 2"),
 * numbers without leading zeros.
 */
export const wordsOf = (text: string): readonly string[] =>
  piecesOf(text).map((piece) => piece.replace(LEADING_ZEROS, ''));

/** {@link wordsOf}, with the digits of numbers as they stand: "05" is the word "5". */
export const tokensOf = (text: string): readonly Token[] =>
  piecesOf(text).map((piece) => ({
    word: piece.replace(LEADING_ZEROS, ''),
    digits: isNumber(piece) ? piece : null,
  }));

export const isNumber = (word: string): boolean => /^\p{N}/u.test(word);

/**
 * What else a name with these words is asked by. It is added to what is known of the name, not put
 * in place of the words, so that "rumah sak", still being typed, finds what "rs" finds.
 */
export const alsoAskedBy = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => SPOKEN.get(word) ?? []);

const OTHER_LENGTH = new Map<string, readonly string[]>();
for (const [short, long] of Object.entries(SHORT)) {
  OTHER_LENGTH.set(short, [long]);
  OTHER_LENGTH.set(long, [...(OTHER_LENGTH.get(long) ?? []), short]);
}

/** The words of an address, short and in full: "Jl." is also found as "jalan", "Kampung" as "kp". */
export const longAndShort = (words: readonly string[]): readonly string[] => [
  ...words,
  ...words.flatMap((word) => OTHER_LENGTH.get(word) ?? []),
];

/** A name without its spaces, so that "sumurpecung" and "Sumur Pecung" are one. */
export const squeeze = (text: string): string => wordsOf(text).join('');
