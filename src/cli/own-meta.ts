import type { OwnFacility } from '../city/model.ts';
import type { OwnFacilities, OwnProblem } from '../city/own/facilities.ts';
import { placeInList } from '../city/own/notes.ts';
import type { Outside } from './own-outside.ts';

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

/** Where a facility stands in its file, as `--meta` writes it. */
const placeOf = ({ unit }: OwnFacilities, facility: OwnFacility): Place => {
  const place = placeInList(facility);
  return unit === 'row' ? { line: place, feature: null } : { line: null, feature: place };
};

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

/** @param excluded whether places outside the city are left out. */
export function fileMeta(
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
      others: others.map(placeInList),
    })),
    lines_with_line_ends: list.spanning,
    headings_understood: list.columns.understood,
    columns_not_used: list.columns.unused,
  };
}
