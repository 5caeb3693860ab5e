import { feature } from 'topojson-client';
import type { FeatureCollection, Geometry, MultiPolygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { once } from '../access/analysis.ts';
import type { MaskInParts } from '../access/grid.ts';
import { maskInParts, wholeMask } from '../access/mask.ts';
import type { Precision, City, CityShapes, Mask } from '../city/model.ts';
import { decodeShapes } from '../city/decode.ts';
import { decodeStreets, type Street } from '../city/streets.ts';
import { makeAreas, makeBorders, makeShapes, measureCity } from './bundle.ts';
import { diskFolder } from './files.ts';
import type { Draft, Geodata } from './geodata.ts';
import { makeLayers, networkLayer, type LayerSources } from './layers.ts';
import { GeodataError, type Problem } from './problems.ts';
import { readGeodata } from './read.ts';

/**
 * A city as the browser gets it from the bundle, number for number. All but the tables and the
 * kelurahan is worked out when it is first asked for: few questions need all of it.
 */
export interface LoadedGeodata {
  readonly city: City;
  readonly shapes: CityShapes;
  readonly mask: Mask;
  /** The same mask, of which only those shares are worked out that a grid is laid over. */
  readonly maskInParts: MaskInParts;
  readonly layers: Readonly<Record<string, unknown>>;
  /** Streets to walk along; `null` when the city has no street network. */
  readonly network: { readonly streets: readonly Street[] } | null;
}

/**
 * A geodata folder, read, checked and compiled in memory.
 *
 * @throws GeodataError with every problem, when the folder is not sound.
 */
export function loadCity(directory: string): LoadedGeodata {
  const { geodata, problems } = readGeodata(diskFolder(directory), new Date(), false);
  if (!geodata) throw new GeodataError(directory, problems);
  const city = measureCity(geodata);
  const shapes = lazyShapes(makeBorders(geodata), makeAreas(geodata), city);
  const parts = maskInParts(shapes.kelurahan, geodata.unsettled, city.info.cell_m);
  return lazily(city, shapes, parts, withoutShapes(geodata));
}

/** What layers are made of: what the tables and shapes were made of need not stay in memory. */
const withoutShapes = (geodata: Geodata): LayerSources => {
  const { unsettled, roads, railway, places, streets } = geodata;
  return { unsettled, roads, railway, places, streets };
};

function lazily(
  city: City,
  shapes: CityShapes,
  parts: MaskInParts,
  sources: LayerSources,
): LoadedGeodata {
  const mask = once(() => wholeMask(parts));
  const layers = once(() => makeLayers(sources));
  const streets = once(() => decodeStreets(networkLayer(sources.streets)));
  const network = {
    get streets() {
      return streets();
    },
  };
  return {
    city,
    shapes,
    maskInParts: parts,
    get mask() {
      return mask();
    },
    get layers() {
      return layers();
    },
    network: sources.streets.length > 0 ? network : null,
  };
}

const toMulti = (geometry: Geometry): MultiPolygon =>
  geometry.type === 'Polygon'
    ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
    : (geometry as MultiPolygon);

/** Kelurahan at once, what is merged from them or only drawn when it is asked for. */
function lazyShapes(borders: Topology, areas: Topology | null, city: City): CityShapes {
  const all = once(() => decodeShapes(makeShapes(borders, areas), city));
  const { features }: FeatureCollection = feature(
    borders,
    borders.objects['kelurahan'] as GeometryCollection,
  );
  return {
    kelurahan: features.map(({ geometry }) => toMulti(geometry)),
    get kecamatan() {
      return all().kecamatan;
    },
    get city() {
      return all().city;
    },
    get neighbours() {
      return all().neighbours;
    },
    get land() {
      return all().land;
    },
    get serviceAreas() {
      return areas ? all().serviceAreas : [];
    },
  };
}

export interface GeodataCounts {
  readonly kecamatan: number;
  readonly kelurahan: number;
  /** Kelurahan with a shape, a kecamatan, a population figure and a water status. */
  readonly joined: number;
  /** By service id, or by kind where a kind serves none; then by precision. */
  readonly facilities: Readonly<Record<string, Readonly<Partial<Record<Precision, number>>>>>;
  readonly indicators: number;
  readonly sources: number;
}

/** The answer of `akses check`; field names are published. */
export interface GeodataCheck {
  readonly ok: boolean;
  readonly counts: GeodataCounts;
  /** Rows left out of the analysis on purpose, with the reason. */
  readonly rejected: readonly {
    readonly file: string;
    readonly line: number;
    readonly reason: string;
  }[];
  readonly problems: readonly Problem[];
  /** What may be wrong; the data are sound all the same. */
  readonly warnings: readonly Problem[];
}

function countFacilities({ tables }: Draft): GeodataCounts['facilities'] {
  const serviceOf = new Map<string, string | null>(
    tables.facilityKinds.map(({ id, service }) => [id, service]),
  );
  const counts = new Map<string, Partial<Record<Precision, number>>>();
  for (const { kind, precision } of tables.facilities) {
    const group = serviceOf.get(kind) ?? kind;
    const count = counts.get(group) ?? {};
    count[precision] = (count[precision] ?? 0) + 1;
    counts.set(group, count);
  }
  // Not as an object from the start: a kind may have the name of something that all objects have.
  return Object.fromEntries(counts);
}

function countJoined({ tables }: Draft): number {
  const kecamatan = new Set(tables.kecamatan.map(({ code }) => code));
  const water = new Set(tables.water.map(({ kelurahan }) => kelurahan));
  return tables.kelurahan.filter(
    (row) =>
      kecamatan.has(row.kecamatan) &&
      water.has(row.code) &&
      Object.values(row.population).some((people) => people !== null),
  ).length;
}

/**
 * Reads and checks a geodata folder without compiling it.
 *
 * @param now when the data are read: facts cannot be from later.
 */
export function checkGeodata(directory: string, now = new Date()): GeodataCheck {
  const { draft, rejected, problems, warnings } = readGeodata(diskFolder(directory), now);
  const { tables } = draft;
  return {
    ok: problems.length === 0,
    counts: {
      kecamatan: tables.kecamatan.length,
      kelurahan: tables.kelurahan.length,
      joined: countJoined(draft),
      facilities: countFacilities(draft),
      indicators: tables.indicators.length,
      sources: tables.sources.length,
    },
    rejected: rejected.map(({ line, rejected: { file, id, name, reason } }) => ({
      file: 'facilities/rejected.csv',
      line,
      reason: `${id} ${name} (${file}): ${reason.id}`,
    })),
    problems,
    warnings,
  };
}
