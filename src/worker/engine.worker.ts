import { expose } from 'comlink';
import { createEngine } from '../access/engine.ts';
import { AccessError, type Engine } from '../access/types.ts';
import type { City, CityShapes, Mask } from '../city/model.ts';
import type { Answer, EngineWorker } from './protocol.ts';

let engine: Engine | null = null;

/** Errors of the engine cross the thread boundary as data: Comlink keeps only the message of one. */
function answer<T>(ask: (ready: Engine) => T): Answer<T> {
  if (!engine) return { ok: false, code: 'not-ready', message: 'engine not ready' };
  try {
    return { ok: true, value: ask(engine) };
  } catch (error) {
    if (error instanceof AccessError)
      return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}

const api: EngineWorker = {
  start(city: City, shapes: CityShapes, mask: Mask) {
    engine = createEngine(city, shapes, mask);
  },
  coverage: (query) => answer((ready) => ready.coverage(query)),
  nearest: (query) => answer((ready) => ready.nearest(query)),
  buffers: (query) => answer((ready) => ready.buffers(query)),
  gaps: (query) => answer((ready) => ready.gaps(query)),
};

expose(api);
