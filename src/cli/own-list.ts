import { createWhereabouts } from '../access/whereabouts.ts';
import type { OwnFacility } from '../city/model.ts';
import { LARGEST_BYTES, problemOf, tooLarge, type OwnProblem } from '../city/ownFinding.ts';
import { readOwnFacilities, type OwnFacilities } from '../city/ownFacilities.ts';
import { ownNotes } from '../city/ownNotes.ts';
import { formatProblem, listed } from '../compile/problems.ts';
import type { Args } from './args.ts';
import { InvalidDataError } from './errors.ts';
import { outsideNotes, placesOutside, type Outside } from './own-outside.ts';
import type { OpenCity, Session } from './session.ts';
import { number } from './table.ts';

/** A list of the caller's own, as it is asked about and spoken of. */
export interface OwnList {
  /** As the caller wrote it. */
  readonly file: string;
  readonly facilities: readonly OwnFacility[];
  /** Facilities in the city. */
  readonly inside: readonly OwnFacility[];
  /** For stderr, without "catatan: ". */
  readonly notes: readonly string[];
  /** What a table must say above it: rows that are not counted. */
  readonly caption: readonly string[];
  /** `facilities_file` of `--meta`. */
  readonly meta: FacilitiesFile;
}

interface Place {
  readonly line: number | null;
  readonly feature: number | null;
}

/** What became of a list, row by row; field names are published. */
export interface FacilitiesFile {
  readonly file: string;
  readonly read: number;
  readonly used: number;
  readonly left_out: number;
  readonly left_out_rows: readonly (Place & { readonly reason: string })[];
  readonly blank_lines: number;
  readonly outside_city: readonly (Place & { readonly name: string; readonly km: number })[];
  readonly in_sea: readonly (Place & { readonly name: string })[];
  readonly same_point: readonly (Place & { readonly others: readonly number[] })[];
  readonly lines_with_line_ends: readonly number[];
  readonly headings_understood: readonly { readonly heading: string; readonly field: string }[];
  readonly columns_not_used: readonly string[];
}

/** A problem with its feature in the place of a line, where it has one. */
function written({ feature, field, ...problem }: OwnProblem): string {
  const place = feature === null ? field : `fitur ${feature}${field === null ? '' : ` ${field}`}`;
  return formatProblem({ ...problem, field: place });
}

/** Half a list would give figures of something nobody asked about, unless the caller says so. */
function refuse(file: string, list: OwnFacilities, skip: boolean, all: boolean): never {
  const { problems, readable, facilities, read } = list;
  const lines = listed(
    problems.map((problem) => `  ${written(problem)}`),
    all ? Infinity : undefined,
  );
  const bad = number(read - facilities.length);
  const hint = !readable
    ? skip &&
      '--skip-bad hanya meninggalkan baris yang bermasalah; berkas ini tidak terbaca sebagai daftar'
    : facilities.length > 0
      ? `dengan --skip-bad, ${bad} dari ${number(read)} ${unitOf(list)} yang bermasalah ditinggalkan dan sisanya dihitung`
      : skip && `semua ${bad} ${unitOf(list)} bermasalah, jadi --skip-bad tidak menyisakan apa pun`;
  throw new InvalidDataError(
    [
      `${file}: ${number(problems.length)} masalah, tidak ada yang dihitung`,
      ...lines,
      ...(hint ? [`  ${hint}`] : []),
    ].join('\n'),
  );
}

const unitOf = ({ unit }: OwnFacilities) => (unit === 'row' ? 'baris' : 'fitur');

/** Where a facility stands in its file, as `--meta` writes it. */
const placeOf = ({ unit }: OwnFacilities, { id }: OwnFacility): Place => {
  const place = Number(id.slice('own-'.length));
  return unit === 'row' ? { line: place, feature: null } : { line: null, feature: place };
};

/** Reads the file, or says why it cannot be read as far as its size goes. */
function readList(file: string, { city }: OpenCity, session: Session): OwnFacilities {
  const bytes = session.readFile(file, LARGEST_BYTES);
  if (typeof bytes === 'number') {
    const problem = problemOf(tooLarge(bytes), file, 'id');
    throw new InvalidDataError(
      `${file}: 1 masalah, tidak ada yang dihitung\n  ${written(problem)}`,
    );
  }
  const [west, south, east, north] = city.info.view;
  return readOwnFacilities(bytes, file, { region: [west, south, east, north] });
}

/** Reasons by row: a row may have several. */
function badRows(problems: readonly OwnProblem[]): FacilitiesFile['left_out_rows'] {
  const rows = new Map<string, Place & { reason: string }>();
  for (const { line, feature, field, problem, found, expected } of problems) {
    const key = `${line} ${feature}`;
    const what = `${field === null ? '' : `${field}: `}${problem} - ditemukan: ${found} - seharusnya: ${expected}`;
    const row = rows.get(key);
    rows.set(key, { line, feature, reason: row ? `${row.reason}; ${what}` : what });
  }
  return [...rows.values()];
}

function metaOf(
  file: string,
  list: OwnFacilities,
  outside: readonly Outside[],
  excluded: boolean,
): FacilitiesFile {
  const named = (facility: OwnFacility) => ({ ...placeOf(list, facility), name: facility.name });
  const left = [
    ...badRows(list.problems),
    ...(excluded
      ? outside.map(({ facility }) => ({
          ...placeOf(list, facility),
          reason: 'di luar kota (--border exclude)',
        }))
      : []),
  ].sort((a, b) => (a.line ?? a.feature ?? 0) - (b.line ?? b.feature ?? 0));
  return {
    file,
    read: list.read,
    used: list.read - left.length,
    left_out: left.length,
    left_out_rows: left,
    blank_lines: list.blank,
    outside_city: outside.map(({ facility, outside_m }) => ({
      ...named(facility),
      km: Math.round(outside_m) / 1000,
    })),
    in_sea: outside.filter(({ sea }) => sea).map(({ facility }) => named(facility)),
    same_point: list.shared.map(({ first, others }) => ({
      ...placeOf(list, first),
      others: others.map(({ id }) => Number(id.slice('own-'.length))),
    })),
    lines_with_line_ends: list.spanning,
    headings_understood: list.columns.understood,
    columns_not_used: list.columns.unused,
  };
}

/**
 * Reads `--facilities FILE`, counts what is used and left out, and looks where its points lie.
 *
 * @throws UsageError when there is no such file or it cannot be opened.
 * @throws InvalidDataError for bad rows, unless `--skip-bad` leaves some good ones.
 */
export function readOwnList(args: Args, file: string, opened: OpenCity, session: Session): OwnList {
  const all = args.get('format') === 'json';
  const skip = args.has('skip-bad');
  const list = readList(file, opened, session);
  const { facilities, problems } = list;
  if (!list.readable || facilities.length === 0 || (problems.length > 0 && !skip)) {
    refuse(file, list, skip, all);
  }
  const { engine, shapes } = opened;
  const where = createWhereabouts(shapes, (point) => engine.locate(point) !== null);
  const outside = placesOutside(facilities, where);
  const away = new Set(outside.map(({ facility }) => facility));
  const excluded = args.get('border') === 'exclude';
  const meta = metaOf(file, list, outside, excluded);
  const counted = `${number(meta.read)} ${unitOf(list)} dibaca, ${number(meta.used)} dipakai, ${number(meta.left_out)} ditinggalkan`;
  const bad = meta.read - facilities.length;
  return {
    file,
    facilities,
    inside: facilities.filter((facility) => !away.has(facility)),
    notes: [
      `${file}: ${counted}`,
      ...listed(
        problems.map((problem) => `ditinggalkan (--skip-bad): ${written(problem)}`),
        all ? Infinity : undefined,
      ),
      ...[...ownNotes(list), ...outsideNotes(outside, list.unit, excluded)].map(
        (note) => `${file}: ${note}`,
      ),
    ],
    caption: [
      ...(bad > 0
        ? [
            `${number(bad)} dari ${number(meta.read)} ${unitOf(list)} daftar ditinggalkan karena bermasalah (--skip-bad).`,
          ]
        : []),
      ...(excluded && outside.length > 0
        ? [
            `${number(outside.length)} fasilitas daftar di luar kota tidak dihitung (--border exclude).`,
          ]
        : []),
    ],
    meta,
  };
}
