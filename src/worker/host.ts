import type { SharesInside } from '../access/area-field.ts';
import { createTables, type TableEngine } from '../access/tables.ts';
import { AccessError, type Drawings } from '../access/types.ts';
import type { City, CityShapes, Mask } from '../city/model.ts';
import type { RangeEngine, Steps } from '../access/ensemble/types.ts';
import type { Answer, EngineHost } from './protocol.ts';

/**
 * A refusal of the engine as an answer: Comlink keeps only the message of an error. Anything else is
 * thrown on.
 */
function refused(error: unknown): Answer<never> {
  if (!(error instanceof AccessError)) throw error;
  return { ok: false, code: error.code, message: error.message };
}

/** As long as this nothing else is answered, ms: half a frame. */
const STRETCH_MS = 8;

/** Lets other questions, and where there is no worker the page itself, have their turn. */
const breath = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** The engine behind its questions: in the worker, or in the page where there is no worker. */
export function createHost(): EngineHost {
  let started: Promise<TableEngine> | null = null;
  let loadDrawings: () => Promise<Drawings> = () => Promise.reject(new Error('engine not ready'));

  async function answer<T>(ask: (ready: TableEngine) => T): Promise<Answer<T>> {
    if (!started) return { ok: false, code: 'not-ready', message: 'engine not ready' };
    const tables = await started;
    try {
      return { ok: true, value: ask(tables) };
    } catch (error) {
      return refused(error);
    }
  }

  /** The first numbers do not wait for the library that cuts polygons. */
  async function draw<T>(ask: (drawings: Drawings) => T): Promise<Answer<T>> {
    let drawings: Drawings;
    try {
      drawings = await loadDrawings();
    } catch (error) {
      return { ok: false, code: 'not-loaded', message: String(error) };
    }
    return answer(() => ask(drawings));
  }

  let ranges: RangeEngine | null = null;
  async function loadRanges(): Promise<RangeEngine> {
    const { createRanges } = await import('../access/ensemble/engine.ts');
    const { context } = await started!;
    return (ranges ??= createRanges(context));
  }
  /** The newest question of each asker. */
  const newest = new Map<string, number>();

  /** Runs to the end, a stretch at a time; `null` when a newer question has overtaken it. */
  async function run<T>(steps: Steps<T>, isNewest: () => boolean): Promise<T | null> {
    for (let start = performance.now(); ;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (performance.now() - start < STRETCH_MS) continue;
      await breath();
      if (!isNewest()) return null;
      start = performance.now();
    }
  }

  return {
    async start(city: City, shapes: CityShapes, mask: Mask) {
      ranges = null;
      started = overlayOf(shapes).then((overlay) => createTables(city, shapes, mask, { overlay }));
      let drawings: Drawings | null = null;
      loadDrawings = async () => {
        const { createDrawings } = await import('../access/drawings.ts');
        const tables = await started!;
        return (drawings ??= createDrawings(tables, city, shapes, mask));
      };
      // Data that no engine can be made of are an error of the start.
      await started;
    },
    async ranges(asker, measure, query, draws) {
      const ticket = (newest.get(asker) ?? 0) + 1;
      newest.set(asker, ticket);
      const isNewest = () => newest.get(asker) === ticket;
      if (!started) return { ok: false, code: 'not-ready', message: 'engine not ready' };
      let engine: RangeEngine;
      try {
        engine = await loadRanges();
      } catch (error) {
        return { ok: false, code: 'not-loaded', message: String(error) };
      }
      // Each measure has steps of its own answer; which one it is the caller's types say.
      const ask = engine[measure] as (...asked: readonly unknown[]) => Steps<never>;
      try {
        const value = await run(ask(query, draws), isNewest);
        if (value === null) return { ok: false, code: 'overtaken', message: '' };
        return { ok: true, value };
      } catch (error) {
        return refused(error);
      }
    },
    coverage: (query) => answer((ready) => ready.coverage(query)),
    nearest: (query) => answer((ready) => ready.nearest(query)),
    buffers: (query) => draw((ready) => ready.buffers(query)),
    gaps: (query) => draw((ready) => ready.gaps(query)),
    network: (query) => answer((ready) => ready.network(query)),
    rank: (query) => answer((ready) => ready.rank(query)),
    several: (query) => answer((ready) => ready.several(query)),
    catchment: (query) => answer((ready) => ready.catchment(query)),
    equity: (query) => answer((ready) => ready.equity(query)),
    supply: (query) => answer((ready) => ready.supply(query)),
    sites: (query) => answer((ready) => ready.sites(query)),
    clusters: (values) => answer((ready) => ready.clusters(values)),
  };
}

/**
 * What cuts mapped areas with the kelurahan, which needs the library that cuts polygons; `null` in a
 * city without such areas. Where it does not come, what rests on it fails, and all else is answered.
 */
async function overlayOf(shapes: CityShapes): Promise<SharesInside | null> {
  if (shapes.serviceAreas.length === 0) return null;
  try {
    const { sharesByOverlay } = await import('../access/overlay.ts');
    return sharesByOverlay(shapes.kelurahan);
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
