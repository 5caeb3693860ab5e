import { wrap, type Remote } from 'comlink';
import type { City, CityShapes, Mask } from '../city/model.ts';
import type { EngineWorker } from './protocol.ts';

/**
 * Starts the engine in a worker of its own and hands it the city. Returns at once: questions wait
 * in the worker's queue until the grid is built.
 *
 * @param onFailure called once if the worker cannot start or the city cannot be taken in
 */
export function startEngine(
  city: City,
  shapes: CityShapes,
  mask: Mask,
  onFailure: (reason: string) => void,
): Remote<EngineWorker> {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', (event) => {
    onFailure(event.message);
  });
  const engine = wrap<EngineWorker>(worker);
  engine.start(city, shapes, mask).catch((error: unknown) => {
    onFailure(String(error));
  });
  return engine;
}
