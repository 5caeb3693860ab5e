import { coordAll } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../city/model.ts';
import type { NameBox } from './name-placement.ts';
import { clearOf, type FreeView } from './neighbour-names.ts';
import type { Bounds, Padding } from './types.ts';

/** Width of the drawing in its own units; its height follows from the view. */
const WIDTH = 1000;

/** A drawing plane for the map without WebGL: plate carrée, true to scale at the middle latitude. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly project: (at: LonLat) => readonly [x: number, y: number];
  readonly unproject: (x: number, y: number) => LonLat;
  /** SVG path data of all rings and lines; fill with the even-odd rule. Points draw nothing. */
  readonly path: (shape: Geometry) => string;
  /** What a shape takes up. */
  readonly box: (shape: Geometry) => NameBox;
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
  const joined = (points: readonly Position[]): string => `M${points.map(pair).join('L')}`;
  const path = (shape: Geometry): string => {
    switch (shape.type) {
      case 'Polygon':
        return shape.coordinates.map((ring) => `${joined(ring.slice(0, -1))}Z`).join('');
      case 'MultiPolygon':
        return shape.coordinates
          .flat()
          .map((ring) => `${joined(ring.slice(0, -1))}Z`)
          .join('');
      case 'LineString':
        return joined(shape.coordinates);
      case 'MultiLineString':
        return shape.coordinates.map(joined).join('');
      default:
        return '';
    }
  };
  const box = (shape: Geometry): NameBox => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const position of coordAll(shape)) {
      const [x, y] = project(position as unknown as LonLat);
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    return [left, top, right, bottom];
  };
  return {
    width: WIDTH,
    height: (north - south) * scale,
    project,
    unproject: (x, y) => [west + x / (squeeze * scale), north - y / scale],
    path,
    box,
  };
}

export interface Frame {
  /** Drawing units per CSS pixel. */
  readonly px: number;
  /** Value of the `viewBox` attribute. */
  readonly viewBox: string;
  /** What it shows. */
  readonly box: NameBox;
}

/**
 * Fits the plate into the free part of a box of `width` x `height` CSS pixels, centred there; the
 * drawing goes on below what covers the rest.
 */
export function frameOf(plate: Plate, width: number, height: number, padding: Padding): Frame {
  const free =
    typeof padding === 'number'
      ? { top: padding, right: padding, bottom: padding, left: padding }
      : padding;
  const [freeWidth, freeHeight] = [width - free.left - free.right, height - free.top - free.bottom];
  const px = Math.max(plate.width / Math.max(freeWidth, 1), plate.height / Math.max(freeHeight, 1));
  const x = plate.width / 2 - (free.left + freeWidth / 2) * px;
  const y = plate.height / 2 - (free.top + freeHeight / 2) * px;
  return {
    px,
    viewBox: [x, y, width * px, height * px].map((n) => n.toFixed(1)).join(' '),
    box: [x, y, x + width * px, y + height * px],
  };
}

/** What of the plate is in sight in a frame of the same `padding`. */
export function freeOf(plate: Plate, { px, box }: Frame, padding: Padding): FreeView {
  const { top, right, bottom, left } = clearOf(padding);
  const [west, north] = plate.unproject(box[0] + left * px, box[1] + top * px);
  const [east, south] = plate.unproject(box[2] - right * px, box[3] - bottom * px);
  const [lon, lat] = plate.unproject(0, 0);
  const [lon1, lat1] = plate.unproject(px, px);
  return { bounds: [west, south, east, north], perPixel: [lon1 - lon, lat - lat1] };
}
