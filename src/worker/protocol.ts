import type { AccessErrorCode, Engine } from '../access/types.ts';
import type { City, CityShapes, Mask } from '../city/model.ts';

/** What a question to the engine comes back with; a refusal is an answer, not an exception. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: AccessErrorCode | 'not-ready' | 'not-loaded';
      readonly message: string;
    };

/** The questions the page asks; points are located by the engine within `nearest`. */
export type Question = Exclude<keyof Engine, 'locate'>;

type Asked<K extends Question> = (
  ...query: Parameters<Engine[K]>
) => Promise<Answer<ReturnType<Engine[K]>>>;

/** The engine where it runs, in its own thread or in the page. */
export type EngineHost = { readonly [K in Question]: Asked<K> } & {
  start(city: City, shapes: CityShapes, mask: Mask): Promise<void>;
};

/** The engine as the page sees it, wherever it runs. */
export type PageEngine = {
  readonly [K in Question]: (
    ...query: Parameters<Engine[K]>
  ) => Promise<Answer<ReturnType<Engine[K]>>>;
};
