import { latestDay } from './dates.ts';
import { reportStrays } from './dictionary.ts';
import type { Folder } from './files.ts';
import type { Draft, Geodata } from './geodata.ts';
import { checkParts, draftOf, readParts } from './parts.ts';
import type { Problem } from './problems.ts';
import type { RejectedRow } from './read-facilities.ts';
import { Reading } from './reading.ts';

export interface ReadResult {
  /** Everything, checked; `null` when there is any problem. */
  readonly geodata: Geodata | null;
  /** What could be read, for counting; values that failed a check are left out or empty. */
  readonly draft: Draft;
  readonly rejected: readonly RejectedRow[];
  /** What must be wrong, sorted by file, line and field. */
  readonly problems: readonly Problem[];
  /** What may be wrong, in the same order. */
  readonly warnings: readonly Problem[];
}

/**
 * Reads a whole geodata folder and checks it against its data dictionary (geodata/README.md). Never
 * throws for what a file contains: everything that is wrong becomes a problem, everything that may
 * be wrong a warning.
 *
 * @param now when the data are read: facts cannot be from later.
 * @param doubts whether warnings are wanted: those that take long are not looked for otherwise.
 */
export function readGeodata(folder: Folder, now = new Date(), doubts = true): ReadResult {
  const reading = new Reading(folder, latestDay(now), doubts);
  const parts = readParts(reading);
  checkParts(reading, parts);
  reportStrays(reading);
  reading.finish();
  const problems = reading.problems.list();
  const draft = draftOf(parts);
  const { info } = draft;
  return {
    geodata: info && problems.length === 0 ? { ...draft, info } : null,
    draft,
    rejected: parts.rejected,
    problems,
    warnings: reading.warnings.list(),
  };
}
