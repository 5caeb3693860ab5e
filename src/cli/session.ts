import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../access/types.ts';
import type { City, CityShapes } from '../city/model.ts';
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
  /** @throws UsageError when there is no such file or it cannot be read. */
  readFile(path: string): Uint8Array;
}

/**
 * A path as the caller meant it: from the current folder, or, as npm runs scripts in the package's
 * folder, from the one where npm was called.
 */
function locate(path: string): string {
  const here = resolve(path);
  const caller = process.env['INIT_CWD'];
  return existsSync(here) || caller === undefined ? here : resolve(caller, path);
}

/** @throws UsageError unless `--geodata` names a folder. */
export function openSession(geodata: string | null): Session {
  const folder = geodata === null ? OWN_GEODATA : locate(geodata);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--geodata ${geodata ?? folder}: folder tidak ada`);
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
    readFile(path) {
      const found = locate(path);
      const stat = statSync(found, { throwIfNoEntry: false });
      if (!stat) throw new UsageError(`${path}: berkas tidak ada`);
      if (!stat.isFile()) throw new UsageError(`${path}: bukan berkas`);
      try {
        return readFileSync(found);
      } catch {
        throw new UsageError(`${path}: berkas tidak dapat dibaca`);
      }
    },
  };
}
