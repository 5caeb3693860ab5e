import type { City, CityShapes, Mask, PopulationBase, Service } from '../city/model.ts';
import { areaBasis } from '../city/service-areas.ts';
import { analyse, memo, once, type Analysis } from './analysis.ts';
import {
  checkPoint,
  checkRadius,
  findService,
  refuseEmpty,
  requireStraight,
  serviceOf,
} from './ask.ts';
import { areasOf, coverageRow, statusOf, statusRow } from './coverage.ts';
import { computeAreaField, type SharesInside } from './area-field.ts';
import { computeField } from './field.ts';
import { cityFrame, requireFit } from './frame.ts';
import { layGrid, type Grid, type MaskInParts } from './grid.ts';
import { createMiddle } from './middle.ts';
import { createLocate, nearestOf } from './nearest.ts';
import { nearestAreas } from './nearest-areas.ts';
import { placesOf, serviceAreas, type Districts, type Place } from './places.ts';
import type { MeasureContext } from './measures/context.ts';
import { createMeasures } from './measures/measures.ts';
import type { Network } from './network/network.ts';
import { projectPolygons, type Plane } from './plane.ts';
import { createSphere, type LocalSphere } from './sphere.ts';
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
  readonly plane: Plane;
  readonly sphere: LocalSphere;
  grid(): Grid;
  /** Places that a question counts. @throws AccessError when there are none. */
  places(query: FacilityQuery): readonly Place[];
  /** @throws AccessError as coverage does. */
  analysis(query: FacilityQuery): Analysis;
  /** What measures are made of, and ranges. */
  readonly context: MeasureContext;
}

/** Facility queries whose fields are kept: an index of four services, and the three location modes. */
const KEPT = 12;

/** Rows of all fields that are kept together, at 14 bytes each: a large city keeps fewer of them. */
const KEPT_ROWS = 3e7;

/**
 * The tables of a city's access engine; see {@link Tables} for what it answers. What it draws is in
 * drawings.ts: cutting polygons needs a library that no table does, and a page can fetch it later.
 *
 * It takes 28 bytes for each row of the grid, 8 for the people of each base, and 14 for each kept
 * list of facilities.
 *
 * @param shapes in step with `city.kelurahan`. @param mask on the frame of these shapes.
 * @param options `network`: distances along streets for the grid, built when first asked for; left
 *   to the caller, so that a page without a street network does not load what computes them. So is
 *   `overlay`, which cuts mapped service areas with the kelurahan. `lazy`:
 *   lay the grid when a question first needs it, for callers with one question that may not.
 * @throws RangeError when the mask does not fit the shapes.
 */
export function createTables(
  city: City,
  shapes: CityShapes,
  mask: Mask | MaskInParts | null,
  options: {
    readonly network?: ((grid: Grid) => Network) | null;
    readonly overlay?: SharesInside | null;
    readonly lazy?: boolean;
  } = {},
): TableEngine {
  const ground = cityFrame(shapes.kelurahan, city.info.cell_m);
  requireFit(ground.frame, mask);
  const { plane } = ground;
  const sphere = createSphere(plane);
  let laid: Grid | null = null;
  const grid = () => (laid ??= layGrid(ground, shapes.kelurahan, mask));
  const people = memo((base: PopulationBase) =>
    spreadPeople(
      grid(),
      settlementShape(grid(), city),
      city.kelurahan.map(({ population }) => population[base]),
      city.info.densityCap_per_km2,
    ),
  );
  if (!options.lazy) people('2025');
  const middle = createMiddle(city, (unit) =>
    laid
      ? { grid: laid, unit }
      : { grid: layGrid(ground, [shapes.kelurahan[unit]!], mask), unit: 0 },
  );
  const locate = createLocate(shapes);
  const districts: Districts = {
    unitOf: new Map(city.kelurahan.map(({ code }, unit) => [code, unit])),
    polygons: memo((unit) => projectPolygons(plane, shapes.kelurahan[unit]!)),
    middle: memo(middle),
    inside: (x, y) => locate(plane.unproject([x, y])) >= 0,
    areas: once(() => shapes.serviceAreas.map((shape) => projectPolygons(plane, shape))),
  };
  const surveyed = { plane, sphere, districts };
  const streets = once(() => options.network?.(grid()) ?? null);
  const kept = new Map<string, Analysis>();

  /** @throws AccessError `not-measurable` without a street network. */
  function network(): Network {
    return (
      streets() ??
      refuse(
        `${city.info.name} belum punya data jaringan jalan, jadi jarak lewat jalan tidak dapat ` +
          'dihitung; yang tersedia jarak garis lurus. Jaringan jalan ditambahkan sebagai ' +
          'network/streets.geojson di folder geodata.',
      )
    );
  }

  function analysis(query: FacilityQuery, service: Service | null): Analysis {
    const { own, border, locations, ownership, kind, metric = 'straight', planned = false } = query;
    const key = JSON.stringify([
      service?.id,
      own,
      border,
      locations,
      ownership,
      kind,
      metric,
      planned,
    ]);
    const found = kept.get(key) ?? analyseNew(query, service);
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    const most = Math.max(1, Math.min(KEPT, Math.floor(KEPT_ROWS / grid().size)));
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found;
  }

  function analyseNew(query: FacilityQuery, service: Service | null): Analysis {
    if (service?.measures === 'status') requireStraight(service.label.id, query.metric);
    const along = query.metric === 'network' ? network() : null;
    const places = allPlaces(query, service);
    const field = () =>
      service?.measures === 'status'
        ? computeAreaField(grid(), places, options.overlay ?? null)
        : computeField(grid(), places);
    return analyse(grid(), people, places, along?.field(places) ?? field());
  }

  function allPlaces(query: FacilityQuery, service: Service | null): Place[] {
    const places = placesOf(ground, districts, city, service, query);
    return places.length > 0 ? places : refuseEmpty(service, query);
  }

  function coverage(query: CoverageQuery): CoverageRow[] {
    const asked = query.own ? null : findService(city, query.service);
    checkRadius(query.radius_m, asked);
    const areas = areasOf(city, query.level);
    const basis = asked && areaBasis(city, asked);
    const planned = query.planned ?? false;
    // Where nothing but plans is known, and they do not count, the status is still known.
    if (
      asked?.measures === 'status' &&
      serviceAreas(city, asked, districts, planned).length === 0
    ) {
      return areas.map((area) => statusRow(city, area, query.base));
    }
    const found = analysis(query, serviceOf(city, query, 'reach'));
    const profile = found.profile(query.base);
    return areas.map((area) => ({
      ...coverageRow(city, profile, area, query, found.mainPlace(area.units, query.base)),
      ...(basis && { ...statusOf(city, area), basis }),
    }));
  }

  const context: MeasureContext = {
    city,
    get grid() {
      return grid();
    },
    districts,
    people,
    analysis,
    network,
    coverage,
  };
  return {
    plane,
    sphere,
    grid,
    context,
    places: (query) => allPlaces(query, serviceOf(city, query, 'places')),
    analysis: (query) => analysis(query, serviceOf(city, query, 'reach')),
    ...createMeasures(context),
    coverage,
    nearest(query) {
      checkPoint(query.at);
      const services = query.services
        ? query.services.map((id) =>
            serviceOf(city, { ...query, service: id, own: null }, 'places')!,
          )
        : city.services.filter((one) => one.measures !== 'status' || areaBasis(city, one));
      for (const { measures, label } of query.services ? services : []) {
        if (measures === 'status') requireStraight(label.id, query.metric);
      }
      const [lon, lat] = query.at;
      const unit = locate(query.at);
      const [x, y] = plane.project(query.at);
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
        nearest: services.flatMap((service) => [
          // Along streets there is no way to the edge of an area.
          ...(trip ? [] : nearestAreas(city, shapes, surveyed, locate, service, query)),
          ...nearestOf(city, shapes, surveyed, service, query, trip),
        ]),
      };
    },
    network(query) {
      const { places, field } = analysis(
        { ...query, metric: 'network' },
        serviceOf(city, query, 'facilities'),
      );
      return network().report(places, field, people(query.base));
    },
    locate: (point) => city.kelurahan[locate(point)]?.code ?? null,
  };
}

function refuse(message: string): never {
  throw new AccessError('not-measurable', message);
}
