import { csvFormatRows } from 'd3-dsv';
import type { Geometry, Polygon } from 'geojson';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { facilityTables, type Row } from './facilities.ts';
import { hexagonLattice, type Lattice } from './hexagons.ts';
import { joined, paddy, surroundings } from './layers.ts';
import { density, RASTER_STEP, settle, type Kecamatan, type Kelurahan } from './people.ts';
import { KINDS, SERVICES } from './services.ts';

/** Kelurahan and kecamatan of a city of factor 1. */
const KELURAHAN = 67;
const KECAMATAN = 6;

const CODE = '98.01';
const SOURCE = 'rekaan';
const SEED = 20_250_817;

type Files = ReadonlyMap<string, string>;

const json = (value: unknown) => `${JSON.stringify(value)}\n`;

function csv(columns: string, rows: readonly Row[]): string {
  const names = columns.split(',');
  const cells = rows.map((row) => names.map((name) => String(row[name] ?? '')));
  return `${csvFormatRows([names, ...cells])}\n`;
}

const layer = (features: readonly (readonly [properties: object, geometry: Geometry])[]) =>
  `{"type":"FeatureCollection","features":[\n${features
    .map(([properties, geometry]) =>
      JSON.stringify({
        type: 'Feature',
        properties: { ...properties, source: SOURCE },
        geometry,
      }),
    )
    .join(',\n')}\n]}\n`;

/**
 * A whole geodata folder of a made-up city, as text by path. Nothing in it is a fact: borders, people
 * and facilities come from a random number generator. As many of each as in a middling city of 67
 * kelurahan, times `factor`; the same factor gives the same bytes.
 */
export function bigCity(factor: number): Files {
  const lattice = hexagonLattice(KELURAHAN * factor, SEED);
  const { kecamatan, kelurahan } = settle(lattice, CODE, KECAMATAN * factor, SEED + 1);
  return new Map([
    ...head(lattice),
    ...borders(lattice, kecamatan, kelurahan),
    ...facilities(lattice, kelurahan, factor),
    ...population(lattice, kelurahan),
    ...statements(kecamatan, kelurahan),
  ]);
}

/** Writes a {@link bigCity} into a folder. */
export function writeBigCity(folder: string, factor: number): void {
  for (const [path, text] of bigCity(factor)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function boxOf({ plane, radius_m }: Lattice): number[] {
  const [west, south] = plane.unproject([-radius_m, -radius_m]);
  const [east, north] = plane.unproject([radius_m, radius_m]);
  return [west, south, east, north].map((value) => Number(value.toFixed(4)));
}

function head(lattice: Lattice): Map<string, string> {
  const box = boxOf(lattice);
  const city = {
    code: CODE,
    name: 'Kota Rekaan',
    province: 'Rekaan',
    title: { id: 'Peta Akses Kota Rekaan', en: 'Made-up City Access Map' },
    view: box,
    cell_m: 25,
    densityStep: { lon: RASTER_STEP, lat: RASTER_STEP },
    densityCap_per_km2: 40_000,
    walking: { detour: 1.35, kmh: 4.5, roundTo_min: 5 },
    defaultService: 'puskesmas',
    groupings: [],
    borderBox: box,
    attribution: { id: 'Seluruhnya rekaan', en: 'All of it made up' },
    unknowns: [{ id: 'Kota ini tidak ada.', en: 'This city does not exist.' }],
  };
  const sources = [
    {
      id: SOURCE,
      title: 'Kota rekaan untuk mengukur kecepatan',
      publisher: 'Peta Akses',
      date: '2025',
      url: null,
      licence: 'MIT',
      note: 'Batas, penduduk, dan fasilitas dibuat dengan bilangan acak; tidak satu pun fakta.',
    },
  ];
  return new Map([
    ['city.json', json(city)],
    ['sources.json', json(sources)],
  ]);
}

function borders(
  lattice: Lattice,
  kecamatan: readonly Kecamatan[],
  kelurahan: readonly Kelurahan[],
): Map<string, string> {
  const degrees = (at: readonly [number, number]) =>
    lattice.plane.unproject(at).map((value) => Number(value.toFixed(6)));
  const shapes = kelurahan.map(({ code, name, kecamatan: parent, middle, ring }) => {
    const properties = { code, name, kecamatan: parent, aliases: [], label: degrees(middle) };
    return [properties, { type: 'Polygon', coordinates: [[...ring]] } satisfies Polygon] as const;
  });
  const neighbours = surroundings(lattice).map((geometry, i) => {
    return [{ code: `98.0${i + 2}`, name: `Kabupaten Rekaan ${i + 1}` }, geometry] as const;
  });
  const land = joined([...lattice.inside, ...lattice.around]);
  const rows = kecamatan.map((row) => ({ ...row, source: SOURCE }));
  return new Map([
    ['boundaries/kelurahan.geojson', layer(shapes)],
    ['boundaries/kecamatan.csv', csv('code,name,source', rows)],
    ['boundaries/neighbours.geojson', layer(neighbours)],
    ['boundaries/land.geojson', layer([[{}, land]])],
  ]);
}

function facilities(
  { around }: Lattice,
  kelurahan: readonly Kelurahan[],
  factor: number,
): Map<string, string> {
  const columns =
    'id,kind,name,lat,lon,kelurahan,kecamatan,inside_city,precision,status,ownership,capacity,address,year,note,source';
  const tables = [...facilityTables(kelurahan, around, factor, SEED + 2)].map(
    ([name, rows]) => [`facilities/${name}.csv`, csv(columns, rows)] as const,
  );
  return new Map([
    ...tables,
    ['facilities/services.json', json(SERVICES)],
    ['facilities/kinds.csv', csv('id,label_id,label_en,service,source', KINDS)],
    ['facilities/rejected.csv', csv('file,id,name,reason_id,reason_en,source', [])],
  ]);
}

function population(lattice: Lattice, kelurahan: readonly Kelurahan[]): Map<string, string> {
  const rows = kelurahan.flatMap(({ code, people, before }) => [
    { code, base: 2025, people, kind: 'estimate', source: SOURCE },
    { code, base: 2010, people: before, kind: 'measured', source: SOURCE },
  ]);
  const raster = density(lattice, SEED + 3).map((cell) => ({ ...cell, source: SOURCE }));
  const fields = paddy(lattice, SEED + 4).map((geometry) => [{}, geometry] as const);
  return new Map([
    ['population/population.csv', csv('code,base,people,kind,note,source', rows)],
    ['population/density.csv', csv('lon,lat,value,source', raster)],
    ['population/unsettled.geojson', layer(fields)],
  ]);
}

/** What is said about areas: water, indicators and standards. */
function statements(
  kecamatan: readonly Kecamatan[],
  kelurahan: readonly Kelurahan[],
): Map<string, string> {
  const water = kelurahan.map(({ code }, i) =>
    i % 20 === 0
      ? { kelurahan: code, status: 'partly', operator: 'PDAM Rekaan', since: 2020, source: SOURCE }
      : { kelurahan: code, status: 'none_reported' },
  );
  const described = (id: string, level: string, kind: string) => ({
    ...{ id, level, kind, direction: 'higher_is_worse', source: SOURCE },
    ...{ label_id: `Rekaan ${id}`, label_en: `Made up ${id}`, unit_id: 'persen' },
    ...{ unit_en: 'percent', description_id: 'Rekaan', description_en: 'Made up' },
  });
  const value = (area: string, indicator: string, number: number) => ({
    ...{ area, indicator, period: 2024, value: number, source: SOURCE },
  });
  const flags = kelurahan.filter((_, i) => i % 9 === 0).map(({ code }) => value(code, 'banjir', 1));
  const shares = ['satu', 'dua', 'tiga'].flatMap((id, k) =>
    kelurahan.map(({ code }, i) => value(code, id, (i * 37 + k * 11) % 100)),
  );
  const columns = 'area,indicator,period,value,note,source';
  return new Map([
    ['water/status.csv', csv('kelurahan,status,operator,since,connections,note,source', water)],
    ['water/reports.csv', csv('date,topic,kelurahan,place,text_id,text_en,source', [])],
    ['water/service_areas.geojson', layer([])],
    [
      'indicators/catalogue.csv',
      csv(
        'id,label_id,label_en,unit_id,unit_en,direction,level,kind,description_id,description_en,source',
        [
          described('banjir', 'kelurahan', 'flag'),
          ...['satu', 'dua', 'tiga'].map((id) => described(id, 'kelurahan', 'measure')),
          described('empat', 'kecamatan', 'measure'),
          described('lima', 'kota', 'estimate'),
        ],
      ),
    ],
    ['indicators/kelurahan.csv', csv(columns, [...flags, ...shares])],
    [
      'indicators/kecamatan.csv',
      csv(
        columns,
        kecamatan.map(({ code }, i) => value(code, 'empat', i % 100)),
      ),
    ],
    ['indicators/kota.csv', csv(columns, [value(CODE, 'lima', 5)])],
    ['indicators/disagreements.json', json([])],
    [
      'standards/standards.csv',
      csv('id,topic,metric_id,metric_en,value,unit,document,status,note,source', []),
    ],
    ['orientation/roads.geojson', layer([])],
    ['orientation/railway.geojson', layer([])],
    ['orientation/places.geojson', layer([])],
  ]);
}
