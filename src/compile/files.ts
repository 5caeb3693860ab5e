import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A geodata folder, on disk or in memory. Paths are relative to it, with `/`. */
export interface Folder {
  /** Files directly inside a subfolder, sorted; empty when it does not exist. */
  list(subfolder: string): readonly string[];
  /** Size in bytes; `null` when there is no such file. */
  size(path: string): number | null;
  read(path: string): Uint8Array;
}

/** Larger files are refused unread: ten times the largest table or layer a city needs. */
export const LARGEST_FILE = 50_000_000;

/** The folder on disk at `directory`. */
export function diskFolder(directory: string): Folder {
  const stat = (path: string) => statSync(join(directory, path), { throwIfNoEntry: false });
  return {
    list: (subfolder) => {
      if (!stat(subfolder)?.isDirectory()) return [];
      return readdirSync(join(directory, subfolder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
        .sort();
    },
    size: (path) => {
      const found = stat(path);
      return found?.isFile() ? found.size : null;
    },
    read: (path) => readFileSync(join(directory, path)),
  };
}
