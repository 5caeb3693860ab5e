import { decodeCity, decodeMask, decodeShapes, BundleError } from '../city/decode.ts';
import type { CityFile } from '../city/bundle.ts';
import type { CityShapes, Mask } from '../city/model.ts';

export interface LoadedCity extends CityFile {
  readonly shapes: CityShapes;
  readonly mask: Mask;
}

/** A file of the bundle that could not be used: which one, and why. */
export class LoadError extends Error {
  constructor(
    readonly file: string,
    readonly reason: BundleError['code'] | 'network',
    readonly detail: string,
  ) {
    super(`${file}: ${detail}`);
    this.name = 'LoadError';
  }
}

async function fetchPart(file: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(new URL(`data/${file}`, document.baseURI));
  } catch (error) {
    throw new LoadError(file, 'network', String(error));
  }
  if (!response.ok) throw new LoadError(file, 'missing', `HTTP ${response.status}`);
  const text = await response.text().catch((error: unknown) => {
    throw new LoadError(file, 'truncated', String(error));
  });
  // Static hosts often answer a missing file with their start page instead of a 404.
  if (text.startsWith('<')) throw new LoadError(file, 'missing', 'HTML');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new LoadError(file, 'truncated', String(error));
  }
}

function decoded<T>(file: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof BundleError) throw new LoadError(file, error.code, error.message);
    throw error;
  }
}

/**
 * Fetches and checks the three files of the bundle.
 *
 * @throws LoadError naming the first file that is missing, truncated, old or not ours.
 */
export async function loadCity(): Promise<LoadedCity> {
  const [city, shapes, mask] = await Promise.all(
    ['city.json', 'shapes.json', 'mask.json'].map(fetchPart),
  );
  const file = decoded('city.json', () => decodeCity(city));
  return {
    ...file,
    shapes: decoded('shapes.json', () => decodeShapes(shapes, file.city)),
    mask: decoded('mask.json', () => decodeMask(mask)),
  };
}

/** A reference layer, fetched when it is switched on. */
export const loadLayer = (id: string): Promise<unknown> => fetchPart(`layers/${id}.json`);
