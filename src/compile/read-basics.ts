import type { CityInfo, Source } from '../city/model.ts';
import { citySchema, sourcesSchema } from './schemas.ts';
import { Unique, type JsonFile, type Reading } from './reading.ts';
import type { Box } from './rings.ts';

/** How far from the first view of the map data may lie, degrees: surroundings, not another place. */
const AROUND = 0.5;

/** Everything on the map lies in this box; swapped or mistyped coordinates do not. */
export function regionOf({ view: [west, south, east, north] }: CityInfo): Box {
  return [west - AROUND, south - AROUND, east + AROUND, north + AROUND];
}

export const readCity = (reading: Reading): JsonFile<CityInfo> | null =>
  reading.json('city.json', citySchema);

/** The list of sources; `null` when it cannot be read. */
export function readSources(reading: Reading): readonly Source[] | null {
  const file = reading.json('sources.json', sourcesSchema);
  if (!file) return null;
  const unique = new Unique();
  file.value.forEach(({ id }, i) => {
    unique.add(id, `[${i}]`, (found, expected) => {
      file.wrong([i, 'id'], 'id sumber ganda', found, expected);
    });
  });
  return file.value;
}

/** The checks of city.json that need the other files. */
export function checkCity(
  file: JsonFile<CityInfo>,
  known: {
    readonly sources: ReadonlySet<string> | null;
    readonly kecamatan: ReadonlyMap<string, string> | null;
    readonly services: ReadonlySet<string> | null;
  },
): void {
  const { code, defaultService, groupings } = file.value;
  if (known.services && !known.services.has(defaultService)) {
    file.wrong(
      ['defaultService'],
      'tidak ada di facilities/services.json',
      defaultService,
      [...known.services].join(', '),
    );
  }
  for (const kecamatan of known.kecamatan?.keys() ?? []) {
    if (kecamatan.startsWith(`${code}.`)) continue;
    file.wrong(
      ['code'],
      'kode kota tidak cocok dengan kode kecamatan',
      code,
      kecamatan.slice(0, 5),
    );
    break;
  }
  groupings.forEach((grouping, i) => {
    if (known.sources && !known.sources.has(grouping.source)) {
      const path = ['groupings', i, 'source'];
      file.wrong(path, 'tidak ada di sources.json', grouping.source, 'id di sources.json');
    }
    grouping.kecamatan.forEach((member, j) => {
      if (!known.kecamatan || known.kecamatan.has(member)) return;
      const path = ['groupings', i, 'kecamatan', j];
      file.wrong(
        path,
        'tidak ada di daftar kecamatan',
        member,
        [...known.kecamatan.keys()].join(', '),
      );
    });
  });
}
