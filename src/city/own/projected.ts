import type { LonLat } from '../model.ts';

/** A projection in which a list may be kept, in metres, and its inverse. */
export interface Projection {
  readonly name: string;
  readonly toDegrees: (x: number, y: number) => LonLat;
}

const EQUATORIAL_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const DEGREES = 180 / Math.PI;

interface Axes {
  readonly meridian: number;
  readonly scale: number;
  readonly falseEasting: number;
  readonly falseNorthing: number;
}

/**
 * Inverse transverse Mercator on WGS84, good to a millimetre within a zone. Krueger's series to the
 * third order (L. Krueger 1912; K. Kawase, Bulletin of the GSI 59, 2011).
 */
function inverseMercator({ meridian, scale, falseEasting, falseNorthing }: Axes) {
  const n = FLATTENING / (2 - FLATTENING);
  const radius = ((scale * EQUATORIAL_M) / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const beta = [
    n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96,
    n ** 2 / 48 + n ** 3 / 15,
    (17 * n ** 3) / 480,
  ];
  const delta = [
    2 * n - (2 * n ** 2) / 3 - 2 * n ** 3,
    (7 * n ** 2) / 3 - (8 * n ** 3) / 5,
    (56 * n ** 3) / 15,
  ];
  const series = (terms: readonly number[], term: (angle: number) => number) =>
    terms.reduce((sum, factor, j) => sum + factor * term(2 * (j + 1)), 0);
  return (x: number, y: number): LonLat => {
    const [xi, eta] = [(y - falseNorthing) / radius, (x - falseEasting) / radius];
    const north = xi - series(beta, (k) => Math.sin(k * xi) * Math.cosh(k * eta));
    const east = eta - series(beta, (k) => Math.cos(k * xi) * Math.sinh(k * eta));
    const chi = Math.asin(Math.sin(north) / Math.cosh(east));
    const lat = chi + series(delta, (k) => Math.sin(k * chi));
    const lon = Math.atan2(Math.sinh(east), Math.cos(north));
    return [meridian + lon * DEGREES, lat * DEGREES];
  };
}

/** UTM, in the zone of a place and those beside it. */
function utm([lon, lat]: LonLat): Projection[] {
  const zone = Math.floor((lon + 180) / 6) + 1;
  return [zone, zone - 1, zone + 1].map((number) => ({
    name: `UTM ${number}${lat < 0 ? 'S' : 'N'}`,
    toDegrees: inverseMercator({
      meridian: number * 6 - 183,
      scale: 0.9996,
      falseEasting: 500_000,
      falseNorthing: lat < 0 ? 10_000_000 : 0,
    }),
  }));
}

/** TM-3, the half zones of Indonesian land surveys (48.2 is the east of UTM zone 48). */
function tm3([lon]: LonLat): Projection[] {
  const half = Math.floor((lon + 180) / 3);
  return [half, half - 1, half + 1].map((number) => ({
    name: `TM-3 ${Math.floor(number / 2) + 1}.${(number % 2) + 1}`,
    toDegrees: inverseMercator({
      meridian: number * 3 - 178.5,
      scale: 0.9999,
      falseEasting: 200_000,
      falseNorthing: 1_500_000,
    }),
  }));
}

const WEB_MERCATOR: Projection = {
  name: 'Web Mercator',
  toDegrees: (x, y) => [
    (x / EQUATORIAL_M) * DEGREES,
    (2 * Math.atan(Math.exp(y / EQUATORIAL_M)) - Math.PI / 2) * DEGREES,
  ],
};

/** Projections that a list about a place may be kept in. */
export const projectionsAt = (place: LonLat): readonly Projection[] => [
  ...utm(place),
  ...tm3(place),
  WEB_MERCATOR,
];
