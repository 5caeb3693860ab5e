import type { Bilingual, LonLat } from '../model.ts';
import { degreesText, unscale, type Span } from './degrees.ts';
import type { Complaint } from './finding.ts';
import { projectionsAt } from './projected.ts';

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Kilometres beyond the region within which a facility can still be somebody's nearest. */
export const REACH_KM = 100;
const KM_PER_DEGREE = 111.3;

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

/** Latitudes and longitudes that can belong to a region; `null` without one. */
export function spansOf(region: Box | null): { readonly lat: Span; readonly lon: Span } {
  if (region === null) return { lat: null, lon: null };
  const [west, south, east, north] = region;
  const reach = REACH_KM / KM_PER_DEGREE;
  return { lat: [south - reach, north + reach], lon: [west - reach, east + reach] };
}

/** A point that was probably meant, and the slip that leads from it to what is written. */
interface Guess {
  readonly point: LonLat;
  readonly slip: Bilingual;
}

const SWAPPED: Bilingual = { id: 'lat dan lon tertukar', en: 'lat and lon are swapped' };

/** A minus sign that is missing or too many, by what is written and what was meant. */
function signSlip([lon, lat]: LonLat, [meantLon, meantLat]: LonLat): Bilingual {
  const wrong = [
    ...(lat === meantLat ? [] : [{ field: 'lat', value: lat }]),
    ...(lon === meantLon ? [] : [{ field: 'lon', value: lon }]),
  ];
  const fields = wrong.map(({ field }) => field);
  return wrong[0]!.value > 0
    ? {
        id: `tanda minus pada ${fields.join(' dan ')} mungkin hilang`,
        en: `the minus sign of ${fields.join(' and ')} may be lost`,
      }
    : {
        id: `tanda minus pada ${fields.join(' dan ')} mungkin keliru`,
        en: `the minus sign of ${fields.join(' and ')} may be wrong`,
      };
}

const flips = ([lon, lat]: LonLat): LonLat[] => [
  [lon, -lat],
  [-lon, lat],
  [-lon, -lat],
];

function* guesses([lon, lat]: LonLat, region: Box): Generator<Guess> {
  const [written, swapped]: LonLat[] = [
    [lon, lat],
    [lat, lon],
  ];
  yield { point: swapped!, slip: SWAPPED };
  for (const point of flips(written!)) yield { point, slip: signSlip(written!, point) };
  for (const point of flips(swapped!)) {
    const sign = signSlip(swapped!, point);
    yield {
      point,
      slip: { id: `${SWAPPED.id}, dan ${sign.id}`, en: `${SWAPPED.en}, and ${sign.en}` },
    };
  }
  const middle: LonLat = [(region[0] + region[2]) / 2, (region[1] + region[3]) / 2];
  for (const { name, toDegrees } of isOnEarth(written!) ? [] : projectionsAt(middle)) {
    const slip = {
      id: `meter (${name}), bukan derajat`,
      en: `metres (${name}), not degrees`,
    };
    yield { point: toDegrees(lon, lat), slip };
    yield { point: toDegrees(lat, lon), slip };
  }
  const spans = spansOf(region);
  const [x, y] = [unscale(lon, spans.lon), unscale(lat, spans.lat)];
  if (x !== null && y !== null) {
    yield {
      point: [x, y],
      slip: { id: 'titik desimal mungkin hilang', en: 'the decimal point may be lost' },
    };
  }
}

/** "lat -6.12, lon 106.15": how a point stands in a message about a table. */
export const latLon = ([lon, lat]: LonLat): string =>
  `lat ${degreesText(lat)}, lon ${degreesText(lon)}`;

/**
 * What is wrong with a point: a coordinate of 0, a slip that explains it (swapped, a lost minus
 * sign, metres, a lost decimal point) with the place that was probably meant, off the Earth, or
 * more than {@link REACH_KM} from the region. `null`: nothing.
 *
 * @param write how a point is written in the file at hand.
 */
export function wrongPlace(
  point: LonLat,
  region: Box | null,
  write: (point: LonLat) => string = latLon,
): Complaint | null {
  if (belongs(point, region)) return null;
  const [lon, lat] = point;
  if (region !== null && (lon === 0 || lat === 0)) {
    return {
      problem: { id: 'koordinat 0', en: 'a coordinate of 0' },
      expected: {
        id: 'letak sebenarnya; 0 biasanya berarti belum diketahui',
        en: 'the real place: 0 usually means not known',
      },
    };
  }
  const found = region === null ? swappedOnEarth(point) : guessed(point, region);
  if (found) {
    const meant = write(found.point);
    return {
      problem: found.slip,
      expected:
        found.slip === SWAPPED
          ? { id: meant, en: meant }
          : { id: `${meant}, bila itu maksudnya`, en: `${meant}, if that is meant` },
    };
  }
  return isOnEarth(point) && region !== null ? tooFar(region) : OFF_EARTH;
}

const swappedOnEarth = ([lon, lat]: LonLat): Guess | null =>
  isOnEarth([lat, lon]) ? { point: [lat, lon], slip: SWAPPED } : null;

function guessed(point: LonLat, region: Box): Guess | null {
  for (const guess of guesses(point, region)) {
    if (belongs(guess.point, region)) return guess;
  }
  return null;
}

const OFF_EARTH: Complaint = {
  problem: { id: 'koordinat di luar batas', en: 'coordinates out of range' },
  expected: {
    id: 'lat -90 sampai 90, lon -180 sampai 180',
    en: 'lat -90 to 90, lon -180 to 180',
  },
};

function tooFar(region: Box): Complaint {
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
