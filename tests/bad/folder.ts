import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Folder } from '../../src/compile/files.ts';

export const TINY_CITY = fileURLToPath(new URL('../fixtures/kota-kecil', import.meta.url));

const STREETS = fileURLToPath(
  new URL('../fixtures/jaringan-kecil/streets.geojson', import.meta.url),
);

/** Where a city keeps its street network, if it has one. */
export const STREETS_FILE = 'network/streets.geojson';

export type Files = ReadonlyMap<string, Uint8Array>;

/** Every file of the tiny city, by path. */
export function tinyCity(): Map<string, Uint8Array> {
  const entries = readdirSync(TINY_CITY, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(TINY_CITY.length + 1).replaceAll('\\', '/'), readFileSync(path)];
      }),
  );
}

/** The tiny city with a street network. */
export const cityWithStreets = (): Map<string, Uint8Array> =>
  tinyCity().set(STREETS_FILE, readFileSync(STREETS));

/** A folder in memory; a `Uint8Array` of a huge file need not exist, its size is enough. */
export function memoryFolder(files: Files, sizes: ReadonlyMap<string, number> = new Map()): Folder {
  return {
    list: (subfolder) =>
      [...files.keys()]
        .filter((path) => posix.dirname(path) === subfolder)
        .map((path) => posix.basename(path))
        .sort(),
    size: (path) => sizes.get(path) ?? files.get(path)?.length ?? null,
    read: (path) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no ${path}`);
      if (sizes.has(path)) throw new Error(`${path} is too large to be read`);
      return bytes;
    },
  };
}
