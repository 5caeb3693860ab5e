import {
  ClipType,
  FillRule,
  areaPaths,
  booleanOp,
  isPositive,
  type Path64,
  type Paths64,
} from 'clipper2-ts';
import type { MultiPolygon } from 'geojson';
import type { SharesInside } from './area-field.ts';
import type { Grid } from './grid.ts';
import { LATTICE, toPaths } from './lattice.ts';
import { boundsOf, type Bounds, type Metres, type Plane, type PlaneRings } from './plane.ts';
import { rasterise, Scratch } from './raster.ts';

/**
 * Of each grid row the share of its land that lies in some areas, exact to the lattice: areas and
 * kelurahan are cut with each other before they are laid on the grid, because an area may follow a
 * border through the cells that two kelurahan share. Areas may overlap, touch, have holes, and
 * reach beyond the city.
 *
 * @param shapes of the kelurahan, in the order of the grid's units.
 */
export const sharesByOverlay =
  (shapes: readonly MultiPolygon[]): SharesInside =>
  (grid, places) => {
    const share = new Float32Array(grid.size);
    const areas = places.map(({ area }) => {
      const shape = unprojected(grid.plane, area!.polygons);
      return { paths: toPaths(shape), bounds: boundsOf([shape]) };
    });
    const scratch = new Scratch();
    shapes.forEach((shape, unit) => {
      const bounds = boundsOf([shape]);
      const near = areas.filter((area) => meet(area.bounds, bounds)).flatMap(({ paths }) => paths);
      if (near.length === 0) return;
      const paths = toPaths(shape);
      const common = booleanOp(ClipType.Intersection, paths, near, FillRule.NonZero);
      // Row by row the lattice would leave a few square metres of a whole kelurahan outside.
      if (areaPaths(common) === areaPaths(paths)) {
        share.fill(1, grid.unitStart[unit], grid.unitStart[unit + 1]);
      } else if (common.length > 0) fill(share, grid, unit, inPlane(grid.plane, common), scratch);
    });
    return share;
  };

const meet = (a: Bounds, b: Bounds): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

const unprojected = (plane: Plane, polygons: readonly PlaneRings[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) => rings.map((ring) => ring.map(plane.unproject))),
});

/**
 * Paths of clipper, which do not overlap, as polygons. To whose outline a hole belongs makes no
 * difference to how much of a cell is covered, so all are given to the first.
 */
function inPlane(plane: Plane, paths: Paths64): PlaneRings[] {
  const ring = (path: Path64): Metres[] =>
    path.map(({ x, y }) => plane.project([x / LATTICE, y / LATTICE]));
  const outlines = paths.filter((path) => isPositive(path)).map((path) => [ring(path)]);
  const holes = paths.filter((path) => !isPositive(path)).map(ring);
  outlines[0]?.push(...holes);
  return outlines;
}

function fill(
  share: Float32Array,
  grid: Grid,
  unit: number,
  polygons: readonly PlaneRings[],
  scratch: Scratch,
): void {
  const cover = rasterise(polygons, grid.frame, scratch);
  const { columns, cell } = grid.frame;
  for (let row = grid.unitStart[unit]!; row < grid.unitStart[unit + 1]!; row++) {
    const column = (grid.cell[row]! % columns) - cover.column0;
    const line = Math.floor(grid.cell[row]! / columns) - cover.row0;
    if (column < 0 || line < 0 || column >= cover.columns || line >= cover.rows) continue;
    const area = cover.share[line * cover.columns + column]! * cell ** 2;
    share[row] = Math.min(1, area / grid.land[row]!);
  }
}
