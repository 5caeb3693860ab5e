import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bundle } from './bundle.ts';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** The files of a bundle as text, by path. Keys stand in one order, so the bytes repeat. */
export function bundleFiles({ city, shapes, mask, layers }: Bundle): Map<string, string> {
  const parts: [string, unknown][] = [
    ['city.json', city],
    ['shapes.json', shapes],
    ['mask.json', mask],
    ...Object.keys(layers)
      .sort()
      .map((id): [string, unknown] => [`layers/${id}.json`, layers[id]]),
  ];
  return new Map(parts.map(([path, part]) => [path, `${JSON.stringify(part)}\n`]));
}

/** Writes a bundle into a folder; layers of an earlier one are removed. */
export function writeBundle(directory: string, bundle: Bundle): WrittenFile[] {
  rmSync(join(directory, 'layers'), { recursive: true, force: true });
  mkdirSync(join(directory, 'layers'), { recursive: true });
  return [...bundleFiles(bundle)].map(([path, text]) => {
    writeFileSync(join(directory, path), text);
    return { path, bytes: Buffer.byteLength(text), gzip: gzipSync(text).length };
  });
}
