import { join } from 'node:path';
import { entryAt, namesIn, readUpTo, whyNot, type Entry } from './disk.ts';

/** A geodata folder, on disk or in memory. Paths are relative to it, with `/`. */
export interface Folder {
  /** What stands directly inside a subfolder, links included. */
  list(subfolder: string): Listing;
  /** What stands at a path; links are followed. */
  entry(path: string): Entry;
  /**
   * The bytes of a file; `null` when there are more than `most`.
   *
   * @throws the file system's error when it cannot be read.
   */
  read(path: string, most: number): Uint8Array | null;
}

export interface Listing {
  /** Sorted; empty when there is no such subfolder. */
  readonly names: readonly string[];
  /** Why the names could not be had, in words; `null` when they could. */
  readonly why: string | null;
}

/** Larger files are refused unread: ten times the largest table or layer a city needs. */
export const LARGEST_FILE = 50_000_000;

/** All files of a folder together: what is read of them is kept until the end. */
export const LARGEST_FOLDER = 100_000_000;

/** More names than this in one subfolder are not looked at. */
export const MOST_NAMES = 10_000;

/** The folder on disk at `directory`. */
export function diskFolder(directory: string): Folder {
  const at = (path: string) => join(directory, path);
  return {
    list: (subfolder) => {
      if (entryAt(at(subfolder)).kind !== 'folder') return { names: [], why: null };
      try {
        return { names: namesIn(at(subfolder), MOST_NAMES).sort(), why: null };
      } catch (error) {
        return { names: [], why: whyNot(error) };
      }
    },
    entry: (path) => entryAt(at(path)),
    read: (path, most) => readUpTo(at(path), most),
  };
}

/** Whether a path is listed in its folder, be it as a link that leads nowhere. */
export function isListed(folder: Folder, path: string): boolean {
  const slash = path.lastIndexOf('/');
  return folder.list(path.slice(0, Math.max(0, slash))).names.includes(path.slice(slash + 1));
}
