import type { AccessErrorCode, Engine } from '../access/types.ts';
import type { City, CityShapes, Mask } from '../city/model.ts';

/** What a question to the engine comes back with; a refusal is an answer, not an exception. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: AccessErrorCode | 'not-ready'; readonly message: string };

type Asked<K extends keyof Engine> = (
  ...query: Parameters<Engine[K]>
) => Answer<ReturnType<Engine[K]>>;

/** The engine as the page sees it through Comlink: every method returns a promise there. */
export interface EngineWorker {
  start(city: City, shapes: CityShapes, mask: Mask): void;
  coverage: Asked<'coverage'>;
  nearest: Asked<'nearest'>;
  buffers: Asked<'buffers'>;
  gaps: Asked<'gaps'>;
}
