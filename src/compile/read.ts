import type { CityCode } from '../city/ids.ts';
import type { Folder } from './files.ts';
import type { Draft, Geodata } from './geodata.ts';
import type { Known } from './known.ts';
import { sortProblems, type Problem } from './problems.ts';
import { checkCity, readCity, readSources, regionOf } from './read-basics.ts';
import { readKecamatan, readNeighbours, readPlain } from './read-boundaries.ts';
import { readFacilities, readRejected, type RejectedRow } from './read-facilities.ts';
import { readCatalogue, readDisagreements, readStandards, readValues } from './read-indicators.ts';
import { readKelurahan } from './read-kelurahan.ts';
import { readStreets } from './read-network.ts';
import { readLines, readPlaces } from './read-orientation.ts';
import { readDensity, readPopulation } from './read-population.ts';
import { readServices } from './read-services.ts';
import { readWaterAreas, readWaterReports, readWaterStatus } from './read-water.ts';
import { Reading } from './reading.ts';

export interface ReadResult {
  /** Everything, checked; `null` when there is any problem. */
  readonly geodata: Geodata | null;
  /** What could be read, for counting; values that failed a check are left out or empty. */
  readonly draft: Draft;
  readonly rejected: readonly RejectedRow[];
  /** Sorted by file, line and field. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a whole geodata folder and checks it against its data dictionary (geodata/README.md). Never
 * throws for what a file contains: everything that is wrong becomes a problem.
 */
export function readGeodata(folder: Folder): ReadResult {
  const reading = new Reading(folder);
  const city = readCity(reading);
  const sourceList = readSources(reading);
  const sources = sourceList && new Set<string>(sourceList.map(({ id }) => id));
  const region = city && regionOf(city.value);
  const kecamatan = readKecamatan(reading, sources);
  const kecamatanNames = kecamatan && new Map(kecamatan.map(({ code, name }) => [code, name]));
  const { kelurahan, names } = readKelurahan(reading, {
    region,
    sources,
    kecamatan: kecamatanNames,
  });
  const known: Known = {
    region,
    sources,
    kecamatan: { label: 'daftar kecamatan', names: kecamatanNames },
    kelurahan: { label: 'daftar kelurahan', names },
  };
  const { services, kinds } = readServices(reading, known);
  if (city) {
    const serviceIds = services && new Set<string>(services.map(({ id }) => id));
    checkCity(city, { sources, kecamatan: kecamatanNames, services: serviceIds });
  }
  const figures = readPopulation(reading, known);
  const catalogue = readCatalogue(reading, known);
  const cityNames = city && new Map<CityCode, string>([[city.value.code, city.value.name]]);
  const rejected = readRejected(reading, known);
  const draft: Draft = {
    info: city?.value ?? null,
    tables: {
      sources: sourceList ?? [],
      kecamatan: kecamatan ?? [],
      kelurahan: kelurahan.map(({ code, name, kecamatan: parent, aliases, label, source }) => ({
        code,
        name,
        kecamatan: parent,
        aliases,
        label,
        source,
        ...figures(code),
      })),
      services: services ?? [],
      facilityKinds: kinds ?? [],
      facilities: readFacilities(reading, known, kinds && new Set(kinds.map(({ id }) => id)), {
        kelurahan,
      }),
      indicators: catalogue ?? [],
      indicatorValues: readValues(
        reading,
        known,
        { label: 'city.json', names: cityNames },
        catalogue,
      ),
      water: readWaterStatus(reading, known),
      waterReports: readWaterReports(reading, known),
      standards: readStandards(reading, known),
      disagreements: readDisagreements(reading, known, catalogue),
      rejected: rejected.map((row) => row.rejected),
      density: readDensity(reading, known),
    },
    shapes: kelurahan.map(({ geometry }) => geometry),
    neighbours: readNeighbours(reading, known),
    land: readPlain(reading, 'boundaries/land.geojson', known),
    unsettled: readPlain(reading, 'population/unsettled.geojson', known),
    waterAreas: readWaterAreas(reading, known),
    roads: readLines(reading, 'roads', known),
    railway: readLines(reading, 'railway', known),
    places: readPlaces(reading, known),
    streets: readStreets(reading, known),
  };
  const problems = sortProblems(reading.problems);
  const { info } = draft;
  return {
    geodata: info && problems.length === 0 ? { ...draft, info } : null,
    draft,
    rejected,
    problems,
  };
}
