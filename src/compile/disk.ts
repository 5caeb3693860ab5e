import {
  closeSync,
  constants,
  fstatSync,
  opendirSync,
  openSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';

/** What stands at a path of the machine; links are followed. */
export type Entry =
  | { readonly kind: 'file'; readonly bytes: number }
  | { readonly kind: 'folder' | 'other' | 'none' }
  /** It cannot be looked at; `why` in words, without the path. */
  | { readonly kind: 'closed'; readonly why: string };

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'akses ditolak',
  EPERM: 'akses ditolak',
  ELOOP: 'tautan yang berputar-putar',
  ENAMETOOLONG: 'nama terlalu panjang',
  ERR_INVALID_ARG_VALUE: 'nama berisi karakter yang tidak boleh ada',
  EIO: 'gangguan pada media penyimpanan',
  EMFILE: 'terlalu banyak berkas terbuka',
  ENOSPC: 'tempat penyimpanan penuh',
  EROFS: 'tempat ini hanya dapat dibaca',
  EISDIR: 'ini folder, bukan berkas',
  ENOTDIR: 'sebagian dari jalurnya bukan folder',
  ENOENT: 'tidak ada',
  EEXIST: 'sudah ada sesuatu dengan nama itu',
  ENOTEMPTY: 'folder ini tidak kosong',
  EBUSY: 'sedang dipakai program lain',
  EFBIG: 'terlalu besar untuk media penyimpanan ini',
  EDQUOT: 'jatah penyimpanan habis',
  ESTALE: 'berubah ketika sedang dibaca',
  ENOTFILE: 'ini bukan berkas biasa',
};

/** Why a call to the file system failed, in words and without a path of the machine. */
export function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WHY[code] ?? `kesalahan sistem${code === '' ? '' : ` ${code}`}`;
}

const entryOf = (stats: Stats): Entry =>
  stats.isFile()
    ? { kind: 'file', bytes: stats.size }
    : { kind: stats.isDirectory() ? 'folder' : 'other' };

/** Looks at a path. Never throws: a path of which a part is no folder leads to nothing. */
export function entryAt(path: string): Entry {
  try {
    return entryOf(statSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'none' };
    return { kind: 'closed', why: whyNot(error) };
  }
}

/**
 * The bytes of a file that is no larger than `most` bytes; a larger one is not read at all.
 *
 * @returns `null` for a larger one.
 * @throws the file system's error, also where something else than a file stands there by now;
 *   {@link whyNot} says it in words.
 */
export function readUpTo(path: string, most: number): Uint8Array | null {
  // Without O_NONBLOCK a pipe that has taken the file's place would be waited for, for ever.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) {
      throw Object.assign(new Error(), { code: stats.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
    }
    const { size } = stats;
    if (size > most) return null;
    const bytes = new Uint8Array(size);
    let read = 0;
    while (read < size) {
      const got = readSync(file, bytes, read, size - read, read);
      if (got === 0) break;
      read += got;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/**
 * Names of what stands in a folder, in no order; at most `most` and one more, so that a folder of
 * millions costs no more than a full one.
 *
 * @throws the file system's error; {@link whyNot} says it in words.
 */
export function namesIn(path: string, most: number): string[] {
  const folder = opendirSync(path);
  try {
    const names: string[] = [];
    while (names.length <= most) {
      const entry = folder.readSync();
      if (!entry) break;
      names.push(entry.name);
    }
    return names;
  } finally {
    folder.closeSync();
  }
}
