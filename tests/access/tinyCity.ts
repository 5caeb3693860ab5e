import type { MultiPolygon, Position } from 'geojson';
import { cityFrame } from '../../src/access/frame.ts';
import { kecamatanOf } from '../../src/city/ids.ts';
import type {
  CityCode,
  FacilityId,
  KelurahanCode,
  ServiceId,
  SourceId,
} from '../../src/city/ids.ts';
import type {
  City,
  CityShapes,
  Facility,
  LonLat,
  Mask,
  Service,
  WaterRecord,
  WaterStatus,
} from '../../src/city/model.ts';
import { queenNeighbours } from '../../src/compile/neighbours.ts';
import { unsettledMask } from '../../src/access/mask.ts';
import { polygonsArea, projectPolygons } from '../../src/access/plane.ts';
import type { CoverageQuery } from '../../src/access/types.ts';

/** South-west and north-east corner of the city: about 3.3 by 2.2 km. */
export const SOUTH_WEST: LonLat = [110, -7];
export const NORTH_EAST: LonLat = [110.03, -6.98];

const COLUMNS = 3;
const ROWS = 2;

/** Number of kelurahan: the southern row is one kecamatan, the northern row the other. */
export const UNITS = COLUMNS * ROWS;

/** A place by its share of the way from the south-west to the north-east corner. */
export const at = (x: number, y: number): LonLat => [
  SOUTH_WEST[0] + x * (NORTH_EAST[0] - SOUTH_WEST[0]),
  SOUTH_WEST[1] + y * (NORTH_EAST[1] - SOUTH_WEST[1]),
];

export const codeOf = (unit: number): KelurahanCode =>
  `99.01.0${Math.floor(unit / COLUMNS) + 1}.100${(unit % COLUMNS) + 1}` as KelurahanCode;

const source = 'fixture' as SourceId;
const text = (value: string) => ({ id: value, en: value });

/**
 * The kelurahan: quadrilaterals that share their corners. The two inner corners can be moved, so
 * borders run at any angle.
 */
function quadrilaterals(shift: LonLat): MultiPolygon[] {
  const corner = (column: number, row: number): Position => {
    const inner = row === 1 && column > 0 && column < COLUMNS;
    const [dx, dy] = inner ? shift : [0, 0];
    return [...at((column + dx) / COLUMNS, (row + dy) / ROWS)];
  };
  return Array.from({ length: UNITS }, (_, unit): MultiPolygon => {
    const [column, row] = [unit % COLUMNS, Math.floor(unit / COLUMNS)];
    const ring = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
    ];
    return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] };
  });
}

export function facility(id: string, given: Partial<Facility> = {}): Facility {
  const point = given.point === undefined ? at(0.5, 0.5) : given.point;
  return {
    id: id as FacilityId,
    kind: 'sd',
    name: `Sekolah ${id}`,
    point,
    kelurahan: null,
    kecamatan: null,
    insideCity: true,
    precision: point ? 'exact' : 'kelurahan',
    status: 'operating',
    ownership: 'negeri',
    capacity: null,
    address: null,
    year: '2025',
    note: null,
    source,
    ...given,
  };
}

export function service(id: string, kinds: string[], given: Partial<Service> = {}): Service {
  return {
    id: id as ServiceId,
    label: text(id.toUpperCase()),
    noun: text(id),
    kinds,
    kindFilter: kinds.length > 1 ? kinds : [],
    ownershipFilter: true,
    threshold_m: 1000,
    thresholdStatus: 'practice',
    thresholdNote: text(''),
    peoplePerFacility: null,
    source,
    measures: 'full',
    inIndex: true,
    borderKnown: true,
    caveat: text(''),
    indicators: [],
    ...given,
  };
}

/** A service that reaches people by areas, not from facilities: piped water. */
export const areaService = (id: string, given: Partial<Service> = {}): Service =>
  service(id, [], { measures: 'status', threshold_m: null, ...given });

/** What is reported of water in a kelurahan. */
export const water = (unit: number, status: WaterStatus): WaterRecord => ({
  kelurahan: codeOf(unit),
  status,
  operator: null,
  since: null,
  connections: null,
  note: null,
  source,
});

export interface TinyCity {
  readonly city: City;
  readonly shapes: CityShapes;
  readonly mask: Mask;
}

export interface TinyOptions {
  readonly shift?: LonLat;
  readonly cell_m?: number;
  readonly population?: readonly (number | null)[];
  readonly cap_per_km2?: number;
  readonly facilities?: readonly Facility[];
  readonly services?: readonly Service[];
  /** Densities of a raster of 6 x 4 cells, from the south-west; missing ones are 0. */
  readonly density?: readonly number[];
  readonly alternatives?: City['alternatives'];
  /** A rectangle nobody lives in, as shares of the city's box: west, south, east, north. */
  readonly unsettled?: readonly [number, number, number, number];
  /** Mapped areas of service: "area-1", "area-2", ... in this order. */
  readonly serviceAreas?: readonly MultiPolygon[];
  readonly water?: readonly WaterRecord[];
}

/** A made-up city of six kelurahan in two kecamatan. */
export function tinyCity(options: TinyOptions = {}): TinyCity {
  const cell_m = options.cell_m ?? 50;
  const kelurahan = quadrilaterals(options.shift ?? [0.2, -0.3]);
  const { plane } = cityFrame(kelurahan, cell_m);
  const step = {
    lon: (NORTH_EAST[0] - SOUTH_WEST[0]) / 6,
    lat: (NORTH_EAST[1] - SOUTH_WEST[1]) / 4,
  };
  const area = kelurahan.map((shape) => polygonsArea(projectPolygons(plane, shape)) / 1e6);
  const units = kelurahan.map((_, unit) => unit);
  const serviceAreas = options.serviceAreas ?? [];
  const city: City = {
    info: {
      code: '99.01' as CityCode,
      name: 'Kota Contoh',
      province: 'Contoh',
      title: text('Kota Contoh'),
      view: [...SOUTH_WEST, ...NORTH_EAST],
      cell_m,
      densityStep: step,
      densityCap_per_km2: options.cap_per_km2 ?? 40_000,
      walking: { detour: 1.35, kmh: 4.5, roundTo_min: 5 },
      defaultService: 'sd' as ServiceId,
      groupings: [],
      borderBox: null,
      attribution: { id: '', en: '' },
      unknowns: [],
    },
    sources: [],
    kelurahan: units.map((unit) => ({
      code: codeOf(unit),
      name: `Kelurahan ${unit}`,
      kecamatan: kecamatanOf(codeOf(unit)),
      aliases: [],
      label: at(0.5, 0.5),
      area_km2: area[unit]!,
      population: {
        '2025': (options.population ?? [1000, 2000, 3000, 4000, 5000, 6000])[unit] ?? null,
        '2010': null,
      },
      populationKind: { '2025': 'estimate', '2010': 'measured' },
      populationSource: { '2025': null, '2010': null },
      source: 'contoh' as SourceId,
    })),
    kecamatan: [0, 1].map((row) => ({
      code: kecamatanOf(codeOf(row * COLUMNS)),
      name: `Kecamatan ${row}`,
      area_km2: area.slice(row * COLUMNS, (row + 1) * COLUMNS).reduce((a, b) => a + b, 0),
    })),
    neighbours: queenNeighbours(kelurahan),
    services: options.services ?? [service('sd', ['sd']), service('sma', ['sma', 'smk'])],
    facilityKinds: [],
    facilities: options.facilities ?? [facility('a')],
    indicators: [],
    indicatorValues: [],
    water: options.water ?? [],
    serviceAreas: serviceAreas.map((_, i) => ({
      id: `area-${i + 1}`,
      name: `Zona ${i + 1}`,
      operator: 'Operator',
      source,
    })),
    waterReports: [],
    standards: [],
    disagreements: [],
    rejected: [],
    alternatives: options.alternatives ?? { settlement: [], totals: [] },
    density: Array.from({ length: 24 }, (_, i) => ({
      lon: SOUTH_WEST[0] + ((i % 6) + 0.5) * step.lon,
      lat: SOUTH_WEST[1] + (Math.floor(i / 6) + 0.5) * step.lat,
      value: (options.density ?? Array.from({ length: 24 }, () => 1))[i] ?? 0,
    })),
  };
  const empty: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
  return {
    city,
    shapes: { kelurahan, kecamatan: [], city: empty, neighbours: [], land: empty, serviceAreas },
    mask: unsettledMask(kelurahan, options.unsettled ? [rectangle(options.unsettled)] : [], cell_m),
  };
}

function rectangle([west, south, east, north]: readonly [number, number, number, number]) {
  const ring = [at(west, south), at(east, south), at(east, north), at(west, north)];
  const closed = [...ring, ring[0]!].map((point): Position => [...point]);
  return { type: 'MultiPolygon' as const, coordinates: [[closed]] };
}

/** A coverage question with everything at its default. */
export function query(given: Partial<CoverageQuery> = {}): CoverageQuery {
  return {
    service: 'sd' as ServiceId,
    own: null,
    border: 'include',
    locations: 'middle',
    ownership: null,
    kind: null,
    radius_m: 1000,
    level: 'kelurahan',
    base: '2025',
    ...given,
  };
}
