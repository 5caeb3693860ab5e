import type { Paths64 } from 'clipper2-ts';
import type { City, CityShapes, Mask, PopulationBase, Service } from '../city/model.ts';
import { analyse, memo, type Analysis } from './analysis.ts';
import { checkPoint, checkRadius, findService, refuseEmpty, serviceOf } from './ask.ts';
import { bufferFeatures } from './buffers.ts';
import { areasOf, coverageRow, rounded, statusRow } from './coverage.ts';
import { gapsOf } from './gaps.ts';
import { buildGrid, type Grid } from './grid.ts';
import { createLocate, nearestOf } from './nearest.ts';
import { middleRows, placesOf, type Districts, type Place } from './places.ts';
import { createMeasures } from './measures/measures.ts';
import { queenNeighbours } from './measures/neighbours.ts';
import { projectPolygons } from './plane.ts';
import { coveredAt, totalOf } from './profile.ts';
import { settledPaths } from './settled.ts';
import { settlementShape, spreadPeople } from './weights.ts';
import type { CoverageQuery, CoverageRow, Engine, FacilityQuery, GapCollection } from './types.ts';

/** Facility queries whose fields are kept: an index of four services in three location modes. */
const KEPT = 12;

/**
 * The access engine of a city; see {@link Engine} for what it answers.
 *
 * @param shapes in step with `city.kelurahan`. @param mask on the frame of these shapes.
 * @throws RangeError when the mask does not fit the shapes.
 */
export function createEngine(city: City, shapes: CityShapes, mask: Mask | null): Engine {
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
  const districts = createDistricts(city, shapes, grid, shape, people('2025'));
  const locate = createLocate(shapes);
  const settled = memo((unit: number): Paths64 =>
    settledPaths(grid, unit, shapes.kelurahan[unit]!, mask),
  );
  const neighbours = memo(() => queenNeighbours(shapes.kelurahan));
  const kept = new Map<string, Analysis>();

  function analysis(query: FacilityQuery, service: Service | null): Analysis {
    const { own, border, locations, ownership, kind } = query;
    const key = JSON.stringify([service?.id, own, border, locations, ownership, kind]);
    const found = kept.get(key) ?? analyse(grid, people, allPlaces(query, service));
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  }

  function allPlaces(query: FacilityQuery, service: Service | null): Place[] {
    const places = placesOf(grid, districts, city, service, query);
    return places.length > 0 ? places : refuseEmpty(service);
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

  function gaps(
    query: FacilityQuery & { readonly radius_m: number; readonly base: PopulationBase },
  ): GapCollection {
    const { radius_m, base } = query;
    checkRadius(radius_m);
    const found = analysis(query, serviceOf(city, query, true));
    const profile = found.profile(base);
    const areas = areasOf(city, 'kelurahan');
    const paths = areas.map((_, unit) => settled(unit));
    const features = gapsOf(grid, found.places, paths, radius_m).flatMap((gap, unit) => {
      if (!gap) return [];
      const { code, name, population } = city.kelurahan[unit]!;
      const unserved = totalOf(profile, unit, 'people') - coveredAt(profile, unit, radius_m).people;
      const properties = {
        code,
        name,
        kecamatan: areas[unit]!.kecamatan ?? '',
        radius_m,
        gap_area_km2: rounded(gap.area_km2, 6),
        gap_population: population[base] === null ? null : rounded(Math.max(0, unserved), 3),
      };
      return [{ type: 'Feature' as const, properties, geometry: gap.geometry }];
    });
    return { type: 'FeatureCollection', features };
  }

  return {
    ...createMeasures({
      city,
      grid,
      districts,
      people,
      analysis,
      coverage,
      inside: (x, y) => locate(grid.plane.unproject([x, y])) >= 0,
      neighbours: () => neighbours(undefined),
    }),
    coverage,
    gaps,
    buffers(query) {
      checkRadius(query.radius_m);
      const service = serviceOf(city, query, false);
      return bufferFeatures(grid.plane, allPlaces(query, service), query.radius_m);
    },
    nearest(query) {
      checkPoint(query.at);
      const services = query.services
        ? query.services.map((id) => serviceOf(city, { ...query, service: id, own: null }, false)!)
        : city.services.filter(({ measures }) => measures !== 'status');
      const [lon, lat] = query.at;
      const unit = locate(query.at);
      const area = unit < 0 ? null : areasOf(city, 'kelurahan')[unit]!;
      return {
        point: {
          lat,
          lon,
          code: city.kelurahan[unit]?.code ?? null,
          kelurahan: area?.name ?? null,
          kecamatan: area?.kecamatan ?? null,
        },
        nearest: services.flatMap((service) => nearestOf(city, grid, districts, service, query)),
      };
    },
    locate: (point) => city.kelurahan[locate(point)]?.code ?? null,
  };
}

function createDistricts(
  city: City,
  shapes: CityShapes,
  grid: Grid,
  shape: Float64Array,
  people: Float64Array,
): Districts {
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
