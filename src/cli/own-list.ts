import { createWhereabouts } from '../access/whereabouts.ts';
import type { OwnFacility } from '../city/model.ts';
import { LARGEST_BYTES, problemOf, tooLarge, type OwnProblem } from '../city/own/finding.ts';
import { readOwnFacilities, type OwnFacilities } from '../city/own/facilities.ts';
import { ownNotes } from '../city/own/notes.ts';
import { formatProblem, listed } from '../compile/problems.ts';
import type { Args } from './args.ts';
import { InvalidDataError } from './errors.ts';
import { fileMeta, type FacilitiesFile } from './own-meta.ts';
import { outsideNotes, placesOutside } from './own-outside.ts';
import type { OpenCity, Session } from './session.ts';
import { harmless, number } from './table.ts';

/** A list of the caller's own, as it is asked about and spoken of. */
export interface OwnList {
  /** Its path as the caller wrote it. */
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

/** Reads the file, or says why it cannot be read as far as its size goes. */
function readList(path: string, file: string, { city }: OpenCity, session: Session): OwnFacilities {
  const bytes = session.readFile(path, LARGEST_BYTES);
  if (typeof bytes === 'number') {
    const problem = problemOf(tooLarge(bytes), file, 'id');
    throw new InvalidDataError(
      `${file}: 1 masalah, tidak ada yang dihitung\n  ${written(problem)}`,
    );
  }
  const [west, south, east, north] = city.info.view;
  return readOwnFacilities(bytes, file, { region: [west, south, east, north] });
}

/**
 * Reads `--facilities FILE`, counts what is used and left out, and looks where its points lie.
 *
 * @throws UsageError when there is no such file or it cannot be opened.
 * @throws InvalidDataError for bad rows, unless `--skip-bad` leaves some good ones.
 */
export function readOwnList(args: Args, path: string, opened: OpenCity, session: Session): OwnList {
  const file = harmless(path);
  const all = args.get('format') === 'json';
  const skip = args.has('skip-bad');
  const list = readList(path, file, opened, session);
  const { facilities, problems } = list;
  if (!list.readable || facilities.length === 0 || (problems.length > 0 && !skip)) {
    refuse(file, list, skip, all);
  }
  const { engine, shapes } = opened;
  const where = createWhereabouts(shapes, (point) => engine.locate(point) !== null);
  const outside = placesOutside(facilities, where);
  const away = new Set(outside.map(({ facility }) => facility));
  const excluded = args.get('border') === 'exclude';
  const meta = fileMeta(file, list, outside, excluded);
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
      ...[...ownNotes(list), ...outsideNotes(outside, list, excluded)].map(
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
