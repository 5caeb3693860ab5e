import type { CityInfo, Source } from '../city/model.ts';
import { plausibleBounds, type Bounds } from './bounds.ts';
import { idsOf } from './collection.ts';
import type { Box } from './coordinates.ts';
import { aheadFlaw, isDate } from './dates.ts';
import { expectedWord } from './nearest-word.ts';
import { inList, Unique, type Reading, type WrongAt } from './reading.ts';
import { citySchema, sourceSchema } from './schemas.ts';

/** How far from the first view of the map data may lie, degrees: surroundings, not another place. */
const AROUND = 0.5;

/** Everything on the map lies in this box; swapped or mistyped coordinates do not. */
export function regionOf({ view: [west, south, east, north] }: CityInfo): Box {
  return [west - AROUND, south - AROUND, east + AROUND, north + AROUND];
}

export interface CityRead {
  readonly info: CityInfo;
  readonly bounds: Bounds;
  readonly wrong: WrongAt;
  readonly doubt: WrongAt;
}

/** city.json; `null` when it cannot be read. */
export function readCity(reading: Reading): CityRead | null {
  const file = reading.object('city.json', citySchema);
  if (!file) return null;
  const { plausibility, ...info } = file.value;
  return { info, bounds: plausibleBounds(plausibility), wrong: file.wrong, doubt: file.doubt };
}

export interface SourceList {
  readonly sources: readonly Source[];
  /** Ids of all sources, also of those that have another fault; `null` when some are not known. */
  readonly ids: ReadonlySet<string> | null;
}

/** sources.json: where everything comes from. */
export function readSources(
  reading: Reading,
  known: { readonly today: string; readonly bounds: Bounds },
): SourceList {
  const file = reading.list('sources.json', sourceSchema);
  if (!file) return { sources: [], ids: null };
  const unique = new Unique(inList);
  for (const { index, value } of file.items) {
    unique.add(value.id, index, (found, expected) => {
      file.wrong([index, 'id'], 'id sumber ganda', found, expected);
    });
    const flaw = isDate(value.date) ? aheadFlaw(value.date, 'fact', known) : null;
    if (flaw) file.wrong([index, 'date'], flaw.problem, value.date, flaw.expected);
  }
  return { sources: file.items.map(({ value }) => value), ids: idsOf(file.raw) };
}

/** The checks of city.json that need the other files. */
export function checkCity(
  { info, wrong }: CityRead,
  known: {
    readonly sources: ReadonlySet<string> | null;
    readonly kecamatan: ReadonlyMap<string, string> | null;
    readonly services: ReadonlySet<string> | null;
  },
): void {
  const { code, defaultService, groupings } = info;
  if (known.services && !known.services.has(defaultService)) {
    wrong(
      ['defaultService'],
      'tidak ada di facilities/services.json',
      defaultService,
      [...known.services].slice(0, 20).join(', '),
    );
  }
  for (const kecamatan of known.kecamatan?.keys() ?? []) {
    if (kecamatan.startsWith(`${code}.`)) continue;
    const problem = 'kode kota tidak cocok dengan kode kecamatan';
    wrong(['code'], problem, code, kecamatan.slice(0, 5));
    break;
  }
  groupings.forEach((grouping, i) => {
    const { source } = grouping;
    if (known.sources && !known.sources.has(source)) {
      const expected = () => expectedWord(source, known.sources!);
      wrong(['groupings', i, 'source'], 'tidak ada di sources.json', source, expected);
    }
    grouping.kecamatan.forEach((member, j) => {
      const names = known.kecamatan;
      if (!names || names.has(member)) return;
      const path = ['groupings', i, 'kecamatan', j];
      wrong(path, 'tidak ada di daftar kecamatan', member, () =>
        [...names.keys()].slice(0, 20).join(', '),
      );
    });
  });
}
