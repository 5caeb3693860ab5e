import type { MultiPolygon } from 'geojson';
import type { KecamatanCode, KelurahanCode } from '../city/ids.ts';
import type { Facility, LonLat } from '../city/model.ts';
import { metresInside, metresOutside, TOLERANCE_M } from './place.ts';
import { positionFlaw, type Box } from './rings.ts';
import type { Row } from './row.ts';

/** Where a stated kelurahan or kecamatan lies. */
export interface Areas {
  readonly kelurahan: readonly {
    readonly code: KelurahanCode;
    readonly name: string;
    readonly kecamatan: KecamatanCode;
    readonly geometry: MultiPolygon;
  }[];
}

/** The point of a row; `null` when it has none or a wrong one, which is reported. */
export function pointOf(row: Row, region: Box | null): LonLat | null {
  const lat = row.number('lat');
  const lon = row.number('lon');
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
  if (!insideCity && row.text('kelurahan') !== null && row.text('inside_city') !== null) {
    const code = row.text('kelurahan');
    row.wrong('kelurahan', 'fasilitas di luar kota tidak punya kelurahan di kota', code, 'kosong');
  }
}

const metres = (distance: number) => `${Math.round(distance)} m`;

/** The areas a point must lie in: its kelurahan, else its kecamatan, else anywhere in the city. */
function statedAreas(facility: Facility, { kelurahan }: Areas) {
  if (facility.kelurahan) {
    return {
      field: 'kelurahan',
      areas: kelurahan.filter(({ code }) => code === facility.kelurahan),
    };
  }
  if (facility.kecamatan) {
    return {
      field: 'kecamatan',
      areas: kelurahan.filter(({ kecamatan }) => kecamatan === facility.kecamatan),
    };
  }
  return { field: 'inside_city', areas: kelurahan };
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
  const stated = statedAreas(facility, areas);
  if (stated.areas.length === 0) return;
  const outside = Math.min(...stated.areas.map(({ geometry }) => metresOutside(point, geometry)));
  if (outside <= tolerance) return;
  const actual = areas.kelurahan.find(({ geometry }) => metresOutside(point, geometry) === 0);
  const place = actual ? `di ${actual.name} (${actual.code})` : 'di luar kota';
  row.wrong(
    stated.field,
    WHERE[stated.field]!,
    `${metres(outside)} di luarnya, ${place}`,
    `paling jauh ${tolerance} m untuk precision ${facility.precision}`,
  );
}

function checkOutside(row: Row, point: LonLat, areas: Areas, tolerance: number): void {
  for (const { geometry, name, code } of areas.kelurahan) {
    const inside = metresInside(point, geometry);
    if (inside <= tolerance) continue;
    row.wrong(
      'inside_city',
      'titik di dalam kota, padahal tertulis di luar',
      `${metres(inside)} di dalam ${name} (${code})`,
      `yes, atau titik paling jauh ${tolerance} m di dalam batas`,
    );
  }
}

/** Reports a facility whose point is not where its row says it is. */
export function checkPlace(row: Row, facility: Facility, areas: Areas): void {
  checkPrecision(row, facility);
  const { point, precision } = facility;
  if (!point || (precision !== 'exact' && precision !== 'approximate')) return;
  const tolerance = TOLERANCE_M[precision];
  if (facility.insideCity) checkInside(row, point, facility, areas, tolerance);
  else if (row.text('inside_city') === 'no') checkOutside(row, point, areas, tolerance);
}
