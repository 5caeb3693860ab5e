import { DEFAULT_DRAWS } from '../access/ensemble/plan.ts';
import type {
  CatchmentRanges,
  CoverageRanges,
  CoverageRangesQuery,
  EquityRanges,
  RangeEngine,
  SeveralRanges,
  SitesStability,
  Steps,
  SupplyRanges,
} from '../access/ensemble/types.ts';
import type {
  CatchmentQuery,
  EquityQuery,
  SeveralQuery,
  SitesQuery,
  SupplyQuery,
} from '../access/measures/types.ts';
import type { PageEngine, Ranged } from '../worker/protocol.ts';

/** How long a question must stand before its ranges are worked out, ms: a slider at rest. */
const REST_MS = 120;

type Query<K extends Ranged> = Parameters<RangeEngine[K]>[0];
type Result<K extends Ranged> = ReturnType<RangeEngine[K]> extends Steps<infer T> ? T : never;

/** Ranges with their question. */
export interface Drawn<Q, A> {
  readonly query: Q;
  readonly value: A;
}

/** The ranges that answer a question; `null` while those of another one stand. */
export const rangesFor = <Q, A>(drawn: Drawn<Q, A> | null, query: Q | undefined): A | null =>
  drawn && query && JSON.stringify(drawn.query) === JSON.stringify(query) ? drawn.value : null;

/**
 * Ranges of what is on screen. They follow the figures: a question is asked when it has stood for a
 * moment, and a newer one takes its place. Where they cannot be had the figures stand alone.
 */
export class Ranges {
  coverage = $state.raw<Drawn<CoverageRangesQuery, CoverageRanges> | null>(null);
  /** Of services at their own thresholds, for the profile of a kelurahan. */
  profile = $state.raw<ReadonlyMap<string, Drawn<CoverageRangesQuery, CoverageRanges>>>(new Map());
  several = $state.raw<Drawn<SeveralQuery, readonly SeveralRanges[]> | null>(null);
  equity = $state.raw<Drawn<EquityQuery, EquityRanges> | null>(null);
  catchment = $state.raw<Drawn<CatchmentQuery, readonly CatchmentRanges[]> | null>(null);
  supply = $state.raw<Drawn<SupplyQuery, readonly SupplyRanges[]> | null>(null);
  sites = $state.raw<Drawn<SitesQuery, SitesStability> | null>(null);
  /** How many askers still wait. */
  #open = $state(0);
  readonly #waiting = new Set<string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #newest = new Map<string, number>();

  constructor(readonly engine: PageEngine) {}

  /** Whether some are still on their way. */
  get busy(): boolean {
    return this.#open > 0;
  }

  /** Whether those of one asker are. */
  waitsFor(asker: 'coverage' | 'several'): boolean {
    return this.#open > 0 && this.#waiting.has(asker);
  }

  askCoverage(query: CoverageRangesQuery | null): void {
    this.#ask('coverage', 'coverage', query, (drawn) => (this.coverage = drawn));
  }

  /** One service after the other. */
  askProfile(queries: readonly CoverageRangesQuery[]): void {
    const [first, ...rest] = queries;
    const next = () => {
      if (rest.length > 0) this.askProfile(rest);
    };
    this.#ask(
      'profile',
      'coverage',
      first ?? null,
      (drawn) => {
        const { service } = drawn.query;
        if (service !== null) this.profile = new Map([...this.profile, [service, drawn]]);
      },
      next,
    );
  }

  askSeveral(query: SeveralQuery | null): void {
    this.#ask('several', 'several', query, (drawn) => (this.several = drawn));
  }

  askEquity(query: EquityQuery | null): void {
    this.#ask('equity', 'equity', query, (drawn) => (this.equity = drawn));
  }

  askCatchment(query: CatchmentQuery | null): void {
    this.#ask('catchment', 'catchment', query, (drawn) => (this.catchment = drawn));
  }

  askSupply(query: SupplyQuery | null): void {
    this.#ask('supply', 'supply', query, (drawn) => (this.supply = drawn));
  }

  askSites(query: SitesQuery | null): void {
    this.#ask('sites', 'sites', query, (drawn) => (this.sites = drawn));
  }

  /**
   * Asks when the question has stood for a moment; `null` stops asking.
   *
   * @param after when it has an answer, or none.
   */
  #ask<K extends Ranged>(
    asker: string,
    measure: K,
    query: Query<K> | null,
    keep: (drawn: Drawn<Query<K>, Result<K>>) => void,
    after: () => void = () => undefined,
  ): void {
    const ticket = (this.#newest.get(asker) ?? 0) + 1;
    this.#newest.set(asker, ticket);
    clearTimeout(this.#timers.get(asker));
    this.#wait(asker, query !== null);
    if (!query) return;
    const timer = setTimeout(() => {
      void this.#draw(asker, measure, query).then((drawn) => {
        if (this.#newest.get(asker) !== ticket) return;
        this.#wait(asker, false);
        if (drawn) keep(drawn);
        after();
      });
    }, REST_MS);
    this.#timers.set(asker, timer);
  }

  async #draw<K extends Ranged>(asker: string, measure: K, query: Query<K>) {
    try {
      const answer = await this.engine.ranges(asker, measure, query, DEFAULT_DRAWS);
      return answer.ok ? { query, value: answer.value } : null;
    } catch {
      // The engine is gone, or this question cannot be drawn: the figures stand without a range.
      return null;
    }
  }

  /** The count is only written here: whoever asks must not be asked again when it changes. */
  #wait(asker: string, waits: boolean): void {
    if (waits) this.#waiting.add(asker);
    else this.#waiting.delete(asker);
    this.#open = this.#waiting.size;
  }
}
