import { namedIn } from './geojson.ts';
import { letters } from './nearest-word.ts';
import type { Finding } from './problems.ts';
import { AREAS_FILE, type AreaShape } from './read-water.ts';
import { inFeatures, type Reading } from './reading.ts';

type What = Pick<Finding, 'problem' | 'found' | 'expected'>;

/** Says what may be wrong with one service area, under its name. */
export function doubtArea(
  reading: Reading,
  { area, line, index }: AreaShape,
  at: 'geometry' | 'properties.name' | 'properties.operator',
  what: What,
): void {
  const field = `${inFeatures(index)}.${at}`;
  reading.doubtFor(AREAS_FILE)({ line, field, ...what, found: namedIn(area, what.found) });
}

/** Says what may be wrong with all of them together. */
export function doubtAreas(reading: Reading, what: What): void {
  reading.doubtFor(AREAS_FILE)({ line: null, field: null, ...what });
}

/** Names are the same whatever their case, spaces and signs; of another script all of it counts. */
export const bare = (name: string) => letters(name) || name.trim();

const shares = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** A share from 0 to 1 in percent; a little is never told as nothing. */
export const percent = (share: number) =>
  share > 0 && share < 0.0005 ? 'kurang dari 0,1%' : `${shares.format(100 * share)}%`;
