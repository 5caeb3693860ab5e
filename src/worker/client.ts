import { wrap, type Remote } from 'comlink';
import type { City, CityShapes, Mask } from '../city/model.ts';
import type { EngineWorker } from './protocol.ts';

export interface EngineHandle {
  readonly engine: Remote<EngineWorker>;
  /** Hands over the city; questions asked meanwhile wait in the worker's queue. */
  readonly start: (city: City, shapes: CityShapes, mask: Mask) => void;
}

/**
 * Starts the engine's worker. Called before the data are there, so that its script is read while
 * they are still on their way.
 *
 * @param onFailure called if the worker cannot start or the city cannot be taken in
 */
export function launchEngine(onFailure: (reason: string) => void): EngineHandle {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', (event) => {
    // A script that did not arrive says so with a bare event, which has no message.
    onFailure(event.message || 'the script of the worker did not arrive');
  });
  const engine = wrap<EngineWorker>(worker);
  return {
    engine,
    start(city, shapes, mask) {
      engine.start(city, shapes, mask).catch((error: unknown) => {
        onFailure(String(error));
      });
    },
  };
}
