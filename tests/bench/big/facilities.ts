import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { random } from '../../access/realCity.ts';
import type { Hexagon } from './hexagons.ts';
import type { Kelurahan } from './people.ts';

/** A row of a facility table. */
export type Row = Readonly<Record<string, string | number | null>>;

interface Kind {
  readonly kind: string;
  readonly table: string;
  readonly prefix: string;
  readonly title: string;
  /** For each 67 kelurahan. */
  readonly count: number;
  /** Shares that are known only roughly, by kelurahan, or not at all. */
  readonly approximate: number;
  readonly byKelurahan: number;
  readonly unlocated: number;
  readonly private: number;
}

const SCHOOL = { table: 'schools', approximate: 0.07, byKelurahan: 0.0125, unlocated: 0.0075 };
const CLINIC = { table: 'health', approximate: 0.06, unlocated: 0, private: 0 };

/** How many there are of each kind, and how well they are known, is about as in a middling city. */
const KINDS: readonly Kind[] = [
  { ...SCHOOL, kind: 'sd', prefix: 'npsn', title: 'SD Rekaan', count: 249, private: 0.2 },
  { ...SCHOOL, kind: 'smp', prefix: 'npsn', title: 'SMP Rekaan', count: 74, private: 0.6 },
  { ...SCHOOL, kind: 'sma', prefix: 'npsn', title: 'SMA Rekaan', count: 34, private: 0.7 },
  { ...SCHOOL, kind: 'smk', prefix: 'npsn', title: 'SMK Rekaan', count: 45, private: 0.8 },
  { ...SCHOOL, kind: 'slb', prefix: 'npsn', title: 'SLB Rekaan', count: 7, private: 0.6 },
  {
    ...CLINIC,
    kind: 'puskesmas',
    prefix: 'pkm',
    title: 'Puskesmas',
    count: 16,
    byKelurahan: 0.375,
  },
  {
    ...CLINIC,
    kind: 'rumah-sakit',
    prefix: 'rs',
    title: 'Rumah Sakit',
    count: 12,
    byKelurahan: 0.167,
    unlocated: 0.333,
  },
  { ...CLINIC, kind: 'pustu', prefix: 'pustu', title: 'Pustu', count: 12, byKelurahan: 1 },
];

/** Schools across the border for a city of 67 kelurahan; a larger one has a longer border. */
const BORDER: readonly (readonly [kind: string, count: number])[] = [
  ['sd', 155],
  ['smp', 33],
  ['sma', 15],
  ['smk', 18],
];

/** One school in so many stands on the point of the one before it. */
const SHARED = 90;

const polygonOf = ({ ring }: Hexagon): Polygon => ({ type: 'Polygon', coordinates: [[...ring]] });

/** A point somewhere in a hexagon, degrees with five decimals. */
function pointIn(hexagon: Hexagon, next: () => number): { lat: number; lon: number } {
  const polygon = polygonOf(hexagon);
  const lons = hexagon.ring.map(([lon]) => lon!);
  const lats = hexagon.ring.map(([, lat]) => lat!);
  const within = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return Number((low + next() * (high - low)).toFixed(5));
  };
  for (;;) {
    const [lon, lat] = [within(lons), within(lats)];
    if (booleanPointInPolygon([lon, lat], polygon)) return { lat, lon };
  }
}

/** Chooses kelurahan as often as they have people. */
function chooser(kelurahan: readonly Kelurahan[], next: () => number): () => Kelurahan {
  const total = kelurahan.reduce((sum, { people }) => sum + people, 0);
  return () => {
    let left = next() * total;
    return kelurahan.find(({ people }) => (left -= people) < 0) ?? kelurahan.at(-1)!;
  };
}

/** A place for a facility: a point and the kelurahan it lies in. */
interface Spot {
  readonly lat: number;
  readonly lon: number;
  readonly home: Kelurahan;
}

/** How well a facility is known. */
function precisionOf(kind: Kind, draw: number, shared: boolean) {
  if (draw < kind.unlocated) return 'unlocated';
  if (draw < kind.unlocated + kind.byKelurahan) return 'kelurahan';
  return shared || draw > 1 - kind.approximate ? 'approximate' : 'exact';
}

const EMPTY = { capacity: null, address: null, note: null, source: 'rekaan', year: '2025' };

/** The facilities of one kind in the city. */
function* inside(kind: Kind, count: number, spot: () => Spot, next: () => number): Generator<Row> {
  let before: Spot | null = null;
  for (let i = 0; i < count; i++) {
    const shared: boolean = before !== null && i % SHARED === SHARED - 1;
    const { home, lat, lon }: Spot = shared && before ? before : spot();
    const precision = precisionOf(kind, next(), shared);
    const pointed = precision === 'exact' || precision === 'approximate';
    if (pointed) before = { home, lat, lon };
    yield {
      ...EMPTY,
      kind: kind.kind,
      name: `${kind.title} ${i + 1}`,
      lat: pointed ? lat : null,
      lon: pointed ? lon : null,
      kelurahan: precision === 'unlocated' ? null : home.code,
      kecamatan: home.kecamatan,
      inside_city: 'yes',
      precision,
      status: next() < 0.01 ? 'closed' : 'operating',
      ownership: next() < kind.private ? 'swasta' : 'negeri',
    };
  }
}

/** A school across the border. */
const outside = (kind: string, i: number, home: Hexagon, next: () => number): Row => ({
  ...EMPTY,
  kind,
  name: `${kind.toUpperCase()} Seberang ${i + 1}`,
  ...pointIn(home, next),
  inside_city: 'no',
  precision: 'exact',
  status: 'operating',
  ownership: 'negeri',
});

/**
 * Facility tables by name, as rows of their columns.
 *
 * @param factor how many times 67 kelurahan the city has.
 */
export function facilityTables(
  kelurahan: readonly Kelurahan[],
  around: readonly Hexagon[],
  factor: number,
  seed: number,
): ReadonlyMap<string, readonly Row[]> {
  const next = random(seed);
  const choose = chooser(kelurahan, next);
  const spot = (): Spot => {
    const home = choose();
    return { ...pointIn(home, next), home };
  };
  const tables = new Map<string, Row[]>(
    ['schools', 'health', 'schools-border'].map((name) => [name, []]),
  );
  let number = 90_000_000;
  const add = (table: string, prefix: string, row: Row) =>
    tables.get(table)?.push({ ...row, id: `${prefix}-${++number}` });
  for (const kind of KINDS) {
    for (const row of inside(kind, kind.count * factor, spot, next)) {
      add(kind.table, kind.prefix, row);
    }
  }
  for (const [kind, count] of BORDER) {
    for (let i = 0; i < count * Math.sqrt(factor); i++) {
      const home = around[Math.floor(next() * around.length)]!;
      add('schools-border', 'npsn', outside(kind, i, home, next));
    }
  }
  return tables;
}
