import type { Draws, RangeEngine, Steps } from '../access/ensemble/types.ts';
import type { AccessErrorCode, Engine } from '../access/types.ts';
import type { City, CityShapes, Mask } from '../city/model.ts';

/** What a question to the engine comes back with; a refusal is an answer, not an exception. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: AccessErrorCode | 'not-ready' | 'not-loaded' | 'overtaken';
      readonly message: string;
    };

type Plain = Exclude<keyof Engine, 'locate' | 'ranges'>;

type Asked<K extends Plain> = (
  ...query: Parameters<Engine[K]>
) => Promise<Answer<ReturnType<Engine[K]>>>;

/** A measure whose ranges can be asked for. */
export type Ranged = keyof RangeEngine;

type Result<K extends Ranged> = ReturnType<RangeEngine[K]> extends Steps<infer T> ? T : never;

/**
 * Ranges of a measure, which take a while. A later question of the same `asker` overtakes one that is
 * still being worked at: that is answered with `overtaken`.
 */
type AskRanges = <K extends Ranged>(
  asker: string,
  measure: K,
  query: Parameters<RangeEngine[K]>[0],
  draws: Draws,
) => Promise<Answer<Result<K>>>;

/** The engine as the page sees it, wherever it runs; points are located by it within `nearest`. */
export type PageEngine = { readonly [K in Plain]: Asked<K> } & { readonly ranges: AskRanges };

/** The questions the page asks. */
export type Question = keyof PageEngine;

/** The engine where it runs, in its own thread or in the page. */
export type EngineHost = PageEngine & {
  start(city: City, shapes: CityShapes, mask: Mask): Promise<void>;
};
