import type { Bilingual } from '../model.ts';
import { aboutFile, type OwnFinding } from './finding.ts';

interface Kind {
  readonly name: Bilingual;
  readonly advice: Bilingual;
}

const kind = (id: string, en: string, advice: Bilingual): Kind => ({ name: { id, en }, advice });

const FROM_SHEET: Bilingual = {
  id: 'daftar CSV; buka berkas ini di aplikasi lembar kerja, lalu simpan sebagai "CSV UTF-8"',
  en: 'a CSV list; open this file in a spreadsheet and save it as "CSV UTF-8"',
};
const FROM_GIS: Bilingual = {
  id: 'daftar CSV atau titik-titik GeoJSON; buka berkas ini di QGIS, lalu ekspor',
  en: 'a CSV list or GeoJSON points; open this file in QGIS and export it',
};
const UNPACK: Bilingual = {
  id: 'daftar CSV atau titik-titik GeoJSON; buka dulu kemasannya',
  en: 'a CSV list or GeoJSON points; unpack it first',
};
const TABLE: Bilingual = {
  id: 'daftar CSV dengan kolom lat dan lon, atau titik-titik GeoJSON',
  en: 'a CSV list with the columns lat and lon, or GeoJSON points',
};

/** By the first bytes, in Latin-1. Sources: the formats' own specifications. */
const BY_SIGNATURE: readonly (readonly [signature: string, kind: Kind])[] = [
  ['%PDF-', kind('dokumen PDF', 'a PDF document', TABLE)],
  [
    '\xd0\xcf\x11\xe0',
    kind('berkas Excel atau Word lama (XLS)', 'an old Excel or Word file (XLS)', FROM_SHEET),
  ],
  ['{\\rtf', kind('dokumen RTF', 'an RTF document', TABLE)],
  [
    'SQLite format 3\0',
    kind('basis data (SQLite atau GeoPackage)', 'a database (SQLite or GeoPackage)', FROM_GIS),
  ],
  ['\0\0\x27\x0a', kind('shapefile', 'a shapefile', FROM_GIS)],
  ['\x1f\x8b', kind('kemasan GZIP', 'a GZIP archive', UNPACK)],
  ['Rar!', kind('kemasan RAR', 'a RAR archive', UNPACK)],
  ['7z\xbc\xaf', kind('kemasan 7z', 'a 7z archive', UNPACK)],
  ['\x89PNG', kind('gambar PNG', 'a PNG picture', TABLE)],
  ['\xff\xd8\xff', kind('gambar JPEG', 'a JPEG picture', TABLE)],
  ['GIF8', kind('gambar GIF', 'a GIF picture', TABLE)],
  ['PAR1', kind('berkas Parquet', 'a Parquet file', TABLE)],
];

/** What a ZIP archive is, by a name that stands in it. */
const BY_CONTENT: readonly (readonly [name: string, kind: Kind])[] = [
  ['xl/', kind('buku kerja Excel (XLSX)', 'an Excel workbook (XLSX)', FROM_SHEET)],
  [
    'opendocument.spreadsheet',
    kind('lembar kerja OpenDocument (ODS)', 'an OpenDocument spreadsheet (ODS)', FROM_SHEET),
  ],
  ['word/', kind('dokumen Word (DOCX)', 'a Word document (DOCX)', TABLE)],
  ['.kml', kind('berkas KMZ', 'a KMZ file', FROM_GIS)],
  ['.shp', kind('shapefile dalam kemasan ZIP', 'a zipped shapefile', FROM_GIS)],
];
const ZIP = kind('kemasan ZIP', 'a ZIP archive', UNPACK);
/** Names stand at the beginning of a ZIP archive and again at its end. */
const NAMES_WITHIN = 65_536;

const BY_MARKUP: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/^<kml\b|^<\?xml[^]*<kml\b/i, kind('berkas KML', 'a KML file', FROM_GIS)],
  [/^<gpx\b|^<\?xml[^]*<gpx\b/i, kind('berkas GPX', 'a GPX file', FROM_GIS)],
  [
    /^<!doctype html|^<html\b|^<\?xml[^]*<html\b|^<(head|body|table|meta|script)\b/i,
    kind('halaman web (HTML)', 'a web page (HTML)', TABLE),
  ],
  [/^<\?xml|^<[a-z][\w:-]*[\s>]/i, kind('berkas XML', 'an XML file', TABLE)],
];
const MARKUP_WITHIN = 2_000;

const UTF16: Bilingual = { id: 'bukan teks UTF-8', en: 'not UTF-8 text' };

const finding = ({ name, advice }: Kind): OwnFinding =>
  aboutFile(
    { id: `ini ${name.id}, bukan daftar CSV`, en: `this is ${name.en}, not a CSV list` },
    name.id,
    advice,
  );

const latin1 = (bytes: Uint8Array) => {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return text;
};

/** What a file is by its first bytes, where that is no text in separated values; else `null`. */
export function foreignBytes(bytes: Uint8Array): OwnFinding | null {
  const start = latin1(bytes.subarray(0, 32));
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) {
    return aboutFile(UTF16, 'UTF-16', {
      id: 'simpan ulang sebagai "CSV UTF-8", bukan "Teks Unicode"',
      en: 'save it again as "CSV UTF-8", not as "Unicode text"',
    });
  }
  const known = BY_SIGNATURE.find(([signature]) => start.startsWith(signature));
  if (known) return finding(known[1]);
  if (!start.startsWith('PK\x03\x04') && !start.startsWith('PK\x05\x06')) return null;
  const names = `${latin1(bytes.subarray(0, NAMES_WITHIN))}${latin1(bytes.subarray(-NAMES_WITHIN))}`;
  return finding(BY_CONTENT.find(([name]) => names.includes(name))?.[1] ?? ZIP);
}

/** What a text is by its first characters, where that is markup; else `null`. */
export function foreignText(text: string): OwnFinding | null {
  const start = text.slice(0, MARKUP_WITHIN).trimStart();
  if (!start.startsWith('<')) return null;
  const known = BY_MARKUP.find(([pattern]) => pattern.test(start));
  return known ? finding(known[1]) : null;
}
