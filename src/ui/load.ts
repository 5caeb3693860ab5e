import type { FeatureCollection } from 'geojson';
import { cityFrame } from '../access/frame.ts';
import { decodeCity, decodeMask, decodeShapes, BundleError } from '../city/decode.ts';
import type { CityFile } from '../city/bundle.ts';
import { decodeLayer } from '../city/layers.ts';
import type { CityShapes, Mask } from '../city/model.ts';

export interface LoadedCity extends CityFile {
  readonly shapes: CityShapes;
  readonly mask: Mask;
}

/** Why a file did not come, or cannot be used once it is here. */
export type LoadReason =
  | BundleError['code']
  /** No answer at all. */
  | 'network'
  /** The host answers, but not with the file: not allowed, or a fault of its own. */
  | 'forbidden'
  | 'server'
  /** A page came instead: the start page of the host, or one that asks to sign in. */
  | 'page';

/** A file of the bundle that could not be used: which one, and why. */
export class LoadError extends Error {
  constructor(
    readonly file: string,
    readonly reason: LoadReason,
    readonly detail: string,
  ) {
    super(`${file}: ${detail}`);
    this.name = 'LoadError';
  }
}

const reasonOf = (status: number): LoadReason =>
  status === 404 || status === 410
    ? 'missing'
    : status === 401 || status === 403 || status === 451
      ? 'forbidden'
      : 'server';

async function fetchPart(file: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(new URL(`data/${file}`, document.baseURI));
  } catch (error) {
    throw new LoadError(file, 'network', String(error));
  }
  if (!response.ok) {
    throw new LoadError(file, reasonOf(response.status), `HTTP ${String(response.status)}`);
  }
  const text = await response.text().catch((error: unknown) => {
    throw new LoadError(file, 'network', String(error));
  });
  if (text.trimStart().startsWith('<')) throw new LoadError(file, 'page', 'HTML');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new LoadError(file, 'truncated', (error as SyntaxError).message);
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

/** The mask lies on the grid of these boundaries, or is from another compilation. */
function decodeOwnMask(file: unknown, shapes: CityShapes, cell_m: number): Mask {
  const mask = decodeMask(file);
  const { frame } = cityFrame(shapes.kelurahan, cell_m);
  if (mask.columns === frame.columns && mask.rows === frame.rows) return mask;
  throw new BundleError('old', 'Berkas mask.json dan shapes.json bukan dari pembuatan yang sama.');
}

/**
 * Fetches and checks the three files of the bundle.
 *
 * @throws LoadError naming the first file that is missing, damaged, old or not ours.
 */
export async function loadCity(): Promise<LoadedCity> {
  const [city, shapes, mask] = await Promise.all(
    ['city.json', 'shapes.json', 'mask.json'].map(fetchPart),
  );
  const file = decoded('city.json', () => decodeCity(city));
  const geometry = decoded('shapes.json', () => decodeShapes(shapes, file.city));
  return {
    ...file,
    shapes: geometry,
    mask: decoded('mask.json', () => decodeOwnMask(mask, geometry, file.city.info.cell_m)),
  };
}

/**
 * A reference layer, fetched when it is switched on.
 *
 * @throws LoadError as loadCity does.
 */
export async function loadLayer(id: string): Promise<FeatureCollection> {
  const file = `layers/${id}.json`;
  const layer = await fetchPart(file);
  return decoded(file, () => decodeLayer(layer, id));
}
