import type { KecamatanCode, KelurahanCode } from '../city/ids.ts';
import type { Bounds } from './bounds.ts';
import type { CodeList } from './codes.ts';
import type { Box } from './coordinates.ts';
import type { Row } from './row.ts';

/** What the first files say and the others refer to. `null`: could not be read, so not checked. */
export interface Known {
  readonly region: Box | null;
  readonly sources: ReadonlySet<string> | null;
  readonly kecamatan: CodeList<KecamatanCode>;
  readonly kelurahan: CodeList<KelurahanCode>;
  readonly bounds: Bounds;
  /** The day after which a date lies in the future, `2024-02-29`. */
  readonly today: string;
}

/** The source of a row: every row has one. */
export const sourceOf = <T extends string>(row: Row, known: Pick<Known, 'sources'>): T =>
  row.requiredReference('source', known.sources, 'sources.json') as T;
