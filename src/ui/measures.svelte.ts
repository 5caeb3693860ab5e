import type {
  CatchmentAnswer,
  CatchmentQuery,
  ClusterAnswer,
  EquityAnswer,
  EquityQuery,
  RankQuery,
  RankRow,
  SeveralQuery,
  SeveralRow,
  SitesAnswer,
  SitesQuery,
  SupplyQuery,
  SupplyRow,
} from '../access/measures/types.ts';
import { latest } from '../worker/latest.ts';
import type { Answer, PageEngine } from '../worker/protocol.ts';

/** An answer with its question, or why there is none. */
export type Asked<Q, A> =
  | { readonly query: Q; readonly value: A; readonly refusal: null }
  | { readonly query: Q; readonly value: null; readonly refusal: string };

type Ask<Q> = (query: Q) => void;

/** Keeps the newest answer to one kind of question. */
function keeper<Q, A>(
  question: (query: Q) => Promise<Answer<A>>,
  keep: (asked: Asked<Q, A>) => void,
  failure: () => string,
): Ask<Q> {
  return latest(
    question,
    (answer, query) => {
      keep(
        answer.ok
          ? { query, value: answer.value, refusal: null }
          : { query, value: null, refusal: answer.message },
      );
    },
    (_, query) => {
      keep({ query, value: null, refusal: failure() });
    },
  );
}

/** What goes beyond coverage: several services, inequality, supply, best sites, clusters. */
export class Measures {
  several = $state.raw<Asked<SeveralQuery, readonly SeveralRow[]> | null>(null);
  rank = $state.raw<Asked<RankQuery, readonly RankRow[]> | null>(null);
  equity = $state.raw<Asked<EquityQuery, EquityAnswer> | null>(null);
  /** Of every service that has an answer. */
  compared = $state.raw<Asked<readonly EquityQuery[], readonly EquityAnswer[]> | null>(null);
  supply = $state.raw<Asked<SupplyQuery, readonly SupplyRow[]> | null>(null);
  catchment = $state.raw<Asked<CatchmentQuery, CatchmentAnswer> | null>(null);
  sites = $state.raw<Asked<SitesQuery, SitesAnswer> | null>(null);
  clusters = $state.raw<Asked<readonly (number | null)[], ClusterAnswer> | null>(null);
  /** A search for sites can take seconds: the button says so meanwhile. */
  searching = $state(false);

  readonly askSeveral: Ask<SeveralQuery>;
  readonly askRank: Ask<RankQuery>;
  readonly askEquity: Ask<EquityQuery>;
  readonly askCompared: Ask<readonly EquityQuery[]>;
  readonly askSupply: Ask<SupplyQuery>;
  readonly askCatchment: Ask<CatchmentQuery>;
  readonly askSites: Ask<SitesQuery>;
  readonly askClusters: Ask<readonly (number | null)[]>;

  /** @param failure what to say where computing an answer failed. */
  constructor(engine: PageEngine, failure: () => string) {
    const keeping = <Q, A>(
      question: (query: Q) => Promise<Answer<A>>,
      keep: (asked: Asked<Q, A>) => void,
    ) => keeper(question, keep, failure);
    this.askSeveral = keeping(
      async (query: SeveralQuery) => engine.several(query),
      (asked) => {
        this.several = asked;
      },
    );
    this.askRank = keeping(
      async (query: RankQuery) => engine.rank(query),
      (asked) => {
        this.rank = asked;
      },
    );
    this.askEquity = keeping(
      async (query: EquityQuery) => engine.equity(query),
      (asked) => {
        this.equity = asked;
      },
    );
    this.askCompared = keeping(
      async (queries: readonly EquityQuery[]): Promise<Answer<EquityAnswer[]>> => {
        const answers = await Promise.all(queries.map((query) => engine.equity(query)));
        return { ok: true, value: answers.flatMap((one) => (one.ok ? [one.value] : [])) };
      },
      (asked) => {
        this.compared = asked;
      },
    );
    this.askSupply = keeping(
      async (query: SupplyQuery) => engine.supply(query),
      (asked) => {
        this.supply = asked;
      },
    );
    this.askCatchment = keeping(
      async (query: CatchmentQuery) => engine.catchment(query),
      (asked) => {
        this.catchment = asked;
      },
    );
    this.askSites = keeping(
      async (query: SitesQuery) => {
        this.searching = true;
        return engine.sites(query);
      },
      (asked) => {
        this.sites = asked;
        this.searching = false;
      },
    );
    this.askClusters = keeping(
      async (values: readonly (number | null)[]) => engine.clusters(values),
      (asked) => {
        this.clusters = asked;
      },
    );
  }
}
