import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** One line of the size table; bytes after gzip. */
export interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly most?: number;
}

const kB = 1000;
const packed = (file: string): number => gzipSync(readFileSync(file)).length;
const sum = (files: readonly string[]): number =>
  files.reduce((total, file) => total + packed(file), 0);

/** Scripts an entry pulls in by itself, before anything is imported on demand. */
function staticImports(file: string, folder: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
    if (name && !seen.has(name)) staticImports(name, folder, seen);
  }
  return seen;
}

/** The same with what is imported on demand, but for the engine in a page without workers. */
function allImports(file: string, folder: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  for (const [, name] of text.matchAll(/([\w.-]+\.js)["'`]/g)) {
    if (name && !name.startsWith('host-') && existsSync(`${folder}/${name}`) && !seen.has(name)) {
      allImports(name, folder, seen);
    }
  }
  return seen;
}

/**
 * What a first visit loads from a production build in `dist`, after gzip: our own scripts before
 * the first useful text, all of our own, the city's data, and MapLibre as it is.
 *
 * @throws Error when there is no build
 */
export function firstLoad(dist: string): readonly Size[] {
  const html = readFileSync(`${dist}/index.html`, 'utf8');
  const entry = /src="\.\/assets\/([^"]+\.js)"/.exec(html)?.[1];
  if (!entry) throw new Error(`${dist}/index.html names no script`);
  const assets = `${dist}/assets`;
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const isMapLibre = (name: string) => name.startsWith('maplibre');
  const inAssets = (names: Iterable<string>) => [...names].map((name) => `${assets}/${name}`);
  const first = staticImports(entry, assets);
  // Text needs the engine's numbers, so the worker counts as well.
  for (const name of scripts) {
    if (name.startsWith('engine.worker')) staticImports(name, assets, first);
  }
  const all = allImports(entry, assets);
  const twin = scripts.filter((name) => !all.has(name) && !isMapLibre(name));
  const data = ['city', 'shapes', 'mask'].map((name) => `${dist}/data/${name}.json`);
  return [
    { what: 'own script before the first text', bytes: sum(inAssets(first)), most: 150 * kB },
    {
      what: 'own script, all that a browser loads',
      bytes: sum(inAssets([...all].filter((name) => !isMapLibre(name)))),
      most: 250 * kB,
    },
    { what: 'the engine once more, without workers', bytes: sum(inAssets(twin)) },
    { what: 'city bundle', bytes: sum(data), most: 300 * kB },
    { what: 'MapLibre, after the first text', bytes: sum(inAssets(scripts.filter(isMapLibre))) },
  ];
}
