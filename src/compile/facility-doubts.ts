import type { Facility, FacilityKind } from '../city/model.ts';
import type { Bounds } from './bounds.ts';
import { letters } from './nearest-word.ts';
import type { Row } from './row.ts';

/** Where a facility stands, for messages about others. */
export interface RowPlace {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/**
 * Finds rows that may be wrong beside others: two places on one point, one facility twice, more
 * room than any has.
 */
export class FacilityDoubts {
  private readonly serviceOf: ReadonlyMap<string, string>;
  private readonly points = new Map<string, RowPlace>();
  private readonly names = new Map<string, RowPlace>();

  constructor(
    kinds: readonly FacilityKind[],
    private readonly bounds: Bounds,
  ) {
    this.serviceOf = new Map(kinds.map(({ id, service }) => [id, service ?? id]));
  }

  check(row: Row, place: RowPlace, facility: Facility): void {
    const { kind, name, point, precision, capacity, status } = facility;
    const { capacity: most } = this.bounds;
    if (capacity !== null && capacity > most) {
      const expected = `paling banyak ${most}, atau plausibility.capacity di city.json dinaikkan`;
      row.doubt('capacity', 'daya tampung besar sekali', row.text('capacity'), expected);
    }
    // Where one has closed another may stand.
    if (status === 'closed') return;
    if (point && precision === 'exact') {
      // Two of one service on the very same point: one was likely copied, or both are guesses.
      const key = `${this.serviceOf.get(kind) ?? kind} ${point.join(' ')}`;
      doubtSecond(this.points, key, place, row, {
        field: 'lat',
        problem: 'titik sama persis dengan fasilitas lain',
        expected: 'titik sendiri, atau precision approximate untuk keduanya',
      });
    }
    const area = facility.kelurahan ?? facility.kecamatan;
    if (area && name !== '') {
      doubtSecond(this.names, `${kind} ${letters(name)} ${area}`, place, row, {
        field: 'name',
        problem: 'nama, jenis, dan wilayah sama dengan fasilitas lain',
        expected: 'satu baris untuk tiap fasilitas',
      });
    }
  }
}

function doubtSecond(
  seen: Map<string, RowPlace>,
  key: string,
  place: RowPlace,
  row: Row,
  { field, problem, expected }: Record<'field' | 'problem' | 'expected', string>,
): void {
  const first = seen.get(key);
  if (first) row.doubt(field, problem, `${first.name} (${first.file}:${first.line})`, expected);
  else seen.set(key, place);
}
