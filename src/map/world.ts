import type {
  FeatureCollection,
  Geometry,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import type { City, CityShapes, LonLat } from '../city/model.ts';
import { borderLines } from './border-lines.ts';
import type { Bounds } from './types.ts';

interface AreaProperties {
  readonly code: string;
  readonly name: string;
}

interface LabelProperties extends AreaProperties {
  readonly kecamatan: string;
}

/** The part of the map that never changes, as MapLibre sources want it. */
export interface World {
  readonly kelurahan: FeatureCollection<MultiPolygon, AreaProperties>;
  readonly kecamatan: FeatureCollection<MultiPolygon, AreaProperties>;
  /** Lines between kelurahan of one kecamatan; the others are kecamatan lines. */
  readonly kelurahanBorders: FeatureCollection<MultiLineString>;
  readonly kecamatanBorders: FeatureCollection<MultiLineString>;
  readonly kelurahanLabels: FeatureCollection<Point, LabelProperties>;
  readonly kecamatanLabels: FeatureCollection<Point, LabelProperties>;
  readonly land: FeatureCollection<MultiPolygon>;
  readonly hasCoast: boolean;
  readonly city: FeatureCollection<MultiPolygon>;
  readonly neighbours: FeatureCollection<MultiPolygon, { readonly name: string }>;
  /** Everything outside the extent of the data. */
  readonly beyond: FeatureCollection<Polygon>;
  readonly neatline: FeatureCollection<Polygon>;
  readonly extent: Bounds;
  /** Where a kelurahan's name stands, by code. */
  readonly labelOf: ReadonlyMap<string, LonLat>;
}

type Units = Pick<City, 'kelurahan' | 'kecamatan'>;

/** West, south, east, north of a multipolygon. */
export function boundsOf(shape: MultiPolygon): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of shape.coordinates) {
    for (const [lon, lat] of outer as [number, number][]) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

/** The areas with these codes, of whichever level. */
export const areasOf = (world: World, codes: readonly string[]): World['kelurahan'] => ({
  type: 'FeatureCollection',
  features: [...world.kelurahan.features, ...world.kecamatan.features].filter(({ properties }) =>
    codes.includes(properties.code),
  ),
});

const collection = <G extends Geometry, P>(
  entries: readonly (readonly [G, P])[],
): FeatureCollection<G, P> => ({
  type: 'FeatureCollection',
  features: entries.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties })),
});

const point = (at: LonLat): Point => ({ type: 'Point', coordinates: [at[0], at[1]] });

const boxRing = ([west, south, east, north]: Bounds): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/**
 * Where a kecamatan's name stands: the mean of its kelurahan's label points, weighted by area.
 * Kecamatan have no label point of their own in geodata.
 */
function kecamatanLabel(city: Units, code: string): LonLat | null {
  const parts = city.kelurahan.filter((unit) => unit.kecamatan === code);
  const area = parts.reduce((sum, unit) => sum + unit.area_km2, 0);
  if (area === 0) return null;
  const mean = (axis: 0 | 1): number =>
    parts.reduce((sum, unit) => sum + unit.label[axis] * unit.area_km2, 0) / area;
  return [mean(0), mean(1)];
}

/** How far beyond a city without surroundings the map goes, as a share of its size. */
const ALONE = 0.5;

/** Everything there is to see: the land and the city, or the city with some room around it. */
function extentOf({ land, city }: CityShapes): Bounds {
  if (land.coordinates.length > 0) return boundsOf(merged(land, city));
  const [west, south, east, north] = boundsOf(city);
  const [dx, dy] = [(east - west) * ALONE, (north - south) * ALONE];
  return [west - dx, south - dy, east + dx, north + dy];
}

const merged = (...shapes: readonly MultiPolygon[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: shapes.flatMap(({ coordinates }) => coordinates),
});

/** Joins shapes and tables by their common order; `CityShapes` is in step with `City`. */
export function buildWorld(shapes: CityShapes, city: Units): World {
  const extent = extentOf(shapes);
  const frame = boxRing(extent);
  const drawn = new Set<string>();
  const kecamatanBorders = borderLines(shapes.kecamatan, drawn);
  const kelurahanBorders = borderLines(shapes.kelurahan, drawn);
  const everywhere = boxRing([-180, -85, 180, 85]);
  return {
    kelurahan: collection(
      city.kelurahan.map((unit, i) => [shapes.kelurahan[i]!, { code: unit.code, name: unit.name }]),
    ),
    kecamatan: collection(
      city.kecamatan.map((unit, i) => [shapes.kecamatan[i]!, { code: unit.code, name: unit.name }]),
    ),
    kecamatanBorders: collection([[kecamatanBorders, null]]),
    kelurahanBorders: collection([[kelurahanBorders, null]]),
    kelurahanLabels: collection(
      city.kelurahan.map((unit) => [
        point(unit.label),
        { code: unit.code, name: unit.name, kecamatan: unit.kecamatan },
      ]),
    ),
    kecamatanLabels: collection(
      city.kecamatan.flatMap((unit) => {
        const at = kecamatanLabel(city, unit.code);
        const properties = { code: unit.code, name: unit.name, kecamatan: unit.code };
        return at ? [[point(at), properties] as const] : [];
      }),
    ),
    land: collection([[shapes.land, null]]),
    // Without a coast nobody knows where the sea is.
    hasCoast: shapes.land.coordinates.length > 0,
    city: collection([[shapes.city, null]]),
    neighbours: collection(
      shapes.neighbours.map((unit) => [unit.geometry, { name: unit.name }] as const),
    ),
    beyond: collection([
      [{ type: 'Polygon', coordinates: [everywhere, frame.toReversed()] }, null],
    ]),
    neatline: collection([[{ type: 'Polygon', coordinates: [frame] }, null]]),
    extent,
    labelOf: new Map(city.kelurahan.map((unit) => [unit.code, unit.label])),
  };
}
