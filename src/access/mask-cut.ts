import { ClipType, FillRule, booleanOp, isPositive, type Path64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { combine, LATTICE, toPaths } from './lattice.ts';
import {
  boundsOf,
  projectPolygons,
  type Bounds,
  type Metres,
  type Plane,
  type PlaneRings,
} from './plane.ts';

/** What lies in a box: polygons in the plane. */
export interface Cut {
  /** Land of each kelurahan that touches the box. */
  readonly land: readonly (readonly PlaneRings[])[];
  /**
   * Unsettled land, where polygons overlap once.
   *
   * @param inland whether the box is land all over: then it need not end at the city's border.
   */
  masked(inland: boolean): readonly PlaneRings[];
}

/** Cuts out what lies in a box of degrees, and perhaps more; `null` where nothing is unsettled. */
export type Cutter = (box: Bounds) => Cut | null;

/** Cuts the city as a whole, whatever the box. */
export const cutWhole =
  (plane: Plane, kelurahan: readonly MultiPolygon[], unsettled: readonly MultiPolygon[]): Cutter =>
  () => ({
    land: kelurahan.map((shape) => projectPolygons(plane, shape)),
    masked() {
      const city = kelurahan.flatMap(toPaths);
      const inside = combine(plane, ClipType.Intersection, unsettled.flatMap(toPaths), city);
      return projectPolygons(plane, inside.geometry);
    },
  });

/**
 * Cuts only what touches the box, by bounding boxes. What is counted and not drawn need not be made
 * of valid rings, so no crumbs are lost either.
 */
export function cutNearby(
  plane: Plane,
  kelurahan: readonly MultiPolygon[],
  unsettled: readonly MultiPolygon[],
): Cutter {
  const land = nearby(kelurahan);
  const bare = nearby(unsettled);
  return (box) => {
    const subject = bare(box).flatMap(toPaths);
    const districts = land(box);
    if (subject.length === 0 || districts.length === 0) return null;
    return {
      land: districts.map((shape) => projectPolygons(plane, shape)),
      masked(inland) {
        const type = inland ? ClipType.Union : ClipType.Intersection;
        const clip = inland ? [] : districts.flatMap(toPaths);
        return ringsOf(plane, booleanOp(type, subject, clip, FillRule.NonZero));
      },
    };
  };
}

/** Finds the shapes whose bounding boxes touch a box, in the order they are given. */
function nearby(shapes: readonly MultiPolygon[]): (box: Bounds) => MultiPolygon[] {
  if (shapes.length === 0) return () => [];
  const index = new Flatbush(shapes.length);
  for (const shape of shapes) index.add(...boundsOf([shape]));
  index.finish();
  return (box) =>
    index
      .search(...box)
      .sort((a, b) => a - b)
      .map((i) => shapes[i]!);
}

/** Paths of clipper in the plane. Which hole lies in which outline makes no difference to areas. */
function ringsOf(plane: Plane, paths: readonly Path64[]): PlaneRings[] {
  const toPlane = (path: Path64): Metres[] =>
    path.map(({ x, y }) => plane.project([x / LATTICE, y / LATTICE]));
  const outlines = paths.filter((path) => isPositive(path)).map(toPlane);
  const holes = paths.filter((path) => !isPositive(path)).map(toPlane);
  return outlines.map((outline, i) => (i === 0 ? [outline, ...holes] : [outline]));
}
