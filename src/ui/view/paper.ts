import { boundsOf } from '../../access/plane.ts';
import type { Bounds } from '../../map/types.ts';
import type { Screen } from '../screen.svelte.ts';

/** Share of the shown part that is added on each side. */
const MARGIN = 0.06;
/** Degrees: a place with all it needs next door still shows its surroundings. */
const LEAST = 0.02;

function widened([west, south, east, north]: Bounds): Bounds {
  const x = Math.max((east - west) * MARGIN, (LEAST - (east - west)) / 2);
  const y = Math.max((north - south) * MARGIN, (LEAST - (north - south)) / 2);
  return [west - x, south - y, east + x, north + y];
}

/**
 * What a printed map shows: around a resident's place as far as what is near; of a kelurahan, its
 * kecamatan; else the whole city.
 */
export function paperView(screen: Screen): Bounds {
  const { app, city, shapes, lines, selected, paint } = screen;
  if (app.tab === 'warga' && app.point) {
    const points = [app.point, ...lines.map(({ to }) => to)];
    const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
    return widened([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]);
  }
  const kecamatan = selected?.kecamatan ?? paint.focusKecamatan;
  const shape = shapes.kecamatan[city.kecamatan.findIndex(({ code }) => code === kecamatan)];
  return shape ? widened(boundsOf([shape])) : city.info.view;
}
