import { bare, doubtArea, percent } from './area-doubts.ts';
import type { Area, Areas } from './areas.ts';
import type { Shares } from './land-samples.ts';
import type { AreaShape, ServiceAreas, WaterRow } from './read-water.ts';
import type { Reading } from './reading.ts';

/** An area lies in the kelurahan that has more of it; a kelurahan is served where more is mapped. */
const MOST = 0.5;
/** A kelurahan with less of its land in any area has hardly any service on the map. */
const LEAST = 0.01;

const nameOf = ({ name, code }: Area) => `${name} (${code})`;

/** The row of a kelurahan in water/status.csv. */
export type RowOf = (code: Area['code']) => WaterRow | undefined;

/** Doubts an area whose operator is not the one that is named for the kelurahan it lies in. */
export function checkOperator(
  reading: Reading,
  shape: AreaShape,
  { of }: Shares,
  { list }: Areas,
  rowOf: RowOf,
): void {
  const [most] = [...of].sort(([, a], [, b]) => b - a);
  if (!most || most[1] <= MOST) return;
  const kelurahan = list[most[0]]!;
  const stated = rowOf(kelurahan.code);
  const operator = stated?.record.operator;
  if (!stated || !operator || bare(operator) === bare(shape.area.operator)) return;
  doubtArea(reading, shape, 'properties.operator', {
    problem: 'pengelola lain daripada di water/status.csv',
    found: `${shape.area.operator}, padahal ${operator} untuk kelurahan ${nameOf(kelurahan)}`,
    expected: `nama yang sama di keduanya (status.csv baris ${stated.row.line})`,
  });
}

/** A kelurahan with how much of its land the areas have. */
export interface Covered {
  readonly kelurahan: Area;
  readonly shares: Shares;
  /** Whether any area has land in it, be it too little for a share. */
  readonly isTouched: boolean;
}

/** The areas that have most of a kelurahan; more are counted. */
function areasIn({ of }: Shares, { shapes }: ServiceAreas): string {
  const [most, ...others] = [...of].sort(([, a], [, b]) => b - a);
  const name = shapes[most![0]]!.area.name;
  return others.length > 0 ? `${name} dan ${others.length} lainnya` : name;
}

/** Doubts a status that the areas contradict. */
export function checkStatus(
  { kelurahan, shares, isTouched }: Covered,
  { record: { status }, row }: WaterRow,
  mapped: ServiceAreas,
): void {
  const share = shares.together;
  if (status === 'none_reported' || status === 'planned') {
    if (share <= MOST) return;
    const found = () =>
      `${status}, padahal ${percent(share)} lahan ${nameOf(kelurahan)} di dalam ${areasIn(shares, mapped)}`;
    const expected = 'served atau partly, atau wilayah layanan yang tidak sampai ke sana';
    row.doubt('status', 'status bertentangan dengan wilayah layanan', found, expected);
    return;
  }
  // Where an area was lost it may have been the one that is missed.
  if (share >= LEAST || !mapped.complete) return;
  if (status === 'served' && !isTouched) {
    const found = `served, tetapi tidak ada wilayah layanan di ${nameOf(kelurahan)}`;
    const expected = 'wilayah layanan di sana, atau status lain';
    row.doubt('status', 'kelurahan terlayani di luar semua wilayah layanan', found, expected);
    return;
  }
  const little = isTouched ? `hanya ${percent(share || Number.MIN_VALUE)}` : 'tidak sedikit pun';
  const found = `${status}, tetapi ${little} lahan ${nameOf(kelurahan)} di wilayah layanan`;
  const expected = 'paling sedikit 1% lahannya, atau status lain';
  row.doubt('status', 'wilayah layanan hampir tidak mencakup kelurahan', found, expected);
}
