import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry } from '../../src/compile/disk.ts';
import type { Folder } from '../../src/compile/files.ts';

export const TINY_CITY = fileURLToPath(new URL('../fixtures/kota-kecil', import.meta.url));

const STREETS = fileURLToPath(
  new URL('../fixtures/jaringan-kecil/streets.geojson', import.meta.url),
);

const ALTERNATIVES = fileURLToPath(
  new URL('../fixtures/alternatif-kecil/alternatives.json', import.meta.url),
);

/** Where a city names other ways to see where people live, if it does. */
export const ALTERNATIVES_FILE = 'population/alternatives.json';

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

/** The tiny city with all that a city may leave out. */
export const wholeCity = (): Map<string, Uint8Array> =>
  cityWithStreets().set(ALTERNATIVES_FILE, readFileSync(ALTERNATIVES));

/** What a folder in memory can have besides files. */
export interface Oddities {
  /** Sizes of files that are said to be larger than their bytes. */
  readonly sizes?: ReadonlyMap<string, number>;
  /** What stands at a path instead of a file. */
  readonly entries?: ReadonlyMap<string, Entry>;
  /** Why a subfolder cannot be listed. */
  readonly unlisted?: ReadonlyMap<string, string>;
}

/** A folder in memory; a `Uint8Array` of a huge file need not exist, its size is enough. */
export function memoryFolder(
  files: Files,
  { sizes = new Map(), entries = new Map(), unlisted = new Map() }: Oddities = {},
): Folder {
  const paths = [...files.keys(), ...entries.keys()];
  const folders = new Set(paths.map((path) => posix.dirname(path)));
  return {
    list: (subfolder) => ({
      names: paths
        .filter((path) => posix.dirname(path) === (subfolder || '.'))
        .map((path) => posix.basename(path))
        .sort(),
      why: unlisted.get(subfolder) ?? null,
    }),
    entry: (path) => {
      const odd = entries.get(path);
      const size = sizes.get(path) ?? files.get(path)?.length;
      if (odd) return odd;
      if (size !== undefined) return { kind: 'file', bytes: size };
      return { kind: folders.has(path) ? 'folder' : 'none' };
    },
    read: (path, most) => {
      const bytes = files.get(path);
      if (!bytes) throw Object.assign(new Error(path), { code: 'ENOENT' });
      if (sizes.has(path)) throw new Error(`${path} is too large to be read`);
      return bytes.length > most ? null : bytes;
    },
  };
}
