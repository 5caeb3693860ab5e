import type { FeatureCollection } from 'geojson';
import { type MapOptions, REFERENCE_LAYERS, type ReferenceLayer } from './types.ts';

/** Hands over the data of a reference layer once it is there. */
type Put = (id: ReferenceLayer, data: FeatureCollection) => void;

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Fetches each reference layer the first time it is switched on; a failed one may be tried again. */
export class ReferenceData {
  #options: Pick<MapOptions, 'loadLayer' | 'onProblem'>;
  #put: Put;
  // Neighbours come with the shapes.
  #asked = new Set<ReferenceLayer>(['neighbours']);
  #failed = new Set<ReferenceLayer>();
  #loading = new Set<Promise<void>>();

  constructor(options: Pick<MapOptions, 'loadLayer' | 'onProblem'>, put: Put) {
    this.#options = options;
    this.#put = put;
  }

  /** Asks for what is switched on and not there yet; `shown` may hold names that are no layer. */
  want(shown: ReadonlySet<string>): void {
    for (const id of REFERENCE_LAYERS) {
      if (shown.has(id) && !this.#asked.has(id)) this.#track(this.#load(id));
    }
    // Switched off: a layer that failed gets its second chance when it is switched on again.
    for (const id of this.#failed) {
      if (!shown.has(id)) {
        this.#failed.delete(id);
        this.#asked.delete(id);
      }
    }
  }

  /** Resolves when nothing asked for so far is still on its way. Never rejects. */
  async settled(): Promise<void> {
    await Promise.all(this.#loading);
  }

  #track(loading: Promise<void>): void {
    this.#loading.add(loading);
    void loading.finally(() => this.#loading.delete(loading));
  }

  async #load(id: ReferenceLayer): Promise<void> {
    this.#asked.add(id);
    try {
      this.#put(id, await this.#options.loadLayer(id));
    } catch (error) {
      this.#failed.add(id);
      this.#options.onProblem({ kind: 'layer', layer: id, reason: reasonOf(error) });
    }
  }
}
