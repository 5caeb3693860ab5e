import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../access/types.ts';
import type { City, CityShapes } from '../city/model.ts';
import { entryAt, readUpTo, whyNot, type Entry } from '../compile/disk.ts';
import { UsageError } from './errors.ts';

const OWN_GEODATA = fileURLToPath(new URL('../../geodata', import.meta.url));

/** A city that is read and can be asked. */
export interface OpenCity {
  readonly city: City;
  readonly shapes: CityShapes;
  readonly engine: Engine;
}

/** What the commands need from the machine: where the data are, and files of the caller. */
export interface Session {
  readonly geodata: string;
  open(): Promise<OpenCity>;
  /**
   * The bytes of a file of the caller's; its size alone where that is more than `most` bytes.
   *
   * @throws UsageError when there is no such file or it cannot be read.
   */
  readFile(path: string, most: number): Uint8Array | number;
}

/**
 * A path as the caller meant it: from the current folder, or, as npm runs scripts in the package's
 * folder, from the one where npm was called.
 */
function locate(path: string): string {
  const here = resolve(path);
  const caller = process.env['INIT_CWD'];
  return entryAt(here).kind !== 'none' || !caller ? here : resolve(caller, path);
}

/** Why something that was to be a file or a folder is none. */
function notA(wanted: 'berkas' | 'folder', entry: Entry): string {
  switch (entry.kind) {
    case 'none':
      return `${wanted} tidak ada`;
    case 'closed':
      return `${wanted} tidak dapat dibuka: ${entry.why}`;
    case 'file':
      return 'ini berkas, bukan folder';
    case 'folder':
      return 'ini folder, bukan berkas';
    case 'other':
      return wanted === 'berkas'
        ? 'ini pipa atau perangkat, bukan berkas; simpan dulu isinya sebagai berkas'
        : 'ini bukan folder';
  }
}

/** @throws UsageError unless `--geodata` names a folder. */
export function openSession(geodata: string | null): Session {
  const folder = geodata === null ? OWN_GEODATA : locate(geodata);
  const entry = entryAt(folder);
  if (entry.kind !== 'folder') {
    const named = geodata === null ? 'folder geodata program ini' : `--geodata ${geodata}`;
    throw new UsageError(`${named}: ${notA('folder', entry)}`);
  }
  return {
    geodata: folder,
    async open() {
      // Loaded here, so that help and wrong calls answer at once.
      const [{ loadCity }, { createEngine }] = await Promise.all([
        import('../compile/load.ts'),
        import('../access/engine.ts'),
      ]);
      const { city, shapes, maskInParts, network } = loadCity(folder);
      const engine = createEngine(city, shapes, maskInParts, { network, lazy: true });
      return { city, shapes, engine };
    },
    readFile(path, most) {
      const found = locate(path);
      const file = entryAt(found);
      if (file.kind !== 'file') throw new UsageError(`${path}: ${notA('berkas', file)}`);
      try {
        return readUpTo(found, most) ?? file.bytes;
      } catch (error) {
        throw new UsageError(`${path}: berkas tidak dapat dibaca: ${whyNot(error)}`);
      }
    },
  };
}
