import type { MultiPolygon } from 'geojson';
import type { Mask } from '../city/model.ts';
import { boundsOf, createPlane, type Bounds, type Plane } from './plane.ts';

/** A regular grid in the plane: `columns` x `rows` cells of `cell` metres, from the south-west. */
export interface Frame {
  /** South-west corner, metres in the plane. */
  readonly x0: number;
  readonly y0: number;
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
}

/**
 * The frame of a city. It depends on nothing but its arguments, so the compiler's mask and the
 * engine's grid agree cell by cell.
 *
 * @param bounds of the kelurahan, degrees; @param cell_m cell size, metres.
 */
export function gridFrame(plane: Plane, bounds: Bounds, cell_m: number): Frame {
  const [x0, y0] = plane.project([bounds[0], bounds[1]]);
  const [x1, y1] = plane.project([bounds[2], bounds[3]]);
  const cells = (length: number) => Math.max(1, Math.ceil(length / cell_m - 1e-9));
  return { x0, y0, columns: cells(x1 - x0), rows: cells(y1 - y0), cell: cell_m };
}

/** Where a grid lies: the plane of a city, and its cells. */
export interface Ground {
  readonly plane: Plane;
  readonly frame: Frame;
}

/** The plane and frame of a city: the compiler's mask is drawn on this frame. */
export function cityFrame(kelurahan: readonly MultiPolygon[], cell_m: number): Ground {
  const bounds = boundsOf(kelurahan);
  const plane = createPlane(bounds);
  return { plane, frame: gridFrame(plane, bounds, cell_m) };
}

/** @throws RangeError when a mask has another number of cells than a frame. */
export function requireFit(frame: Frame, mask: Mask | null): void {
  if (!mask || (mask.columns === frame.columns && mask.rows === frame.rows)) return;
  throw new RangeError(
    `The unsettled mask has ${mask.columns} x ${mask.rows} cells, the grid of these boundaries ` +
      `${frame.columns} x ${frame.rows}: compile the bundle again.`,
  );
}
