import type { Facility, LonLat } from '../city/model.ts';
import { TOLERANCE_M, type Areas } from './areas.ts';
import { positionFlaw, type Box } from './coordinates.ts';
import type { Row } from './row.ts';

/** The point of a row; `null` when it has none or a wrong one, which is reported. */
export function pointOf(row: Row, region: Box | null): LonLat | null {
  const lat = row.number('lat', { degrees: true });
  const lon = row.number('lon', { degrees: true });
  const given = [row.text('lat'), row.text('lon')].filter((text) => text !== null).length;
  if (given === 1) {
    row.wrong(
      row.text('lat') === null ? 'lat' : 'lon',
      'hanya satu dari lat dan lon yang terisi',
      '',
      'keduanya terisi atau keduanya kosong',
    );
  }
  if (lat === null || lon === null) return null;
  const flaw = positionFlaw([lon, lat], region);
  if (flaw) row.wrong('lat', flaw.problem, flaw.found, flaw.expected);
  return flaw ? null : [lon, lat];
}

/** What the stated precision says about the other columns. */
function checkPrecision(row: Row, { precision, insideCity }: Facility): void {
  const hasPoint = row.text('lat') !== null || row.text('lon') !== null;
  const pointed = precision === 'exact' || precision === 'approximate';
  if (pointed && !hasPoint) {
    row.wrong('lat', `precision ${precision} perlu titik`, '', 'lat dan lon terisi');
  }
  if (!pointed && hasPoint && row.text('precision') !== null) {
    row.wrong('lat', `precision ${precision} tidak memakai titik`, row.text('lat'), 'kosong');
  }
  if (precision === 'kelurahan' && row.text('kelurahan') === null) {
    row.wrong('kelurahan', 'precision kelurahan perlu kode kelurahan', '', 'kode kelurahan');
  }
  if (!insideCity && row.text('kelurahan') !== null && row.text('inside_city') === 'no') {
    const code = row.text('kelurahan');
    row.wrong('kelurahan', 'fasilitas di luar kota tidak punya kelurahan di kota', code, 'kosong');
  }
}

const metres = (distance: number) =>
  Number.isFinite(distance) ? `${Math.round(distance)} m` : 'jauh';

/**
 * The areas a point must lie in: its kelurahan, else its kecamatan, else anywhere in the city. None
 * where the shape of one of them could not be read: the point may lie in that one.
 */
function statedAreas({ kelurahan, kecamatan }: Facility, areas: Areas) {
  if (kelurahan) return { field: 'kelurahan', among: areas.kelurahan(kelurahan) };
  const all = areas.complete;
  if (kecamatan) {
    return { field: 'kecamatan', among: all ? areas.kecamatan(kecamatan) : new Set<number>() };
  }
  return { field: 'inside_city', among: new Set(all ? areas.list.keys() : []) };
}

const WHERE: Readonly<Record<string, string>> = {
  kelurahan: 'titik di luar kelurahan yang disebut',
  kecamatan: 'titik di luar kecamatan yang disebut',
  inside_city: 'titik di luar kota',
};

function checkInside(
  row: Row,
  point: LonLat,
  facility: Facility,
  areas: Areas,
  tolerance: number,
): void {
  const { field, among } = statedAreas(facility, areas);
  if (among.size === 0 || areas.metresOutside(point, among, tolerance) <= tolerance) return;
  row.wrong(
    field,
    WHERE[field]!,
    () => {
      const [actual] = areas.at(point);
      const elsewhere = areas.complete ? ', di luar kota' : '';
      const place = actual ? `, di ${actual.name} (${actual.code})` : elsewhere;
      return `${metres(areas.metresOutside(point, among))} di luarnya${place}`;
    },
    `paling jauh ${tolerance} m untuk precision ${facility.precision}`,
  );
}

function checkOutside(row: Row, point: LonLat, areas: Areas, tolerance: number): void {
  for (const area of areas.at(point)) {
    if (areas.metresInside(point, area, tolerance) <= tolerance) continue;
    row.wrong(
      'inside_city',
      'titik di dalam kota, padahal tertulis di luar',
      () => `${metres(areas.metresInside(point, area))} di dalam ${area.name} (${area.code})`,
      `yes, atau titik paling jauh ${tolerance} m di dalam batas`,
    );
  }
}

/** Reports a facility whose point is not where its row says it is. */
export function checkPlace(row: Row, facility: Facility, areas: Areas): void {
  checkPrecision(row, facility);
  const { point, precision } = facility;
  if (!point || (precision !== 'exact' && precision !== 'approximate')) return;
  // A code that is wrong says nothing of where the point should be.
  if (row.text('kelurahan') !== null && !facility.kelurahan) return;
  if (row.text('kecamatan') !== null && !facility.kecamatan) return;
  const tolerance = TOLERANCE_M[precision];
  if (facility.insideCity) checkInside(row, point, facility, areas, tolerance);
  else if (row.text('inside_city') === 'no') checkOutside(row, point, areas, tolerance);
}
