import { isUtf8 } from 'node:buffer';
import { whyNot, type Entry } from './disk.ts';
import { disguiseOfBytes, disguiseOfText } from './disguise.ts';
import { isListed, LARGEST_FILE, type Folder } from './files.ts';
import type { Report } from './problems.ts';

const NEWLINE = 10;
/** Bytes that are looked at together for a byte that is not UTF-8. */
const STRETCH = 65_536;
const WHOLE = { line: null, field: null };

/** Offset after the line end at or after `from`. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const newline = bytes.indexOf(NEWLINE, from);
  return newline < 0 ? bytes.length : newline + 1;
}

/** 1-based line of the first byte sequence that is not UTF-8; the bytes have one. */
function lineOfBadByte(bytes: Uint8Array): number {
  let start = 0;
  let line = 1;
  for (;;) {
    const stretch = bytes.subarray(start, lineEnd(bytes, start + STRETCH));
    if (!isUtf8(stretch)) break;
    line += stretch.reduce((sum, byte) => sum + (byte === NEWLINE ? 1 : 0), 0);
    start += stretch.length;
  }
  for (let end = lineEnd(bytes, start); isUtf8(bytes.subarray(start, end)); line++) {
    start = end;
    end = lineEnd(bytes, start);
  }
  return line;
}

/** Why there is no file at a path; `null` when there is one. */
export function notAFile(entry: Entry, isLink: boolean): Parameters<Report>[0] | null {
  switch (entry.kind) {
    case 'file':
      return null;
    case 'none':
      return {
        ...WHOLE,
        problem: isLink ? 'tautan tidak menuju ke berkas' : 'berkas tidak ada',
        found: isLink ? 'tautan yang putus' : '(tidak ada)',
        expected: isLink
          ? 'berkas, atau tautan ke berkas yang ada'
          : 'berkas ini, lihat README.md di folder data',
      };
    case 'folder':
    case 'other':
      return {
        ...WHOLE,
        problem: 'bukan berkas',
        found: entry.kind === 'folder' ? 'folder' : 'sesuatu yang bukan berkas biasa',
        expected: 'berkas biasa, atau tautan ke berkas',
      };
    case 'closed':
      return {
        ...WHOLE,
        problem: 'berkas tidak dapat dibaca',
        found: entry.why,
        expected: 'berkas yang boleh dibaca',
      };
  }
}

function tooLarge(bytes: number): Parameters<Report>[0] {
  return {
    ...WHOLE,
    problem: 'berkas terlalu besar dan tidak dibaca',
    found: `${(bytes / 1e6).toFixed(1)} MB`,
    expected: `paling besar ${LARGEST_FILE / 1e6} MB`,
  };
}

/**
 * The text of a file, or `null` after reporting why it cannot be read: missing, no file, closed,
 * huge, empty, with a byte order mark, not UTF-8, or something else than its name says.
 */
export function readText(folder: Folder, path: string, report: Report): string | null {
  const entry = folder.entry(path);
  const missing = notAFile(entry, entry.kind === 'none' && isListed(folder, path));
  if (missing) {
    report(missing);
    return null;
  }
  if (entry.kind === 'file' && entry.bytes > LARGEST_FILE) {
    report(tooLarge(entry.bytes));
    return null;
  }
  const bytes = readBytes(folder, path, report);
  return bytes && decode(bytes, report);
}

function readBytes(folder: Folder, path: string, report: Report): Uint8Array | null {
  try {
    const bytes = folder.read(path, LARGEST_FILE);
    // It has grown since it was looked at.
    if (!bytes) report(tooLarge(LARGEST_FILE + 1));
    return bytes;
  } catch (error) {
    report(notAFile({ kind: 'closed', why: whyNot(error) }, false)!);
    return null;
  }
}

function decode(bytes: Uint8Array, report: Report): string | null {
  const other = disguiseOfBytes(bytes);
  if (other) {
    const problem = other.found.startsWith('teks ') ? 'bukan teks UTF-8' : 'jenis berkas lain';
    report({ line: 1, field: null, problem, ...other });
    return null;
  }
  if (!isUtf8(bytes)) {
    report({
      line: lineOfBadByte(bytes),
      field: null,
      problem: 'bukan teks UTF-8',
      found: 'bita yang tidak dikenal pada baris ini, misalnya huruf dari pengodean Windows',
      expected: 'berkas disimpan sebagai UTF-8',
    });
    return null;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.startsWith('\uFEFF')) {
    report({
      line: 1,
      field: null,
      problem: 'berkas diawali tanda BOM',
      found: 'EF BB BF di awal berkas',
      expected: 'UTF-8 tanpa BOM',
    });
    return withoutDisguise(text.slice(1), report);
  }
  return withoutDisguise(text, report);
}

function withoutDisguise(text: string, report: Report): string | null {
  // Not `trim`: a file of blank lines would be copied.
  if (!/\S/.test(text)) {
    report({
      ...WHOLE,
      problem: 'berkas kosong',
      found: '(kosong)',
      expected: 'paling sedikit baris judul, atau daftar JSON yang kosong',
    });
    return null;
  }
  const other = disguiseOfText(text);
  if (other) {
    report({ line: 1, field: null, problem: 'jenis berkas lain', ...other });
    return null;
  }
  return text;
}
