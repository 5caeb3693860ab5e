import type { FeatureCollection } from 'geojson';
import { REFERENCE_LAYERS, type ReferenceLayer } from '../map/types.ts';
import type { Troubles } from '../state/troubles.svelte.ts';

export type ReferenceData = ReadonlyMap<ReferenceLayer, FeatureCollection>;

/** Of a `LoadError` its reason; anything else came and cannot be used. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'reason' in error ? String(error.reason) : 'render';

/** Fetches each reference layer the first time it is switched on; a failed one may be tried again. */
export class ReferenceLayers {
  /** What has come so far; a layer without features is one with nothing to show. */
  data = $state.raw<ReferenceData>(new Map());

  readonly #load: (id: ReferenceLayer) => Promise<FeatureCollection>;
  readonly #exists: (id: ReferenceLayer) => boolean;
  readonly #troubles: Troubles;
  readonly #asked = new Set<ReferenceLayer>();
  readonly #failed = new Set<ReferenceLayer>();
  readonly #loading = new Set<Promise<void>>();

  /**
   * @param load fetches the data of a layer; rejects with a `reason`.
   * @param exists whether the city has the layer at all: what it has not is nothing to ask for.
   */
  constructor(
    load: (id: ReferenceLayer) => Promise<FeatureCollection>,
    exists: (id: ReferenceLayer) => boolean,
    troubles: Troubles,
  ) {
    this.#load = load;
    this.#exists = exists;
    this.#troubles = troubles;
  }

  /** Asks for what is switched on and not there yet; `shown` may hold names that are no layer. */
  want(shown: ReadonlySet<string>): void {
    for (const id of REFERENCE_LAYERS) {
      if (shown.has(id) && this.#exists(id) && !this.#asked.has(id)) this.#ask(id);
    }
    // Switched off: a layer that failed gets its second chance when it is switched on again.
    for (const id of this.#failed) {
      if (shown.has(id)) continue;
      this.#failed.delete(id);
      this.#asked.delete(id);
      this.#troubles.clear(`layer-${id}`);
    }
  }

  /** Resolves when nothing asked for so far is still on its way. Never rejects. */
  async settled(): Promise<void> {
    await Promise.all(this.#loading);
  }

  #ask(id: ReferenceLayer): void {
    this.#asked.add(id);
    const loading = this.#fetch(id);
    this.#loading.add(loading);
    void loading.finally(() => this.#loading.delete(loading));
  }

  async #fetch(id: ReferenceLayer): Promise<void> {
    try {
      const layer = await this.#load(id);
      this.data = new Map([...this.data, [id, layer]]);
      this.#failed.delete(id);
      this.#troubles.clear(`layer-${id}`);
    } catch (error) {
      this.#failed.add(id);
      this.#troubles.report(`layer-${id}`, reasonOf(error), () => {
        this.#ask(id);
      });
    }
  }
}
