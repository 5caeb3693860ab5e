import type { MultiPolygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { cityFrame } from '../access/frame.ts';
import { unsettledMask } from '../access/mask.ts';
import { polygonsArea, projectPolygons } from '../access/plane.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type CityFile,
  type MaskFile,
  type ShapesFile,
} from '../city/bundle.ts';
import { decodeShapes } from '../city/decode.ts';
import type { City } from '../city/model.ts';
import { encodeRuns, toBase64 } from '../city/runs.ts';
import type { Geodata } from './geodata.ts';
import { makeLayers } from './layers.ts';
import { queenNeighbours } from './neighbours.ts';
import { makeTopology, simplifyTopology } from './topology.ts';

/** The longest step of quantisation, metres: no border point moves by more than 0.29 m. */
const STEP_M = 0.4;
/** Land and neighbours are only drawn; what they share with the kelurahan stays in full detail. */
const SURROUNDINGS_M = 15;

export interface Bundle {
  readonly city: CityFile;
  readonly shapes: ShapesFile;
  readonly mask: MaskFile;
  /** Reference layers by id, TopoJSON or GeoJSON. */
  readonly layers: Readonly<Record<string, unknown>>;
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

/**
 * Tables with what is found in the full geometry: areas, in the WGS84 plane of the city, km2, and
 * neighbours.
 */
export function measureCity({ info, tables, shapes }: Geodata): City {
  const { plane } = cityFrame(shapes, info.cell_m);
  const areas = shapes.map((shape) => polygonsArea(projectPolygons(plane, shape)) / 1e6);
  const kelurahan = tables.kelurahan.map((row, i) => ({ ...row, area_km2: rounded(areas[i]!, 6) }));
  const kecamatan = tables.kecamatan.map((row) => {
    const own = kelurahan.filter((member) => member.kecamatan === row.code);
    return {
      ...row,
      area_km2: rounded(
        own.reduce((sum, { area_km2 }) => sum + area_km2, 0),
        6,
      ),
    };
  });
  return { ...tables, info, kelurahan, kecamatan, neighbours: queenNeighbours(shapes) };
}

/** Kelurahan, neighbours and land as one topology, all in full detail. */
export function makeBorders({ tables, shapes, neighbours, land }: Geodata): Topology {
  return makeTopology(
    {
      kelurahan: tables.kelurahan.map(({ code }, i) => ({ id: code, geometry: shapes[i]! })),
      neighbours: neighbours.map(({ name, geometry }) => ({ properties: { name }, geometry })),
      land: land.map((geometry) => ({ geometry })),
    },
    STEP_M,
  );
}

/** The bundle's file of shapes, from {@link makeBorders} and {@link makeAreas}. */
export const makeShapes = (borders: Topology, areas: Topology | null): ShapesFile => ({
  format: BUNDLE_FORMAT,
  version: BUNDLE_VERSION,
  part: 'shapes',
  topology: simplifyTopology(borders, SURROUNDINGS_M, ['kelurahan']),
  areas,
});

/** Service areas as a topology, in full detail; `null` without any. */
export function makeAreas({ tables, areaShapes }: Geodata): Topology | null {
  if (areaShapes.length === 0) return null;
  const items = tables.serviceAreas.map(({ id }, i) => ({ id, geometry: areaShapes[i]! }));
  return makeTopology({ areas: items }, STEP_M);
}

function makeMask(
  unsettled: readonly MultiPolygon[],
  kelurahan: readonly MultiPolygon[],
  cell_m: number,
): MaskFile {
  const { columns, rows, share } = unsettledMask(kelurahan, unsettled, cell_m);
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    part: 'mask',
    columns,
    rows,
    runs: toBase64(encodeRuns(share)),
  };
}

/** The bundle of a city. Pure: the same geodata gives the same bytes. */
export function makeBundle(geodata: Geodata): Bundle {
  const city = measureCity(geodata);
  const shapes = makeShapes(makeBorders(geodata), makeAreas(geodata));
  const decoded = decodeShapes(shapes, city);
  const layers = makeLayers(geodata);
  return {
    city: {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      part: 'city',
      city,
      layers: Object.keys(layers).sort(),
    },
    shapes,
    mask: makeMask(geodata.unsettled, decoded.kelurahan, geodata.info.cell_m),
    layers,
  };
}
