import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cityWithStreets, STREETS_FILE } from './bad/folder.ts';

export interface CityFolder {
  readonly path: string;
  remove(): void;
}

/**
 * The tiny city on disk, as somebody has it who dropped a street network into its geodata.
 *
 * @param change of the text of the network.
 */
export function networkCity(change: (text: string) => string = (text) => text): CityFolder {
  const path = mkdtempSync(join(tmpdir(), 'jaringan-'));
  for (const [file, bytes] of cityWithStreets()) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    const text = file === STREETS_FILE ? change(new TextDecoder().decode(bytes)) : bytes;
    writeFileSync(join(path, file), text);
  }
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true });
    },
  };
}
