import type { OwnFacility } from '../model.ts';
import { readEntry, type OwnList, type ReadingOptions } from './entry.ts';
import { problemOf, type OwnFinding, type OwnProblem } from './finding.ts';
import { looksLikeJson, readGeojson } from './geojson.ts';
import type { Columns } from './headings.ts';
import { readRows } from './rows.ts';
import { readOwnText } from './text.ts';

export type { OwnProblem } from './finding.ts';

/** A place that several entries of a list share. */
export interface SharedPlace {
  readonly first: OwnFacility;
  readonly others: readonly OwnFacility[];
}

export interface OwnFacilities {
  /**
   * Whether the file is a list at all. If not, `problems` are the file's own and nothing was read;
   * otherwise each is about a row that could be left out.
   */
  readonly readable: boolean;
  /** Rows without a problem, in the order of the file; `id` is "own-" and the line or feature. */
  readonly facilities: readonly OwnFacility[];
  readonly problems: readonly OwnProblem[];
  /** Rows with any value below the header, or features. */
  readonly read: number;
  /** Lines without any value between the header and the last row. */
  readonly blank: number;
  /** What the entries are. */
  readonly unit: 'row' | 'feature';
  readonly columns: Pick<Columns, 'understood' | 'unused'>;
  /** Lines of rows that have a cell with a line end in it. */
  readonly spanning: readonly number[];
  /** Facilities at a point that an earlier one has already. */
  readonly shared: readonly SharedPlace[];
}

/** Facilities by place, to a tenth of a metre, where there is more than one. */
function sharedPlaces(facilities: readonly OwnFacility[]): SharedPlace[] {
  const places = new Map<string, [OwnFacility, ...OwnFacility[]]>();
  for (const facility of facilities) {
    const [lon, lat] = facility.point;
    const key = `${lat.toFixed(6)} ${lon.toFixed(6)}`;
    const there = places.get(key);
    if (there) there.push(facility);
    else places.set(key, [facility]);
  }
  return [...places.values()]
    .filter(({ length }) => length > 1)
    .map(([first, ...others]) => ({ first, others }));
}

const isList = (value: OwnList | readonly OwnFinding[]): value is OwnList => !Array.isArray(value);

/**
 * Reads a person's own list of facilities for the command line and the page: a table in separated
 * values (columns lat, lon, optional name, capacity, under these and other plain headings), or the
 * points of a GeoJSON layer. Never throws: what cannot be read is a problem with its line or
 * feature. Names are data and are handed on as they are: whoever writes them out escapes them.
 *
 * @param input the file's bytes, or its text.
 * @param file its name, for the messages.
 */
export function readOwnFacilities(
  input: Uint8Array | string,
  file: string,
  options: ReadingOptions = {},
): OwnFacilities {
  const { language = 'id' } = options;
  const say = (finding: OwnFinding) => problemOf(finding, file, language);
  const text = readOwnText(input);
  const json = typeof text === 'string' && looksLikeJson(text);
  const unit = json ? 'feature' : 'row';
  const list = typeof text !== 'string' ? [text] : json ? readGeojson(text) : readRows(text);
  if (!isList(list)) {
    return {
      readable: false,
      facilities: [],
      problems: list.map(say),
      read: 0,
      blank: 0,
      unit,
      columns: { understood: [], unused: [] },
      spanning: [],
      shared: [],
    };
  }
  const { entries, decimalComma, blank, spanning, columns } = list;
  const facilities: OwnFacility[] = [];
  const problems: OwnProblem[] = [];
  for (const entry of entries) {
    const found = 'problem' in entry ? [entry] : readEntry(entry, decimalComma, options);
    if (Array.isArray(found)) problems.push(...found.map(say));
    else facilities.push(found);
  }
  const { understood, unused } = columns;
  return {
    readable: true,
    facilities,
    problems,
    read: entries.length,
    blank,
    unit,
    columns: { understood, unused },
    spanning,
    shared: sharedPlaces(facilities),
  };
}
