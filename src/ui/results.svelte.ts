import type {
  BufferCollection,
  CoverageQuery,
  CoverageRow,
  FacilityQuery,
  GapCollection,
  NearestAnswer,
  NearestQuery,
} from '../access/types.ts';
import type { PopulationBase } from '../city/model.ts';
import type { Troubles } from '../state/troubles.svelte.ts';
import { latest } from '../worker/latest.ts';
import type { Answer, PageEngine } from '../worker/protocol.ts';

export type AreaQuery = Omit<CoverageQuery, 'level'>;

/** Rows of every level. */
export interface Levels {
  readonly kelurahan: readonly CoverageRow[];
  readonly kecamatan: readonly CoverageRow[];
  readonly kota: CoverageRow;
}

/** Coverage of one service, with the question it answers. */
export interface Coverage extends Levels {
  readonly query: AreaQuery;
}

/** Why there is no coverage: `message` in words, `null` where computing it failed. */
export interface Refusal {
  readonly query: AreaQuery;
  readonly message: string | null;
}

type ShapeQuery = FacilityQuery & { readonly radius_m: number; readonly base: PopulationBase };

/** A refusal where an answer was due. */
class Refused extends Error {}

function value<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Refused(answer.message);
}

type Shape = 'gaps' | 'buffers';

/** The newest answers of the engine; every one carries the question it was computed for. */
export class Results {
  coverage = $state.raw<Coverage | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  gaps = $state.raw<GapCollection | null>(null);
  buffers = $state.raw<BufferCollection | null>(null);
  nearest = $state.raw<NearestAnswer | null>(null);
  /** Coverage of services at their own thresholds, by service, for the profile of a kelurahan. */
  profile = $state.raw<ReadonlyMap<string, Coverage>>(new Map());
  /** Whether something asked for is still being computed. */
  busy = $state(false);
  /** The engine is gone, here and in its worker: nothing can be computed until a reload. */
  broken = $state.raw<string | null>(null);

  readonly askCoverage: (query: AreaQuery) => void;
  readonly askGaps: (query: ShapeQuery | null) => void;
  readonly askBuffers: (query: ShapeQuery | null) => void;
  readonly askNearest: (query: NearestQuery | null) => void;
  readonly askProfile: (queries: readonly AreaQuery[]) => void;

  constructor(
    readonly engine: PageEngine,
    readonly troubles: Troubles,
  ) {
    /** One answer that failed leaves the others as they are. */
    const failed = () => {
      if (this.broken === null) this.troubles.report('figures');
    };
    const shaper = <A>(
      layer: Shape,
      question: (query: ShapeQuery) => Promise<Answer<A>>,
      keep: (shapes: A | null) => void,
    ) => {
      const ask = latest(
        async (query: ShapeQuery | null) => (query ? question(query) : null),
        (answer, query) => {
          keep(answer?.ok ? answer.value : null);
          if (answer && !answer.ok && answer.code === 'not-loaded') {
            this.troubles.report(`layer-${layer}`, 'program', () => {
              ask(query);
            });
          } else this.troubles.clear(`layer-${layer}`);
        },
        () => {
          keep(null);
          if (this.broken === null) this.troubles.report(`layer-${layer}`, 'render');
        },
      );
      return ask;
    };
    this.askCoverage = latest(
      (query: AreaQuery) => this.#cover(query),
      () => undefined,
      (_, query) => {
        this.coverage = null;
        this.refusal = { query, message: null };
      },
    );
    this.askProfile = latest(
      (queries: readonly AreaQuery[]) => this.#profile(queries),
      () => undefined,
      failed,
    );
    this.askGaps = shaper(
      'gaps',
      (query) => this.engine.gaps(query),
      (shapes) => {
        this.gaps = shapes;
      },
    );
    this.askBuffers = shaper(
      'buffers',
      (query) => this.engine.buffers(query),
      (shapes) => {
        this.buffers = shapes;
      },
    );
    this.askNearest = latest(
      async (query: NearestQuery | null) =>
        query ? value(await this.engine.nearest(query)) : null,
      (answer) => {
        this.nearest = answer;
      },
      failed,
    );
  }

  /** The engine is gone: said once, and by every screen that waits for an answer. */
  lose(reason: string): void {
    this.broken = reason;
    this.troubles.report('engine');
  }

  async #cover(query: AreaQuery): Promise<void> {
    try {
      this.coverage = { query, ...(await this.#levels(query)) };
      this.refusal = null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.coverage = null;
      this.refusal = { query, message: error.message };
    }
  }

  async #profile(queries: readonly AreaQuery[]): Promise<void> {
    for (const query of queries) {
      if (query.service === null) continue;
      try {
        const levels = await this.#levels(query);
        this.profile = new Map([...this.profile, [query.service, { query, ...levels }]]);
      } catch (error) {
        // A service that cannot be measured has no line in the profile.
        if (!(error instanceof Refused)) throw error;
      }
    }
  }

  async #levels(query: AreaQuery): Promise<Levels> {
    const [kelurahan, kecamatan, kota] = await Promise.all([
      this.engine.coverage({ ...query, level: 'kelurahan' }),
      this.engine.coverage({ ...query, level: 'kecamatan' }),
      this.engine.coverage({ ...query, level: 'kota' }),
    ]);
    return { kelurahan: value(kelurahan), kecamatan: value(kecamatan), kota: value(kota)[0]! };
  }
}
