export interface NumberRule {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** A longitude or latitude: never as large as thousands. */
  readonly degrees?: boolean;
}

export interface NumberSlip {
  readonly problem: string;
  readonly expected: string;
}

/** Longer texts are no numbers with a slip. */
const LONGEST = 60;

export const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** What a rule wants, for a message. */
export function describeNumber({ min, max, integer }: NumberRule): string {
  const kind = integer ? 'bilangan bulat' : 'angka';
  if (min !== undefined && max !== undefined) return `${kind} ${min} sampai ${max}`;
  if (min !== undefined) return `${kind} paling kecil ${min}`;
  if (max !== undefined) return `${kind} paling besar ${max}`;
  return `${kind}, misalnya ${integer ? '106' : '106.15'}`;
}

const MONTHS = 'jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec';
const DATE = new RegExp(
  `^(?:\\d{1,2}[-/ ](?:${MONTHS})|(?:${MONTHS})[-/ ]\\d{1,4}|\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}$)`,
  'i',
);

/** Degrees, minutes and seconds: 6°10'39"S, 6° 10.65' LS, S 6 10 39, 106d9m0sE. */
const DEGREES =
  /^([NSEWUTB]|LU|LS|BT|BB)?\s*([+-]?\d{1,3})\s*[°ºd:\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′m:\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|”|″|''|s)?)?)?\s*([NSEWUTB]|LU|LS|BT|BB)?$/i;

/** Degrees with decimals and a side of the world: 6.1775 S, 106.15° BT, LS 6,1775. */
const SIDED =
  /^(?:([NSEWUTB]|LU|LS|BT|BB)\s*)?([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEWUTB]|LU|LS|BT|BB)?$/i;

const point = (text: string) => text.replace(',', '.');

/** Decimal degrees of a text in another notation; `null` when it is none. */
function degreesOf(text: string): number | null {
  const parts = DEGREES.exec(text);
  const sided = parts ? null : SIDED.exec(text);
  const side = parts ? (parts[1] ?? parts[5]) : (sided?.[1] ?? sided?.[3]);
  // Without a sign of degrees or a side it may be anything: "1 234" is a number with a space.
  if (side === undefined && !/[°ºd:'’′]/.test(text)) return null;
  if (!parts && !sided) return null;
  const whole = Number(point(parts ? parts[2]! : sided![2]!));
  const rest = parts ? Number(point(parts[3]!)) / 60 + Number(point(parts[4] ?? '0')) / 3600 : 0;
  const south = /^(?:S|LS|W|BB)$/i.test(side ?? '') || Object.is(Math.sign(whole), -1);
  return (south ? -1 : 1) * (Math.abs(whole) + rest);
}

const ZEROS = [...'0٠۰०০੦૦୦௦౦೦൦๐໐０'];

/** Digits of other scripts as 0-9; all such blocks run from their zero to nine. */
const plainDigits = (text: string) =>
  text.replaceAll('٫', '.').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = ZEROS.map((sign) => sign.codePointAt(0)!).find((z) => code >= z && code <= z + 9);
    return zero === undefined ? digit : String(code - zero);
  });

interface Mend {
  readonly problem: string;
  readonly when: (text: string, rule: NumberRule) => boolean;
  readonly mend: (text: string) => string;
  readonly expected: string;
}

const GROUPS = /^[+-]?\d{1,3}(?:([.,\s'’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;

/** Thousands: two groups or more, a group and decimals, or one group where no decimals may be. */
function hasGroups(text: string, { integer = false }: NumberRule): boolean {
  const mark = GROUPS.exec(text)?.[1];
  if (mark === undefined) return false;
  const rest = text.split(mark).at(-1)!;
  return integer || !/[.,]/.test(mark) || text.split(mark).length > 2 || /[.,]/.test(rest);
}

const MENDS: readonly Mend[] = [
  {
    problem: 'angka ditulis dengan angka aksara lain',
    when: (text) => /(?![0-9])\p{Nd}/u.test(text),
    mend: plainDigits,
    expected: 'angka 0 sampai 9',
  },
  {
    problem: 'tanda minus bukan tanda minus biasa (-)',
    when: (text) => /^[−–—‒﹣－]\s*[\d.,]/.test(text),
    mend: (text) => `-${text.slice(1).trimStart()}`,
    expected: 'tanda minus -',
  },
  {
    problem: 'derajat, menit, detik, atau arah ikut tertulis',
    when: (text) => degreesOf(text) !== null,
    mend: (text) => String(Number(degreesOf(text)!.toFixed(6))),
    expected: 'derajat desimal, selatan dan barat dengan -',
  },
  {
    problem: 'satuan ikut tertulis',
    when: (text) =>
      /^(?:Rp\.?|±|~)?\s*[+-]?[\d.,\s]*\d\s*(?:%|°|[a-z][a-z/.]*[²³23]?)$|^Rp/i.test(text),
    mend: (text) => /[+-]?\d[\d.,\s]*/.exec(text)?.[0].trim() ?? text,
    expected: 'angka saja',
  },
  {
    problem: 'lebih dari satu titik desimal',
    when: (text, { degrees }) => degrees === true && /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(text),
    mend(text) {
      const [whole, ...groups] = text.split('.');
      return `${whole}.${groups.join('')}`;
    },
    expected: 'satu titik desimal',
  },
  {
    problem: 'angka memakai pemisah ribuan',
    when: hasGroups,
    mend(text) {
      const mark = GROUPS.exec(text)![1]!;
      return point(text.replaceAll(mark, ''));
    },
    expected: 'angka tanpa pemisah ribuan',
  },
  {
    problem: 'angka memakai koma desimal',
    when: (text) => /^[+-]?\d*,\d+$/.test(text),
    mend: point,
    expected: 'titik desimal',
  },
  {
    problem: 'angka dalam notasi ilmiah',
    when: (text) => /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,2}$/i.test(text),
    mend: (text) =>
      Number(point(text))
        .toFixed(6)
        .replace(/\.?0+$/, ''),
    expected: 'angka yang ditulis utuh',
  },
  {
    problem: 'huruf di tempat angka',
    when: (text) =>
      /^[+-]?[\dOoIl]+(?:\.[\dOoIl]+)?$/.test(text) && /[OoIl]/.test(text) && /\d/.test(text),
    mend: (text) => text.replace(/o/gi, '0').replace(/[Il]/g, '1'),
    expected: 'angka 0 dan 1, bukan huruf O dan l',
  },
  {
    problem: 'angka tidak lengkap',
    when: (text) => /^[+-]?(?:\.\d+|\d+\.)$/.test(text),
    mend: (text) => text.replace(/^([+-]?)\./, '$10.').replace(/\.$/, ''),
    expected: 'angka di depan dan di belakang titik',
  },
  {
    problem: 'ada spasi di dalam angka',
    when: (text) => /^[+-]\s+\d/.test(text) || /^[+-]?\d+(?:\s+\.\s*|\s*\.\s+)\d+$/.test(text),
    mend: (text) => text.replace(/\s+/g, ''),
    expected: 'angka tanpa spasi',
  },
];

/**
 * The likely slip of a text that is not the number it should be, and the number that was meant.
 *
 * @returns `null` when it looks like none.
 */
export function numberSlip(written: string, rule: NumberRule = {}): NumberSlip | null {
  if (written.length > LONGEST) return null;
  if (DATE.test(written)) {
    return {
      problem: 'angka berubah menjadi tanggal',
      expected: `${describeNumber(rule)}; di lembar kerja kolomnya diatur sebagai teks`,
    };
  }
  if (/^(?:[<>≤≥~±]|sekitar|kira-kira|kurang|lebih)|\d\s*(?:-|–|s\/d|sampai)\s*\d/i.test(written)) {
    return { problem: 'bukan satu angka', expected: `${describeNumber(rule)}; keterangan di note` };
  }
  let text = written;
  let first: Mend | null = null;
  for (const mend of MENDS) {
    if (!mend.when(text, rule)) continue;
    first ??= mend;
    text = mend.mend(text);
  }
  if (!first) return null;
  const meant = NUMBER.test(text) ? `: ${text}` : '';
  return { problem: first.problem, expected: `${first.expected}${meant}` };
}
