import { DECAYS } from '../access/measures/decay.ts';
import { CLASS_METHODS } from '../classify/breaks.ts';
import { MAX_CLASSES, MIN_CLASSES } from '../classify/edges.ts';
import type { LonLat } from '../city/model.ts';
import type { Camera, ParamName, UrlContext, UrlValues } from './url-state.ts';

/** One parameter: from the text of an address to a value or `undefined`, and back. */
export interface Param<T> {
  /** `unknown` is told each part of a list that was left out. */
  readonly read: (
    text: string,
    context: UrlContext,
    unknown: (part: string) => void,
  ) => T | undefined;
  readonly write: (value: T) => string;
}

export type Params = { readonly [K in ParamName]: Param<UrlValues[K]> };

const MAX_LIST = 100;
const SCENARIO = /^[A-Za-z0-9._~-]{1,4000}$/;
const PLAIN_WORD = /^[a-z0-9][a-z0-9_-]{0,39}$/;
const WHOLE = /^\d{1,6}$/;
const DECIMAL = /^-?\d{1,9}(\.\d{1,12})?$/;

/** One of a list of words; case does not matter. */
const oneOf = <T extends string>(
  list: readonly T[] | ((context: UrlContext) => readonly T[]),
): Param<T> => ({
  read: (text, context) => {
    const allowed = typeof list === 'function' ? list(context) : list;
    const wanted = text.toLowerCase();
    return allowed.find((word) => word.toLowerCase() === wanted);
  },
  write: (value) => value,
});

const whole = (low: number, high: number): Param<number> => ({
  read: (text) => {
    if (!WHOLE.test(text)) return undefined;
    const value = Number(text);
    return value >= low && value <= high ? value : undefined;
  },
  write: (value) => String(Math.round(value)),
});

/** A distance; of areas 0 has a meaning, too. */
const radius = (low: number, high: number): Param<number> => ({
  ...whole(low, high),
  read: (text, ...rest) => (text === '0' ? 0 : whole(low, high).read(text, ...rest)),
});

/** Numbers divided by commas; anything else in the text makes it `undefined`. */
function numbers(text: string): readonly number[] | undefined {
  const parts = text.split(',', MAX_LIST).map((part) => part.trim());
  return parts.every((part) => DECIMAL.test(part)) ? parts.map(Number) : undefined;
}

const onEarth = (lat: number | undefined, lon: number | undefined): boolean =>
  lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** At most `digits` decimals, without an exponent, "-0" or trailing zeros. */
const decimal = (value: number, digits: number): string => {
  const text = value.toFixed(digits);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
};

/** Five decimals are about one metre. */
const PLACE_DIGITS = 5;
const ZOOM_DIGITS = 2;
const MAX_ZOOM = 24;

const camera: Param<Camera> = {
  read: (text) => {
    const [lat, lon, zoom, ...more] = numbers(text) ?? [];
    if (!onEarth(lat, lon) || zoom === undefined || more.length > 0) return undefined;
    return zoom >= 0 && zoom <= MAX_ZOOM ? { lat: lat!, lon: lon!, zoom } : undefined;
  },
  write: ({ lat, lon, zoom }) =>
    [decimal(lat, PLACE_DIGITS), decimal(lon, PLACE_DIGITS), decimal(zoom, ZOOM_DIGITS)].join(','),
};

const point: Param<LonLat> = {
  read: (text) => {
    const [lat, lon, ...more] = numbers(text) ?? [];
    return onEarth(lat, lon) && more.length === 0 ? [lon!, lat!] : undefined;
  },
  write: ([lon, lat]) => `${decimal(lat, PLACE_DIGITS)},${decimal(lon, PLACE_DIGITS)}`,
};

/** Known names of a list are kept, each once; the rest is told. */
const layers: Param<readonly string[]> = {
  read: (text, context, unknown) => {
    if (text === '') return [];
    const asked = new Set(text.split(',', MAX_LIST).map((part) => part.trim()));
    const kept = [...asked].filter((layer) => context.layers.includes(layer));
    if (kept.length === 0) return undefined;
    for (const layer of asked) if (!kept.includes(layer)) unknown(layer);
    return kept;
  },
  write: (value) => value.join(','),
};

const bounds: Param<readonly number[]> = {
  read: (text) => {
    const found = [...new Set(numbers(text) ?? [])].sort((a, b) => a - b);
    return found.length > 0 && found.length < MAX_CLASSES ? found : undefined;
  },
  write: (value) => value.map((bound) => decimal(bound, 6)).join(','),
};

const MAX_WEIGHT = 10;

const weights: Param<readonly number[]> = {
  read: (text) => {
    const found = numbers(text);
    return found?.every((weight) => weight >= 0 && weight <= MAX_WEIGHT) ? found : undefined;
  },
  write: (value) => value.map((weight) => decimal(weight, 2)).join(','),
};

const kind: Param<string> = {
  read: (text, { kinds }) => {
    const word = text.toLowerCase();
    return (kinds ? kinds.includes(word) : PLAIN_WORD.test(word)) ? word : undefined;
  },
  write: (value) => value,
};

const scenario: Param<string> = {
  read: (text) => (SCENARIO.test(text) ? text : undefined),
  write: (value) => value,
};

const flag: Param<true> = {
  read: (text) => (text === '1' ? true : undefined),
  write: () => '1',
};

/** Every parameter of the address, in the order in which they are written. */
export const params: Params = {
  tab: oneOf(['warga', 'pejabat', 'perencana']),
  lang: oneOf(['id', 'en']),
  tema: oneOf(['auto', 'terang', 'gelap']),
  layanan: oneOf((context) => context.services),
  radius: radius(50, 20_000),
  ukuran: oneOf(['people', 'share', 'distance', 'status']),
  bagian: oneOf(['layanan', 'gabungan', 'kesenjangan', 'ketersediaan']),
  bobot: weights,
  susut: oneOf(DECAYS),
  tingkat: oneOf(['kelurahan', 'kecamatan']),
  kec: oneOf((context) => context.kecamatan),
  kel: oneOf((context) => [...context.kelurahan, ...context.kecamatan]),
  indikator: oneOf((context) => context.indicators),
  indikator2: oneOf((context) => context.indicators),
  lapis: layers,
  klaster: oneOf(['koreksi', 'semua']),
  opasitas: whole(0, 100),
  kelas: oneOf(CLASS_METHODS),
  n: whole(MIN_CLASSES, MAX_CLASSES),
  tepi: bounds,
  batas: oneOf(['include', 'exclude']),
  lokasi: oneOf(['exact', 'middle', 'worst', 'best']),
  rencana: oneOf(['include', 'exclude']),
  basis: oneOf(['2025', '2010']),
  status: oneOf(['negeri', 'swasta']),
  jenis: kind,
  peta: camera,
  tampil: oneOf(['peta', 'tabel']),
  titik: point,
  ketepatan: whole(1, 100_000),
  skenario: scenario,
  situs: whole(1, 5),
  calon: oneOf(['kelurahan', 'grid']),
  tujuan: oneOf(['covering', 'p-median']),
  embed: flag,
};
