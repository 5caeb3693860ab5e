import { call, json } from './call.ts';
import { testFolder } from './folder.ts';

/** Writes lists of one's own into a folder that is gone after the tests of a file. */
export function testLists() {
  const folder = testFolder();
  let files = 0;
  return (text: string, ending = 'csv') => folder.write(`daftar-${(files += 1)}.${ending}`, text);
}

/** A question about a list; what a range of it would be hangs on the city alone. */
export const asking = (path: string): string[] => [
  ...['coverage', '--facilities', path, '--radius', '1000', '--level', 'kota', '--draws', '0'],
];

/** Asks about a list; radius and level are given. */
export const ask = (path: string, ...argv: string[]) => call(...asking(path), ...argv);

export interface Described {
  readonly meta: {
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly facilities_file: Readonly<Record<string, unknown>>;
  };
}
export const described = (path: string, ...argv: string[]) =>
  json<Described>(...asking(path), '--meta', ...argv);

export const POINT = { type: 'Point', coordinates: [106.15, -6.12] };
/** Points of GeoJSON, named Pos 1, Pos 2, ... */
export const layer = (...geometries: unknown[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: geometries.map((geometry, i) => ({
      type: 'Feature',
      properties: { nama: `Pos ${i + 1}` },
      geometry,
    })),
  });

/** What is said on stderr beside an answer, line by line. */
export async function notesOf(line: string): Promise<string[]> {
  const { code, stderr } = await call(...line.split(' '));
  if (code !== 0) throw new Error(stderr);
  return stderr
    .split('\n')
    .filter((note) => note !== '')
    .map((note) => note.replace('catatan: ', ''));
}
