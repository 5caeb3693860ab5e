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
  network: (query) => answer((ready) => ready.network(query)),
  rank: (query) => answer((ready) => ready.rank(query)),
  several: (query) => answer((ready) => ready.several(query)),
  catchment: (query) => answer((ready) => ready.catchment(query)),
  equity: (query) => answer((ready) => ready.equity(query)),
  supply: (query) => answer((ready) => ready.supply(query)),
  sites: (query) => answer((ready) => ready.sites(query)),
  clusters: (values) => answer((ready) => ready.clusters(values)),
};

expose(api);
