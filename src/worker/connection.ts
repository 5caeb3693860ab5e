/** A function behind a connection. */
export type Call = (...args: readonly unknown[]) => unknown;

/** Something that answers questions by name. */
export interface Backend {
  ask(name: string, args: readonly unknown[]): Promise<unknown>;
  close(): void;
}

interface Pending {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Events {
  readonly onslow: () => void;
  readonly onlost: (reason: string) => void;
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * Asks a first backend, and where it breaks (it cannot be opened, or says that it is lost) a second
 * one: that is handed what the first was started with, and every question without an answer. When
 * that one cannot be opened either, all questions fail, also later ones, and `onlost` says so once.
 */
export class Connection {
  readonly #second: () => Promise<Backend>;
  readonly #events: Events;
  readonly #pending = new Set<Pending>();
  #backend: Backend | null = null;
  #started: readonly unknown[] | null = null;
  #state: 'first' | 'moving' | 'second' | 'lost' = 'first';
  #reason = '';

  constructor(
    first: (onlost: (reason: string) => void) => Backend,
    second: () => Promise<Backend>,
    events: Events,
  ) {
    this.#second = second;
    this.#events = events;
    try {
      this.#backend = first((reason) => {
        if (this.#state === 'first') void this.#move(reason);
      });
    } catch (error) {
      void this.#move(reasonOf(error));
    }
  }

  /** Starts the backend, and any that comes after it, with `args`. */
  start(args: readonly unknown[]): void {
    this.#started = args;
    if (this.#backend) this.#startBackend(this.#backend, args);
  }

  ask(name: string, args: readonly unknown[]): Promise<unknown> {
    if (this.#state === 'lost') return Promise.reject(new Error(this.#reason));
    return new Promise((resolve, reject) => {
      const question = { name, args, resolve, reject };
      this.#pending.add(question);
      if (this.#backend) this.#send(this.#backend, question);
    });
  }

  #send(backend: Backend, question: Pending): void {
    const { name, args, resolve, reject } = question;
    const settle = (end: () => void) => {
      // Of a backend that was left meanwhile the answer no longer counts.
      if (backend !== this.#backend || !this.#pending.delete(question)) return;
      end();
    };
    backend.ask(name, args).then(
      (answer) => {
        settle(() => {
          resolve(answer);
        });
      },
      (error: unknown) => {
        settle(() => {
          reject(error);
        });
      },
    );
  }

  #startBackend(backend: Backend, args: readonly unknown[]): void {
    backend.ask('start', args).catch((error: unknown) => {
      // What cannot be started with these data would fail in the other place just the same.
      if (backend === this.#backend) this.#lose(reasonOf(error));
    });
  }

  async #move(reason: string): Promise<void> {
    this.#state = 'moving';
    this.#backend?.close();
    this.#backend = null;
    try {
      const backend = await this.#second();
      this.#state = 'second';
      this.#backend = backend;
      this.#events.onslow();
      if (this.#started) this.#startBackend(backend, this.#started);
      for (const question of this.#pending) this.#send(backend, question);
    } catch {
      this.#lose(reason);
    }
  }

  #lose(reason: string): void {
    this.#state = 'lost';
    this.#reason = reason;
    this.#backend?.close();
    this.#backend = null;
    for (const { reject } of this.#pending) reject(new Error(reason));
    this.#pending.clear();
    this.#events.onlost(reason);
  }
}
