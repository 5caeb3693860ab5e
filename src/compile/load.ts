import type { Precision, City, CityShapes, Mask } from '../city/model.ts';
import { decodeCity, decodeMask, decodeShapes } from '../city/decode.ts';
import { decodeStreets, NETWORK_LAYER, type Street } from '../city/streets.ts';
import { makeBundle } from './bundle.ts';
import { diskFolder } from './files.ts';
import type { Draft } from './geodata.ts';
import { GeodataError, type Problem } from './problems.ts';
import { readGeodata } from './read.ts';

export interface LoadedGeodata {
  readonly city: City;
  readonly shapes: CityShapes;
  readonly mask: Mask;
  readonly layers: Readonly<Record<string, unknown>>;
  /** Streets to walk along; `null` when the city has no street network. */
  readonly network: { readonly streets: readonly Street[] } | null;
}

/**
 * A geodata folder, read, compiled and decoded in memory: the same numbers that the browser gets
 * from the bundle.
 *
 * @throws GeodataError with every problem, when the folder is not sound.
 */
export function loadCity(directory: string): LoadedGeodata {
  const { geodata, problems } = readGeodata(diskFolder(directory));
  if (!geodata) throw new GeodataError(directory, problems);
  const bundle = makeBundle(geodata);
  const { city } = decodeCity(bundle.city);
  const streets = bundle.layers[NETWORK_LAYER];
  return {
    city,
    shapes: decodeShapes(bundle.shapes, city),
    mask: decodeMask(bundle.mask),
    layers: bundle.layers,
    network: streets === undefined ? null : { streets: decodeStreets(streets) },
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
