import { wrap } from 'comlink';
import type { City, CityShapes, Mask } from '../city/model.ts';
import { Connection, type Backend, type Call } from './connection.ts';
import type { PageEngine, Question } from './protocol.ts';

export interface EngineHandle {
  readonly engine: PageEngine;
  /** Hands over the city; questions asked meanwhile wait. */
  readonly start: (city: City, shapes: CityShapes, mask: Mask) => void;
}

/** What may go wrong with the engine as a whole. */
export interface EngineEvents {
  /** There is no worker: the engine runs in the page itself, which answers, but halts meanwhile. */
  readonly onslow: () => void;
  /** Nothing can be computed any more. */
  readonly onlost: (reason: string) => void;
  /** How many questions have no answer yet. */
  readonly onbusy: (open: number) => void;
}

/** The engine in its own thread. @throws where the browser has no workers or forbids them. */
function inWorker(onlost: (reason: string) => void): Backend {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', (event) => {
    // A script that did not arrive says so with a bare event, which has no message.
    onlost(event.message || 'the script of the worker did not arrive');
  });
  worker.addEventListener('messageerror', () => {
    onlost('a message of the worker cannot be read');
  });
  const remote = wrap<Record<string, Call>>(worker);
  return {
    ask: (name, args) => (remote[name] as unknown as Call)(...args) as Promise<unknown>,
    close: () => {
      worker.terminate();
    },
  };
}

/** Lets the page paint and take input between two computations. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The engine in the page, where no thread of its own is to be had. */
async function inPage(): Promise<Backend> {
  const { createHost } = await import('./host.ts');
  const host = createHost() as unknown as Readonly<Record<string, Call>>;
  return {
    ask: async (name, args) => {
      await breath();
      return host[name]!(...args);
    },
    close: () => undefined,
  };
}

/**
 * Starts the engine: in a worker, so that the page stays quick, else in the page itself. Called
 * before the data are there, so that its script is read while they are still on their way.
 */
export function launchEngine({ onslow, onlost, onbusy }: EngineEvents): EngineHandle {
  const connection = new Connection(inWorker, inPage, { onslow, onlost });
  let open = 0;
  const ask = async (name: Question, query: readonly unknown[]): Promise<unknown> => {
    onbusy(++open);
    try {
      return await connection.ask(name, query);
    } finally {
      onbusy(--open);
    }
  };
  const engine = new Proxy({} as PageEngine, {
    get:
      (_, name: Question) =>
      (...query: readonly unknown[]) =>
        ask(name, query),
  });
  return {
    engine,
    start: (city, shapes, mask) => {
      connection.start([city, shapes, mask]);
    },
  };
}
