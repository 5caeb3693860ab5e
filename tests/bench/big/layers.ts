import { rewind } from '@turf/turf';
import type { GeometryCollection as GeoCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import { random } from '../../access/realCity.ts';
import type { Hexagon, Lattice } from './hexagons.ts';

/** Parts that the surroundings of the city are divided into. */
const NEIGHBOURS = 5;

/** Paddy fields stand this far apart, metres, and are this wide in the mean. */
const FIELD_STEP_M = 1000;
const FIELD_M = 346;
const FIELD_POINTS = 100;

/** The middle of the city has no paddy: share of its radius. */
const CORE = 0.2;

/** Several hexagons as one polygon: the borders between them fall away. */
export function joined(hexagons: readonly Hexagon[]): MultiPolygon {
  const all: GeoCollection = {
    type: 'GeometryCollection',
    geometries: hexagons.map(({ ring }) => ({ type: 'Polygon', coordinates: [[...ring]] })),
  };
  const made: Topology = topology({ all });
  const { geometries } = made.objects['all'] as GeometryCollection;
  return rewind(merge(made, geometries as TopoPolygon[])) as MultiPolygon;
}

/** The surroundings as regions that share the border of the city vertex for vertex. */
export function surroundings({ around }: Lattice): MultiPolygon[] {
  const part = ({ middle: [x, y] }: Hexagon) =>
    Math.floor(((Math.atan2(y, x) / (2 * Math.PI) + 1) % 1) * NEIGHBOURS);
  return Array.from({ length: NEIGHBOURS }, (_, i) =>
    joined(around.filter((hexagon) => part(hexagon) === i)),
  );
}

/** Paddy: wiggly fields that do not overlap, across the borders of kelurahan and of the city. */
export function paddy({ plane, radius_m }: Lattice, seed: number): Polygon[] {
  const fields: Polygon[] = [];
  const reach = Math.floor(radius_m / FIELD_STEP_M);
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      const [x, y] = [(column + 0.5) * FIELD_STEP_M, (row + 0.5) * FIELD_STEP_M];
      const out = Math.hypot(x, y) / radius_m;
      if (out < CORE || out > 1) continue;
      const next = random(Math.imul(seed + row * 7919, 104_729) ^ column);
      const waves = [2, 3, 5, 9, 17].map((times) => ({
        times,
        height: (0.25 * next()) / Math.sqrt(times / 2),
        turn: 2 * Math.PI * next(),
      }));
      const ring = Array.from({ length: FIELD_POINTS }, (_, i): Position => {
        const angle = (2 * Math.PI * i) / FIELD_POINTS;
        const wide = waves.reduce(
          (sum, { times, height, turn }) => sum + height * Math.cos(times * angle + turn),
          1,
        );
        const metres = Math.min(FIELD_STEP_M / 2 - 5, FIELD_M * Math.max(0.2, wide));
        const point = plane.unproject([x + metres * Math.cos(angle), y + metres * Math.sin(angle)]);
        return point.map((value) => Number(value.toFixed(6)));
      });
      fields.push({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
    }
  }
  return fields;
}
