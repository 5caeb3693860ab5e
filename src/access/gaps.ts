import type { Paths64 } from 'clipper2-ts';
import type { MultiPolygon } from 'geojson';
import type { Reach } from './buffers.ts';
import { forEachTile } from './candidates.ts';
import type { Grid } from './grid.ts';
import { subtract } from './lattice.ts';
import { boxOf, type Metres } from './plane.ts';
import type { Place } from './places.ts';

/** Settled land beyond a radius of all places, and its area; `null` where there is none. */
export interface Gap {
  readonly geometry: MultiPolygon;
  readonly area_km2: number;
}

/**
 * The gap of each unit: its settled land without the reach of the places that can be nearest
 * somewhere in it. All others are further away everywhere and cover nothing more.
 *
 * @param settled settled land of each unit as lattice paths, see settled.ts.
 */
export function gapsOf(
  grid: Grid,
  reach: Reach,
  places: readonly Place[],
  settled: readonly Paths64[],
  radius_m: number,
): (Gap | null)[] {
  const reaches = new Map<number, Paths64>();
  const reachOf = (index: number) => {
    const paths = reaches.get(index) ?? reach(places[index]!, radius_m);
    reaches.set(index, paths);
    return paths;
  };
  const nearTo = places[0]?.area?.mode === 'inside' ? areasByUnit : placesByUnit;
  return nearTo(grid, places, radius_m).map((near, unit) => {
    const { geometry, area_m2 } = subtract(grid.plane, settled[unit]!, [...near].flatMap(reachOf));
    return area_m2 > 0 ? { geometry, area_km2: area_m2 / 1e6 } : null;
  });
}

/** Indices of the places that can be nearest somewhere in each unit. */
function placesByUnit(grid: Grid, places: readonly Place[]): Set<number>[] {
  const units = Array.from({ length: grid.units }, () => new Set<number>());
  // Rows are centroids: land of a row's cell can lie a cell's diagonal away.
  const slack = grid.frame.cell * Math.SQRT2;
  forEachTile(grid, places, { slack, thin: false }, (tile, near) => {
    const unit = units[grid.tiles.unit[tile]!]!;
    for (const place of near) unit.add(place);
  });
  return units;
}

/** Indices of the service areas whose box, wider by the radius, meets that of each unit. */
function areasByUnit(grid: Grid, places: readonly Place[], radius_m: number): Set<number>[] {
  const boxes = places.map(({ area }) => {
    const [west, south, east, north] = boxOf(area!.polygons.flatMap(([outer]) => outer ?? []));
    return [west - radius_m, south - radius_m, east + radius_m, north + radius_m] as const;
  });
  const { x, y, reach, unit } = grid.tiles;
  const corners = Array.from({ length: grid.units }, (): Metres[] => []);
  reach.forEach((far, tile) => {
    const wide = far + grid.frame.cell;
    corners[unit[tile]!]!.push(
      [x[tile]! - wide, y[tile]! - wide],
      [x[tile]! + wide, y[tile]! + wide],
    );
  });
  return corners.map((points) => {
    const [west, south, east, north] = boxOf(points);
    const meets = ([w, s, e, n]: (typeof boxes)[number]) =>
      w <= east && e >= west && s <= north && n >= south;
    return new Set(boxes.flatMap((box, index) => (meets(box) ? [index] : [])));
  });
}
