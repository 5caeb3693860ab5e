import type { FeatureCollection, Point } from 'geojson';
import type { City, Facility, LonLat, Service } from '../city/model.ts';
import type { Engine } from '../access/types.ts';
import type { Args } from './args.ts';
import { degrees } from '../city/geojson.ts';
import { findService, note, readFilters } from './query.ts';
import type { OpenCity } from './session.ts';

/**
 * Where the engine puts the facilities that count, by id: the point, or the middle point of the
 * kelurahan where no more is known.
 */
function placesOf(city: City, engine: Engine): ReadonlyMap<string, LonLat> {
  const [west, south, east, north] = city.info.view;
  const { nearest } = engine.nearest({
    services: null,
    at: [(west + east) / 2, (south + north) / 2],
    count: city.facilities.length,
    border: 'include',
    locations: 'middle',
    ownership: null,
    kind: null,
  });
  const labels = new Map(city.kelurahan.map(({ code, label }) => [code, label]));
  // Water works known by their kelurahan alone are in no list of what is near: they stand at its
  // label, as on the page.
  const unlisted = city.facilities.flatMap(({ id, kelurahan, precision }) => {
    const label = precision === 'kelurahan' && kelurahan ? labels.get(kelurahan) : undefined;
    return label ? [[id, label] as const] : [];
  });
  const listed = nearest.map(({ id, lon, lat }) => [id, [lon, lat]] as const);
  return new Map<string, LonLat>([...unlisted, ...listed]);
}

function propertiesOf(facility: Facility, city: City) {
  const { id, kind, name, precision, status, ownership, capacity } = facility;
  const kelurahan = city.kelurahan.find(({ code }) => code === facility.kelurahan);
  const kecamatan = city.kecamatan.find(({ code }) => code === facility.kecamatan);
  return {
    id,
    service: city.facilityKinds.find((candidate) => candidate.id === kind)?.service ?? null,
    kind,
    name,
    precision,
    status,
    ownership,
    capacity,
    kelurahan_code: facility.kelurahan,
    kelurahan: kelurahan?.name ?? null,
    kecamatan: kecamatan?.name ?? null,
    inside_city: facility.insideCity,
    address: facility.address,
    year: facility.year,
    note: facility.note,
    source: facility.source,
  };
}

/**
 * Facilities as points, closed ones too (`status` says so). Facilities without a place are not
 * written, as a feature without a geometry would be lost on a map; a note counts them.
 */
export function facilityLayer(args: Args, { city, engine }: OpenCity) {
  const id = args.get('service');
  const services: readonly Service[] = id === null ? city.services : [findService(city, id)];
  const { border, ownership, kind } = readFilters(args, services);
  const kinds = services.flatMap((service) => service.kinds);
  const chosen = city.facilities.filter(
    (facility) =>
      (id === null || kinds.includes(facility.kind)) &&
      (kind === null || facility.kind === kind) &&
      (ownership === null || facility.ownership === ownership) &&
      (border === 'include' || facility.insideCity),
  );
  const places = placesOf(city, engine);
  const features = chosen.flatMap((facility) => {
    const point = facility.point ?? places.get(facility.id);
    if (!point) return [];
    return [
      {
        type: 'Feature' as const,
        properties: propertiesOf(facility, city),
        geometry: { type: 'Point' as const, coordinates: point.map(degrees) },
      },
    ];
  });
  const left = chosen.length - features.length;
  const unstated =
    ownership === null
      ? 0
      : city.facilities.filter(
          (facility) =>
            (id === null || kinds.includes(facility.kind)) && facility.ownership === null,
        ).length;
  const collection: FeatureCollection<Point> = { type: 'FeatureCollection', features };
  return {
    collection,
    parameters: { service: id, border, status: ownership, kind },
    notes: [
      ...(left > 0 ? [`${left} fasilitas tanpa titik tidak ditulis`] : []),
      ...(unstated > 0
        ? [`${unstated} fasilitas tanpa keterangan negeri atau swasta tidak ditulis (--status)`]
        : []),
      ...(args.has('border') &&
      city.facilities.every((facility) => facility.insideCity || !kinds.includes(facility.kind))
        ? ['--border tidak berpengaruh: tidak ada fasilitas di luar kota dalam lapisan ini']
        : []),
    ].map(note),
  };
}
