import type { Remote } from 'comlink';
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
import { latest } from '../worker/latest.ts';
import type { Answer, EngineWorker } from '../worker/protocol.ts';

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
  /**
   * The same with every place known only by its kelurahan at its worst and at its best; `null`
   * where all places are certain, and for the moment until it is computed.
   */
  readonly bounds: { readonly worst: Levels; readonly best: Levels } | null;
}

/** What to compute; `uncertain` where some places are known by their kelurahan only. */
export interface CoverageRequest {
  readonly query: AreaQuery;
  readonly uncertain: boolean;
}

export interface Refusal {
  readonly query: AreaQuery;
  readonly code: string;
  readonly message: string;
}

type ShapeQuery = FacilityQuery & { readonly radius_m: number; readonly base: PopulationBase };

/** A refusal where an answer was due: the code is kept for a program, the message for a person. */
class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

function value<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Refused(answer.code, answer.message);
}

/** The newest answers of the engine; every one carries the question it was computed for. */
export class Results {
  coverage = $state.raw<Coverage | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  gaps = $state.raw<GapCollection | null>(null);
  buffers = $state.raw<BufferCollection | null>(null);
  nearest = $state.raw<NearestAnswer | null>(null);
  /** Coverage of services at their own thresholds, by service, for the profile of a kelurahan. */
  profile = $state.raw<ReadonlyMap<string, Coverage>>(new Map());
  /** Layers whose drawing program did not arrive. */
  undrawn = $state.raw<ReadonlySet<'gaps' | 'buffers'>>(new Set());
  /** The worker itself broke (no memory, blocked): nothing can be computed until a reload. */
  broken = $state.raw<string | null>(null);

  readonly askCoverage: (request: CoverageRequest) => void;
  readonly askGaps: (query: ShapeQuery | null) => void;
  readonly askBuffers: (query: ShapeQuery | null) => void;
  readonly askNearest: (query: NearestQuery | null) => void;
  readonly askProfile: (requests: readonly CoverageRequest[]) => void;

  constructor(readonly engine: Remote<EngineWorker>) {
    const failed = (error: unknown) => {
      this.broken = error instanceof Error ? error.message : String(error);
    };
    this.askCoverage = latest(
      (request: CoverageRequest) => this.#cover(request),
      () => undefined,
      failed,
    );
    this.askProfile = latest(
      (requests: readonly CoverageRequest[]) => this.#profile(requests),
      () => undefined,
      failed,
    );
    this.askGaps = latest(
      async (query: ShapeQuery | null) => (query ? this.engine.gaps(query) : null),
      (answer) => {
        this.gaps = answer?.ok ? answer.value : null;
        this.#noteDrawn('gaps', answer);
      },
      failed,
    );
    this.askBuffers = latest(
      async (query: ShapeQuery | null) => (query ? this.engine.buffers(query) : null),
      (answer) => {
        this.buffers = answer?.ok ? answer.value : null;
        this.#noteDrawn('buffers', answer);
      },
      failed,
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

  #noteDrawn(layer: 'gaps' | 'buffers', answer: Answer<unknown> | null): void {
    const missing = answer !== null && !answer.ok && answer.code === 'not-loaded';
    const rest = [...this.undrawn].filter((one) => one !== layer);
    this.undrawn = new Set(missing ? [...rest, layer] : rest);
  }

  /** The first numbers of a service are shown at once; afterwards numbers and bounds move as one. */
  async #cover({ query, uncertain }: CoverageRequest): Promise<void> {
    try {
      const levels = await this.#levels(query);
      this.refusal = null;
      const first = this.coverage?.query.service !== query.service || !this.coverage?.bounds;
      if (!uncertain || first) this.coverage = { query, ...levels, bounds: null };
      if (uncertain) this.coverage = { query, ...levels, bounds: await this.#bounds(query) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.coverage = null;
      this.refusal = { query, code: error.code, message: error.message };
    }
  }

  async #profile(requests: readonly CoverageRequest[]): Promise<void> {
    for (const { query, uncertain } of requests) {
      if (query.service === null) continue;
      try {
        const levels = await this.#levels(query);
        const bounds = uncertain ? await this.#bounds(query) : null;
        this.profile = new Map([...this.profile, [query.service, { query, ...levels, bounds }]]);
      } catch (error) {
        // A service that cannot be measured has no line in the profile.
        if (!(error instanceof Refused)) throw error;
      }
    }
  }

  async #bounds(query: AreaQuery): Promise<NonNullable<Coverage['bounds']>> {
    const worst = await this.#levels({ ...query, locations: 'worst' });
    const best = await this.#levels({ ...query, locations: 'best' });
    return { worst, best };
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
