/** What a file is, although its name promises text of another kind. */
export interface Disguise {
  readonly found: string;
  /** What to do instead. */
  readonly expected: string;
}

const SPREADSHEET = 'simpan dari lembar kerja sebagai CSV UTF-8, bukan hanya ganti nama berkas';
const ENCODING = 'berkas disimpan sebagai UTF-8';
const UNPACKED = 'isi yang sudah diekstrak';
const TEXT = 'berkas teks: tabel CSV, JSON, atau GeoJSON';

/** First bytes by which formats make themselves known, longest first where one begins another. */
const SIGNATURES: readonly (readonly [bytes: string, found: string, expected: string])[] = [
  ['PK\x03\x04', 'berkas ZIP, misalnya lembar kerja Excel (XLSX) atau ODS', SPREADSHEET],
  ['\xd0\xcf\x11\xe0', 'lembar kerja atau dokumen Microsoft Office lama (XLS, DOC)', SPREADSHEET],
  ['\xff\xfe\x00\x00', 'teks UTF-32', ENCODING],
  ['\x00\x00\xfe\xff', 'teks UTF-32', ENCODING],
  ['\xff\xfe', 'teks UTF-16', ENCODING],
  ['\xfe\xff', 'teks UTF-16', ENCODING],
  ['%PDF', 'dokumen PDF', TEXT],
  ['\x1f\x8b', 'berkas yang dimampatkan (gzip)', UNPACKED],
  ['7z\xbc\xaf', 'berkas yang dimampatkan (7z)', UNPACKED],
  ['Rar!', 'berkas yang dimampatkan (RAR)', UNPACKED],
  ['\x89PNG', 'gambar PNG', TEXT],
  ['\xff\xd8\xff', 'gambar JPEG', TEXT],
  ['SQLite format 3', 'basis data SQLite, misalnya GeoPackage', 'ekspor ke GeoJSON atau CSV'],
  ['\x00\x00\x27\x0a', 'shapefile', 'ekspor ke GeoJSON (WGS84)'],
];

/** Bytes that are enough to tell. */
const HEAD = 512;

/** Text in which about every second byte is zero is UTF-16 without a mark. */
function isUtf16(head: Uint8Array): boolean {
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  if (head.length < 8) return false;
  return Math.max(...zeros) > head.length * 0.35 && Math.min(...zeros) < head.length * 0.1;
}

/** What the bytes of a file give away; `null` when they may be text. */
export function disguiseOfBytes(bytes: Uint8Array): Disguise | null {
  const head = bytes.subarray(0, HEAD);
  const begins = (signature: string) =>
    [...signature].every((sign, i) => head[i] === sign.charCodeAt(0));
  const known = SIGNATURES.find(([signature]) => begins(signature));
  if (known) return { found: known[1], expected: known[2] };
  if (isUtf16(head)) return { found: 'teks UTF-16', expected: ENCODING };
  return null;
}

const FORMS: readonly (readonly [form: RegExp, found: string, expected: string])[] = [
  [
    /^<(?:!doctype html|html|head|body)\b/i,
    'halaman web (HTML)',
    'isi berkas yang diunduh, bukan halaman yang menampilkannya',
  ],
  [/^<\?xml[^]*<kml\b|^<kml\b/i, 'berkas KML', 'ekspor ke GeoJSON (WGS84)'],
  [/^<(?:\?xml|[a-z][\w:-]*[\s>])/i, 'berkas XML', TEXT],
  [
    /^version https:\/\/git-lfs\.github\.com\/spec\//,
    'penunjuk Git LFS, bukan isinya',
    'isi berkas: jalankan git lfs pull',
  ],
  [/^\{\\rtf/, 'dokumen RTF', TEXT],
];

/** What a text is instead of a table or JSON; `null` when it may be one. */
export function disguiseOfText(text: string): Disguise | null {
  const head = text.slice(0, HEAD).trimStart();
  const form = FORMS.find(([pattern]) => pattern.test(head));
  return form ? { found: form[1], expected: form[2] } : null;
}
