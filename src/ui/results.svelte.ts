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

/** Coverage of one service at every level, with the question it answers. */
export interface Coverage {
  readonly query: AreaQuery;
  readonly kelurahan: readonly CoverageRow[];
  readonly kecamatan: readonly CoverageRow[];
  readonly kota: CoverageRow;
}

export interface Refusal {
  readonly query: AreaQuery;
  readonly code: string;
  readonly message: string;
}

type ShapeQuery = FacilityQuery & { readonly radius_m: number; readonly base: PopulationBase };

function value<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw Object.assign(new Error(answer.message), { code: answer.code });
}

/** The newest answers of the engine; every one carries the question it was computed for. */
export class Results {
  coverage = $state.raw<Coverage | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  gaps = $state.raw<GapCollection | null>(null);
  buffers = $state.raw<BufferCollection | null>(null);
  nearest = $state.raw<NearestAnswer | null>(null);
  /** Coverage of every measurable service at its own threshold, for the profile of a kelurahan. */
  profile = $state.raw<ReadonlyMap<string, Coverage>>(new Map());
  /** The worker itself broke (no memory, blocked): nothing can be computed until a reload. */
  broken = $state.raw<string | null>(null);

  readonly askCoverage: (query: AreaQuery) => void;
  readonly askGaps: (query: ShapeQuery | null) => void;
  readonly askBuffers: (query: ShapeQuery | null) => void;
  readonly askNearest: (query: NearestQuery | null) => void;
  readonly askProfile: (queries: readonly AreaQuery[]) => void;

  constructor(private readonly engine: Remote<EngineWorker>) {
    const failed = (error: unknown) => {
      this.broken = error instanceof Error ? error.message : String(error);
    };
    this.askCoverage = latest(
      (query: AreaQuery) => this.#coverageOrRefusal(query),
      (answer) => {
        if ('code' in answer) {
          this.refusal = answer;
          this.coverage = null;
        } else {
          this.coverage = answer;
          this.refusal = null;
        }
      },
      failed,
    );
    this.askProfile = latest(
      async (queries: readonly AreaQuery[]) => {
        const found = new Map<string, Coverage>();
        for (const query of queries) {
          const answer = await this.#coverageOrRefusal(query);
          if (!('code' in answer) && query.service !== null) found.set(query.service, answer);
        }
        return found;
      },
      (found) => {
        this.profile = found;
      },
      failed,
    );
    this.askGaps = latest(
      async (query: ShapeQuery | null) => (query ? this.engine.gaps(query) : null),
      (answer) => {
        this.gaps = answer?.ok ? answer.value : null;
      },
      failed,
    );
    this.askBuffers = latest(
      async (query: ShapeQuery | null) => (query ? this.engine.buffers(query) : null),
      (answer) => {
        this.buffers = answer?.ok ? answer.value : null;
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

  async #coverageOrRefusal(query: AreaQuery): Promise<Coverage | Refusal> {
    const [kelurahan, kecamatan, kota] = await Promise.all([
      this.engine.coverage({ ...query, level: 'kelurahan' }),
      this.engine.coverage({ ...query, level: 'kecamatan' }),
      this.engine.coverage({ ...query, level: 'kota' }),
    ]);
    if (!kelurahan.ok) return { query, code: kelurahan.code, message: kelurahan.message };
    const whole = value(kota)[0];
    if (!whole) return { query, code: 'not-measurable', message: '' };
    return { query, kelurahan: kelurahan.value, kecamatan: value(kecamatan), kota: whole };
  }
}
