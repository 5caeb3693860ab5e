import type { CityCode } from '../city/ids.ts';
import { DEFAULT_BOUNDS } from './bounds.ts';
import type { Draft } from './geodata.ts';
import type { Known } from './known.ts';
import { checkAlternatives } from './plausible-alternatives.ts';
import { checkBorders, checkSurroundings } from './plausible-borders.ts';
import { checkSettings, checkSupply } from './plausible-city.ts';
import { checkDensity, checkUnsettled } from './plausible-land.ts';
import { checkPeople, checkRepeated, checkShares, inhabited } from './plausible-people.ts';
import { checkWater } from './plausible-water.ts';
import { NO_ALTERNATIVES, readAlternatives } from './read-alternatives.ts';
import { checkCity, readCity, readSources, regionOf } from './read-basics.ts';
import { readKecamatan, readNeighbours, readPlain } from './read-boundaries.ts';
import { readFacilities, readRejected } from './read-facilities.ts';
import { readCatalogue, readValues } from './read-indicators.ts';
import { readKelurahan } from './read-kelurahan.ts';
import { readStreets } from './read-network.ts';
import { readLines, readPlaces } from './read-orientation.ts';
import { readDensity, readPopulation } from './read-population.ts';
import { readServices } from './read-services.ts';
import { readDisagreements, readStandards } from './read-statements.ts';
import { readServiceAreas, readWaterReports, readWaterStatus } from './read-water.ts';
import type { Reading } from './reading.ts';

/** The files that others refer to: settings, sources, codes. */
function readBasis(reading: Reading) {
  const city = readCity(reading);
  const bounds = city?.bounds ?? DEFAULT_BOUNDS;
  const region = city && regionOf(city.info);
  const { today } = reading;
  const { sources, ids } = readSources(reading, { today, bounds });
  const kecamatan = readKecamatan(reading, ids);
  const boundaries = readKelurahan(reading, { region, sources: ids, kecamatan: kecamatan.names });
  const known: Known = {
    region,
    sources: ids,
    kecamatan: { label: 'daftar kecamatan', names: kecamatan.names },
    kelurahan: { label: 'daftar kelurahan', names: boundaries.names },
    bounds,
    today,
  };
  return { city, sources, kecamatan, boundaries, known };
}

/** Reads every file of a geodata folder, each checked by itself and against those before it. */
export function readParts(reading: Reading) {
  const basis = readBasis(reading);
  const { city, known, boundaries } = basis;
  const supply = readServices(reading, known);
  const catalogue = readCatalogue(reading, known);
  const cityNames = city && new Map<CityCode, string>([[city.info.code, city.info.name]]);
  const facilities = readFacilities(reading, known, supply, boundaries.areas);
  return {
    ...basis,
    supply,
    catalogue,
    population: readPopulation(reading, known),
    density: readDensity(reading, known),
    alternatives: readAlternatives(reading, known),
    values: readValues(reading, known, { label: 'city.json', names: cityNames }, catalogue),
    facilities,
    rejected: readRejected(reading, known, facilities),
    water: readWaterStatus(reading, known),
    waterReports: readWaterReports(reading, known),
    serviceAreas: readServiceAreas(reading, known),
    standards: readStandards(reading, known),
    disagreements: readDisagreements(reading, known, catalogue),
    neighbours: readNeighbours(reading, known, city && city.info.code),
    land: readPlain(reading, 'boundaries/land.geojson', known),
    unsettled: readPlain(reading, 'population/unsettled.geojson', known),
    roads: readLines(reading, 'roads', known),
    railway: readLines(reading, 'railway', known),
    places: readPlaces(reading, known),
    streets: readStreets(reading, known),
  };
}

export type Parts = ReturnType<typeof readParts>;

/** The checks for which several files are needed: that they agree, and are plausible together. */
export function checkParts(reading: Reading, parts: Parts): void {
  const { city, known, kecamatan, boundaries, population, neighbours, supply, unsettled } = parts;
  const { bounds, sources } = known;
  const { areas } = boundaries;
  if (city) {
    const services = supply.serviceIds;
    checkCity(city, { sources, kecamatan: kecamatan.names, services });
    checkSettings(city, areas);
    checkDensity(reading, parts.density, areas, city.info);
  }
  const around = neighbours.complete ? neighbours.list.map(({ geometry }) => geometry) : null;
  checkBorders(reading, boundaries, around, bounds);
  checkSurroundings(reading, areas, around);
  const people = inhabited(population, areas);
  checkPeople(reading, people, { bounds, cap: city?.info.densityCap_per_km2 ?? Infinity });
  checkRepeated(reading, parts.values, parts.catalogue, people);
  checkShares(reading, parts.values, parts.catalogue, parts.water.rows, people);
  checkUnsettled(reading, unsettled, areas, population, bounds);
  const { names } = known.kelurahan;
  checkAlternatives(reading, parts.alternatives, {
    names,
    areas,
    people,
    unsettled,
    region: known.region,
  });
  checkWater(reading, parts.serviceAreas, parts.water.rows, areas);
  checkSupply(supply, parts.facilities);
}

/** The parts as the bundle wants them. */
export function draftOf(parts: Parts): Draft {
  const { kelurahan } = parts.boundaries;
  return {
    info: parts.city?.info ?? null,
    tables: {
      sources: parts.sources,
      kecamatan: parts.kecamatan.kecamatan,
      kelurahan: kelurahan.map(({ code, name, kecamatan, aliases, label, source }) => ({
        code,
        name,
        kecamatan,
        aliases,
        label,
        source,
        ...parts.population.of(code),
      })),
      services: parts.supply.services?.items.map(({ value }) => value) ?? [],
      facilityKinds: parts.supply.kinds,
      facilities: parts.facilities.facilities,
      indicators: parts.catalogue.indicators,
      indicatorValues: parts.values.map(({ value }) => value),
      water: parts.water.records,
      serviceAreas: parts.serviceAreas.shapes.map(({ area }) => area),
      waterReports: parts.waterReports,
      standards: parts.standards,
      disagreements: parts.disagreements,
      rejected: parts.rejected.map(({ rejected }) => rejected),
      density: parts.density.cells,
      alternatives: parts.alternatives?.value ?? NO_ALTERNATIVES,
    },
    shapes: kelurahan.map(({ geometry }) => geometry),
    neighbours: parts.neighbours.list,
    land: parts.land.shapes,
    unsettled: parts.unsettled.shapes,
    areaShapes: parts.serviceAreas.shapes.map(({ geometry }) => geometry),
    roads: parts.roads,
    railway: parts.railway,
    places: parts.places,
    streets: parts.streets,
  };
}
