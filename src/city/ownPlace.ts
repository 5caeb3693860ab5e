import type { Bilingual, LonLat } from './model.ts';

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export interface Complaint {
  readonly problem: Bilingual;
  readonly expected: Bilingual;
}

/** Kilometres beyond the region within which a facility can still be somebody's nearest. */
export const REACH_KM = 100;
const KM_PER_DEGREE = 111.3;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const COMMA_NUMBER = /^[+-]?\d+,\d+$/;

/**
 * A number as people write it in a table.
 *
 * @param decimalComma whether "6,12" is 6.12, as in the semicolon files of Indonesian spreadsheets.
 */
export function readNumber(
  text: string,
  decimalComma: boolean,
  example: string,
): number | Complaint {
  const expected = { id: `angka, misalnya ${example}`, en: `a number, such as ${example}` };
  if (text === '') return { problem: { id: 'isian kosong', en: 'empty value' }, expected };
  if (COMMA_NUMBER.test(text) && !decimalComma) {
    return { problem: { id: 'koma desimal', en: 'decimal comma' }, expected };
  }
  const value = NUMBER.test(text) || COMMA_NUMBER.test(text) ? Number(text.replace(',', '.')) : NaN;
  if (Number.isFinite(value)) return value;
  return { problem: { id: 'bukan angka', en: 'not a number' }, expected };
}

/** Kilometres from a point to a box, near enough for "is this another island?"; 0 inside. */
function kmOutside([lon, lat]: LonLat, [west, south, east, north]: Box): number {
  const x = Math.max(west - lon, 0, lon - east) * Math.cos((lat * Math.PI) / 180);
  const y = Math.max(south - lat, 0, lat - north);
  return Math.hypot(x, y) * KM_PER_DEGREE;
}

const isOnEarth = ([lon, lat]: LonLat) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** Whether a point could belong to a region; without a region every point on Earth could. */
function belongs(point: LonLat, region: Box | null): boolean {
  return isOnEarth(point) && (region === null || kmOutside(point, region) <= REACH_KM);
}

/**
 * What is wrong with a point: latitude and longitude swapped, off the Earth, or more than
 * {@link REACH_KM} from the region. `null`: nothing.
 */
export function wrongPlace(point: LonLat, region: Box | null): Complaint | null {
  if (belongs(point, region)) return null;
  const [lon, lat] = point;
  if (belongs([lat, lon], region)) {
    return {
      problem: { id: 'lat dan lon tertukar', en: 'lat and lon are swapped' },
      expected: { id: `lat ${lon}, lon ${lat}`, en: `lat ${lon}, lon ${lat}` },
    };
  }
  if (!isOnEarth(point) || region === null) {
    return {
      problem: { id: 'koordinat di luar batas', en: 'coordinates out of range' },
      expected: {
        id: 'lat -90 sampai 90, lon -180 sampai 180',
        en: 'lat -90 to 90, lon -180 to 180',
      },
    };
  }
  const [west, south, east, north] = region.map((degree) => degree.toFixed(2));
  return {
    problem: {
      id: `titik lebih dari ${REACH_KM} km di luar wilayah`,
      en: `the point is more than ${REACH_KM} km outside the region`,
    },
    expected: {
      id: `sekitar lat ${south} sampai ${north}, lon ${west} sampai ${east}`,
      en: `about lat ${south} to ${north}, lon ${west} to ${east}`,
    },
  };
}
