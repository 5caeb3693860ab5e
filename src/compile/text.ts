import { LARGEST_FILE, type Folder } from './files.ts';
import type { Report } from './problems.ts';

const NEWLINE = 10;

/** 1-based line of the first byte sequence that is not UTF-8; `null` when all of it is. */
function lineOfBadByte(bytes: Uint8Array): number | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return null;
}

/**
 * The text of a file, or `null` after reporting why it cannot be read: missing, huge, empty, with a
 * byte order mark, or not UTF-8.
 */
export function readText(folder: Folder, path: string, report: Report): string | null {
  const whole = { line: null, field: null };
  const size = folder.size(path);
  if (size === null) {
    report({
      ...whole,
      problem: 'berkas tidak ada',
      found: '(tidak ada)',
      expected: 'berkas ini, lihat README.md di folder data',
    });
    return null;
  }
  if (size > LARGEST_FILE) {
    report({
      ...whole,
      problem: 'berkas terlalu besar dan tidak dibaca',
      found: `${(size / 1e6).toFixed(1)} MB`,
      expected: `paling besar ${LARGEST_FILE / 1e6} MB`,
    });
    return null;
  }
  const bytes = readBytes(folder, path);
  if (bytes) return decode(bytes, report);
  report({
    ...whole,
    problem: 'berkas tidak dapat dibaca',
    found: 'akses ditolak',
    expected: 'berkas yang boleh dibaca',
  });
  return null;
}

function readBytes(folder: Folder, path: string): Uint8Array | null {
  try {
    return folder.read(path);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, report: Report): string | null {
  const bad = lineOfBadByte(bytes);
  if (bad !== null) {
    report({
      line: bad,
      field: null,
      problem: 'bukan teks UTF-8',
      found: 'bita yang tidak dikenal pada baris ini',
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
    return text.slice(1);
  }
  if (text.trim() === '') {
    report({
      line: null,
      field: null,
      problem: 'berkas kosong',
      found: '(kosong)',
      expected: 'paling sedikit baris judul, atau daftar JSON yang kosong',
    });
    return null;
  }
  return text;
}
