import type { SharesInside } from '../access/area-field.ts';
import { createTables, type TableEngine } from '../access/tables.ts';
import { AccessError, type Drawings } from '../access/types.ts';
import type { City, CityShapes, Mask } from '../city/model.ts';
import type { Answer, EngineHost } from './protocol.ts';

/** The engine behind its questions: in the worker, or in the page where there is no worker. */
export function createHost(): EngineHost {
  let started: Promise<TableEngine> | null = null;
  let loadDrawings: () => Promise<Drawings> = () => Promise.reject(new Error('engine not ready'));

  /** Errors of the engine cross the thread boundary as data: Comlink keeps only the message of one. */
  async function answer<T>(ask: (ready: TableEngine) => T): Promise<Answer<T>> {
    if (!started) return { ok: false, code: 'not-ready', message: 'engine not ready' };
    const tables = await started;
    try {
      return { ok: true, value: ask(tables) };
    } catch (error) {
      if (error instanceof AccessError)
        return { ok: false, code: error.code, message: error.message };
      throw error;
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

  return {
    async start(city: City, shapes: CityShapes, mask: Mask) {
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
