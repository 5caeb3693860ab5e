import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { BundleError } from './bundle-error.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type BundleHead, type CityFile } from './bundle.ts';
import { cityFlaw } from './city-shape.ts';
import { topologyFlaw } from './layers.ts';
import type { City, CityShapes, Mask } from './model.ts';
import { decodeRuns, fromBase64 } from './runs.ts';

export { BundleError, type BundleErrorCode } from './bundle-error.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0;

/** More cells than any city at any sensible cell size: a broken number must not claim the memory. */
const MOST_CELLS = 100_000_000;

const incomplete = (part: string, what: string) =>
  new BundleError('truncated', `Berkas ${part}.json tidak lengkap: ${what} tidak ada atau rusak.`);

/** The head of a bundle file: ours, of this version, and the part that was asked for. */
function openPart(file: unknown, part: BundleHead['part']): Fields {
  if (file === null || file === undefined) {
    throw new BundleError('missing', `Berkas ${part}.json tidak ada.`);
  }
  if (!isObject(file) || file['format'] !== BUNDLE_FORMAT) {
    throw new BundleError('not-ours', `Berkas ${part}.json bukan data peta akses.`);
  }
  const version = file['version'];
  if (typeof version !== 'number' || !Number.isSafeInteger(version))
    throw incomplete(part, 'nomor versi');
  if (version < BUNDLE_VERSION) {
    throw new BundleError(
      'old',
      `Berkas ${part}.json versi ${version}, sudah lama; yang diperlukan versi ${BUNDLE_VERSION}.`,
    );
  }
  if (version > BUNDLE_VERSION) {
    throw new BundleError(
      'newer',
      `Berkas ${part}.json versi ${version}, lebih baru dari halaman ini (versi ${BUNDLE_VERSION}).`,
    );
  }
  if (file['part'] !== part) {
    throw new BundleError(
      'not-ours',
      `Berkas ${part}.json berisi bagian lain dari data peta akses.`,
    );
  }
  return file;
}

/**
 * The tables of a city, from the parsed city.json.
 *
 * @throws BundleError, also where a table is not what it should be: it names the place.
 */
export function decodeCity(file: unknown): CityFile {
  const { city, layers } = openPart(file, 'city');
  const flaw = cityFlaw(city);
  if (flaw !== null) throw incomplete('city', flaw);
  if (!Array.isArray(layers) || !layers.every((id) => typeof id === 'string')) {
    throw incomplete('city', 'layers');
  }
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    part: 'city',
    city: city as City,
    layers,
  };
}

type Area = TopoPolygon | TopoMultiPolygon;

const isArea = (geometry: GeometryObject): geometry is Area =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** Whether nothing of an area is empty: land that lost its rings would count as land that is not. */
const isWhole = (area: Area): boolean => {
  const polygons = area.type === 'Polygon' ? [area.arcs] : area.arcs;
  const haveAll = (parts: readonly (readonly unknown[])[]) =>
    parts.length > 0 && parts.every(({ length }) => length > 0);
  return polygons.length > 0 && polygons.every(haveAll);
};

function areasOf(topology: Topology, name: string): readonly Area[] {
  const object = topology.objects[name] as GeometryObject | undefined;
  if (object?.type !== 'GeometryCollection') throw incomplete('shapes', name);
  const { geometries } = object as GeometryCollection;
  const areas = geometries.filter(isArea);
  if (areas.length !== geometries.length || !areas.every(isWhole)) {
    throw incomplete('shapes', name);
  }
  return areas;
}

const toMulti = (geometry: Geometry): MultiPolygon =>
  geometry.type === 'MultiPolygon'
    ? geometry
    : { type: 'MultiPolygon', coordinates: [(geometry as Polygon).coordinates] };

function nameOf(area: Area): string {
  const properties: unknown = area.properties;
  const name = isObject(properties) ? properties['name'] : undefined;
  return typeof name === 'string' ? name : '';
}

/** Decodes arcs; an index that points nowhere means that the file lost its tail. */
function geometryOf(topology: Topology, areas: readonly Area[]): MultiPolygon {
  const decoded: Feature | FeatureCollection = feature(topology, {
    type: 'GeometryCollection',
    geometries: [...areas],
  });
  const parts = decoded.features.map(({ geometry }) => toMulti(geometry).coordinates);
  return { type: 'MultiPolygon', coordinates: parts.flat() };
}

/**
 * The geometry of a city, from the parsed shapes.json: kelurahan in the order of the city's table,
 * kecamatan and city merged from them, so that their borders are the same lines.
 *
 * @throws BundleError, also when the kelurahan are not those of `city`.
 */
export function decodeShapes(file: unknown, city: City): CityShapes {
  const { topology, areas } = openPart(file, 'shapes');
  const areasFlaw = areas === null ? null : topologyFlaw(areas)?.replace('topology', 'areas');
  const flaw = topologyFlaw(topology) ?? areasFlaw ?? null;
  if (flaw !== null) throw incomplete('shapes', flaw);
  try {
    return shapesOf(topology as Topology, areas as Topology | null, city);
  } catch (error) {
    if (error instanceof BundleError) throw error;
    // A shape, an arc or a list that is not there.
    throw incomplete('shapes', 'sebagian garis batas');
  }
}

function shapesOf(topology: Topology, mapped: Topology | null, city: City): CityShapes {
  const kelurahan = areasOf(topology, 'kelurahan');
  const serviceAreas = mapped ? areasOf(mapped, 'areas') : [];
  const sameCodes =
    kelurahan.length === city.kelurahan.length &&
    kelurahan.every(({ id }, i) => id === city.kelurahan[i]!.code) &&
    serviceAreas.length === city.serviceAreas.length &&
    serviceAreas.every(({ id }, i) => id === city.serviceAreas[i]!.id);
  if (!sameCodes) {
    throw new BundleError(
      'old',
      'Berkas shapes.json dan city.json bukan dari pembuatan yang sama.',
    );
  }
  return {
    kelurahan: kelurahan.map((area) => geometryOf(topology, [area])),
    kecamatan: city.kecamatan.map(({ code }) =>
      mergeArcsOf(
        topology,
        kelurahan.filter((_, i) => city.kelurahan[i]!.kecamatan === code),
      ),
    ),
    city: mergeArcsOf(topology, kelurahan),
    neighbours: areasOf(topology, 'neighbours').map((area) => ({
      name: nameOf(area),
      geometry: geometryOf(topology, [area]),
    })),
    land: geometryOf(topology, areasOf(topology, 'land')),
    serviceAreas: serviceAreas.map((area) => geometryOf(mapped!, [area])),
  };
}

function mergeArcsOf(topology: Topology, areas: readonly Area[]): MultiPolygon {
  return geometryOf(topology, [mergeArcs(topology, [...areas])]);
}

/**
 * The unsettled share of each grid cell, from the parsed mask.json.
 *
 * @throws BundleError
 */
export function decodeMask(file: unknown): Mask {
  const { columns, rows, runs } = openPart(file, 'mask');
  if (!isCount(columns) || !isCount(rows) || columns * rows > MOST_CELLS) {
    throw incomplete('mask', 'ukuran petak');
  }
  if (typeof runs !== 'string') throw incomplete('mask', 'isi petak');
  const coded = fromBase64(runs);
  const share = coded && decodeRuns(coded, columns * rows);
  if (!share) throw incomplete('mask', 'isi petak');
  return { columns, rows, share };
}
