import type { City, CityShapes, Mask, PopulationBase, Service } from '../city/model.ts';
import { analyse, memo, type Analysis } from './analysis.ts';
import { checkPoint, checkRadius, findService, refuseEmpty, serviceOf } from './ask.ts';
import { areasOf, coverageRow, statusRow } from './coverage.ts';
import { computeField } from './field.ts';
import { buildGrid, type Grid } from './grid.ts';
import { createLocate, nearestOf } from './nearest.ts';
import { middleRows, placesOf, type Districts, type Place } from './places.ts';
import { createMeasures } from './measures/measures.ts';
import { queenNeighbours } from './measures/neighbours.ts';
import type { Network } from './network/network.ts';
import { projectPolygons } from './plane.ts';
import { settlementShape, spreadPeople } from './weights.ts';
import {
  AccessError,
  type CoverageQuery,
  type CoverageRow,
  type FacilityQuery,
  type Tables,
} from './types.ts';

/** What drawings are made of, beside the tables. */
export interface TableEngine extends Tables {
  readonly grid: Grid;
  /** Places that a question counts. @throws AccessError when there are none. */
  places(query: FacilityQuery): readonly Place[];
  /** @throws AccessError as coverage does. */
  analysis(query: FacilityQuery): Analysis;
}

/** Facility queries whose fields are kept: an index of four services in three location modes. */
const KEPT = 12;

/**
 * The tables of a city's access engine; see {@link Tables} for what it answers. What it draws is in
 * drawings.ts: cutting polygons needs a library that no table does, and a page can fetch it later.
 *
 * @param shapes in step with `city.kelurahan`. @param mask on the frame of these shapes.
 * @param options `network`: distances along streets for the grid, built when first asked for; left
 *   to the caller, so that a page without a street network does not load what computes them.
 * @throws RangeError when the mask does not fit the shapes.
 */
export function createTables(
  city: City,
  shapes: CityShapes,
  mask: Mask | null,
  options: { readonly network?: ((grid: Grid) => Network) | null } = {},
): TableEngine {
  const grid = buildGrid(shapes.kelurahan, city.info.cell_m, mask);
  const shape = settlementShape(grid, city);
  const people = memo((base: PopulationBase) =>
    spreadPeople(
      grid,
      shape,
      city.kelurahan.map(({ population }) => population[base]),
      city.info.densityCap_per_km2,
    ),
  );
  const locate = createLocate(shapes);
  const districts = {
    ...createDistricts(city, shapes, grid, shape, people('2025')),
    inside: (x: number, y: number) => locate(grid.plane.unproject([x, y])) >= 0,
  };
  const neighbours = memo(() => queenNeighbours(shapes.kelurahan));
  const streets = memo(() => options.network?.(grid) ?? null);
  const kept = new Map<string, Analysis>();

  /** @throws AccessError `not-measurable` without a street network. */
  function network(): Network {
    return (
      streets(undefined) ??
      refuse(
        `${city.info.name} belum punya data jaringan jalan, jadi jarak lewat jalan tidak dapat ` +
          'dihitung; yang tersedia jarak garis lurus. Jaringan jalan ditambahkan sebagai ' +
          'network/streets.geojson di folder geodata.',
      )
    );
  }

  function analysis(query: FacilityQuery, service: Service | null): Analysis {
    const { own, border, locations, ownership, kind, metric = 'straight' } = query;
    const key = JSON.stringify([service?.id, own, border, locations, ownership, kind, metric]);
    const found = kept.get(key) ?? analyseNew(query, service);
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  }

  function analyseNew(query: FacilityQuery, service: Service | null): Analysis {
    const along = query.metric === 'network' ? network() : null;
    const places = allPlaces(query, service);
    return analyse(grid, people, places, along?.field(places) ?? computeField(grid, places));
  }

  function allPlaces(query: FacilityQuery, service: Service | null): Place[] {
    const places = placesOf(grid, districts, city, service, query);
    return places.length > 0 ? places : refuseEmpty(service, query);
  }

  function coverage(query: CoverageQuery): CoverageRow[] {
    checkRadius(query.radius_m);
    const areas = areasOf(city, query.level);
    const asked = query.own ? null : findService(city, query.service);
    if (asked?.measures === 'status') {
      return areas.map((area) => statusRow(city, area, query.base));
    }
    const found = analysis(query, serviceOf(city, query, true));
    const profile = found.profile(query.base);
    return areas.map((area) =>
      coverageRow(city, profile, area, query, found.mainPlace(area.units, query.base)),
    );
  }

  return {
    grid,
    places: (query) => allPlaces(query, serviceOf(city, query, false)),
    analysis: (query) => analysis(query, serviceOf(city, query, true)),
    ...createMeasures({
      city,
      grid,
      districts,
      people,
      analysis,
      network,
      coverage,
      neighbours: () => neighbours(undefined),
    }),
    coverage,
    nearest(query) {
      checkPoint(query.at);
      const services = query.services
        ? query.services.map((id) => serviceOf(city, { ...query, service: id, own: null }, false)!)
        : city.services.filter(({ measures }) => measures !== 'status');
      const [lon, lat] = query.at;
      const unit = locate(query.at);
      const [x, y] = grid.plane.project(query.at);
      const trip = query.metric === 'network' ? network().trip(x, y) : null;
      const area = unit < 0 ? null : areasOf(city, 'kelurahan')[unit]!;
      return {
        point: {
          lat,
          lon,
          code: city.kelurahan[unit]?.code ?? null,
          kelurahan: area?.name ?? null,
          kecamatan: area?.kecamatan ?? null,
        },
        nearest: services.flatMap((service) =>
          nearestOf(city, grid, districts, service, query, trip),
        ),
      };
    },
    network(query) {
      const { places, field } = analysis(
        { ...query, metric: 'network' },
        serviceOf(city, query, true),
      );
      return network().report(places, field, people(query.base));
    },
    locate: (point) => city.kelurahan[locate(point)]?.code ?? null,
  };
}

function refuse(message: string): never {
  throw new AccessError('not-measurable', message);
}

function createDistricts(
  city: City,
  shapes: CityShapes,
  grid: Grid,
  shape: Float64Array,
  people: Float64Array,
): Omit<Districts, 'inside'> {
  // The middle must not hang on which population is shown. Without one, the bare weights serve.
  const weights = people.slice();
  city.kelurahan.forEach(({ population }, unit) => {
    if (population['2025']) return;
    const [start, end] = [grid.unitStart[unit]!, grid.unitStart[unit + 1]!];
    weights.set(shape.subarray(start, end), start);
  });
  return {
    unitOf: new Map(city.kelurahan.map(({ code }, unit) => [code, unit])),
    polygons: shapes.kelurahan.map((polygon) => projectPolygons(grid.plane, polygon)),
    middle: middleRows(grid, weights),
  };
}
