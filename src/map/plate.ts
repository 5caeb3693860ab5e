import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../city/model.ts';
import type { Bounds } from './types.ts';

/** Width of the drawing in its own units; its height follows from the view. */
const WIDTH = 1000;

/** A drawing plane for the map without WebGL: plate carrée, true to scale at the middle latitude. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly project: (at: LonLat) => readonly [x: number, y: number];
  readonly unproject: (x: number, y: number) => LonLat;
  /** SVG path data of all rings; fill with the even-odd rule. */
  readonly path: (shape: Polygon | MultiPolygon) => string;
}

/** The plane on which `view` is `width` x `height` units, y down. */
export function plateOf([west, south, east, north]: Bounds): Plate {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * squeeze);
  const project = ([lon, lat]: LonLat): readonly [number, number] => [
    (lon - west) * squeeze * scale,
    (north - lat) * scale,
  ];
  const pair = (position: Position): string =>
    project(position as unknown as LonLat)
      .map((value) => value.toFixed(1))
      .join(' ');
  const ringPath = (ring: Position[]): string => `M${ring.slice(0, -1).map(pair).join('L')}Z`;
  return {
    width: WIDTH,
    height: (north - south) * scale,
    project,
    unproject: (x, y) => [west + x / (squeeze * scale), north - y / scale],
    path: ({ type, coordinates }) =>
      (type === 'Polygon' ? [coordinates] : coordinates).flat().map(ringPath).join(''),
  };
}
